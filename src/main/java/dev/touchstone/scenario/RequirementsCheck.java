package dev.touchstone.scenario;

import dev.touchstone.base.Expression;
import dev.touchstone.base.ExpressionException;
import dev.touchstone.catalogue.Catalogue;
import java.util.List;
import java.util.Set;

/** What every candidate must meet: thresholds on criteria, and expressions over traits. */
final class RequirementsCheck {
    private static final Set<String> OPERATORS = Set.of("<", "<=", ">", ">=");

    /** Paths beside the traits, by how they begin. */
    private static final List<String> OTHER_PATHS = List.of("switch.", "need.", "stack.", "works_with.");

    private final Catalogue catalogue;
    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;

    RequirementsCheck(Catalogue catalogue, Scenario scenario, FieldCheck fields, ReferenceCheck references) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
    }

    void check() {
        fields.size("/requirements", scenario.requirements());
        fields.unique(
                "/requirements",
                scenario.requirements().stream().map(Requirement::id).toList());
        for (int i = 0; i < scenario.requirements().size(); i++) {
            String at = "/requirements/" + i;
            Requirement requirement = scenario.requirements().get(i);
            fields.slug(at + "/id", requirement.id());
            fields.text(at + "/why", requirement.why());
            switch (requirement) {
                case Requirement.Threshold threshold -> threshold(at, threshold);
                case Requirement.TraitPredicate predicate -> predicate(at, predicate);
            }
        }
    }

    private void threshold(String at, Requirement.Threshold threshold) {
        references.criterionAndUnit(at + "/metric", threshold.metric(), at + "/unit", threshold.unit());
        if (!OPERATORS.contains(threshold.op())) {
            fields.add(at + "/op", "word.not-one-of", "value", threshold.op(), "expected", "<, <=, >, >=");
        }
        fields.finite(at + "/value", threshold.value());
        double wanted = threshold.wanted();
        if (!(wanted > 0.5 && wanted <= 1)) {
            fields.add(at + "/probability", "probability.outside", "value", wanted);
        }
    }

    private void predicate(String at, Requirement.TraitPredicate predicate) {
        predicate.slot().ifPresent(slot -> references.slot(at + "/slot", slot));
        try {
            Expression.mentions(predicate.must()).stream()
                    .filter(mention -> !isKnown(mention.path()))
                    .forEach(mention -> fields.add(
                            at + "/must",
                            "trait.unknown",
                            "value",
                            mention.path(),
                            "line",
                            mention.line(),
                            "column",
                            mention.column()));
        } catch (ExpressionException broken) {
            fields.add(
                    at + "/must",
                    "expression.broken",
                    "value",
                    predicate.must(),
                    "line",
                    broken.line(),
                    "column",
                    broken.column(),
                    "expected",
                    broken.expected());
        }
    }

    private boolean isKnown(String path) {
        return catalogue.traits().find(path).isPresent() || OTHER_PATHS.stream().anyMatch(path::startsWith);
    }
}
