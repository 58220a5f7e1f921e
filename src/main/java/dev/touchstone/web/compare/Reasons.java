package dev.touchstone.web.compare;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reasons of rules and gates as sentences: numbers rounded for people, ids of technologies and criteria as names. */
public final class Reasons {
    private final Messages messages;
    private final Numbers numbers;
    private final Language language;
    private final Map<String, LocalText> names = new TreeMap<>();

    /** @param evaluation gives the names that stand in its reasons */
    public Reasons(Evaluation evaluation, Language language) {
        this.language = language;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        names.putAll(evaluation.names());
        evaluation.criteria().forEach(criterion -> names.put(criterion.id(), criterion.name()));
    }

    /** The name of a technology or criterion; its id when it has none here. */
    public String name(String id) {
        LocalText known = names.get(id);
        return known == null ? id : known.in(language);
    }

    /** One reason as a sentence. */
    public String sentence(Because because) {
        Map<String, Object> arguments = new TreeMap<>();
        because.arguments().forEach((key, value) -> arguments.put(key, printed(key, value)));
        return messages.text("rules." + because.code(), arguments);
    }

    /** Several reasons, one after the other. */
    public String sentences(List<Because> reasons) {
        return reasons.stream().map(this::sentence).collect(Collectors.joining(language == Language.ZH ? "" : " "));
    }

    /** What a must-have asks: a threshold as its limit, a predicate in the words of whoever asks. */
    public String title(GateOutcome gate) {
        if (gate.kind() == GateOutcome.Kind.THRESHOLD) {
            return limit(gate.because().getFirst());
        }
        return gate.title().isBlank() ? sentences(gate.because()) : gate.title().in(language);
    }

    private String limit(Because because) {
        String unit = Numbers.unit(String.valueOf(because.arguments().get("unit")));
        double limit = because.arguments().get("limit") instanceof Number number ? number.doubleValue() : Double.NaN;
        return name(String.valueOf(because.arguments().get("criterion"))) + " "
                + sign(String.valueOf(because.arguments().get("op"))) + " " + numbers.exact(limit)
                + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String sign(String op) {
        return switch (op) {
            case "<=" -> "⩽";
            case ">=" -> "⩾";
            default -> op;
        };
    }

    private Object printed(String key, Object value) {
        if (value instanceof Number number) {
            boolean whole = key.equals("count") || number instanceof Integer || number instanceof Long;
            return whole ? value : numbers.exact(number.doubleValue());
        }
        if (value instanceof String text) {
            return key.equals("unit") || key.endsWith("_unit") ? Numbers.unit(text) : renamed(text);
        }
        return value;
    }

    /** Ids stand alone or in a list with commas. */
    private String renamed(String text) {
        if (names.containsKey(text)) {
            return name(text);
        }
        String[] parts = text.split(", ", -1);
        boolean all = parts.length > 1 && java.util.Arrays.stream(parts).allMatch(names::containsKey);
        return all ? java.util.Arrays.stream(parts).map(this::name).collect(Collectors.joining(", ")) : text;
    }
}
