package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number of the library's rules.
 *
 * @param id such as {@code spread.maker}; its first part names the rule that reads it
 * @param value finite, from {@code min} to {@code max}
 * @param unit UCUM code, absent for a pure number
 * @param min smallest plausible value, in the unit
 * @param max greatest plausible value, in the unit
 * @param below id of a number that must stay above this one, as a rule draws between both
 * @param text what it means, shown beside every result that rests on it
 * @param ground why this number and no other, in an own copy why it was changed; else the ground of its rule stands
 * @param layer shipped, or a team's own
 */
public record LibraryJudgement(
        String id,
        double value,
        Optional<String> unit,
        OptionalDouble min,
        OptionalDouble max,
        Optional<String> below,
        LocalText text,
        Optional<LocalText> ground,
        Layer layer)
        implements Entity {

    /** Id of the rule that reads it. */
    public String group() {
        return id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    }

    /** Whether a value is within the bounds. */
    public boolean admits(double other) {
        return other >= min.orElse(Double.NEGATIVE_INFINITY) && other <= max.orElse(Double.POSITIVE_INFINITY);
    }
}
