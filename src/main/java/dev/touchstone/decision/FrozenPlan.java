package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator;
import java.util.List;
import java.util.Optional;

/**
 * The migration plan that was chosen, as it stood on that day, in words of both languages. It does not follow later
 * changes of operators or of today's system.
 *
 * @param id of the stored plan; absent for one that was never stored
 * @param title from what to what
 * @param steps in order
 * @param open what the plan could not close, or asks
 */
public record FrozenPlan(Optional<String> id, LocalText title, List<Step> steps, List<LocalText> open) {

    /**
     * One step.
     *
     * @param title what is done
     * @param mechanism how
     * @param effort person-weeks; a prior, never a promise
     * @param calendar weeks
     * @param reversibility how far one can go back after it
     * @param gates when it counts as done
     * @param rollback how one goes back
     */
    public record Step(
            LocalText title,
            LocalText mechanism,
            Effort effort,
            Optional<Effort> calendar,
            LocalText reversibility,
            List<LocalText> gates,
            LocalText rollback) {
        public Step {
            title = Absent.text(title);
            mechanism = Absent.text(mechanism);
            calendar = Absent.of(calendar);
            reversibility = Absent.text(reversibility);
            gates = Absent.of(gates);
            rollback = Absent.text(rollback);
        }
    }

    /** Low, likely and high. */
    public record Effort(double low, double likely, double high) {}

    /** Effort of all steps, in person-weeks: the sums of the ends, as the plan itself gives it. */
    public Operator.Estimate sum() {
        return new Operator.Estimate(
                steps.stream().mapToDouble(step -> step.effort().low()).sum(),
                steps.stream().mapToDouble(step -> step.effort().likely()).sum(),
                steps.stream().mapToDouble(step -> step.effort().high()).sum());
    }

    public FrozenPlan {
        id = Absent.of(id);
        title = Absent.text(title);
        steps = Absent.of(steps);
        open = Absent.of(open);
    }
}
