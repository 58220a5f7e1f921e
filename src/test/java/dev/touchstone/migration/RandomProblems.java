package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Small random migrations: a few roles, traits and a counter, operators that need and undo each other. */
final class RandomProblems {

    static final List<String> ROLES = List.of("r0", "r1", "r2", "r3");
    private static final List<String> TECHNOLOGIES = List.of("t0", "t1", "t2");
    private static final List<String> TRAITS = List.of("app.a", "app.b", "app.c", "app.d");

    private final Random random;

    RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    /** A problem whose goal has at most two parts, so that specific operators alone often reach it. */
    MigrationProblem modest() {
        MigrationProblem problem = problem(false);
        Map<String, Value> goal = new TreeMap<>(problem.goal());
        while (goal.size() > 2) {
            goal.remove(List.copyOf(goal.keySet()).get(random.nextInt(goal.size())));
        }
        return MigrationProblem.of(problem.today(), goal, problem.answers(), problem.operators())
                .keeping(problem.invariants(), problem.unsupported());
    }

    MigrationProblem problem(boolean withGenerics) {
        Map<String, Value> today = new TreeMap<>();
        Map<String, Value> goal = new TreeMap<>();
        for (String role : ROLES) {
            if (random.nextBoolean()) {
                today.put(role, word());
            }
            if (random.nextInt(3) > 0) {
                goal.put(role, random.nextInt(5) == 0 ? Value.word("none") : word());
            }
        }
        for (String trait : TRAITS) {
            if (random.nextInt(4) > 0) {
                today.put(trait, Value.flag(random.nextInt(3) == 0));
            }
            if (random.nextInt(3) == 0) {
                goal.put(trait, Value.flag(true));
            }
        }
        today.put("app.n", Value.number(0));
        if (random.nextInt(3) == 0) {
            goal.put("app.n", Value.number(1 + random.nextInt(3)));
        }
        List<Operator> operators = new ArrayList<>(withGenerics ? Sample.generics() : List.of());
        int count = 2 + random.nextInt(withGenerics ? 8 : 5);
        for (int index = 0; index < count; index++) {
            operators.add(operator("o" + index));
        }
        Map<String, Value> answers = new HashMap<>();
        TRAITS.stream().filter(trait -> random.nextInt(5) == 0).forEach(trait -> answers.put(trait, flag()));
        Map<String, Expression> kept = new HashMap<>();
        if (random.nextInt(3) == 0) {
            kept.put("kept", Expression.parse(test() + " or " + test()));
        }
        Set<String> old = new HashSet<>();
        if (random.nextInt(6) == 0) {
            old.add("t2");
        }
        return MigrationProblem.of(State.of(Set.copyOf(ROLES), today), goal, answers, operators)
                .keeping(kept, old);
    }

    private Operator operator(String id) {
        Sample operator = Sample.operator(id).effort(1 + random.nextInt(20));
        for (int index = random.nextInt(3); index > 0; index--) {
            operator.requires(random.nextInt(4) == 0 ? test() + " or " + test() : test());
        }
        switch (random.nextInt(4)) {
            case 0 -> operator.sets(trait(), Value.flag(random.nextInt(4) > 0));
            case 1 -> operator.grows("app.n", 3);
            default ->
                operator.fills(
                        ROLES.get(random.nextInt(ROLES.size())),
                        random.nextInt(3) == 0 ? List.of() : List.of(random.nextBoolean() ? "none" : "t0"),
                        random.nextInt(3) == 0 ? List.of() : List.of("t1", "t2"));
        }
        if (random.nextInt(3) == 0) {
            operator.sets(trait(), flag());
        }
        if (random.nextInt(3) == 0) {
            operator.costs(test(), random.nextBoolean() ? 2 : 0.5);
        }
        if (random.nextInt(6) == 0) {
            operator.together("step" + random.nextInt(2));
        }
        return operator.done();
    }

    private String test() {
        return switch (random.nextInt(5)) {
            case 0 -> trait();
            case 1 -> "not " + trait();
            case 2 -> "app.n >= " + (1 + random.nextInt(2));
            case 3 -> ROLES.get(random.nextInt(ROLES.size())) + " != none";
            default -> ROLES.get(random.nextInt(ROLES.size())) + " == t" + random.nextInt(3);
        };
    }

    private String trait() {
        return TRAITS.get(random.nextInt(TRAITS.size()));
    }

    private Value flag() {
        return Value.flag(random.nextBoolean());
    }

    private Value word() {
        return Value.word(TECHNOLOGIES.get(random.nextInt(TECHNOLOGIES.size())));
    }
}
