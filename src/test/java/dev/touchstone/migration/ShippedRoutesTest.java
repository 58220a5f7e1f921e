package dev.touchstone.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The routes of the shipped scenarios come out of the shipped operators; nothing here is written down as a plan. */
class ShippedRoutesTest {

    private static final Value YES = Value.flag(true);
    private static final Value NO = Value.flag(false);

    private final Planner planner = new RegressionPlanner();
    private final MigrationProblem founding = Library.problem(
            "monolith-evolution",
            Map.of("api-gateway", "apisix", "service-mesh", "istio", "orchestration", "kubernetes"));
    private final MigrationProblem streaming = Library.problem(
            "stream-processing",
            Map.of(
                    "messaging", "kafka",
                    "stream-processing", "flink",
                    "analytics-storage", "clickhouse",
                    "orchestration", "kubernetes",
                    "package-management", "helm"));

    /**
     * The stages of the founding document (its drawing of the evolution, line 529 and after): what changes in which
     * stage. The order of the stages is the expectation, the order inside a stage is free.
     */
    private static final Map<String, Integer> STAGES = Map.of(
            "api-gateway", 2,
            "cache", 2,
            "app.style", 3,
            "messaging", 3,
            "runtime", 4,
            "orchestration", 4,
            "service-mesh", 5,
            "topology", 5);

    @Test
    void theFoundingRouteComesOutWithoutAnInversionOfItsStages() {
        Plan plan = planner.plan(founding);

        assertTrue(plan.complete());
        assertEquals(STAGES.keySet().size(), plan.gap().size());
        int stage = 0;
        for (Plan.Step step : plan.steps()) {
            List<Integer> stages = step.changes().stream()
                    .map(change -> STAGES.getOrDefault(change.path(), 0))
                    .filter(each -> each > 0)
                    .sorted()
                    .toList();
            assertTrue(stages.getFirst() >= stage, "step " + step.number() + " falls back behind stage " + stage);
            stage = stages.getLast();
        }
    }

    @Test
    void containersAndKubernetesAreOneStep() {
        assertTrue(planner.plan(founding).steps().stream()
                .anyMatch(step -> step.joint() == Plan.Joint.TOGETHER
                        && step.changes().stream()
                                .map(Plan.Change::path)
                                .toList()
                                .containsAll(List.of("runtime", "orchestration"))));
    }

    @Test
    void unansweredQuestionsBlockAndYesLetsEverythingBegin() {
        for (MigrationProblem problem : List.of(founding, streaming)) {
            Plan open = planner.plan(problem);
            assertEquals(0, open.readySteps());
            assertTrue(open.sums().questionsOpen() > 5);

            Plan answered = planner.plan(problem.withAnswers(Library.favourable(problem)));

            assertEquals(answered.steps().size(), answered.readySteps());
            assertEquals(Sample.order(open), Sample.order(answered), "yes does not change the order");
        }
    }

    @Test
    void withoutAnOperatorThePlanChangesOrNamesTheGap() {
        for (MigrationProblem problem : List.of(founding, streaming)) {
            Plan plan = planner.plan(problem);
            for (Plan.Move move : plan.moves().values()) {
                Plan without = planner.plan(problem.withOperators(problem.operators().stream()
                        .filter(operator -> !operator.id().equals(move.operator()))
                        .toList()));

                assertFalse(without.moves().containsKey(move.id()));
                boolean generic = without.moves().values().stream().anyMatch(Plan.Move::generic);
                assertTrue(generic || !without.unreached().isEmpty(), move.id() + " is missed");
            }
        }
    }

    @Test
    void anotherTodayGivesAnotherPlan() {
        State today =
                founding.today().with("runtime", Value.word("container")).with("messaging", Value.word("rabbitmq"));

        Plan plan = planner.plan(founding.withToday(today));

        assertFalse(plan.moves().containsKey("vm-to-container"));
        assertFalse(plan.moves().containsKey("add-broker-rabbitmq"));
        assertTrue(plan.moves().containsKey("adopt-kubernetes"));
    }

    @Test
    void afterSomeStepsTheRestOfThePlanIsThePlanFromThere() {
        MigrationProblem problem = founding.withAnswers(Library.favourable(founding));
        Plan plan = planner.plan(problem);
        Map<String, Value> facts = new TreeMap<>();
        plan.stops().get(2).parts().forEach((role, technology) -> facts.put(role, Value.word(technology)));
        plan.stops().get(2).traits().forEach((path, text) -> facts.putAll(Sample.facts(path + "=" + text)));

        Plan rest = planner.plan(problem.withToday(State.of(problem.today().roles(), facts)));

        assertEquals(
                Sample.order(plan).split(", ", 3)[2], Sample.order(rest), "replanning from a stop continues the plan");
    }

    /** The text of the founding document advises the mesh before the services; a duty to encrypt makes that the plan. */
    @Test
    void aDutyToEncryptPutsTheMeshBeforeTheServices() {
        Map<String, Value> answers = new HashMap<>(Library.favourable(founding));
        answers.put("duty.mtls", YES);
        answers.put("app.east_west_share", Value.number(new java.math.BigDecimal("0.5")));

        List<String> order = List.of(
                Sample.order(planner.plan(founding.withAnswers(answers))).split(", ", -1));

        assertTrue(
                order.indexOf("add-mesh-sidecar-k8s") < order.indexOf("extract-service-strangler"), order.toString());
        Plan plan = planner.plan(founding.withAnswers(answers));
        assertEquals(
                24 * (1 - 0.2 * 0.5),
                plan.moves().get("extract-service-strangler").effort().likely(),
                1e-9);
    }

    /** Needed for cutting services out, though the goal does not ask for it. */
    @Test
    void withoutAGatewayInTheGoalOneIsStillPutBeforeTheServices() {
        Map<String, Value> goal = new TreeMap<>(founding.goal());
        goal.remove("api-gateway");

        Plan plan = planner.plan(MigrationProblem.of(founding.today(), goal, Map.of(), founding.operators()));

        List<String> codes = plan.moves().get("add-api-gateway").why().stream()
                .map(Reason::code)
                .toList();
        assertTrue(codes.containsAll(List.of("undecided", "enables")), codes.toString());
        assertFalse(codes.contains("closes"));
    }

    @Test
    void theStreamScenarioReadsFromTheLogOnlyAfterTheLogIsThere() {
        Plan plan = planner.plan(streaming);
        List<String> order = List.of(Sample.order(plan).split(", ", -1));

        assertTrue(plan.complete());
        assertTrue(plan.moves().values().stream().noneMatch(Plan.Move::generic), "all steps are specific");
        assertTrue(order.indexOf("rabbitmq-to-kafka") < order.indexOf("adopt-flink-beside-batch"));
        assertTrue(order.indexOf("adopt-kubernetes") < order.indexOf("adopt-helm"));
        assertEquals("mysql", plan.stops().getLast().parts().get("relational"), "what the goal keeps stays");
    }

    @Test
    void aNoNamesTheBlockedStepInsteadOfPassingIt() {
        Plan plan = planner.plan(streaming.withAnswers(Map.of("app.consumers_idempotent", NO)));

        assertFalse(plan.complete());
        assertTrue(plan.unreached().stream()
                .flatMap(each -> each.why().stream())
                .anyMatch(reason -> reason.code().equals("blocked")
                        && reason.arguments().get("operator").equals("rabbitmq-to-kafka")));
    }

    @Test
    void moreServicesInTheGoalMeanMoreRepetitions() {
        Map<String, Value> goal = new TreeMap<>(founding.goal());
        goal.put("app.services", Value.number(3));
        MigrationProblem more = MigrationProblem.of(founding.today(), goal, Map.of(), founding.operators());

        assertEquals(
                3, planner.plan(more).moves().get("extract-service-strangler").times());
        assertNotEquals(
                planner.plan(founding).sums().effortPersonWeeks().likely(),
                planner.plan(more).sums().effortPersonWeeks().likely());
    }
}
