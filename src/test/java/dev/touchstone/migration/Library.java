package dev.touchstone.migration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shipped operators and shipped scenarios, read from their files. */
final class Library {

    private Library() {}

    static List<Operator> operators() {
        return documents("stacks/operators").values().stream()
                .map(OperatorReader::read)
                .toList();
    }

    static Map<String, Map<String, Object>> documents(String folder) {
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                documents.put(file.getFileName().toString(), document(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertTrue(!documents.isEmpty(), "nothing in " + folder);
        return documents;
    }

    static Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        for (Object role : (List<?>) document(Path.of("stacks/roles.yaml")).get("roles")) {
            roles.add(((Map<?, ?>) role).get("id").toString());
        }
        return roles;
    }

    /** The migration of a shipped scenario to a stack: today's system, the goal, the stack's parts. */
    static MigrationProblem problem(String scenario, Map<String, String> stack) {
        Map<String, Object> document = document(Path.of("stacks/scenarios/" + scenario + ".yaml"));
        Map<?, ?> today = (Map<?, ?>) document.get("today");
        Map<?, ?> goal = (Map<?, ?>) document.get("goal");
        Map<String, String> parts = new TreeMap<>();
        Map<String, Value> traits = values((Map<?, ?>) today.get("traits"), "");
        ((Map<?, ?>) today.get("parts")).forEach((role, part) -> {
            parts.put(role.toString(), ((Map<?, ?>) part).get("technology").toString());
            if (((Map<?, ?>) part).get("traits") instanceof Map<?, ?> own) {
                traits.putAll(values(own, role + "."));
            }
        });
        Map<String, Value> wanted = values((Map<?, ?>) goal.get("traits"), "");
        ((Map<?, ?>) goal.get("parts")).forEach((role, technology) -> wanted.put(role.toString(), word(technology)));
        stack.forEach((role, technology) -> wanted.put(role, word(technology)));
        return MigrationProblem.of(State.of(roles(), parts, traits), wanted, Map.of(), operators());
    }

    /** Answers that let everything begin: yes to every question that needs a yes. */
    static Map<String, Value> favourable(MigrationProblem problem) {
        Map<String, Value> answers = new TreeMap<>();
        Plan plan = new RegressionPlanner().plan(problem);
        plan.questions().stream()
                .filter(question -> question.weight() == Plan.Weight.BLOCKS)
                .forEach(question -> answers.put(question.path(), Value.flag(true)));
        return answers;
    }

    private static Map<String, Value> values(Map<?, ?> raw, String prefix) {
        Map<String, Value> values = new TreeMap<>();
        raw.forEach((key, value) -> values.put(
                prefix + key,
                switch (value) {
                    case Boolean flag -> Value.flag(flag);
                    case Integer number -> Value.number(number);
                    default -> word(value);
                }));
        return values;
    }

    private static Value word(Object text) {
        return Value.word(text.toString());
    }

    @SuppressWarnings("unchecked") // a mapping with text keys, as the schema demands
    private static Map<String, Object> document(Path file) {
        try {
            Load yaml = new Load(LoadSettings.builder().build());
            return (Map<String, Object>) yaml.loadFromString(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
