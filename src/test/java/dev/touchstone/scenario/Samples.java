package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.catalogue.Range;
import dev.touchstone.revision.Json;
import java.util.List;
import java.util.Optional;

/** Small scenarios and a small catalogue for tests. */
public final class Samples {
    private Samples() {}

    /** A catalogue of two criteria and nothing else. */
    public static Catalogue catalogue() {
        Catalogue.Parts none = Catalogue.Parts.NONE;
        return Catalogue.of(new Catalogue.Parts(
                none.dimensions(),
                List.of(
                        criterion("latency", Dimension.THROUGHPUT, "ms", Direction.DOWN, 100, 10, Aggregation.SUM),
                        criterion("parts", Dimension.OPERATIONS, "{kind}", Direction.DOWN, 7, 1, Aggregation.SUM)),
                none.roles(),
                none.technologies(),
                none.stacks(),
                none.traits(),
                none.gates(),
                none.judgements(),
                none.ruleGroups(),
                none.documents()));
    }

    private static Criterion criterion(
            String id,
            Dimension dimension,
            String unit,
            Direction direction,
            double worst,
            double best,
            Aggregation aggregation) {
        return new Criterion(
                id,
                dimension,
                LocalText.of(id),
                LocalText.of(id + "?"),
                unit,
                direction,
                Optional.of(new Range(worst, best, Axis.LINEAR)),
                aggregation,
                Pooling.usual(dimension),
                List.of(),
                List.of(),
                Layer.SHIPPED);
    }

    /** A scenario as a person would send it. */
    public static Scenario scenario(String json) {
        return Json.STANDARD.read(json, Scenario.class);
    }

    /** A sound scenario: one slot, two own technologies, one criterion of the library and an own one. */
    public static final String SOUND = """
            {"schema_version": 1, "id": "own", "title": "Own decision", "question": "Which?",
             "slots": [{"role": "option", "technologies": ["alpha", "beta"]}],
             "technologies": [{"id": "alpha", "name": "Alpha"}, {"id": "beta", "name": "Beta"}],
             "criteria": [{"ref": "latency"},
                          {"id": "fit", "name": "Fit", "dimension": "team", "unit": "{point}", "direction": "up",
                           "range": {"worst": 0, "best": 100}}],
             "weights": {"dimensions": {"throughput": 60, "team": 40}},
             "requirements": [{"id": "fast", "kind": "threshold", "metric": "latency", "op": "<=", "value": 0.1,
                               "unit": "s", "why": "People wait.", "who": "Li Wei"}],
             "claims": [{"id": "c1", "subject": {"technology": "alpha"}, "criterion": "latency", "value": 20,
                         "unit": "ms", "source": "own run", "conditions": "8 cores", "date": "2026-10-01", "runs": 3}],
             "judgements": [{"id": "j1", "subject": {"technology": "beta"}, "criterion": "fit", "likely": 60,
                             "by": "Li Wei"}]}
            """;
}
