package dev.touchstone.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Standing;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.migration.Plan;
import dev.touchstone.migration.RegressionPlanner;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From today's system of every shipped scenario there is a way to every technology that it admits. */
class ShippedPlansTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();

    @Test
    void everyAdmissibleTechnologyIsReachedFromTodayInEveryScenario() {
        List<String> failures = new ArrayList<>();
        int plans = 0;
        for (Scenario scenario : ShippedFiles.scenarios(CATALOGUE)) {
            Set<String> seen = new HashSet<>();
            for (Option option :
                    ShippedFiles.evaluate(CATALOGUE, scenario, 100, 2).options()) {
                boolean competes =
                        option.standing() == Standing.IN && !option.id().equals(Architecture.CANDIDATE_ID);
                boolean fresh = option.parts().entrySet().stream()
                        .anyMatch(part -> seen.add(part.getKey() + "=" + part.getValue()));
                if (competes && fresh) {
                    plans++;
                    check(scenario, option, failures);
                }
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(plans > 40, plans + " plans");
    }

    private static void check(Scenario scenario, Option option, List<String> failures) {
        Plan plan = new RegressionPlanner().plan(Problems.of(CATALOGUE, scenario, option.parts(), Map.of()));
        if (!plan.complete() || !plan.unreached().isEmpty()) {
            failures.add(scenario.id() + " " + option.id() + ": " + plan.unreached());
        }
        boolean changes =
                option.parts().entrySet().stream().anyMatch(part -> !runs(scenario, part.getKey(), part.getValue()));
        if (changes && plan.steps().isEmpty()) {
            failures.add(scenario.id() + " " + option.id() + ": no step");
        }
    }

    private static boolean runs(Scenario scenario, String role, String technology) {
        return scenario.today()
                .map(Architecture::parts)
                .filter(parts -> parts.containsKey(role))
                .filter(parts -> parts.get(role).technology().equals(technology))
                .isPresent();
    }
}
