package dev.touchstone.evaluation.cells;

import static dev.touchstone.evaluation.cells.Given.fact;

import dev.touchstone.base.Distribution;
import org.junit.jupiter.api.Test;

class AutomationRuleTest {
    private static Given.FactSketch of(String kind, Object official) {
        return fact(kind, "official", official, "text", "there is one");
    }

    @Test
    void theBestAnchorCounts() {
        Given.technology("a", of("operator", true)).cell("automation", "a").place(100, 6);
        Given.technology("a", of("helm_chart", true)).cell("automation", "a").place(75, 6);
        Given.technology("a", of("operator", false)).cell("automation", "a").place(60, 6);
        Given.technology("a", of("helm_chart", false)).cell("automation", "a").place(30, 6);
        Given.technology("a", of("operator", false), of("helm_chart", true))
                .cell("automation", "a")
                .place(75, 6)
                .uses("a/helm_chart-2")
                .setsAside("a/operator-1");
    }

    @Test
    void whereTheSourcesDoNotTellWhoseItIsItLiesAnywhereBetween() {
        Given.technology("a", of("helm_chart", "unknown"))
                .cell("automation", "a")
                .exactly(new Distribution.Uniform(30, 90));
        Given.technology("a", of("helm_chart", "unknown"), of("operator", false))
                .cell("automation", "a")
                .place(60, 6);
    }

    @Test
    void aLibraryNeedsNoDeployment() {
        Given.technology("a", fact("deployment_form", "value", "library"))
                .cell("automation", "a")
                .place(100, 6);
    }

    @Test
    void thatThereIsNeitherTakesAStatementAboutEach() {
        Given.technology("a", of("operator", "none"), of("helm_chart", "none"))
                .cell("automation", "a")
                .place(0, 6)
                .says("automation.neither-exists");
        Given.technology("a", of("operator", "none"), of("helm_chart", "unknown"))
                .cell("automation", "a")
                .exactly(new Distribution.Uniform(30, 90));
        Given.technology("a", of("operator", "none")).cell("automation", "a").missing("automation.none");
    }

    @Test
    void silenceIsMissing() {
        Given.technology("a").cell("automation", "a").missing("automation.none");
    }

    /** 5 points a year after the first; an undated place loses 5; our own reading is never closer than 12; what could not be verified one row lower. */
    @Test
    void placesWidenWithAgeAndOrigin() {
        Given.technology("a", of("operator", true).seen("2023-11-24"))
                .cell("automation", "a")
                .place(100, 6 + 10);
        Given.technology("a", of("operator", true).undated())
                .cell("automation", "a")
                .place(100, 11);
        Given.technology("a", of("operator", true).counted())
                .cell("automation", "a")
                .place(100, 12);
        Given.technology("a", of("operator", true).unverifiable())
                .cell("automation", "a")
                .place(100, 12);
        Given.technology("a", of("operator", true).counted().unverifiable())
                .cell("automation", "a")
                .place(100, 20);
        Given.technology("a", of("operator", true).assumed())
                .cell("automation", "a")
                .place(100, 20);
    }
}
