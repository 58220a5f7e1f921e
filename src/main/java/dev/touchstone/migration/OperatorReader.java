package dev.touchstone.migration;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.base.ExpressionException;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.Unit;
import dev.touchstone.base.UnitException;
import dev.touchstone.migration.Operator.Ask;
import dev.touchstone.migration.Operator.Estimate;
import dev.touchstone.migration.Operator.Gate;
import dev.touchstone.migration.Operator.Modifier;
import dev.touchstone.migration.Operator.Precondition;
import dev.touchstone.migration.Operator.Repeat;
import dev.touchstone.migration.Operator.Reversibility;
import dev.touchstone.migration.Operator.ReversibilityClass;
import dev.touchstone.migration.Operator.Risk;
import dev.touchstone.migration.Operator.SourcedFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an operator from the plain tree of its file (maps, lists, strings, numbers, flags), whoever parsed it.
 *
 * <p>The JSON Schema {@code operator.schema.json} has checked the shape before, so what is checked here is what a schema
 * cannot say: that conditions and units can be read and that estimates are in order. All faults are found at once, each
 * with its JSON pointer, so that the loader can add file, line and column.
 */
public final class OperatorReader {

    private final Tree root;
    private final List<Fault> faults = new ArrayList<>();

    private OperatorReader(Map<String, ?> document) {
        this.root = new Tree(document, "", faults);
    }

    /**
     * The operator that a document describes.
     *
     * @throws dev.touchstone.base.ProblemException of kind invalid, with every fault
     */
    public static Operator read(Map<String, ?> document) {
        return new OperatorReader(document).operator();
    }

    private Operator operator() {
        Operator operator = new Operator(
                root.word("id"),
                root.text("title"),
                root.text("judgement"),
                root.flag("generic"),
                root.optionalWord("role"),
                root.list("requires").stream().map(this::precondition).toList(),
                root.list("asks").stream().map(this::ask).toList(),
                root.list("effects").stream().map(this::effect).toList(),
                root.optional("repeat").map(tree -> new Repeat(tree.integer("max"), tree.text("unit"))),
                estimate(root.tree("effort")),
                estimate(root.tree("calendar")),
                risk(root.tree("risk")),
                root.text("downtime"),
                reversibility(root.tree("reversibility")),
                root.words("mechanisms"),
                root.list("gates").stream().map(this::gate).toList(),
                root.text("rollback"),
                root.list("modifiers").stream().map(this::modifier).toList(),
                root.optionalWord("together"),
                root.texts("parts"),
                root.list("facts").stream().map(OperatorReader::fact).toList());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return operator;
    }

    private Precondition precondition(Tree tree) {
        return new Precondition(condition(tree, "when"), tree.text("text"));
    }

    private Ask ask(Tree tree) {
        Ask.Kind kind = tree.choice("kind", Ask.Kind.values(), Ask.Kind.YES_NO);
        return new Ask(
                tree.word("path"),
                tree.text("question"),
                kind,
                tree.words("choices"),
                tree.has("hint") ? Optional.of(tree.text("hint")) : Optional.empty());
    }

    private Effect effect(Tree tree) {
        if (tree.has("fill")) {
            return new Effect.Fill(tree.word("fill"), tree.words("from"), tree.words("among"));
        }
        if (tree.has("empty")) {
            return new Effect.Empty(tree.word("empty"));
        }
        if (tree.has("grows_by")) {
            return new Effect.Grow(tree.word("path"), tree.decimal("grows_by"));
        }
        return new Effect.Become(tree.word("path"), value(tree));
    }

    private static Value value(Tree tree) {
        Object raw = tree.raw("becomes");
        return switch (raw) {
            case Boolean flag -> Value.flag(flag);
            case Number number -> Value.number(tree.decimal("becomes"));
            default -> Value.word(tree.word("becomes"));
        };
    }

    private Estimate estimate(Tree tree) {
        double low = tree.number("low");
        double likely = tree.number("likely");
        double high = tree.number("high");
        if (!(0 <= low && low <= likely && likely <= high)) {
            tree.fault("low", "migration.estimate-order", Map.of("low", low, "likely", likely, "high", high));
            return Estimate.NOTHING;
        }
        return new Estimate(low, likely, high);
    }

    private Risk risk(Tree tree) {
        return new Risk(tree.share("failure"), tree.share("blast"));
    }

    private Reversibility reversibility(Tree tree) {
        return new Reversibility(
                tree.choice("class", ReversibilityClass.values(), ReversibilityClass.R3), tree.text("until"));
    }

    private Gate gate(Tree tree) {
        String unit = tree.word("unit");
        try {
            Unit.parse(unit);
        } catch (UnitException unknown) {
            tree.fault(
                    "unit",
                    "migration.unit",
                    Map.of("unit", unknown.unit(), "accepted", String.join(", ", unknown.accepted())));
        }
        return new Gate(
                tree.word("metric"),
                tree.text("name"),
                tree.word("op"),
                tree.has("value") ? tree.decimal("value") : BigDecimal.ZERO,
                unit,
                tree.text("under"),
                tree.integer("for_days"));
    }

    private Modifier modifier(Tree tree) {
        return new Modifier(
                condition(tree, "when"),
                tree.has("effort_factor") ? tree.number("effort_factor") : 1,
                tree.has("failure_factor") ? tree.number("failure_factor") : 1,
                tree.optionalWord("scaled_by"),
                tree.text("text"));
    }

    private static SourcedFact fact(Tree tree) {
        return new SourcedFact(
                tree.text("text"),
                tree.word("source"),
                tree.optionalWord("seen").orElse(""),
                tree.optionalWord("extent").orElse(""),
                tree.optionalWord("kind").orElse(""),
                tree.optionalWord("note").orElse(""));
    }

    private static Expression condition(Tree tree, String key) {
        try {
            return Expression.parse(tree.word(key));
        } catch (ExpressionException error) {
            tree.fault(
                    key,
                    "migration.expression",
                    Map.of(
                            "line", error.line(),
                            "column", error.column(),
                            "expected", error.expected().name(),
                            "found", error.found()));
            return new Expression.Constant(false);
        }
    }
}
