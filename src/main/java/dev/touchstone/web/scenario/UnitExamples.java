package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.view.Parts;
import java.util.List;

/** Units that people need most, each with what it stands for. */
final class UnitExamples {
    private static final List<String> UNITS = List.of(
            "1", "{point}", "ms", "s", "{req}/s", "{msg}/s", "MBy/s", "GiBy", "{node}", "{kind}", "EUR/mo", "%");

    private UnitExamples() {}

    static List<Parts.Labelled> lines(Language language) {
        return UNITS.stream()
                .map(unit -> new Parts.Labelled(unit, Messages.in(language).text("editor.unit." + key(unit)), ""))
                .toList();
    }

    /** The unit as part of a message key. */
    static String key(String unit) {
        return unit.replace("%", "percent")
                .replaceAll("[{}]", "")
                .replace("/", "-per-")
                .replace("1", "plain");
    }
}
