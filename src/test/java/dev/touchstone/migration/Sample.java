package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.LocalText;
import dev.touchstone.migration.Operator.Ask;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Precondition;
import dev.touchstone.migration.Operator.Repeat;
import dev.touchstone.migration.Operator.Reversibility;
import dev.touchstone.migration.Operator.ReversibilityClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small operators and problems, written in a line each. */
final class Sample {

    private final String id;
    private boolean generic;
    private double effort = 1;
    private double weeks = 1;
    private int max = 1;
    private ReversibilityClass level = ReversibilityClass.R0;
    private final List<Precondition> requires = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Operator.Modifier> modifiers = new ArrayList<>();
    private Optional<String> together = Optional.empty();

    private Sample(String id) {
        this.id = id;
    }

    static Sample operator(String id) {
        return new Sample(id);
    }

    Sample generic() {
        generic = true;
        return this;
    }

    Sample effort(double likely) {
        effort = likely;
        return this;
    }

    Sample weeks(double likely) {
        weeks = likely;
        return this;
    }

    Sample requires(String condition) {
        requires.add(new Precondition(Expression.parse(condition), LocalText.of(condition)));
        return this;
    }

    Sample asks(String path) {
        asks.add(new Ask(path, LocalText.of(path + "?"), Ask.Kind.YES_NO, List.of(), Optional.empty()));
        return this;
    }

    Sample fills(String role, List<String> from, List<String> among) {
        effects.add(new Effect.Fill(role, from, among));
        return this;
    }

    Sample empties(String role) {
        effects.add(new Effect.Empty(role));
        return this;
    }

    Sample sets(String path, Value value) {
        effects.add(new Effect.Become(path, value));
        return this;
    }

    Sample grows(String path, int most) {
        effects.add(new Effect.Grow(path, BigDecimal.ONE));
        max = most;
        return this;
    }

    Sample costs(String when, double factor) {
        modifiers.add(new Operator.Modifier(Expression.parse(when), factor, 1, Optional.empty(), LocalText.of(when)));
        return this;
    }

    Sample together(String word) {
        together = Optional.of(word);
        return this;
    }

    Sample back(ReversibilityClass worst) {
        level = worst;
        return this;
    }

    Operator done() {
        return new Operator(
                id,
                LocalText.of(id),
                LocalText.of("test"),
                generic,
                Optional.empty(),
                requires,
                asks,
                effects,
                max > 1 ? Optional.of(new Repeat(max, LocalText.of("module"))) : Optional.empty(),
                new Estimate(effort / 2, effort, effort * 2),
                new Estimate(weeks / 2, weeks, weeks * 2),
                new Operator.Risk(0.1, 0.5),
                LocalText.of("none"),
                new Reversibility(level, LocalText.of("never")),
                List.of("canary"),
                List.of(),
                LocalText.of("back"),
                modifiers,
                together,
                List.of(),
                List.of());
    }

    static List<Operator> generics() {
        return List.of(
                operator("generic-adopt")
                        .generic()
                        .effort(10)
                        .fills("role", List.of("none"), List.of())
                        .done(),
                operator("generic-replace")
                        .generic()
                        .effort(24)
                        .fills("role", List.of(), List.of())
                        .done(),
                operator("generic-retire").generic().effort(3).empties("role").done());
    }

    /** {@code given("broker=rabbitmq, app.style=monolith", "broker=kafka", operators...)}; a path without dot is a role. */
    static MigrationProblem given(String today, String goal, Operator... operators) {
        Set<String> roles = new TreeSet<>();
        Map<String, Value> start = facts(today);
        Map<String, Value> end = facts(goal);
        start.keySet().forEach(path -> addRole(path, roles));
        end.keySet().forEach(path -> addRole(path, roles));
        for (Operator operator : operators) {
            operator.effects().forEach(effect -> addRole(effect.path(), roles));
            operator.requires().forEach(each -> each.when().paths().forEach(path -> addRole(path, roles)));
        }
        return MigrationProblem.of(State.of(roles, start), end, Map.of(), List.of(operators));
    }

    static Map<String, Value> facts(String text) {
        Map<String, Value> facts = new TreeMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",\\s*", -1)) {
            String[] sides = pair.split("=", 2);
            facts.put(
                    sides[0],
                    Expression.parse("x == " + sides[1])
                            .tests()
                            .getFirst()
                            .literals()
                            .getFirst());
        }
        return facts;
    }

    private static void addRole(String path, Set<String> roles) {
        if (!path.contains(".") && !path.equals(Operator.ROLE)) {
            roles.add(path);
        }
    }

    /** Steps as {@code a, b+c}. */
    static String order(Plan plan) {
        return String.join(
                ", ",
                plan.steps().stream()
                        .map(step -> String.join(
                                "+", step.moves().stream().map(Plan.Move::id).toList()))
                        .toList());
    }
}
