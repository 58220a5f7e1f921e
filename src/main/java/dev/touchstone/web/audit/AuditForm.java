package dev.touchstone.web.audit;

import dev.touchstone.analysis.Settings;
import dev.touchstone.analysis.audit.TotalRule;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.audit.AuditQuestion;
import dev.touchstone.evaluation.audit.AuditQuestion.Scale;
import dev.touchstone.evaluation.audit.DecimalSign;
import dev.touchstone.evaluation.audit.Orientation;
import dev.touchstone.evaluation.audit.TableFormat;
import dev.touchstone.evaluation.audit.TableHints;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is asked of a table, as it is typed. */
public final class AuditForm {
    private static final List<String> MORE =
            List.of("scales", "orientation", "weights", "totals", "decimal", "rule", "format", "seed");
    private static final double GREATEST_SEED = 1e15;

    private final Typed typed;
    private final Page page;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param typed the fields; none for a fresh form */
    public AuditForm(Typed typed, Page page) {
        this.typed = typed;
        this.page = page;
    }

    /** The question; look at {@link #faults} before asking it. */
    public AuditQuestion question() {
        Optional<Double> worst = number("worst");
        Optional<Double> best = number("best");
        if (worst.isPresent() != best.isPresent()) {
            fault(worst.isPresent() ? "best" : "worst", "audit-ui.both-ends", Map.of());
        }
        return new AuditQuestion(
                typed.area("table"),
                word("format", TableFormat.values()),
                new TableHints(
                        word("orientation", Orientation.values()),
                        said("weights"),
                        said("totals"),
                        word("decimal", DecimalSign.values())),
                worst.isPresent() && best.isPresent()
                        ? Optional.of(new Scale(worst.get(), best.get(), OptionalDouble.empty()))
                        : Optional.empty(),
                scales(),
                number("noise").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                word("rule", TotalRule.values()),
                Settings.DEFAULT_SAMPLES,
                seed());
    }

    /** What cannot be read, sentences by the name of the field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** The field in which the input at a JSON pointer was typed. */
    public static String field(String pointer) {
        if (pointer.startsWith("/scales/")) {
            return "scales";
        }
        return switch (pointer) {
            case "/scale", "/scale/worst" -> "worst";
            case "/scale/best" -> "best";
            case "/noise_sd" -> "noise";
            case "/total_rule" -> "rule";
            case "/weights", "/totals" -> pointer.substring(1);
            default -> "table";
        };
    }

    private Optional<String> said(String field) {
        return Optional.of(typed.text(field)).filter(text -> !text.isEmpty());
    }

    private Optional<Double> number(String field) {
        return said(field).flatMap(text -> figure(field, text));
    }

    private Optional<Double> figure(String field, String text) {
        return Figure.number(text, code -> fault(field, code, Map.of("value", Problem.quoted(text))));
    }

    private long seed() {
        Optional<Double> seed = number("seed");
        if (seed.filter(value -> value != Math.rint(value) || Math.abs(value) > GREATEST_SEED)
                .isPresent()) {
            fault("seed", "editor.number.not-whole", Map.of("value", Problem.quoted(typed.text("seed"))));
        }
        return seed.map(Double::longValue).orElse(dev.touchstone.evaluation.Settings.USUAL_SEED);
    }

    private <E extends Enum<E>> Optional<E> word(String field, E[] known) {
        return said(field).flatMap(text -> {
            Optional<E> found =
                    Arrays.stream(known).filter(one -> small(one).equals(text)).findFirst();
            if (found.isEmpty()) {
                fault(
                        field,
                        "problems.word.not-one-of",
                        Map.of("value", Problem.quoted(text), "expected", String.join(", ", words(known))));
            }
            return found;
        });
    }

    /** A line a criterion: its name, the worst and the best score, and where it differs the noise. */
    private Map<String, Scale> scales() {
        Map<String, Scale> scales = new LinkedHashMap<>();
        List<String> lines = typed.area("scales").lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            String[] parts = lines.get(k).strip().split("\\s*[;；\\t]\\s*");
            if (lines.get(k).isBlank()) {
                continue;
            }
            if (parts.length < 3 || parts.length > 4 || scales.containsKey(parts[0])) {
                fault("scales", "audit-ui.scales-line", Map.of("line", k + 1));
                return scales;
            }
            Optional<Double> worst = figure("scales", parts[1]);
            Optional<Double> best = figure("scales", parts[2]);
            Optional<Double> noise = parts.length == 4 ? figure("scales", parts[3]) : Optional.empty();
            if (worst.isPresent() && best.isPresent()) {
                OptionalDouble sd = noise.map(OptionalDouble::of).orElse(OptionalDouble.empty());
                scales.put(parts[0], new Scale(worst.get(), best.get(), sd));
            }
        }
        return scales;
    }

    private void fault(String field, String code, Map<String, Object> arguments) {
        faults.putIfAbsent(field, Messages.in(page.language()).text(code, arguments));
    }

    /** The table, its scale and the noise. */
    public List<Field> fields(Map<String, String> errors) {
        return List.of(
                field("area", "table", errors).needed(),
                field("number", "worst", errors),
                field("number", "best", errors),
                field("number", "noise", errors));
    }

    /** What the table may not say itself. */
    public List<Field> more(Map<String, String> errors) {
        return List.of(
                field("area", "scales", errors),
                list("orientation", Orientation.values(), errors),
                field("text", "weights", errors),
                field("text", "totals", errors),
                list("rule", TotalRule.values(), errors),
                list("decimal", DecimalSign.values(), errors),
                list("format", TableFormat.values(), errors),
                field("number", "seed", errors));
    }

    /** Whether one of these was filled, or is wrong. */
    public boolean saysMore(Map<String, String> errors) {
        return typed.says(MORE) || MORE.stream().anyMatch(errors::containsKey);
    }

    private Field field(String kind, String name, Map<String, String> errors) {
        String value = kind.equals("area") ? typed.area(name) : typed.text(name);
        return Field.of(name, kind, page.t("audit-ui.field." + name), value)
                .hint(page.t("audit-ui.hint." + name))
                .error(errors.getOrDefault(name, ""));
    }

    private <E extends Enum<E>> Field list(String name, E[] known, Map<String, String> errors) {
        List<Parts.Option> options = new ArrayList<>();
        String chosen = typed.text(name);
        options.add(new Parts.Option("", page.t("audit-ui.found-out"), chosen.isEmpty()));
        for (String word : words(known)) {
            options.add(new Parts.Option(word, page.t("audit-ui." + name + "." + word), word.equals(chosen)));
        }
        return Field.list(name, page.t("audit-ui.field." + name), options).error(errors.getOrDefault(name, ""));
    }

    private static <E extends Enum<E>> List<String> words(E[] known) {
        return Arrays.stream(known).map(AuditForm::small).toList();
    }

    private static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
