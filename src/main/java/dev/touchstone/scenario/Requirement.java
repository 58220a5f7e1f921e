package dev.touchstone.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.touchstone.base.LocalText;
import java.util.Optional;

/** A must-have: a candidate that violates it is screened out, one that cannot prove it stays in and is marked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = Requirement.TraitPredicate.class, name = "trait")
})
public sealed interface Requirement {

    /** Unique within the scenario. */
    String id();

    /** Why it is a must; shown wherever it knocks something out. */
    LocalText why();

    /** Who asks for it. */
    String who();

    /** Where it is written down. */
    Optional<String> source();

    /**
     * {@code metric op value}, to hold with a wanted probability.
     *
     * @param metric id of a criterion of the scenario
     * @param op {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param value in {@code unit}
     * @param unit must convert into the criterion's unit
     * @param probability wanted probability, in (0.5, 1]; 0.9 where nothing is said
     */
    record Threshold(
            String id,
            String metric,
            String op,
            double value,
            String unit,
            Optional<Double> probability,
            LocalText why,
            String who,
            Optional<String> source)
            implements Requirement {
        /** Wanted probability where a requirement names none. */
        public static final double USUAL_PROBABILITY = 0.9;

        public Threshold {
            metric = Maybe.of(metric);
            op = Maybe.of(op);
            unit = Maybe.of(unit);
            probability = Maybe.of(probability);
            why = why == null ? LocalText.EMPTY : why;
            who = Maybe.of(who);
            source = Maybe.of(source);
        }

        /** The probability that is wanted, given or usual. */
        public double wanted() {
            return probability.orElse(USUAL_PROBABILITY);
        }
    }

    /**
     * A predicate over traits of technologies.
     *
     * @param must expression over traits, {@code base.Expression}
     * @param slot the slot whose technology must satisfy it; without one every part of a stack must
     */
    record TraitPredicate(
            String id, String must, Optional<String> slot, LocalText why, String who, Optional<String> source)
            implements Requirement {
        public TraitPredicate {
            must = Maybe.of(must);
            slot = Maybe.of(slot);
            why = why == null ? LocalText.EMPTY : why;
            who = Maybe.of(who);
            source = Maybe.of(source);
        }
    }
}
