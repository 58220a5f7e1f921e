package dev.touchstone.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import java.util.Optional;

/** A criterion of a scenario: one of the library's, or the scenario's own. Told apart by their fields. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(CriterionChoice.FromLibrary.class), @JsonSubTypes.Type(CriterionChoice.Own.class)})
public sealed interface CriterionChoice {

    /** Id of the criterion within the scenario. */
    @JsonIgnore
    String criterionId();

    /**
     * A criterion of the library.
     *
     * @param ref its id
     * @param range ends other than the library's
     * @param reason why the range differs
     */
    record FromLibrary(String ref, Optional<RangeChoice> range, Optional<LocalText> reason) implements CriterionChoice {
        public FromLibrary {
            range = Maybe.of(range);
            reason = Maybe.of(reason);
        }

        @Override
        public String criterionId() {
            return ref;
        }
    }

    /**
     * A criterion that only this scenario has; its cells come from claims and judgements alone.
     *
     * @param unit UCUM code; {@code 1} for a pure number
     * @param range its ends; their order must agree with {@code direction}
     * @param reason why the ends are these
     */
    record Own(
            String id,
            LocalText name,
            Optional<LocalText> question,
            Dimension dimension,
            String unit,
            Direction direction,
            RangeChoice range,
            Aggregation aggregation,
            Optional<LocalText> reason)
            implements CriterionChoice {
        public Own {
            question = Maybe.of(question);
            unit = unit == null ? "1" : unit;
            aggregation = aggregation == null ? Aggregation.MEAN : aggregation;
            reason = Maybe.of(reason);
        }

        @Override
        public String criterionId() {
            return id;
        }
    }
}
