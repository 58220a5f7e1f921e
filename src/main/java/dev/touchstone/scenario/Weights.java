package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Importance as points. A criterion's weight is its dimension's share of all points times its own share inside the
 * dimension.
 *
 * @param dimensions dimension id to points, each >= 0, not all zero; a dimension without criteria counts nothing
 * @param criteria criterion id to points inside its dimension, each >= 0; 1 where nothing is said
 * @param copiedFrom id of the scenario that these weights came from, while nobody has said them for this one
 * @param elicited how they were asked for; absent where that was not kept
 * @param reason why they are these, or why they were changed
 */
public record Weights(
        Map<String, Double> dimensions,
        Map<String, Double> criteria,
        Optional<String> copiedFrom,
        Optional<Elicited> elicited,
        Optional<LocalText> reason) {
    public Weights {
        dimensions = Maybe.of(dimensions);
        criteria = Maybe.of(criteria);
        copiedFrom = Maybe.of(copiedFrom);
        elicited = Maybe.of(elicited);
        reason = Maybe.of(reason);
    }

    /** Points alone. */
    public Weights(Map<String, Double> dimensions, Map<String, Double> criteria) {
        this(dimensions, criteria, null, null, null);
    }

    /** The same with other points inside the dimensions, such as without those of a criterion that was taken out. */
    public Weights withCriteria(Map<String, Double> others) {
        return new Weights(dimensions, others, copiedFrom, elicited, reason);
    }

    /**
     * The same with other points of some dimensions, as an address names them: those that it does not name keep theirs, and
     * have none where nobody has given any. Nobody was asked for these, so how the points came about is left out.
     */
    public Weights withDimensions(Map<String, Double> named) {
        Map<String, Double> points = new LinkedHashMap<>(dimensions);
        points.putAll(named);
        return new Weights(points, criteria);
    }

    /** Whether any dimension has points; without any, all count the same. */
    public boolean anyPoints() {
        return dimensions.values().stream().anyMatch(points -> points > 0);
    }

    /** The same points, asked for in another way. */
    public Weights askedAs(Optional<Elicited> other) {
        return new Weights(dimensions, criteria, copiedFrom, other, reason);
    }

    /** The same points as another scenario begins with: nobody has said them for that one. */
    Weights copiedFrom(String original) {
        return new Weights(dimensions, criteria, Optional.of(copiedFrom.orElse(original)), null, null);
    }

    /** Whether somebody said them for this scenario. */
    public boolean said() {
        return !dimensions.isEmpty() && copiedFrom.isEmpty();
    }

    /** Whether the points are the same, whoever said them. */
    public boolean samePoints(Weights other) {
        return dimensions.equals(other.dimensions) && criteria.equals(other.criteria);
    }
}
