package dev.touchstone.evaluation;

import dev.touchstone.analysis.InvalidModel;
import dev.touchstone.analysis.Verdict;
import dev.touchstone.analysis.Watch;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Entity;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What a change of the library or of evidence would turn: every scenario that it concerns is evaluated as it is and as it
 * would be, on the same random numbers, so that nothing differs but for the change. Nothing is stored or remembered.
 */
@ApplicationScoped
public class Turns {
    /** Most scenarios that are looked at, the team's own first. */
    public static final int MOST_SCENARIOS = 40;

    /** Most time for all of them together. */
    public static final Duration LONGEST = Duration.ofSeconds(12);

    private final CurrentCatalogue catalogue;
    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Budget budget;

    /** @param budget one place of it is held for the whole look */
    public Turns(CurrentCatalogue catalogue, Scenarios scenarios, Evaluations evaluations, Budget budget) {
        this.catalogue = catalogue;
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.budget = budget;
    }

    /**
     * The answer of a scenario.
     *
     * @param word empty when nobody is in the ranking
     * @param leader id of the leader
     * @param name shown name of the leader
     * @param first P(first) of the leader, 0..1
     * @param contenders ids of the leader and all that may still beat it
     */
    public record Side(
            Optional<Verdict> word,
            Optional<String> leader,
            Optional<LocalText> name,
            double first,
            List<String> contenders) {
        private static Side of(Evaluation evaluation) {
            Answer answer = evaluation.answer();
            Optional<Option> leader = answer.leader()
                    .flatMap(id -> evaluation.options().stream()
                            .filter(option -> option.id().equals(id))
                            .findFirst());
            return new Side(
                    answer.word(),
                    answer.leader(),
                    leader.map(Option::name),
                    leader.map(option -> option.score().first()).orElse(0.0),
                    answer.contenders().stream().sorted().toList());
        }
    }

    /** What changes in an answer. */
    public enum What {
        LEADER,
        VERDICT,
        CONTENDERS
    }

    /**
     * A scenario before and after.
     *
     * @param turned what of its answer changes; empty when only shares move, if anything
     */
    public record Turn(String scenario, LocalText title, List<What> turned, Side before, Side after) {
        private static Turn of(Scenario scenario, Side before, Side after) {
            List<What> turned = new ArrayList<>();
            if (!before.leader().equals(after.leader())) {
                turned.add(What.LEADER);
            }
            if (!before.word().equals(after.word())) {
                turned.add(What.VERDICT);
            }
            if (!before.contenders().equals(after.contenders())) {
                turned.add(What.CONTENDERS);
            }
            return new Turn(scenario.id(), scenario.title(), List.copyOf(turned), before, after);
        }
    }

    /**
     * All of it.
     *
     * @param turns the scenarios that were evaluated, those that turn first
     * @param notReached ids of scenarios for which number or time did not suffice, or whose model cannot be computed
     * @param notReady ids of scenarios that cannot be evaluated yet
     */
    public record Report(List<Turn> turns, List<String> notReached, List<String> notReady) {}

    /**
     * What an entity of the library would turn if it counted.
     *
     * @param changed checked, not stored
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} when the server has no room now
     */
    public Report of(Entity changed) {
        List<Pair> pairs = scenarios.all().stream()
                .filter(entry -> !entry.content().archived())
                .sorted(Comparator.comparing(entry -> entry.origin() == Layered.Origin.SHIPPED))
                .map(entry -> evaluations.counting(entry.content(), Optional.empty()))
                .map(scenario -> new Pair(scenario, scenario))
                .toList();
        return report(pairs, catalogue.get().with(List.of(changed)));
    }

    /**
     * A scenario as it counts and as it would.
     *
     * @param then the same as {@code now} where the library changes and not the scenario
     */
    public record Pair(Scenario now, Scenario then) {}

    /**
     * What turns from the one to the other.
     *
     * @param pairs those to be looked at first come first
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} when the server has no room now
     */
    public Report of(List<Pair> pairs) {
        return report(pairs, catalogue.get());
    }

    /**
     * What turns from the one to the other in each pair, in their order; empty where number or time did not suffice, or where
     * one of them cannot be evaluated.
     *
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} when the server has no room now
     */
    public List<Optional<Turn>> each(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Catalogue present = catalogue.get();
        return budget.within(LONGEST.multipliedBy(2), (threads, watch) -> {
            Watch over = Budget.until(LONGEST, watch);
            List<Optional<Turn>> turns = new ArrayList<>();
            for (Pair pair : pairs) {
                boolean asked = turns.size() < MOST_SCENARIOS && !over.cancelled() && isReady(present, pair.now);
                over.done((double) turns.size() / pairs.size());
                turns.add(asked ? turn(pair, present, present, threads, over) : Optional.empty());
            }
            return List.copyOf(turns);
        });
    }

    private static boolean isReady(Catalogue present, Scenario scenario) {
        return ScenarioCheck.faults(present, scenario).isEmpty() && Readiness.canBeEvaluated(present, scenario);
    }

    private Report report(List<Pair> pairs, Catalogue then) {
        if (pairs.isEmpty()) {
            return new Report(List.of(), List.of(), List.of());
        }
        // longer than its own deadline, so that what was computed until then is not lost
        return budget.within(
                LONGEST.multipliedBy(2),
                (threads, watch) -> report(pairs, then, threads, Budget.until(LONGEST, watch)));
    }

    private Report report(List<Pair> pairs, Catalogue changed, int threads, Watch over) {
        Catalogue present = catalogue.get();
        List<Turn> turns = new ArrayList<>();
        List<String> notReached = new ArrayList<>();
        List<String> notReady = new ArrayList<>();
        for (Pair pair : pairs) {
            String id = pair.now.id();
            if (!isReady(present, pair.now)) {
                notReady.add(id);
            } else if (turns.size() >= MOST_SCENARIOS || over.cancelled()) {
                notReached.add(id);
            } else {
                turn(pair, present, changed, threads, over).ifPresentOrElse(turns::add, () -> notReached.add(id));
            }
        }
        turns.sort(Comparator.comparing(turn -> turn.turned().isEmpty()));
        return new Report(List.copyOf(turns), List.copyOf(notReached), List.copyOf(notReady));
    }

    private Optional<Turn> turn(Pair pair, Catalogue present, Catalogue changed, int threads, Watch over) {
        try {
            return Optional.of(
                    Turn.of(pair.now, side(present, pair.now, threads, over), side(changed, pair.then, threads, over)));
        } catch (CancellationException | InvalidModel | ProblemException stopped) {
            return Optional.empty();
        }
    }

    private Side side(Catalogue with, Scenario scenario, int threads, Watch over) {
        return Side.of(Evaluator.evaluate(with, scenario, evaluations.usual(with), threads, over.silent()));
    }
}
