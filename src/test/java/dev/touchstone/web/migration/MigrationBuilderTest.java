package dev.touchstone.web.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.export.PlanFreeze;
import dev.touchstone.migration.Plan;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.MigrationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationBuilderTest {
    private static final String FOUNDING = "apisix+istio+kubernetes";
    private static final ShippedCase CASE = ShippedCase.of("monolith-evolution");

    private static MigrationView view(Roadmap roadmap, Language language) {
        MigrationPlace place = new MigrationPlace(
                CASE.scenario().today().orElseThrow().name(),
                List.of(),
                List.of(),
                "/x",
                Optional.empty(),
                Optional.empty(),
                "");
        return new MigrationBuilder(roadmap, CASE.catalogue(), ShippedCase.page(language), place).build();
    }

    private static Map<String, String> yes(Roadmap roadmap) {
        Map<String, String> answers = new TreeMap<>();
        roadmap.plan().questions().stream()
                .filter(question -> question.weight() != Plan.Weight.ANSWERED)
                .filter(question -> question.kind() == dev.touchstone.migration.Operator.Ask.Kind.YES_NO)
                .forEach(question -> answers.put(question.path(), "true"));
        return answers;
    }

    /** Every text of the page, for people. */
    private static List<String> texts(MigrationView view) {
        List<String> texts = new ArrayList<>(List.of(said(view.sentence()), view.under(), view.whyNote()));
        view.stops().forEach(stop -> texts.add(stop.name()));
        view.why().forEach(pieces -> texts.add(said(pieces)));
        view.gaps().forEach(gap -> texts.addAll(List.of(gap.title(), gap.text())));
        view.steps()
                .forEach(step -> texts.addAll(List.of(
                        step.title(), step.mechanism(), step.after(), step.back(), step.downtime(), step.stop())));
        view.questions().forEach(question -> {
            texts.addAll(List.of(question.field().label(), question.field().hint(), question.because()));
            question.field().options().forEach(option -> texts.add(option.text()));
        });
        return texts;
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPathOrIdStandsWhereAPersonReads(Language language) {
        for (String text : texts(view(CASE.plan(FOUNDING, Map.of()), language))) {
            assertFalse(
                    text.matches("(?s).*\\b(app|data|platform|role|duty|team)\\.[a-z_]+.*"),
                    "a path stands in: " + text);
            assertFalse(text.contains("{"), "a gap stands in: " + text);
            assertFalse(text.matches("(?s).*\\b(api-gateway|service-mesh|single-az|multi-az)\\b.*"), text);
        }
    }

    @Test
    void theFoundingRouteIsDrawnFromTodayToTheGoal() {
        Roadmap roadmap = CASE.plan(FOUNDING, Map.of());
        MigrationView view = view(roadmap, Language.EN);
        int steps = roadmap.plan().steps().size();

        assertEquals(steps, view.steps().size());
        assertEquals(steps + 1, view.stops().size());
        assertEquals("start", view.stops().getFirst().kind());
        assertEquals("goal", view.stops().getLast().kind());
        assertEquals(steps, view.route().orElseThrow().legs().size());
        assertTrue(said(view.sentence()).contains("Apache APISIX"), said(view.sentence()));
        assertTrue(
                view.steps().stream()
                        .allMatch(step -> step.remarks().getFirst().kind().equals("assumed")),
                "every effort is marked as prior");
    }

    @Test
    void theLineIsDashedFromTheFirstStepWithoutACheapWayBack() {
        MigrationView view = view(CASE.plan(FOUNDING, Map.of()), Language.EN);
        List<Boolean> past = view.route().orElseThrow().legs().stream()
                .map(leg -> leg.past())
                .toList();
        int first = past.indexOf(true);
        for (int i = 0; i < past.size(); i++) {
            assertEquals(first >= 0 && i >= first, past.get(i));
        }
        if (first > 0) {
            assertTrue(said(view.sentence()).contains("after step " + first), said(view.sentence()));
        }
    }

    @Test
    void questionsKeepTheirAnswersAndStepsStopWaiting() {
        Roadmap open = CASE.plan(FOUNDING, Map.of());
        Map<String, String> answers = yes(open);
        assertTrue(view(open, Language.EN).steps().stream()
                .anyMatch(step -> !step.after().isEmpty()));

        MigrationView answered = view(CASE.plan(FOUNDING, answers), Language.EN);

        assertTrue(answered.questions().stream()
                .filter(question ->
                        answers.containsKey(question.field().name().substring(QuestionBuilder.PREFIX.length())))
                .allMatch(question -> question.field().options().stream()
                        .anyMatch(option -> option.chosen() && option.value().equals("true"))));
        assertTrue(answered.steps().stream().allMatch(step -> step.after().isEmpty()));
    }

    @Test
    void totalsAreSumsAndNoDateIsShown() {
        MigrationView view = view(CASE.plan(FOUNDING, Map.of()), Language.EN);

        assertEquals(3, view.totals().size());
        assertEquals("not priced", view.totals().getLast().value());
        Stream.concat(texts(view).stream(), view.totals().stream().map(MigrationView.Total::value))
                .forEach(text -> assertFalse(text.matches("(?s).*\\b20\\d\\d-\\d\\d.*"), "a date stands in: " + text));
    }

    @Test
    void aRecordKeepsThePlanInBothLanguages() {
        Roadmap roadmap = CASE.plan(FOUNDING, Map.of());

        FrozenPlan plan = PlanFreeze.of(roadmap, CASE.catalogue());

        assertEquals(roadmap.plan().steps().size(), plan.steps().size());
        assertFalse(plan.title().isSame());
        plan.steps().forEach(step -> {
            assertFalse(step.title().isBlank());
            assertFalse(step.title().isSame(), step.title().en());
            assertFalse(step.gates().isEmpty());
            assertTrue(step.effort().low() <= step.effort().high());
        });
        assertFalse(plan.open().isEmpty(), "what people must answer stays open");
    }
}
