package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;

/** Units as people read them: some codes have words of their own, counted things have a plural, a scale needs none. */
final class UnitWords {
    private UnitWords() {}

    /** The word after a number; empty for pure numbers and for points of a scale of 0 to 100. */
    static String of(String unit, double value, Language language) {
        String key = "overview.unit."
                + unit.replaceAll("[{}]", "").replaceFirst("^/", "per-").replace("/", "-per-");
        if (Messages.in(language).has(key)) {
            return Messages.in(language).text(key);
        }
        if (unit.equals("{point}")) {
            return "";
        }
        String word = Numbers.unit(unit);
        boolean counted = unit.matches("\\{[a-z]+}");
        return counted && language == Language.EN && value != 1 ? word + "s" : word;
    }
}
