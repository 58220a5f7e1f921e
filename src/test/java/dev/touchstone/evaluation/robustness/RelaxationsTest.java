package dev.touchstone.evaluation.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.compare.Reasons;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two brokers, of which one carries less than is asked. */
class RelaxationsTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();

    private static Evaluation asking(double limit) {
        Scenario scenario = Json.STANDARD.read("""
                {"schema_version": 1, "id": "two", "title": "Two", "question": "Which broker?",
                 "switches": {"edition": "free", "use": "internal", "ha": "required"},
                 "slots": [{"role": "messaging", "technologies": ["kafka", "rabbitmq"],
                            "needs": [{"value": 14000, "unit": "{msg}/s"}]}],
                 "criteria": [{"ref": "capacity"}, {"ref": "licence"}],
                 "weights": {"dimensions": {"throughput": 50, "cost": 50}},
                 "requirements": [{"id": "enough", "kind": "threshold", "metric": "capacity", "op": ">=", "value": %s,
                                   "unit": "1", "why": "So much comes in."}],
                 "claims": [
                   {"id": "k1", "subject": {"technology": "kafka"}, "criterion": "capacity", "value": 60000,
                    "unit": "{msg}/s", "source": "run 1", "conditions": "3 brokers", "date": "2026-10-01", "runs": 5},
                   {"id": "r1", "subject": {"technology": "rabbitmq"}, "criterion": "capacity", "value": 3000,
                    "unit": "{msg}/s", "source": "run 2", "conditions": "3 nodes", "date": "2026-10-01", "runs": 5}]}
                """.formatted(limit), Scenario.class);
        return ShippedFiles.evaluate(CATALOGUE, scenario, 2_000, 1);
    }

    private static GateOutcome.Status of(Evaluation evaluation) {
        return gate(evaluation).status();
    }

    private static GateOutcome gate(Evaluation evaluation) {
        return evaluation.option("rabbitmq").orElseThrow().gates().stream()
                .filter(each -> each.gate().equals("enough"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRelaxedLimitsPutBackLetItInAndAreMet() {
        Evaluation asked = asking(1.5);
        assertEquals(GateOutcome.Status.VIOLATED, of(asked));
        List<Findings.Relaxation> found = Inquiry.of(asked, Asked.of(asked, EnumSet.of(Part.FLIPS)), 1, () -> false)
                .flips()
                .orElseThrow()
                .requirements();
        assertEquals(1, found.size());
        assertEquals("rabbitmq", found.getFirst().brings());
        double opens = found.getFirst().opens().orElseThrow();
        double meets = found.getFirst().meets().orElseThrow();
        assertTrue(meets < opens && opens < 1.5, found.toString());
        assertEquals(GateOutcome.Status.UNPROVEN, of(asking(opens)));
        assertEquals(GateOutcome.Status.VIOLATED, of(asking(Math.nextUp(opens))));
        assertEquals(GateOutcome.Status.MET, of(asking(meets)));
        assertEquals(GateOutcome.Status.UNPROVEN, of(asking(Math.nextUp(meets))));
    }

    /** What is printed would let it in, too. */
    @Test
    void whatIsPrintedLetsItIn() {
        GateOutcome gate = gate(asking(1.5));
        String printed = new Reasons(asking(1.5), Language.EN).opens(gate).orElseThrow();
        double limit = Double.parseDouble(printed);
        assertTrue(limit <= gate.opens().orElseThrow() && limit > gate.opens().orElseThrow() - 0.01, printed);
        assertEquals(GateOutcome.Status.UNPROVEN, of(asking(limit)));
    }
}
