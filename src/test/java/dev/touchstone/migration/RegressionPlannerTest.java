package dev.touchstone.migration;

import static dev.touchstone.migration.Sample.generics;
import static dev.touchstone.migration.Sample.given;
import static dev.touchstone.migration.Sample.operator;
import static dev.touchstone.migration.Sample.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Expression.Value;
import dev.touchstone.migration.Operator.ReversibilityClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegressionPlannerTest {

    private static final Value YES = Value.flag(true);
    private static final Value NO = Value.flag(false);

    private final Planner planner = new RegressionPlanner();

    @Test
    void whatHoldsAlreadyNeedsNoStep() {
        Plan plan = planner.plan(given("broker=kafka, app.size=3", "broker=kafka, app.size=2"));

        assertEquals(List.of(), plan.steps());
        assertEquals(List.of(), plan.gap());
        assertTrue(plan.complete());
        assertEquals(1, plan.stops().size(), "do nothing is plan 0");
    }

    @Test
    void anEnablerComesBeforeWhatItEnablesAndBothSayWhy() {
        Operator mesh = operator("mesh")
                .requires("orchestrator == k8s")
                .fills("mesh", List.of("none"), List.of())
                .done();
        Operator k8s = operator("k8s")
                .effort(9)
                .fills("orchestrator", List.of("none"), List.of("k8s"))
                .done();
        Plan plan = planner.plan(given("", "mesh=istio", mesh, k8s));

        assertEquals("k8s, mesh", order(plan));
        assertEquals(
                List.of("enables"),
                plan.moves().get("k8s").why().stream().map(Reason::code).toList());
        assertEquals(
                List.of("closes", "forced-after"),
                plan.moves().get("mesh").why().stream().map(Reason::code).toList());
        assertEquals("k8s", plan.moves().get("mesh").why().getLast().arguments().get("operator"));
    }

    @Test
    void lessEffortComesFirstAndTiesGoById() {
        Operator big =
                operator("a").effort(9).fills("x", List.of("none"), List.of()).done();
        Operator small =
                operator("c").effort(2).fills("y", List.of("none"), List.of()).done();
        Operator same =
                operator("b").effort(2).fills("z", List.of("none"), List.of()).done();

        Plan plan = planner.plan(given("", "x=t, y=t, z=t", big, small, same));

        assertEquals("b, c, a", order(plan));
        Reason reason = plan.moves().get("c").why().getLast();
        assertEquals("least-effort", reason.code());
        assertEquals("a", reason.arguments().get("next"));
    }

    @Test
    void withTheSameEffortFewerWeeksComeFirst() {
        Operator slow =
                operator("a").weeks(9).fills("x", List.of("none"), List.of()).done();
        Operator fast =
                operator("b").weeks(2).fills("y", List.of("none"), List.of()).done();

        assertEquals("b, a", order(planner.plan(given("", "x=t, y=t", slow, fast))));
    }

    @Test
    void aChoiceThatHasNoOrderGivesWayToADearerOne() {
        Operator p = operator("p").sets("app.a", YES).sets("app.b", NO).done();
        Operator q = operator("q").sets("app.b", YES).sets("app.a", NO).done();
        Operator cheap = operator("cheap")
                .requires("app.a and app.b")
                .sets("app.done", YES)
                .done();
        Operator dear = operator("dear").effort(50).sets("app.done", YES).done();
        String today = "app.a=false, app.b=false, app.done=false";

        assertEquals("dear", order(planner.plan(given(today, "app.done=true", p, q, cheap, dear))));
        assertEquals(
                "no-order",
                planner.plan(given(today, "app.done=true", p, q, cheap))
                        .unreached()
                        .getFirst()
                        .why()
                        .getFirst()
                        .code());
    }

    @Test
    void emptyingARoleComesLastThoughItIsSmall() {
        Plan plan =
                planner.plan(given("old=db", "old=none, fresh=db2", generics().toArray(Operator[]::new)));

        assertEquals("generic-adopt:fresh, generic-retire:old", order(plan));
    }

    @Test
    void whatGetsCheaperWaits() {
        Operator zones = operator("zones")
                .effort(4)
                .sets("topology.zones", Value.number(3))
                .costs("orchestrator == none", 2)
                .done();
        Operator k8s = operator("k8s")
                .effort(20)
                .fills("orchestrator", List.of("none"), List.of())
                .done();

        Plan plan = planner.plan(given("", "topology.zones=3, orchestrator=k8s", zones, k8s));

        assertEquals("k8s, zones", order(plan));
        assertEquals(4, plan.moves().get("zones").effort().likely());
        Reason reason = plan.moves().get("zones").why().getLast();
        assertEquals("cheaper-after", reason.code());
        assertEquals(4.0, reason.arguments().get("person_weeks"));
    }

    @Test
    void theCheapestWayWinsAndTheOtherOneIsLeftOut() {
        Operator dear = operator("dear")
                .effort(9)
                .fills("mesh", List.of("none"), List.of())
                .done();
        Operator cheap = operator("cheap")
                .effort(2)
                .requires("base == on")
                .fills("mesh", List.of("none"), List.of())
                .done();
        Operator base = operator("base")
                .effort(3)
                .fills("base", List.of("none"), List.of("on"))
                .done();
        Operator costlyBase = operator("base")
                .effort(8)
                .fills("base", List.of("none"), List.of("on"))
                .done();

        assertEquals("base, cheap", order(planner.plan(given("", "mesh=istio", dear, cheap, base))));
        assertEquals("dear", order(planner.plan(given("", "mesh=istio", dear, cheap, costlyBase))));
    }

    @Test
    void aCounterSetsHowOftenAnOperatorIsRepeated() {
        Operator extract =
                operator("extract").effort(5).grows("app.services", 10).done();
        Plan plan = planner.plan(given("app.services=2", "app.services=5", extract));

        assertEquals(3, plan.moves().get("extract").times());
        assertEquals(15, plan.sums().effortPersonWeeks().likely());
        assertEquals("5", plan.stops().getLast().traits().get("app.services"));
        assertFalse(
                planner.plan(given("app.services=2", "app.services=13", extract))
                        .complete(),
                "more than allowed");
    }

    @Test
    void aCycleBecomesOneJointStepThatIsNamed() {
        Operator chicken = operator("chicken")
                .requires("egg == laid")
                .fills("chicken", List.of("none"), List.of())
                .done();
        Operator egg = operator("egg")
                .requires("chicken == hatched")
                .fills("egg", List.of("none"), List.of())
                .done();
        Operator after =
                operator("after").requires("egg == laid").sets("app.farm", YES).done();

        Plan plan = planner.plan(given("", "chicken=hatched, egg=laid, app.farm=true", chicken, egg, after));

        assertEquals("chicken+egg, after", order(plan));
        assertEquals(Plan.Joint.CYCLE, plan.steps().getFirst().joint());
        assertTrue(plan.moves().get("egg").why().contains(Reason.cycle("chicken, egg")));
        assertTrue(plan.complete());
    }

    @Test
    void aCycleIsAvoidedWhereAnotherEnablerExists() {
        Operator a = operator("a")
                .requires("b == on")
                .fills("a", List.of("none"), List.of())
                .done();
        Operator b = operator("b")
                .requires("a == on")
                .fills("b", List.of("none"), List.of("on"))
                .done();
        Operator other = operator("other")
                .effort(50)
                .fills("b", List.of("none"), List.of("on"))
                .done();

        assertEquals("a+b", order(planner.plan(given("", "a=on", a, b))));
        assertEquals("other, a", order(planner.plan(given("", "a=on", a, b, other))));
    }

    @Test
    void nothingSupportsItself() {
        Operator boot = operator("boot")
                .requires("boot == on")
                .fills("boot", List.of("none"), List.of())
                .done();
        Plan plan = planner.plan(given("", "boot=on", boot));

        assertEquals(List.of(), plan.steps());
        assertEquals("blocked", plan.unreached().getFirst().why().getFirst().code());
    }

    @Test
    void theLibraryMayAskForOneStep() {
        Operator image = operator("image")
                .effort(1)
                .sets("app.packed", YES)
                .together("platform")
                .done();
        Operator k8s = operator("k8s")
                .effort(30)
                .together("platform")
                .requires("app.packed")
                .fills("orchestrator", List.of("none"), List.of())
                .done();
        Operator other = operator("other")
                .effort(20)
                .fills("cache", List.of("none"), List.of())
                .done();
        MigrationProblem problem = given("app.packed=false", "orchestrator=k8s, cache=redis", image, k8s, other);

        Plan plan = planner.plan(problem);

        assertEquals("other, image+k8s", order(plan));
        assertEquals(Plan.Joint.TOGETHER, plan.steps().getLast().joint());
        assertEquals(31, plan.steps().getLast().effort().likely());
    }

    @Test
    void operatorsOfOneStepComeApartWhereSomethingMustStandBetween() {
        Operator image =
                operator("image").sets("app.packed", YES).together("platform").done();
        Operator between = operator("between")
                .requires("app.packed")
                .fills("registry", List.of("none"), List.of())
                .done();
        Operator k8s = operator("k8s")
                .together("platform")
                .requires("registry != none")
                .fills("orchestrator", List.of("none"), List.of())
                .done();

        Plan plan = planner.plan(given("app.packed=false", "orchestrator=k8s, registry=harbor", image, between, k8s));

        assertEquals("image, between, k8s", order(plan));
    }

    @Test
    void theUnknownGivesAQuestionAndBlocksUntilItIsAnswered() {
        Operator kafka = operator("to-kafka")
                .requires("app.idempotent")
                .asks("app.idempotent")
                .fills("broker", List.of("rabbitmq"), List.of("kafka"))
                .done();
        Operator after = operator("flink")
                .effort(9)
                .fills("engine", List.of("none"), List.of())
                .done();
        MigrationProblem problem = given("broker=rabbitmq", "broker=kafka, engine=flink", kafka, after);

        Plan open = planner.plan(problem);
        Plan yes = planner.plan(problem.withAnswers(Map.of("app.idempotent", YES)));
        Plan no = planner.plan(problem.withAnswers(Map.of("app.idempotent", NO)));

        assertEquals(Plan.Readiness.NEEDS_ANSWERS, open.steps().getFirst().readiness());
        assertEquals(List.of("app.idempotent"), open.steps().getFirst().waitsFor());
        assertEquals(Plan.Readiness.AFTER_ANSWERS, open.steps().getLast().readiness());
        assertEquals(0, open.readySteps());
        assertEquals(Plan.Weight.BLOCKS, open.questions().getFirst().weight());

        assertEquals(2, yes.readySteps());
        assertEquals(Optional.of("true"), yes.questions().getFirst().answer());

        assertEquals("flink", order(no));
        assertEquals("blocked", no.unreached().getFirst().why().getFirst().code());
        assertEquals("app.idempotent", no.questions().getFirst().path(), "the answer can still be changed");
    }

    @Test
    void anAnswerNeverOverridesWhatIsKnown() {
        Operator op = operator("op")
                .requires("app.ready")
                .asks("app.ready")
                .sets("app.done", YES)
                .done();
        MigrationProblem problem = given("app.ready=false", "app.done=true", op);

        assertEquals("", order(planner.plan(problem.withAnswers(Map.of("app.ready", YES)))));
    }

    @Test
    void aStepThatCanBeProvedLaterIsNotAskedFor() {
        Operator mesh = operator("mesh")
                .effort(1)
                .requires("app.services >= 1 or duty.mtls")
                .asks("duty.mtls")
                .fills("mesh", List.of("none"), List.of())
                .done();
        Operator extract =
                operator("extract").effort(9).grows("app.services", 5).done();
        MigrationProblem problem = given("app.services=0", "mesh=istio, app.services=1", mesh, extract);

        Plan plan = planner.plan(problem);
        assertEquals("extract, mesh", order(plan));
        assertEquals(2, plan.readySteps());
        assertEquals(Plan.Weight.MAY_CHANGE, plan.questions().getFirst().weight());

        assertEquals("mesh, extract", order(planner.plan(problem.withAnswers(Map.of("duty.mtls", YES)))));
    }

    @Test
    void genericOperatorsReachATechnologyThatNobodyDescribed() {
        Operator[] library = generics().toArray(Operator[]::new);

        assertEquals("generic-adopt:store", order(planner.plan(given("", "store=our-own-db", library))));
        Plan replaced = planner.plan(given("store=mysql", "store=our-own-db", library));
        assertEquals("generic-replace:store", order(replaced));
        assertTrue(replaced.steps().getFirst().moves().getFirst().generic());
        assertTrue(replaced.moves().get("generic-replace:store").why().stream()
                .anyMatch(reason -> reason.code().equals("generic")));
        assertEquals("generic-retire:store", order(planner.plan(given("store=mysql", "store=none", library))));
    }

    @Test
    void aSpecificOperatorWinsOverAGenericOne() {
        Operator specific = operator("to-kafka")
                .effort(99)
                .fills("broker", List.of("rabbitmq"), List.of("kafka"))
                .done();
        Operator[] library =
                Stream.concat(generics().stream(), Stream.of(specific)).toArray(Operator[]::new);

        assertEquals("to-kafka", order(planner.plan(given("broker=rabbitmq", "broker=kafka", library))));
        assertEquals("generic-replace:broker", order(planner.plan(given("broker=nats", "broker=kafka", library))));
        assertEquals("generic-adopt:broker", order(planner.plan(given("", "broker=kafka", library))));
    }

    @Test
    void aSpecificOperatorThatIsBlockedIsNotPassedBy() {
        Operator specific = operator("to-kafka")
                .requires("app.idempotent")
                .fills("broker", List.of("rabbitmq"), List.of("kafka"))
                .done();
        Operator[] library =
                Stream.concat(generics().stream(), Stream.of(specific)).toArray(Operator[]::new);

        Plan plan = planner.plan(given("broker=rabbitmq, app.idempotent=false", "broker=kafka", library));

        assertEquals(List.of(), plan.steps());
        assertEquals(
                "to-kafka",
                plan.unreached().getFirst().why().getFirst().arguments().get("operator"));
    }

    @Test
    void whatNothingReachesIsANamedGap() {
        Plan plan = planner.plan(
                given("app.style=monolith", "app.style=serverless", generics().toArray(Operator[]::new)));

        assertFalse(plan.complete());
        assertEquals(
                List.of(Reason.noOperator("app.style", "monolith", "serverless")),
                plan.unreached().getFirst().why());
        assertEquals(List.of("app.style"), plan.stops().getLast().open());
    }

    @Test
    void aRoleIsEmptiedOnlyAfterNothingStandsOnItAnyMore() {
        Operator copy = operator("copy")
                .effort(50)
                .requires("old == db")
                .fills("fresh", List.of("none"), List.of())
                .done();
        Operator[] library = Stream.concat(generics().stream(), Stream.of(copy)).toArray(Operator[]::new);

        assertEquals("copy, generic-retire:old", order(planner.plan(given("old=db", "old=none, fresh=db2", library))));
    }

    @Test
    void noStepLosesWhatMustHoldInBetween() {
        Operator off = operator("off")
                .effort(1)
                .fills("old", List.of("db"), List.of("archive"))
                .done();
        Operator on = operator("on")
                .effort(9)
                .fills("fresh", List.of("none"), List.of())
                .done();
        MigrationProblem problem = given("old=db", "old=archive, fresh=db2", off, on);
        MigrationProblem kept = problem.keeping(Map.of("r1", Expression.parse("old == db or fresh != none")), Set.of());

        assertEquals("off, on", order(planner.plan(problem)));
        assertEquals("on, off", order(planner.plan(kept)));

        MigrationProblem never = problem.keeping(Map.of("r1", Expression.parse("old == db")), Set.of());
        assertEquals("on", order(planner.plan(never)));
        assertEquals(
                "no-order",
                planner.plan(never).unreached().getFirst().why().getFirst().code());
    }

    @Test
    void nothingPastItsEndOfLifeComesInAndWhatRunsIsWarnedOf() {
        Operator adopt =
                operator("adopt").fills("gateway", List.of("none"), List.of()).done();
        Operator leave = operator("leave")
                .effort(5)
                .fills("edge", List.of("zuul"), List.of())
                .done();
        MigrationProblem problem =
                given("edge=zuul", "edge=apisix, gateway=zuul", adopt, leave).keeping(Map.of(), Set.of("zuul"));

        Plan plan = planner.plan(problem);

        assertEquals("leave", order(plan));
        assertEquals(
                "past-end-of-life",
                plan.stops().getFirst().unstable().getFirst().code());
        assertEquals(List.of(), plan.stops().getLast().unstable());
        assertEquals("unsupported", plan.unreached().getFirst().why().getFirst().code());
    }

    @Test
    void anEnablerWithoutAGoalSaysThatNobodyChoseIt() {
        Operator extract = operator("extract")
                .requires("gateway != none")
                .sets("app.style", Value.word("services"))
                .done();
        Operator gateway = operator("gateway")
                .fills("gateway", List.of("none"), List.of("apisix", "kong"))
                .done();
        MigrationProblem problem = given("app.style=monolith", "app.style=services", extract, gateway);

        Plan plan = planner.plan(problem);

        assertEquals("gateway, extract", order(plan));
        assertTrue(plan.moves().get("gateway").why().contains(Reason.undecided("gateway", "apisix", "kong")));
        assertEquals("apisix", plan.stops().getLast().parts().get("gateway"));
    }

    @Test
    void everyPrefixIsAStopWithItsSumAndTheWorstWayBack() {
        Operator first = operator("first")
                .effort(2)
                .back(ReversibilityClass.R2)
                .fills("x", List.of("none"), List.of())
                .done();
        Operator second = operator("second")
                .effort(4)
                .fills("y", List.of("none"), List.of())
                .done();

        Plan plan = planner.plan(given("", "x=a, y=b", first, second));

        assertEquals(3, plan.stops().size());
        assertEquals(List.of("x", "y"), plan.stops().getFirst().open());
        assertEquals(List.of("x"), plan.stops().get(1).closed());
        assertEquals(2, plan.stops().get(1).effort().likely());
        assertEquals(6, plan.stops().get(2).effort().likely());
        assertEquals(ReversibilityClass.R2, plan.stops().get(2).wayBack());
        assertEquals(Optional.of(2), plan.gap().getLast().closedBy());
        assertEquals(new Operator.Estimate(3, 6, 12), plan.sums().effortPersonWeeks());
    }

    @Test
    void whatFillsARoleTakesTheTraitsOfItsPredecessorWithIt() {
        State state = State.of(Set.of("broker"), Sample.facts("broker=rabbitmq, broker.mirrored=true"));

        assertEquals(Value.missing(), state.with("broker", Value.word("kafka")).get("broker.mirrored"));
        assertEquals(YES, state.with("broker", Value.word("rabbitmq")).get("broker.mirrored"));
        assertEquals("none", state.with("broker", Value.word("none")).technology("broker"));
    }
}
