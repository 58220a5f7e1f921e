package dev.touchstone.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.touchstone.catalogue.Axis;
import java.util.Optional;

/**
 * The ends between which a criterion is valued, fixed by the scenario before anybody weighs.
 *
 * @param worst still acceptable; value 0; in the criterion's unit
 * @param best fully satisfying; value 1; must differ from {@code worst}
 * @param axis linear where nothing is said
 * @param per whether the ends are those of one slot or of the whole stack; matters for sums only
 */
public record RangeChoice(double worst, double best, Optional<Axis> axis, Optional<Per> per) {

    /** What a range is given for. */
    public enum Per {
        @JsonProperty("slot")
        SLOT,
        @JsonProperty("stack")
        STACK
    }

    public RangeChoice {
        axis = Maybe.of(axis);
        per = Maybe.of(per);
    }
}
