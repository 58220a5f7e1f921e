package dev.touchstone.evaluation.weighing;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.revision.Revision;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.scenario.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as far as one revision, so that the next one only adds to it. Immutable.
 *
 * @param rev the last revision that it knows
 * @param last what the scenario said then; empty after a removal and before the first revision
 * @param tooEarly weights that were given before there were criteria: nobody could have known any range
 * @param saved the weights that each person last saved, by identifier, in the order of the first time
 */
record LogFold(
        int rev, Optional<Scenario> last, Optional<Weights> tooEarly, WeightLog log, Map<String, Weights> saved) {
    /** A move below this is rounding. */
    private static final double NOTHING = 5e-5;

    static final LogFold NONE = new LogFold(
            0,
            Optional.empty(),
            Optional.empty(),
            new WeightLog(Optional.empty(), Optional.empty(), List.of()),
            Map.of());

    /**
     * The log with one more revision.
     *
     * @param now what the scenario says; empty when the revision says removed
     * @param shipped the shipped scenario behind it, for the first revision of an own copy
     */
    LogFold with(Revision revision, Optional<Scenario> now, Optional<Scenario> shipped, Catalogue catalogue) {
        if (now.isEmpty()) {
            return new LogFold(revision.rev(), NONE.last, NONE.tooEarly, NONE.log, NONE.saved);
        }
        Scenario scenario = now.get();
        boolean begins = last.isEmpty() && revision.basedOn().isPresent();
        Optional<Scenario> before = begins ? shipped : last;
        Optional<WeightLog.Seen> seen = begins ? Optional.of(shipped()) : log.seen();
        if (seen.isEmpty() && scenario.scoresShown().orElse(false)) {
            seen = Optional.of(seen(WeightLog.SeenThrough.SHOWN, revision));
        }
        List<WeightLog.WeightChange> changes = new ArrayList<>(log.changes());
        boolean afterSeen = begins || log.seen().isPresent();
        Optional<WeightLog.WeightChange> change = change(revision, before, scenario, afterSeen, catalogue);
        change.ifPresent(changes::add);
        Optional<Weights> early = early(scenario);
        Map<String, Weights> each = new LinkedHashMap<>(saved);
        if (change.isPresent() && early.isEmpty() && scenario.weights().said()) {
            each.put(revision.actor(), scenario.weights());
        }
        if (seen.isEmpty() && scenario.weights().said() && early.isEmpty()) {
            seen = Optional.of(seen(WeightLog.SeenThrough.WEIGHTS_SAVED, revision));
        }
        return new LogFold(
                revision.rev(),
                now,
                early,
                new WeightLog(seen, scenario.weights().elicited(), changes),
                Collections.unmodifiableMap(each));
    }

    static WeightLog.Seen shipped() {
        return new WeightLog.Seen(WeightLog.SeenThrough.SHIPPED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static WeightLog.Seen seen(WeightLog.SeenThrough how, Revision revision) {
        return new WeightLog.Seen(
                how, Optional.of(revision.rev()), Optional.of(revision.at()), Optional.of(revision.actor()));
    }

    /** The weights, where they were given without criteria and have stayed as they were. */
    private Optional<Weights> early(Scenario scenario) {
        Weights weights = scenario.weights();
        boolean now = weights.said() && scenario.criteria().isEmpty();
        return now ? Optional.of(weights) : tooEarly.filter(weights::equals);
    }

    private Optional<WeightLog.WeightChange> change(
            Revision revision, Optional<Scenario> before, Scenario now, boolean afterSeen, Catalogue catalogue) {
        Weights weights = now.weights();
        Weights earlier = before.map(Scenario::weights).orElse(new Weights(Map.of(), Map.of()));
        boolean newlySaid = weights.said() && !earlier.said();
        if (earlier.equals(weights) || !(newlySaid || !earlier.samePoints(weights))) {
            return Optional.empty();
        }
        Moves moves = before.map(known -> moves(earlier, now, catalogue)).orElse(Moves.NONE);
        if (!newlySaid && moves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WeightLog.WeightChange(
                revision.rev(),
                revision.at(),
                revision.actor(),
                afterSeen,
                weights.elicited().map(WeightLog.AskedBy::of),
                weights.reason(),
                moves.dimensions,
                moves.criteria));
    }

    private record Moves(List<WeightLog.WeightMove> dimensions, List<WeightLog.WeightMove> criteria) {
        private static final Moves NONE = new Moves(List.of(), List.of());

        boolean isEmpty() {
            return dimensions.isEmpty() && criteria.isEmpty();
        }
    }

    /** Both under the criteria of the later state, so that a criterion added or taken out is no change of weights. */
    private static Moves moves(Weights earlier, Scenario now, Catalogue catalogue) {
        if (!ScenarioCheck.faults(catalogue, now).isEmpty()) {
            return Moves.NONE;
        }
        List<AppliedCriterion> after = Criteria.of(catalogue, now);
        List<AppliedCriterion> before = Criteria.weighted(after, earlier);
        List<WeightLog.WeightMove> criteria = new ArrayList<>();
        Map<Dimension, double[]> sums = new LinkedHashMap<>();
        for (int j = 0; j < after.size(); j++) {
            AppliedCriterion one = after.get(j);
            double from = before.get(j).weight();
            double[] sum = sums.computeIfAbsent(one.dimension(), key -> new double[2]);
            sum[0] += from;
            sum[1] += one.weight();
            if (Math.abs(one.weight() - from) > NOTHING) {
                criteria.add(new WeightLog.WeightMove(one.id(), one.name(), from, one.weight()));
            }
        }
        List<WeightLog.WeightMove> dimensions = new ArrayList<>();
        sums.forEach((dimension, sum) -> {
            if (Math.abs(sum[1] - sum[0]) > NOTHING) {
                dimensions.add(new WeightLog.WeightMove(dimension.id(), catalogue.name(dimension), sum[0], sum[1]));
            }
        });
        return new Moves(dimensions, criteria);
    }
}
