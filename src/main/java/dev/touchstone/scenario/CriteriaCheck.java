package dev.touchstone.scenario;

import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the candidates are compared by: chosen and own criteria, their ranges and weights. */
final class CriteriaCheck {
    /** Far beyond what anybody says, and far from where sums lose their digits. */
    private static final double MOST_POINTS = 1e9;

    private final Catalogue catalogue;
    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;

    CriteriaCheck(Catalogue catalogue, Scenario scenario, FieldCheck fields, ReferenceCheck references) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
    }

    void check() {
        fields.size("/criteria", scenario.criteria());
        fields.unique(
                "/criteria",
                scenario.criteria().stream().map(CriterionChoice::criterionId).toList());
        for (int i = 0; i < scenario.criteria().size(); i++) {
            String at = "/criteria/" + i;
            switch (scenario.criteria().get(i)) {
                case CriterionChoice.FromLibrary library -> library(at, library);
                case CriterionChoice.Own own -> own(at, own);
            }
        }
        weights();
    }

    private void library(String at, CriterionChoice.FromLibrary choice) {
        Optional<Criterion> found = catalogue.criterion(choice.ref());
        if (found.isEmpty()) {
            String known = catalogue.criteria().stream().map(Criterion::id).collect(Collectors.joining(", "));
            fields.add(at + "/ref", "criterion.unknown", "value", choice.ref(), "expected", known);
            return;
        }
        Criterion criterion = found.get();
        if (choice.range().isEmpty() && criterion.range().isEmpty()) {
            fields.add(at + "/range", "range.missing", "criterion", choice.ref());
        }
        choice.range().ifPresent(range -> {
            Optional<Axis> axis = range.axis().or(() -> criterion.range().map(usual -> usual.axis()));
            range(at + "/range", range, axis, criterion.direction());
        });
    }

    private void own(String at, CriterionChoice.Own own) {
        fields.slug(at + "/id", own.id());
        if (catalogue.criterion(own.id()).isPresent()) {
            fields.add(at + "/id", "id.taken", "value", own.id());
        }
        fields.name(at + "/name", own.name());
        if (own.dimension() == null) {
            fields.add(at + "/dimension", "field.missing");
        }
        if (own.direction() == null) {
            fields.add(at + "/direction", "field.missing");
        }
        fields.unit(at + "/unit", own.unit());
        if (own.range() == null) {
            fields.add(at + "/range", "range.missing", "criterion", own.id());
        } else if (own.direction() != null) {
            range(at + "/range", own.range(), own.range().axis(), own.direction());
        }
    }

    private void range(String at, RangeChoice range, Optional<Axis> axis, Direction direction) {
        boolean ends = fields.finite(at + "/worst", range.worst()) & fields.finite(at + "/best", range.best());
        if (!ends) {
            return;
        }
        if (range.worst() == range.best()) {
            fields.add(at, "range.equal-ends", "value", range.worst());
        } else if ((range.best() > range.worst()) != (direction == Direction.UP)) {
            String wanted = direction.name().toLowerCase(Locale.ROOT);
            fields.add(
                    at, "range.against-direction", "worst", range.worst(), "best", range.best(), "direction", wanted);
        }
        if (axis.filter(kind -> kind == Axis.LOG).isPresent() && (range.worst() <= 0 || range.best() <= 0)) {
            fields.add(at, "range.log-not-positive", "worst", range.worst(), "best", range.best());
        }
    }

    private void weights() {
        Map<String, Double> dimensions = scenario.weights().dimensions();
        dimensions.forEach((id, points) -> {
            if (Dimension.of(id).isEmpty()) {
                fields.add("/weights/dimensions/" + id, "dimension.unknown", "value", id);
            }
            points("/weights/dimensions/" + id, points);
        });
        if (!dimensions.isEmpty() && dimensions.values().stream().allMatch(points -> points != null && points == 0)) {
            fields.add("/weights/dimensions", "weights.all-zero");
        }
        scenario.weights().criteria().forEach((id, points) -> {
            references.criterion("/weights/criteria/" + id, id);
            points("/weights/criteria/" + id, points);
        });
        scenario.weights().copiedFrom().ifPresent(id -> fields.slug("/weights/copied_from", id));
        scenario.weights().elicited().ifPresent(new ElicitedCheck(fields)::check);
        scenario.weights().reason().ifPresent(reason -> fields.text("/weights/reason", reason));
    }

    private void points(String at, Double points) {
        if (points == null || !(points >= 0 && points <= MOST_POINTS)) {
            fields.add(at, "weight.not-a-weight", "value", String.valueOf(points));
        }
    }
}
