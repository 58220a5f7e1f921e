package dev.touchstone.roadmap;

import dev.touchstone.base.Expression.Value;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Role;
import dev.touchstone.migration.MigrationProblem;
import dev.touchstone.migration.State;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts today's architecture and a chosen candidate into the planner's words. */
final class Problems {
    private Problems() {}

    /**
     * The problem of getting from today to a candidate.
     *
     * @param parts slot role to technology of the candidate
     * @param answers of people, by path, as they typed them
     */
    static MigrationProblem of(
            Catalogue catalogue, Scenario scenario, Map<String, String> parts, Map<String, String> answers) {
        Map<String, Value> goal = goal(catalogue, scenario, parts);
        return MigrationProblem.of(today(catalogue, scenario), goal, values(answers), catalogue.operators());
    }

    private static State today(Catalogue catalogue, Scenario scenario) {
        Set<String> roles = new TreeSet<>();
        catalogue.roles().stream().map(Role::id).forEach(roles::add);
        scenario.slots().stream().map(Slot::role).forEach(roles::add);
        Map<String, String> parts = new TreeMap<>();
        Map<String, Value> traits = new TreeMap<>();
        scenario.today().ifPresent(today -> {
            today.traits().forEach((path, value) -> traits.put(path, value(value)));
            today.parts().forEach((role, part) -> {
                parts.put(role, part.technology());
                part.traits().forEach((name, value) -> traits.put(role + "." + name, value(value)));
            });
        });
        return State.of(roles, parts, traits);
    }

    private static Map<String, Value> goal(Catalogue catalogue, Scenario scenario, Map<String, String> parts) {
        Map<String, Value> goal = new TreeMap<>();
        scenario.fixed()
                .forEach(technology -> catalogue
                        .technology(technology)
                        .flatMap(known -> known.roles().stream().findFirst())
                        .ifPresent(role -> goal.put(role, Value.word(technology))));
        scenario.goal().ifPresent(given -> {
            given.parts().forEach((role, technology) -> goal.put(role, Value.word(technology)));
            given.traits().forEach((path, value) -> goal.put(path, value(value)));
        });
        parts.forEach((role, technology) -> goal.put(role, Value.word(technology)));
        return goal;
    }

    private static Map<String, Value> values(Map<String, String> answers) {
        Map<String, Value> values = new TreeMap<>();
        answers.forEach((path, text) -> {
            if (!text.isBlank()) {
                values.put(path, typed(text.strip()));
            }
        });
        return values;
    }

    private static Value typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Value.flag(Boolean.parseBoolean(text));
        }
        try {
            return Value.number(new BigDecimal(text));
        } catch (NumberFormatException word) {
            return Value.word(text);
        }
    }

    /** A value of a document: a word, a number or a flag. */
    private static Value value(Object value) {
        return switch (value) {
            case Boolean flag -> Value.flag(flag);
            case Number number -> Value.number(new BigDecimal(number.toString()));
            default -> typed(value.toString());
        };
    }
}
