package dev.touchstone.migration;

import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator.Ask;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Precondition;
import dev.touchstone.migration.Operator.ReversibilityClass;
import dev.touchstone.migration.Plan.Change;
import dev.touchstone.migration.Plan.Gap;
import dev.touchstone.migration.Plan.Joint;
import dev.touchstone.migration.Plan.Move;
import dev.touchstone.migration.Plan.Question;
import dev.touchstone.migration.Plan.Readiness;
import dev.touchstone.migration.Plan.Step;
import dev.touchstone.migration.Plan.Stop;
import dev.touchstone.migration.Plan.Weight;
import dev.touchstone.migration.Sequence.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a plan out: states between the steps, numbers, questions, and for everything the reason that the search had. */
final class Explanation {

    private final MigrationProblem problem;
    private final Selection selection;
    private final Sequence.Order order;
    private final Reasons reasons;
    /** The state before each step, and the last one. */
    private final List<State> states = new ArrayList<>();

    Explanation(MigrationProblem problem, Selection selection, Sequence.Order order) {
        this.problem = problem;
        this.selection = selection;
        this.order = order;
        State state = problem.start();
        states.add(state);
        for (Placed placed : order.steps()) {
            state = placed.group().apply(state);
            states.add(state);
        }
        this.reasons = new Reasons(problem, order, states);
    }

    Plan plan() {
        List<Step> steps = steps();
        List<Question> questions = questions(steps);
        Estimate effort = steps.stream().map(Step::effort).reduce(Estimate.NOTHING, Estimate::plus);
        Estimate calendar = steps.stream().map(Step::calendar).reduce(Estimate.NOTHING, Estimate::plus);
        int open = (int) questions.stream()
                .filter(question -> question.weight() == Weight.BLOCKS)
                .count();
        return new Plan(
                gap(),
                steps,
                stops(steps),
                questions,
                unreached(),
                new Plan.Sums(effort, calendar, open),
                Plan.Basis.EFFORT_ONLY);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boolean waiting = false;
        for (int at = 0; at < order.steps().size(); at++) {
            Placed placed = order.steps().get(at);
            List<Move> moves = moves(at);
            List<String> waitsFor = moves.stream()
                    .flatMap(move -> move.preconditions().stream())
                    .flatMap(needed -> needed.open().stream())
                    .distinct()
                    .sorted()
                    .toList();
            Readiness readiness =
                    !waitsFor.isEmpty() ? Readiness.NEEDS_ANSWERS : waiting ? Readiness.AFTER_ANSWERS : Readiness.READY;
            waiting |= !waitsFor.isEmpty();
            steps.add(new Step(
                    at + 1,
                    moves,
                    placed.group().joint(),
                    readiness,
                    waitsFor,
                    moves.stream().map(Move::effort).reduce(Estimate.NOTHING, Estimate::plus),
                    moves.stream().map(Move::calendar).reduce(Estimate.NOTHING, Estimate::plus),
                    moves.stream()
                            .map(move -> move.reversibility().level())
                            .max(Comparator.naturalOrder())
                            .orElse(ReversibilityClass.R0),
                    Difference.between(states.get(at), states.get(at + 1))));
        }
        return steps;
    }

    private List<Move> moves(int at) {
        Sequence.Group group = order.steps().get(at).group();
        List<Move> moves = new ArrayList<>();
        State state = states.get(at);
        for (Action action : group.actions()) {
            State seen = group.joint() == Joint.CYCLE ? others(group, action, at) : state;
            moves.add(move(action, at, state, seen));
            state = action.apply(state);
        }
        return moves;
    }

    private State others(Sequence.Group group, Action action, int at) {
        List<Action> rest = new ArrayList<>(group.actions());
        rest.remove(action);
        return new Sequence.Group(rest, Joint.CYCLE).apply(states.get(at));
    }

    private Move move(Action action, int at, State before, State seen) {
        Operator operator = action.operator();
        return new Move(
                action.id(),
                operator.id(),
                operator.title(),
                operator.generic(),
                action.role(),
                action.times(),
                operator.repeat().map(Operator.Repeat::unit).orElse(LocalText.EMPTY),
                Difference.between(before, action.apply(before)),
                operator.mechanisms(),
                operator.parts(),
                action.effort(before),
                action.calendar(before),
                new Operator.Risk(action.failure(before), operator.risk().blast()),
                operator.downtime(),
                operator.reversibility(),
                operator.gates(),
                operator.rollback(),
                action.applied(before),
                action.requires().stream()
                        .filter(precondition -> !action.places().contains(precondition))
                        .map(precondition -> needed(precondition, seen))
                        .toList(),
                reasons.why(action, at),
                operator.facts());
    }

    private static Plan.Needed needed(Precondition precondition, State seen) {
        List<String> open = precondition.when().evaluate(seen).isTrue()
                ? List.of()
                : precondition.when().tests().stream()
                        .filter(test -> test.evaluate(seen).isUnknown())
                        .map(test -> test.path())
                        .distinct()
                        .toList();
        return new Plan.Needed(precondition.when().toString(), precondition.text(), open);
    }

    private List<Gap> gap() {
        List<Gap> gap = new ArrayList<>();
        problem.goal().forEach((path, value) -> {
            if (!holds(path, 0)) {
                gap.add(new Gap(Difference.change(states.getFirst(), path, value), closedBy(path)));
            }
        });
        return gap;
    }

    private Optional<Integer> closedBy(String path) {
        int at = states.size() - 1;
        if (!holds(path, at)) {
            return Optional.empty();
        }
        while (at > 0 && holds(path, at - 1)) {
            at--;
        }
        return at == 0 ? Optional.empty() : Optional.of(at);
    }

    private boolean holds(String path, int at) {
        return Selection.condition(path, problem.goal().get(path))
                .evaluate(states.get(at))
                .isTrue();
    }

    private List<Stop> stops(List<Step> steps) {
        List<Stop> stops = new ArrayList<>();
        Estimate effort = Estimate.NOTHING;
        Estimate calendar = Estimate.NOTHING;
        ReversibilityClass wayBack = ReversibilityClass.R0;
        for (int at = 0; at < states.size(); at++) {
            if (at > 0) {
                Step step = steps.get(at - 1);
                effort = effort.plus(step.effort());
                calendar = calendar.plus(step.calendar());
                wayBack = wayBack.compareTo(step.reversibility()) >= 0 ? wayBack : step.reversibility();
            }
            int now = at;
            List<String> parts = problem.goal().keySet().stream()
                    .filter(path -> !holds(path, 0))
                    .toList();
            stops.add(new Stop(
                    at,
                    Difference.parts(states.get(at)),
                    Difference.traits(states.get(at)),
                    parts.stream().filter(path -> holds(path, now)).toList(),
                    parts.stream().filter(path -> !holds(path, now)).toList(),
                    effort,
                    calendar,
                    wayBack,
                    Stability.wrong(problem, states.get(at))));
        }
        return stops;
    }

    private List<Plan.Unreached> unreached() {
        List<Plan.Unreached> unreached = new ArrayList<>();
        State last = states.getLast();
        problem.goal().forEach((path, value) -> {
            if (!holds(path, states.size() - 1)) {
                Change change = Difference.change(last, path, value);
                unreached.add(new Plan.Unreached(change, why(change)));
            }
        });
        return unreached;
    }

    private List<Reason> why(Change change) {
        Set<Reason> why = new LinkedHashSet<>(selection.failures().getOrDefault(change.path(), Set.of()));
        if (problem.unsupported().contains(change.to())) {
            why.add(Reason.unsupported(change.path(), change.to()));
        }
        order.left().forEach(action -> why.add(Reason.noOrder(action.id())));
        if (why.isEmpty()) {
            why.add(Reason.noOperator(change.path(), change.from(), change.to()));
        }
        return List.copyOf(why);
    }

    /** All questions of the operators in the plan, and of those that would be in it but for an answer. */
    private List<Question> questions(List<Step> steps) {
        Set<String> blocking = new TreeSet<>();
        steps.forEach(step -> blocking.addAll(step.waitsFor()));
        SortedMap<String, Ask> asks = new TreeMap<>();
        SortedMap<String, SortedSet<String>> askers = new TreeMap<>();
        Stream.concat(
                        order.steps().stream().flatMap(placed -> placed.group().actions().stream()),
                        Stream.concat(order.left().stream(), selection.blocked().stream()))
                .forEach(action -> action.asks().forEach(ask -> {
                    asks.putIfAbsent(ask.path(), ask);
                    askers.computeIfAbsent(ask.path(), path -> new TreeSet<>())
                            .add(action.operator().id());
                }));
        blocking.forEach(path ->
                asks.putIfAbsent(path, new Ask(path, LocalText.EMPTY, Ask.Kind.YES_NO, List.of(), Optional.empty())));
        return asks.values().stream()
                .map(ask -> question(ask, List.copyOf(askers.getOrDefault(ask.path(), new TreeSet<>())), blocking))
                .sorted(Comparator.comparing(Question::weight).thenComparing(Question::path))
                .toList();
    }

    private Question question(Ask ask, List<String> operators, Set<String> blocking) {
        var known = problem.start().facts().get(ask.path());
        Weight weight =
                known != null ? Weight.ANSWERED : blocking.contains(ask.path()) ? Weight.BLOCKS : Weight.MAY_CHANGE;
        return new Question(
                ask.path(),
                ask.question(),
                ask.kind(),
                ask.choices(),
                ask.hint(),
                operators,
                weight,
                Optional.ofNullable(known).map(Difference::text));
    }
}
