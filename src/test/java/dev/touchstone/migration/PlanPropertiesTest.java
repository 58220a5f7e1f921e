package dev.touchstone.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.Expression.Word;
import dev.touchstone.base.Truth;
import dev.touchstone.migration.Operator.Estimate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promises of a plan on 500 random problems, checked by a replay that shares no code with the planner. */
class PlanPropertiesTest {

    private static final int PROBLEMS = 500;

    private final Planner planner = new RegressionPlanner();

    @Test
    void noStepBreaksAPreconditionAndTheStatesAreWhatTheStepsLeave() {
        int steps = 0;
        int joint = 0;
        int asking = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            MigrationProblem problem = new RandomProblems(seed).problem(seed % 2 == 0);
            Plan plan = planner.plan(problem);
            new Replay(problem, plan, "seed " + seed).run();
            steps += plan.steps().size();
            joint += (int) plan.steps().stream()
                    .filter(step -> step.joint() == Plan.Joint.CYCLE)
                    .count();
            asking += (int) plan.steps().stream()
                    .filter(step -> !step.waitsFor().isEmpty())
                    .count();
        }
        assertTrue(steps > PROBLEMS, "the problems are not trivial: " + steps);
        assertTrue(joint > 0, "some have cycles");
        assertTrue(asking > 0, "some ask");
    }

    @Test
    void noStepEndsInAnUnstableState() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            MigrationProblem problem = new RandomProblems(seed).problem(seed % 2 == 0);
            Plan plan = planner.plan(problem);
            for (int at = 1; at < plan.stops().size(); at++) {
                State before = state(problem, plan.stops().get(at - 1));
                State after = state(problem, plan.stops().get(at));
                String where = "seed " + seed + " step " + at;
                problem.invariants()
                        .values()
                        .forEach(kept -> assertTrue(
                                kept.evaluate(after) != Truth.FALSE || kept.evaluate(before) == Truth.FALSE, where));
                for (String role : RandomProblems.ROLES) {
                    String technology = after.technology(role);
                    assertTrue(
                            !problem.unsupported().contains(technology) || technology.equals(before.technology(role)),
                            where);
                }
            }
        }
    }

    @Test
    void aPlanSaysOfEachPartOfTheGapWhetherItIsClosed() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            MigrationProblem problem = new RandomProblems(seed).problem(seed % 2 == 0);
            Plan plan = planner.plan(problem);
            State last = state(problem, plan.stops().getLast());
            Set<String> open = problem.goal().entrySet().stream()
                    .filter(part -> !reached(last.get(part.getKey()), part.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(
                    open,
                    plan.unreached().stream()
                            .map(each -> each.change().path())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    "seed " + seed);
            plan.unreached().forEach(each -> assertTrue(!each.why().isEmpty()));
            assertEquals(
                    plan.steps().stream().map(Plan.Step::effort).reduce(Estimate.NOTHING, Estimate::plus),
                    plan.sums().effortPersonWeeks());
        }
    }

    @Test
    void theSameInputGivesTheSamePlanWhateverTheOrderOfTheFiles() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            MigrationProblem problem = new RandomProblems(seed).problem(seed % 2 == 0);
            List<Operator> shuffled = new ArrayList<>(problem.operators());
            Collections.shuffle(shuffled, new Random(seed));

            assertEquals(
                    planner.plan(problem).toString(),
                    planner.plan(problem.withOperators(shuffled)).toString(),
                    "seed " + seed);
        }
    }

    /** What some order of the specific operators reaches without any answer, the plan reaches, too, nearly always. */
    @Test
    void whatBruteForceReachesIsReached() {
        int reachable = 0;
        List<Integer> missed = new ArrayList<>();
        for (int seed = 0; seed < PROBLEMS; seed++) {
            MigrationProblem problem = new RandomProblems(seed).modest();
            if (new BruteForce(problem).reachesTheGoal()) {
                reachable++;
                if (!planner.plan(problem).complete()) {
                    missed.add(seed);
                }
            }
        }
        assertTrue(reachable > 20, "enough problems can be solved: " + reachable);
        assertEquals(List.of(), missed, "of " + reachable);
    }

    private static boolean reached(Value value, Value wanted) {
        if (wanted instanceof Expression.Number least) {
            return value instanceof Expression.Number number && number.value().compareTo(least.value()) >= 0;
        }
        return value.equals(wanted);
    }

    /** The state that a stop shows. */
    private static State state(MigrationProblem problem, Plan.Stop stop) {
        Map<String, Value> facts = new TreeMap<>();
        stop.parts().forEach((role, technology) -> facts.put(role, Value.word(technology)));
        stop.traits().forEach((path, text) -> facts.putAll(Sample.facts(path + "=" + text)));
        return State.of(problem.today().roles(), facts);
    }

    private record Replay(MigrationProblem problem, Plan plan, String where) {
        void run() {
            assertEquals(problem.start(), state(problem, plan.stops().getFirst()), where);
            for (Plan.Step step : plan.steps()) {
                State before = state(problem, plan.stops().get(step.number() - 1));
                State after = state(problem, plan.stops().get(step.number()));
                State state = before;
                for (Plan.Move move : step.moves()) {
                    State seen = step.joint() == Plan.Joint.CYCLE ? others(step, move, before, after) : state;
                    check(step, move, seen);
                    state = applied(move, state, after);
                }
                assertEquals(after, state, where + " step " + step.number());
            }
        }

        private State others(Plan.Step step, Plan.Move move, State before, State after) {
            State state = before;
            for (Plan.Move other : step.moves()) {
                state = other.equals(move) ? state : applied(other, state, after);
            }
            return state;
        }

        private void check(Plan.Step step, Plan.Move move, State seen) {
            operator(move).requires().forEach(precondition -> {
                Truth truth = precondition.when().evaluate(seen);
                boolean asked = truth == Truth.UNKNOWN
                        && precondition.when().tests().stream()
                                .filter(test -> test.evaluate(seen).isUnknown())
                                .allMatch(test -> step.waitsFor().contains(test.path()));
                assertTrue(truth == Truth.TRUE || asked, where + " " + move.id() + " needs " + precondition.when());
            });
            for (Effect effect : operator(move).effects()) {
                if (effect instanceof Effect.Fill fill) {
                    String held = seen.technology(path(move, fill.path()));
                    boolean begins = fill.from().isEmpty()
                            ? !held.equals("none")
                            : fill.from().contains(held);
                    assertTrue(begins, where + " " + move.id() + " cannot begin from " + held);
                }
            }
        }

        private State applied(Plan.Move move, State before, State end) {
            State state = before;
            for (Effect effect : operator(move).effects()) {
                String path = path(move, effect.path());
                state = switch (effect) {
                    case Effect.Fill fill -> {
                        String technology = end.technology(path);
                        Value wanted = problem.goal().getOrDefault(path, Value.word("none"));
                        assertTrue(fill.among().isEmpty() || fill.among().contains(technology), where);
                        assertTrue(wanted.equals(Value.word("none")) || wanted.equals(Value.word(technology)), where);
                        yield state.with(path, Value.word(technology));
                    }
                    case Effect.Empty empty -> state.with(path, Value.word("none"));
                    case Effect.Become become -> state.with(path, become.value());
                    case Effect.Grow grow -> state.with(path, Value.number(number(state.get(path)) + move.times()));
                };
            }
            return state;
        }

        private static long number(Value value) {
            return value instanceof Expression.Number number ? number.value().longValue() : 0;
        }

        private static String path(Plan.Move move, String path) {
            return path.equals("role") ? move.role().orElseThrow() : path;
        }

        private Operator operator(Plan.Move move) {
            return problem.operators().stream()
                    .filter(each -> each.id().equals(move.operator()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every order of every subset, each operator once, growing by one to three. */
    private record BruteForce(MigrationProblem problem) {
        boolean reachesTheGoal() {
            Deque<Map.Entry<State, Set<String>>> open = new ArrayDeque<>();
            Set<Map.Entry<State, Set<String>>> seen = new HashSet<>();
            open.add(Map.entry(problem.start(), Set.of()));
            while (!open.isEmpty()) {
                var place = open.pop();
                if (!seen.add(place)) {
                    continue;
                }
                if (problem.goal().entrySet().stream()
                        .allMatch(part -> reached(place.getKey().get(part.getKey()), part.getValue()))) {
                    return true;
                }
                for (Operator operator : problem.operators()) {
                    if (!place.getValue().contains(operator.id())) {
                        Set<String> used = new TreeSet<>(place.getValue());
                        used.add(operator.id());
                        after(operator, place.getKey()).forEach(state -> open.push(Map.entry(state, used)));
                    }
                }
            }
            return false;
        }

        private List<State> after(Operator operator, State before) {
            if (!operator.requires().stream()
                    .allMatch(each -> each.when().evaluate(before).isTrue())) {
                return List.of();
            }
            List<State> states = List.of(before);
            for (boolean filling : List.of(true, false)) {
                for (Effect effect : operator.effects()) {
                    if (effect instanceof Effect.Fill == filling) {
                        states = states.stream()
                                .flatMap(state -> one(effect, before, state).stream())
                                .toList();
                    }
                }
            }
            return states.stream().filter(state -> stable(before, state)).toList();
        }

        private List<State> one(Effect effect, State before, State state) {
            return switch (effect) {
                case Effect.Fill fill -> filled(fill, before, state);
                case Effect.Become become -> List.of(state.with(become.path(), become.value()));
                case Effect.Empty empty -> List.of(state.with(empty.path(), Value.word("none")));
                case Effect.Grow grow -> {
                    List<State> grown = new ArrayList<>();
                    for (int times = 1; times <= 3; times++) {
                        grown.add(state.with(grow.path(), Value.number(Replay.number(state.get(grow.path())) + times)));
                    }
                    yield grown;
                }
            };
        }

        private List<State> filled(Effect.Fill fill, State before, State state) {
            String held = before.technology(fill.path());
            if (fill.from().isEmpty() ? held.equals("none") : !fill.from().contains(held)) {
                return List.of();
            }
            List<String> technologies = problem.goal().get(fill.path()) instanceof Word wanted
                            && !wanted.text().equals("none")
                    ? List.of(wanted.text())
                    : fill.among();
            return technologies.stream()
                    .filter(technology -> fill.among().isEmpty() || fill.among().contains(technology))
                    .map(technology -> state.with(fill.path(), Value.word(technology)))
                    .toList();
        }

        private boolean stable(State before, State after) {
            return Stability.lost(problem, before, after).isEmpty();
        }
    }
}
