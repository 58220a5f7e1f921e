package dev.touchstone.web.compare;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reasons of rules and gates as sentences: numbers rounded for people, ids of technologies and criteria as names. */
public final class Reasons {
    private static final Pattern TYPED = Pattern.compile("claim\\.|judgement\\.|gate\\.");
    private static final long GROUPED = 10_000;
    private static final String LICENCE = "rules.licence-class.";
    private static final Pattern END = Pattern.compile("[.。]$");
    private static final String NO_UNIT = "\u0000";

    private final Messages messages;
    private final Numbers numbers;
    private final Units units;
    private final Language language;
    private final Map<String, LocalText> names = new TreeMap<>();
    private final Map<String, LocalText> options = new TreeMap<>();

    /** @param evaluation gives the names that stand in its reasons */
    public Reasons(Evaluation evaluation, Language language) {
        this.language = language;
        messages = Messages.in(language);
        numbers = new Numbers(language);
        units = new Units(language);
        names.putAll(evaluation.names());
        evaluation.criteria().forEach(criterion -> names.put(criterion.id(), criterion.name()));
        evaluation.options().forEach(option -> options.put(option.id(), option.name()));
    }

    /** @param catalogue gives the names of roles besides */
    public Reasons(Evaluation evaluation, Catalogue catalogue, Language language) {
        this(evaluation, language);
        catalogue.roles().forEach(role -> names.putIfAbsent(role.id(), role.name()));
    }

    /** The name of a technology, criterion or role; its id when it has none here. */
    public String name(String id) {
        LocalText known = names.get(id);
        return known == null ? id : known.in(language);
    }

    /** Whose number it is: {@code kafka@messaging}, {@code kafka>flink} and {@code stack:id} by their names. */
    public String owner(String owner) {
        if (owner.startsWith(Drawn.WHOLE)) {
            String id = owner.substring(Drawn.WHOLE.length());
            return options.containsKey(id) ? options.get(id).in(language) : id;
        }
        int edge = owner.indexOf('>');
        if (edge > 0) {
            return name(owner.substring(0, edge)) + " → " + name(owner.substring(edge + 1));
        }
        int at = owner.indexOf('@');
        return name(at < 0 ? owner : owner.substring(0, at));
    }

    /** The strictest limit with which a violated threshold keeps nobody out, with its unit; empty where none is known. */
    public Optional<String> opens(GateOutcome gate) {
        return limit(gate, gate.opens());
    }

    /** The strictest limit with which it is met. */
    public Optional<String> meets(GateOutcome gate) {
        return limit(gate, gate.meets());
    }

    private Optional<String> limit(GateOutcome gate, OptionalDouble relaxed) {
        if (relaxed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> arguments = gate.because().getFirst().arguments();
        double stated = ((Number) arguments.get("limit")).doubleValue();
        double value = relaxed.getAsDouble();
        return Optional.of(units.after(numbers.past(value, stated), String.valueOf(arguments.get("unit")), value));
    }

    /** One reason as a sentence. */
    public String sentence(Because because) {
        Map<String, Object> arguments = new TreeMap<>();
        because.arguments().forEach((key, value) -> arguments.put(key, printed(because.code(), key, value)));
        return messages.text("rules." + because.code(), arguments).replaceAll(" ?" + NO_UNIT, "");
    }

    /** Several reasons, one after the other. */
    public String sentences(List<Because> reasons) {
        return reasons.stream().map(this::sentence).collect(Collectors.joining(language == Language.ZH ? "" : " "));
    }

    /** What a must-have asks: a threshold as its limit, a predicate in the words of whoever asks. */
    public String title(GateOutcome gate) {
        return switch (gate.kind()) {
            case THRESHOLD -> limit(gate.because().getFirst());
            case NOVELTY -> messages.text("record.gate-novelty");
            case ROLE, TRAIT, COMPLETE ->
                gate.title().isBlank()
                        ? sentences(gate.because())
                        : withoutEnd(gate.title().in(language));
        };
    }

    /** Why a must-have was not asked, without the end of a sentence. */
    public String notAsked(GateOutcome gate) {
        return gate.because().isEmpty() ? messages.text("rules.gate.no-fact") : withoutEnd(sentences(gate.because()));
    }

    private static String withoutEnd(String sentence) {
        return END.matcher(sentence).replaceFirst("");
    }

    private String limit(Because because) {
        String unit = String.valueOf(because.arguments().get("unit"));
        double limit = because.arguments().get("limit") instanceof Number number ? number.doubleValue() : Double.NaN;
        return name(String.valueOf(because.arguments().get("criterion"))) + " "
                + sign(String.valueOf(because.arguments().get("op"))) + " "
                + units.after(numbers.exact(limit), unit, limit);
    }

    private static String sign(String op) {
        return switch (op) {
            case "<=" -> "⩽";
            case ">=" -> "⩾";
            default -> op;
        };
    }

    /** What people typed or ask is printed as it is; what rules worked out, with the digits that it deserves. */
    private Object printed(String code, String key, Object value) {
        if (value instanceof Number number) {
            boolean whole = key.equals("count") || number instanceof Integer || number instanceof Long;
            if (whole) {
                return number.longValue() < GROUPED ? value : numbers.exact(number.doubleValue());
            }
            return TYPED.matcher(code).lookingAt()
                    ? numbers.exact(number.doubleValue())
                    : numbers.about(number.doubleValue());
        }
        if (value instanceof String text) {
            return switch (key) {
                case "unit", "need_unit" -> unit(text);
                case "class" -> messages.has(LICENCE + text) ? messages.text(LICENCE + text) : text;
                default -> renamed(text);
            };
        }
        return value;
    }

    private String unit(String ucum) {
        String word = units.word(ucum);
        return word.isEmpty() ? NO_UNIT : word;
    }

    /** Ids stand alone or in a list with commas. */
    private String renamed(String text) {
        if (names.containsKey(text)) {
            return name(text);
        }
        String[] parts = text.split(", ", -1);
        boolean all = parts.length > 1 && java.util.Arrays.stream(parts).allMatch(names::containsKey);
        return all
                ? java.util.Arrays.stream(parts)
                        .map(this::name)
                        .collect(Collectors.joining(messages.text("overview.comma")))
                : text;
    }
}
