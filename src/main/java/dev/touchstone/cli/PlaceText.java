package dev.touchstone.cli;

import dev.touchstone.evidence.Environment;
import dev.touchstone.rendering.Messages;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An environment in words: what is not known is said to be unknown. */
final class PlaceText {

    private PlaceText() {}

    /** Its parts by name, in the order of the form that takes them by hand. */
    private static Map<String, String> parts(Environment place) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("cpu", place.cpu());
        parts.put("cores", place.cores().isPresent() ? place.cores().getAsInt() + "" : "");
        parts.put(
                "memory",
                place.memoryGib()
                        .map(gib -> BigDecimal.valueOf(gib).stripTrailingZeros().toPlainString() + " GiB")
                        .orElse(""));
        parts.put("system", place.system());
        parts.put("disk", place.disk());
        parts.put("network", place.network());
        parts.put("placement", place.placement());
        parts.put("sharing", place.sharing());
        return parts;
    }

    /** A line for each part. */
    static List<String> lines(Environment place, Messages messages) {
        return parts(place).entrySet().stream()
                .map(part -> messages.text(
                        "cli.part",
                        Map.of(
                                "name",
                                messages.text("cli.part-" + part.getKey()),
                                "value",
                                part.getValue().isEmpty() ? messages.text("cli.unknown") : part.getValue())))
                .toList();
    }

    /** What is known, in one line. */
    static String line(Environment place, Messages messages) {
        String known = parts(place).entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> messages.text(
                        "cli.part",
                        Map.of("name", messages.text("cli.part-" + part.getKey()), "value", part.getValue())))
                .collect(Collectors.joining(messages.text("cli.semicolon")));
        return known.isEmpty() ? messages.text("cli.unknown") : known;
    }
}
