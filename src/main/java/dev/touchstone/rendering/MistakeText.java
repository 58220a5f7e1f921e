package dev.touchstone.rendering;

import dev.touchstone.catalogue.Mistake;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake in a file of the catalogue as sentences of one language.
 *
 * @param place file, line and column, as editors and terminals understand it
 * @param path the node, such as {@code facts[0].kind}
 * @param expected what should stand there
 * @param found what stands there
 * @param remedy what to do
 */
public record MistakeText(String place, String path, String expected, String found, String remedy) {

    private static final String AREA = "catalogue.";

    /** The sentences of a mistake. */
    public static MistakeText of(Mistake mistake, Messages messages) {
        String code = AREA + mistake.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> arguments = translated(mistake, messages);
        return new MistakeText(
                mistake.file() + ":" + mistake.position().line() + ":"
                        + mistake.position().column(),
                mistake.path(),
                messages.text(code + ".expected", arguments),
                mistake.found().isEmpty() ? messages.text(AREA + "nothing") : mistake.found(),
                messages.remedy(code, arguments));
    }

    /** The whole as one line. */
    public String line(Messages messages) {
        return messages.text(
                AREA + "line",
                Map.of("place", place, "path", path, "expected", expected, "found", found, "remedy", remedy));
    }

    private static Map<String, String> translated(Mistake mistake, Messages messages) {
        Map<String, String> arguments = new LinkedHashMap<>(mistake.arguments());
        arguments.computeIfPresent("kind", (key, kind) -> word(messages, "kind.", kind));
        switch (mistake.code()) {
            case TYPE ->
                arguments.computeIfPresent(
                        "expected",
                        (key, types) -> Stream.of(types.split(", "))
                                .map(type -> word(messages, "type.", type))
                                .collect(Collectors.joining(" / ")));
            case DOCUMENT ->
                Optional.ofNullable(arguments.get("fault"))
                        .ifPresent(fault -> arguments.put("problem", messages.problem(fault, mistake.arguments())));
            case EXPRESSION ->
                arguments.computeIfPresent("expected", (key, sign) -> word(messages, "expression.", sign));
            default -> {
                // the other arguments are names, numbers and quotations
            }
        }
        return arguments;
    }

    private static String word(Messages messages, String list, String word) {
        String key = AREA + list + word.replace(' ', '-');
        return messages.has(key) ? messages.text(key) : word;
    }
}
