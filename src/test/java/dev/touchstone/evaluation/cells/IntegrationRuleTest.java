package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;

import dev.touchstone.base.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrationRuleTest {
    private static Given.FactSketch with(Object other, Object... more) {
        Given.FactSketch sketch = fact("integration", more);
        sketch.fields().put("with", other);
        sketch.fields().put("text", "a connector");
        return sketch;
    }

    private static Given.FactSketch relation(String how, String other) {
        return fact("relation", "how", how, "value", other);
    }

    @Test
    void eitherSideMayDocumentTheConnector() {
        Given.technology("a", with("b")).and("b").edge("a", "b").place(100, 3);
        Given.technology("a")
                .and("b", with(List.of("c", "a")))
                .edge("a", "b")
                .place(100, 3)
                .uses("b/integration-1");
    }

    @Test
    void shownNotToWorkGoesBeforeAll() {
        Given.technology("a", with("b"), with("b", "works", false))
                .and("b")
                .edge("a", "b")
                .place(0, 3);
    }

    @Test
    void connectorsComeThroughAnyRelation() {
        for (String how : List.of("part-of", "fork-of", "extends", "speaks")) {
            Given.technology("parent", with("b"))
                    .and("a", relation(how, "parent"))
                    .and("b")
                    .edge("a", "b")
                    .place(85, 8)
                    .uses("a/relation-1", "parent/integration-1");
        }
        Given.technology("b").and("a", relation("part-of", "b")).edge("a", "b").place(85, 8);
    }

    @Test
    void connectorsComeThroughASharedProtocol() {
        Given.technology("a", fact("protocol", "value", List.of("MQTT")))
                .and("b", with("mqtt"))
                .edge("a", "b")
                .place(85, 8)
                .uses("a/protocol-1", "b/integration-1");
    }

    @Test
    void anAdapterOfAThirdPartyGoesAfterARelation() {
        Given.FactSketch adapter = with("b", "by", "third-party");
        Given.technology("a", adapter).and("b").edge("a", "b").place(50, 3).says("integration.third-party-adapter");
        Given.technology("parent", with("b"))
                .and("a", adapter, relation("fork-of", "parent"))
                .and("b")
                .edge("a", "b")
                .place(85, 8);
        Given.technology("a", adapter, with("b")).and("b").edge("a", "b").place(100, 3);
        Given.technology("parent", adapter)
                .and("a", relation("fork-of", "parent"))
                .and("b")
                .edge("a", "b")
                .missing("integration.none");
    }

    @Test
    void silenceIsNotAbsence() {
        Given.technology("a", with("c")).and("b").edge("a", "b").exactly(new Distribution.Uniform(0, 70));
        Given.technology("a").and("b").edge("a", "b").missing("integration.none");
    }

    @Test
    void aConnectorOfAnotherEditionDoesNotCount() {
        Given given = Given.technology("a", with("b", "for_edition", "paid")).and("b");
        given.edge("a", "b").says("integration.other-edition").exactly(new Distribution.Uniform(0, 70));
        given.paid().edge("a", "b").place(100, 3);
    }

    @Test
    void oneTechnologyAloneHasNoEdge() {
        Given.technology("a", with("b")).cell("integration", "a").notApplicable("integration.edges-only");
    }
}
