package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.LocalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of migration step, as the library describes it. Effort, calendar and risk are priors: estimates of the library
 * for one team and a system of middle size, never measured, and shown as such.
 *
 * @param id unique
 * @param title what is done; in generic operators {@code {role}}, {@code {from}} and {@code {technology}} stand for names
 * @param judgement whose priors these are
 * @param generic one of the few that fit every role: it is used only where no specific operator covers the change, with
 *     wide priors, and names its role by {@link #ROLE} in paths
 * @param role the role that it is mainly about, empty for the architecture
 * @param requires all must hold before the step begins
 * @param asks what only people know, for paths that the preconditions or modifiers name
 * @param effects what it changes
 * @param repeat how often it may be done at one go; empty for once
 * @param effort person-weeks
 * @param calendar elapsed weeks
 * @param risk of the step
 * @param downtime planned and visible to users
 * @param reversibility how one gets back, and until when
 * @param mechanisms ids such as {@code strangler} or {@code parallel-run}
 * @param gates measurable exits: the step is done when all hold
 * @param rollback how one gets back
 * @param modifiers what makes it dearer or cheaper
 * @param together operators with the same word here are done in one step where several are planned
 * @param parts what is done in it, in order; may be empty
 * @param facts with their sources
 */
public record Operator(
        String id,
        LocalText title,
        LocalText judgement,
        boolean generic,
        Optional<String> role,
        List<Precondition> requires,
        List<Ask> asks,
        List<Effect> effects,
        Optional<Repeat> repeat,
        Estimate effort,
        Estimate calendar,
        Risk risk,
        LocalText downtime,
        Reversibility reversibility,
        List<String> mechanisms,
        List<Gate> gates,
        LocalText rollback,
        List<Modifier> modifiers,
        Optional<String> together,
        List<LocalText> parts,
        List<SourcedFact> facts) {

    /** Stands in the paths of a generic operator for the role that it is applied to. */
    public static final String ROLE = "role";

    /** Copies lists. */
    public Operator {
        Objects.requireNonNull(id, "id");
        requires = List.copyOf(requires);
        asks = List.copyOf(asks);
        effects = List.copyOf(effects);
        mechanisms = List.copyOf(mechanisms);
        gates = List.copyOf(gates);
        modifiers = List.copyOf(modifiers);
        parts = List.copyOf(parts);
        facts = List.copyOf(facts);
    }

    /**
     * What must hold before a step.
     *
     * @param when the condition
     * @param text the same for people
     */
    public record Precondition(Expression when, LocalText text) {}

    /**
     * A question about something that only people know.
     *
     * @param path the trait that the answer gives
     * @param question for people
     * @param kind of answer
     * @param choices words to choose from, for {@link Kind#CHOICE}
     * @param hint of the library, shown as such and never used as an answer; empty where there is none
     */
    public record Ask(String path, LocalText question, Kind kind, List<String> choices, Optional<LocalText> hint) {
        /** Kinds of answers. */
        public enum Kind {
            /** A yes or a no. */
            YES_NO,
            /** A number; a share is between 0 and 1. */
            NUMBER,
            /** One word of a list. */
            CHOICE
        }

        /** Copies the choices. */
        public Ask {
            choices = List.copyOf(choices);
        }
    }

    /**
     * How often an operator may be done at one go.
     *
     * @param max the greatest parameter, at least 1
     * @param unit what one repetition is, such as a module
     */
    public record Repeat(int max, LocalText unit) {}

    /** Three points of a prior: low, likely, high; ordered, not negative. */
    public record Estimate(double low, double likely, double high) {
        /** Nothing. */
        public static final Estimate NOTHING = new Estimate(0, 0, 0);

        /** Checks the order. */
        public Estimate {
            if (!(0 <= low && low <= likely && likely <= high && Double.isFinite(high))) {
                throw new IllegalArgumentException("order");
            }
        }

        /** Each point times a factor, not negative. */
        public Estimate times(double factor) {
            return new Estimate(low * factor, likely * factor, high * factor);
        }

        /** Sum point by point: a sum of bounds, not the bounds of a sum. */
        public Estimate plus(Estimate other) {
            return new Estimate(low + other.low, likely + other.likely, high + other.high);
        }
    }

    /**
     * What may go wrong.
     *
     * @param failure probability that the step must be rolled back or repaired
     * @param blast share of the users who are hit then
     */
    public record Risk(double failure, double blast) {}

    /** How far back a way leads. */
    public enum ReversibilityClass {
        /** At any time by routing or configuration; nothing written on the new side only is lost. */
        R0,
        /** While the old side is kept in step. */
        R1,
        /** Only by restore or by a reverse migration. */
        R2,
        /** Not at all. */
        R3
    }

    /**
     * How one gets back, and until when.
     *
     * @param level the class
     * @param until the event after which that way is closed
     */
    public record Reversibility(ReversibilityClass level, LocalText until) {}

    /**
     * A measurable exit of a step.
     *
     * @param metric name for machines
     * @param name for people
     * @param op {@code <}, {@code <=}, {@code >}, {@code >=} or {@code ==}
     * @param value the bound, a judgement of the library
     * @param unit of the bound, a code that {@link dev.touchstone.base.Unit} reads
     * @param under load or circumstances
     * @param days for which it must hold without a break
     */
    public record Gate(
            String metric, LocalText name, String op, BigDecimal value, String unit, LocalText under, int days) {}

    /**
     * What makes a step dearer, cheaper, safer or riskier.
     *
     * @param when it applies; nothing happens where that is unknown
     * @param effortFactor on effort and calendar
     * @param failureFactor on the probability of failure
     * @param scaledBy path of a share between 0 and 1 that scales the distance of both factors from 1; where it is
     *     unknown nothing happens; empty for the full factors
     * @param text why
     */
    public record Modifier(
            Expression when, double effortFactor, double failureFactor, Optional<String> scaledBy, LocalText text) {}

    /**
     * A sentence with its source.
     *
     * @param text what the source says, in our words
     * @param source address, or {@code github:owner/name:path}
     * @param seen day on which it was read, or {@code undated}
     * @param extent {@code read}, or {@code excerpt} where only a part was seen; empty where the day is that of the page
     * @param kind such as {@code vendor-claim}; empty for a plain fact
     * @param note remark on the source
     */
    public record SourcedFact(LocalText text, String source, String seen, String extent, String kind, String note) {}
}
