package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Gate;
import dev.touchstone.migration.Operator.Reversibility;
import dev.touchstone.migration.Plan;
import dev.touchstone.migration.Reason;
import dev.touchstone.migration.State;
import dev.touchstone.roadmap.Roadmap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A migration plan in the words of one language: names in place of ids and paths wherever there is a name. The words
 * stand in {@code messages/migration.*}.
 */
public final class PlanWords {
    private static final String AREA = "migration.";
    private static final String UNKNOWN = "?";

    private final Language language;
    private final Messages messages;
    private final Numbers numbers;
    private final Catalogue catalogue;
    private final Roadmap roadmap;
    private final Map<String, Plan.Move> moves;

    /**
     * The words for one plan.
     *
     * @param catalogue names roles, traits and operators
     */
    public PlanWords(Roadmap roadmap, Catalogue catalogue, Language language) {
        this.language = language;
        this.catalogue = catalogue;
        this.roadmap = roadmap;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        moves = roadmap.plan().moves();
    }

    /** The name of a technology. */
    public String technology(String id) {
        LocalText name = roadmap.names().get(id);
        return name != null
                ? text(name)
                : catalogue.technology(id).map(known -> text(known.name())).orElse(id);
    }

    /** The name of a role. */
    public String role(String id) {
        return catalogue.role(id).map(role -> text(role.name())).orElse(id);
    }

    /** Whether a path names a role or a trait of the architecture: what people recognise as a change. */
    public boolean named(String path) {
        return catalogue.role(path).isPresent()
                || roadmap.parts().containsKey(path)
                || catalogue.traits().find(path).isPresent();
    }

    /** The name of what a path stands for. */
    public String path(String path) {
        Optional<String> trait = catalogue.traits().find(path).map(found -> firstPart(text(found.name())));
        if (catalogue.role(path).isPresent() && trait.isEmpty()) {
            return role(path);
        }
        if (trait.isPresent()) {
            return trait.get();
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            return path;
        }
        String rest = path.substring(dot + 1).replace('_', ' ');
        return say("of-part", "part", role(path.substring(0, dot)), "what", word(path.substring(dot + 1), rest));
    }

    /** Names of traits say more behind a semicolon: that is for their own page. */
    private static String firstPart(String name) {
        return name.split("[;；]", 2)[0].strip();
    }

    /** The value of a path: a technology, a word, yes or no. */
    public String value(String path, String value) {
        return switch (value) {
            case State.NONE -> say("value.none");
            case UNKNOWN -> say("value.unknown");
            case "true" -> say("answer.YES");
            case "false" -> say("answer.NO");
            default ->
                roadmap.names().containsKey(value)
                                || catalogue.technology(value).isPresent()
                        ? technology(value)
                        : word(value, value);
        };
    }

    private String word(String word, String otherwise) {
        String key = AREA + "word." + word;
        return messages.has(key) ? messages.text(key) : otherwise;
    }

    /** What a change leads to, alone: the technology, or the trait's value. */
    public String reached(Plan.Change change) {
        return switch (change.sign()) {
            case RETIRE -> say("without", "what", value(change.path(), change.from()));
            case ADOPT, REPLACE, CHANGE ->
                change.to().matches("true|false|[0-9.]+")
                        ? say("word-for", "path", path(change.path()), "value", value(change.path(), change.to()))
                        : value(change.path(), change.to());
        };
    }

    /** A change with its place: role or trait, from what to what. */
    public String change(Plan.Change change) {
        return say(
                "change",
                "path",
                path(change.path()),
                "from",
                value(change.path(), change.from()),
                "to",
                value(change.path(), change.to()));
    }

    /** What a step does: the titles of its moves. */
    public String title(Plan.Step step) {
        return step.moves().stream().map(this::title).collect(Collectors.joining(say("and")));
    }

    /** What a move does, with its repetitions. */
    public String title(Plan.Move move) {
        String title = filled(text(move.title()), move.role(), move.changes());
        return move.times() <= 1 ? title : title + say("repeated", "times", move.times(), "unit", text(move.unit()));
    }

    /** A text of a generic operator with its role and technologies. */
    private String filled(String sentence, Optional<String> role, List<Plan.Change> changes) {
        if (role.isEmpty()) {
            return sentence;
        }
        Optional<Plan.Change> own = changes.stream()
                .filter(change -> change.path().equals(role.get()))
                .findFirst();
        return sentence.replace("{role}", role(role.get()))
                .replace("{from}", own.map(change -> technology(change.from())).orElse(""))
                .replace(
                        "{technology}",
                        own.map(change -> technology(change.to())).orElse(""));
    }

    /** A question; one of a generic operator names its role. */
    public String question(Plan.Question question) {
        String role = question.path().split("\\.", 2)[0];
        if (!question.question().isBlank()) {
            return text(question.question()).replace("{role}", role(role));
        }
        return roadmap.plan().moves().values().stream()
                .flatMap(move -> move.preconditions().stream())
                .filter(needed -> needed.open().contains(question.path())
                        && !needed.text().isBlank())
                .findFirst()
                .map(needed -> say("is-it-so", "text", text(needed.text())))
                .orElseGet(() -> say("is-it-so", "text", path(question.path())));
    }

    /** How a step is done: the mechanisms of its moves. */
    public String mechanisms(Plan.Step step) {
        return step.moves().stream()
                .flatMap(move -> move.mechanisms().stream())
                .distinct()
                .map(id -> messages.has(AREA + "mechanism." + id) ? say("mechanism." + id) : id)
                .collect(Collectors.joining(say("list")));
    }

    /** A measurable exit. */
    public String gate(Gate gate) {
        boolean counted = gate.unit().startsWith("{");
        if (gate.op().equals("==") && counted && gate.value().compareTo(BigDecimal.ONE) == 0) {
            return say("gate.passed", "name", text(gate.name()), "under", text(gate.under()), "days", gate.days());
        }
        double value = gate.value().doubleValue();
        return say(
                "gate.sentence",
                "name",
                text(gate.name()),
                "op",
                operator(gate.op()),
                "value",
                new Units(language).after(numbers.exact(value), gate.unit(), value),
                "under",
                text(gate.under()),
                "days",
                gate.days());
    }

    private static String operator(String op) {
        return switch (op) {
            case "<=" -> "⩽";
            case ">=" -> "⩾";
            case "==" -> "=";
            default -> op;
        };
    }

    /** How far back a way leads, and until when. */
    public String reversibility(Reversibility reversibility) {
        String level = say("reversibility." + reversibility.level().name());
        return reversibility.until().isBlank()
                ? level
                : level + say("list") + say("reversibility.until", "until", text(reversibility.until()));
    }

    /** The ways back of a step, without repetition. */
    public String rollback(Plan.Step step) {
        return distinct(step.moves().stream().map(move -> text(move.rollback())));
    }

    /** The planned downtimes of a step, without repetition. */
    public String downtime(Plan.Step step) {
        return distinct(step.moves().stream().map(move -> text(move.downtime())));
    }

    private String distinct(Stream<String> texts) {
        return texts.filter(each -> !each.isBlank()).distinct().collect(Collectors.joining(say("clause")));
    }

    /** Weeks: likely with low and high. */
    public String weeks(Estimate weeks) {
        return say("weeks", "likely", numbers.exact(weeks.likely()), "range", range(weeks));
    }

    /** The likely weeks alone, for a drawing. */
    public String likelyWeeks(Estimate weeks) {
        return say("weeks-short", "likely", numbers.exact(weeks.likely()));
    }

    /** Person-weeks: likely with low and high. */
    public String personWeeks(Estimate effort) {
        return say("person-weeks", "likely", numbers.exact(effort.likely()), "range", range(effort));
    }

    /** From low to high. */
    public String range(Estimate estimate) {
        return numbers.exact(estimate.low()) + "–" + numbers.exact(estimate.high());
    }

    /** Why something is in a plan, or is not. */
    public String reason(Reason reason) {
        Map<String, Object> named = new HashMap<>();
        reason.arguments().forEach((key, value) -> named.put(key, shown(key, value, reason.arguments())));
        return messages.text(AREA + "reason." + reason.code(), named);
    }

    private Object shown(String key, Object value, Map<String, Object> all) {
        if (value instanceof Number number) {
            return numbers.exact(number.doubleValue());
        }
        if (value instanceof LocalText both) {
            return text(both);
        }
        if (value instanceof Map<?, ?> read) {
            Object own = read.get(language.tag());
            return own == null ? "" : own.toString();
        }
        String word = value.toString();
        return switch (key) {
            case "operator", "next" -> move(word);
            case "operators" -> each(word, this::move);
            case "technology" -> technology(word);
            case "alternatives" -> each(word, this::technology);
            case "role", "path" -> path(word);
            case "from", "to" -> value(String.valueOf(all.getOrDefault("path", all.get("role"))), word);
            default -> word;
        };
    }

    private String each(String ids, java.util.function.UnaryOperator<String> name) {
        return Stream.of(ids.split(", ")).map(name).collect(Collectors.joining(say("list")));
    }

    private String move(String id) {
        Plan.Move move = moves.get(id);
        if (move != null) {
            return title(move);
        }
        String[] parts = id.split(":", 2);
        return catalogue.operators().stream()
                .filter(operator -> operator.id().equals(parts[0]))
                .findFirst()
                .map(operator -> filled(
                        text(operator.title()), parts.length == 2 ? Optional.of(parts[1]) : operator.role(), List.of()))
                .orElse(id);
    }

    /** A sentence of this area; names and values in turn. */
    public String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return messages.text(AREA + key, named);
    }

    private String text(LocalText both) {
        return both.in(language);
    }
}
