package dev.touchstone.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.weighing.WeightLog;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import dev.touchstone.platform.http.Visitor;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Way;
import dev.touchstone.scenario.Weights;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weights are said on pages that work without script; scores stay covered until they are. */
@QuarkusTest
class WeightPagesTest {
    private static final String SWING = "?p.latency=100&p.fit=25";

    @Inject
    Visitor visitor;

    @Inject
    Scenarios scenarios;

    @Inject
    WeightLogs logs;

    @Inject
    Evaluations evaluations;

    private String session;

    @BeforeEach
    void signIn() {
        session = visitor.session("writer", Role.AUTHOR);
    }

    private Response get(String address) {
        return Visitor.browser(session).redirects().follow(false).get(address);
    }

    private Response json(String address) {
        String token = visitor.token("writer", Role.AUTHOR, Set.of(Scope.READ));
        Response answer = given().auth().oauth2(token).get(address);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private Response send(HtmlForm form) {
        return form.in(Visitor.browser(session).redirects().follow(false)).post(form.action());
    }

    /** A copy as the pages make one: its weights are those of the scenario that it came from. */
    private String copy(String id) {
        Scenario copy = Samples.scenario(Samples.SOUND)
                .copyAs(id, LocalText.of("Copy " + id))
                .weighedBy("own");
        scenarios.create(copy, "writer");
        return "/scenarios/" + id;
    }

    private Layered.Entry<Scenario> entry(String base) {
        return scenarios.get(base.substring("/scenarios/".length()));
    }

    private static void assertNoScores(String html) {
        assertFalse(html.contains("id=\"ranking\""), "no ranking");
        assertFalse(html.contains("class=\"ranking\"") || html.contains("id=\"places\""), "no ranking");
        assertFalse(html.contains("comes first"), "no verdict");
        assertFalse(html.contains("Alpha leads") || html.contains("<b>Alpha"), "no leader");
    }

    @Test
    void everyPageThatWouldShowScoresOfACopyCoversThem() {
        String base = copy("covered-everywhere");
        for (String path : List.of("", "/compare", "/robustness", "/coverage", "/migration")) {
            Response page = get(base + path);
            assertEquals(200, page.statusCode(), path);
            assertNoScores(page.asString());
        }
        String compare = get(base + "/compare").asString();
        assertTrue(compare.contains("covered-box"));
        assertTrue(compare.contains("of another scenario, not saved here"));
        assertTrue(compare.contains("href=\"" + base + "/weights/show\""));
        Response csv = get(base + "/compare?format=csv");
        assertTrue(csv.contentType().startsWith("text/html"), csv.contentType());
        assertNoScores(csv.asString());
        String token = new HtmlForm(get(base + "/edit/question").asString(), "/question").value("csrf-token");
        for (String act : List.of("/evaluations", "/decisions")) {
            Response refused = Visitor.browser(session)
                    .redirects()
                    .follow(false)
                    .formParam("csrf-token", token)
                    .post(base + act);
            assertEquals(303, refused.statusCode(), act);
            assertTrue(refused.header("Location").endsWith(base + "/compare"), act + " " + refused.header("Location"));
        }
        String home = get("/?show=own").asString();
        assertTrue(home.contains("Copy covered-everywhere"));
    }

    /** The form that saves: it is sent by POST, the one with the answers by GET. */
    private static HtmlForm saving(String html, String way) {
        int preview = html.indexOf("id=\"preview\"");
        return new HtmlForm(html.substring(preview), "/weights/" + way);
    }

    @Test
    void swingPreviewsWeightsWithoutScoresAndSavesThemWithTheirInputs() {
        String base = copy("by-swing");
        String html = get(base + "/weights/swing" + SWING).asString();
        assertTrue(html.contains("from 0 to 100"), "the step with its ends");
        assertTrue(html.contains("80\u00a0%"), html);
        assertNoScores(html);
        Response saved = send(saving(html, "swing").with("reason", "Agreed on Monday."));
        assertEquals(303, saved.statusCode(), saved.asString());
        assertTrue(saved.header("Location").endsWith(base + "/compare"));
        Scenario now = entry(base).content();
        assertEquals(Map.of("throughput", 100.0, "team", 25.0), now.weights().dimensions());
        assertEquals(
                new Way.SwingPoints(Map.of("latency", 100.0, "fit", 25.0)),
                now.weights().elicited().orElseThrow().way());
        assertEquals("Agreed on Monday.", now.weights().reason().orElseThrow().en());
        assertTrue(logs.of(entry(base)).savedBeforeSeen());
        String compare = get(base + "/compare").asString();
        assertTrue(compare.contains("id=\"ranking\""), "uncovered");
        assertTrue(compare.contains("saved before scores were seen"));
        String again = get(base + "/weights/swing").asString();
        assertTrue(again.contains("name=\"p.fit\" type=\"text\" value=\"25\""), "earlier answers are filled in");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtItsFieldAndNothingIsSaved() {
        String base = copy("by-halves");
        String html = get(base + "/weights/swing?p.latency=120").asString();
        assertTrue(html.contains("found “120”"), html);
        assertFalse(html.substring(html.indexOf("id=\"preview\"")).contains("method=\"post\""), "nothing to save");
        HtmlForm forged =
                saving(get(base + "/weights/swing" + SWING).asString(), "swing").with("p.fit", "-3");
        Response refused = send(forged);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.asString().contains("found “-3”"));
        assertTrue(refused.asString().contains("value=\"100\""), "what was typed stays");
        assertFalse(logs.of(entry(base)).scoresSeen());
    }

    @Test
    void whoeverComesTooLateKeepsTheAnswersAndSavesNothing() {
        String base = copy("came-too-late");
        HtmlForm form = saving(get(base + "/weights/swing" + SWING).asString(), "swing");
        assertEquals(
                303,
                send(saving(get(base + "/weights/swing?p.latency=100&p.fit=100").asString(), "swing"))
                        .statusCode());
        Response late = send(form);
        assertEquals(412, late.statusCode());
        assertTrue(late.asString().contains("Somebody else has changed the scenario"));
        assertEquals(100.0, entry(base).content().weights().dimensions().get("team"));
        assertEquals(303, send(saving(late.asString(), "swing")).statusCode(), "over what counts now");
        assertEquals(25.0, entry(base).content().weights().dimensions().get("team"));
    }

    @Test
    void anOrderWithATieIsSaidToBeACentroid() {
        String base = copy("by-order");
        String html =
                get(base + "/weights/ranking?r.latency=2&r.fit=2&formula=roc").asString();
        assertTrue(html.contains("centroid of an order"));
        assertTrue(html.contains("50\u00a0%"), html);
        assertEquals(303, send(saving(html, "ranking")).statusCode());
        Way.Order order = (Way.Order)
                entry(base).content().weights().elicited().orElseThrow().way();
        assertEquals(List.of(List.of("latency", "fit")), order.order());
    }

    @Test
    void pairsOfTwoDimensionsHaveNoRatioAndSaySo() {
        String base = copy("by-pairs");
        String html =
                get(base + "/weights/pairwise?c.dimensions.throughput.team=b4").asString();
        assertTrue(html.contains("cannot contradict each other"), html);
        assertEquals(303, send(saving(html, "pairwise")).statusCode());
        assertEquals(80, entry(base).content().weights().dimensions().get("team"), 1e-9);
    }

    @Test
    void questionsNarrowTheWeightsAndSayWhatIsStillOpen() {
        String base = copy("by-questions");
        String first = get(base + "/weights/questions").asString();
        assertTrue(first.contains("question 1 of at most 8"));
        assertTrue(first.contains("value=\"latency:fit:first_far\""), first);
        String html = get(base + "/weights/questions?a=latency:fit:first_far").asString();
        assertTrue(html.contains("75–100"), html);
        assertFalse(html.contains("id=\"ask\""), "there is no other pair");
        assertEquals(303, send(saving(html, "questions")).statusCode());
        Way.Questions kept = (Way.Questions)
                entry(base).content().weights().elicited().orElseThrow().way();
        assertEquals(List.of(new Way.Answer("latency", "fit", Way.Says.FIRST_FAR)), kept.answers());
        String robustness = get(base + "/robustness?draw=all").asString();
        assertTrue(robustness.contains("what was answered about"));
        assertTrue(robustness.contains("every weighting of the criteria that meets the answers"), robustness);
        String moved = "&w=throughput:50,team:50";
        assertFalse(get(base + "/robustness?draw=all" + moved).asString().contains("what was answered about"));
        String flips = "/api/v1" + base + "/evaluation?include=flips";
        assertEquals(true, json(flips).path("flips.answered"), "of the scenario as it was asked");
        assertEquals(false, json(flips + moved).path("flips.answered"), "nobody was asked for these");
        String stored = "/evaluations/"
                + evaluations.store(entry(base), evaluations.usual(), "writer").id();
        scenarios.change(
                entry(base).content().withWeights(new Weights(Map.of("team", 1.0), Map.of())),
                "writer",
                entry(base).hash());
        assertFalse(get(base + "/robustness?draw=all").asString().contains("what was answered about"));
        assertTrue(get(stored + "/robustness?draw=all").asString().contains("what was answered about"));
        assertEquals(true, json("/api/v1" + stored + "?include=flips").path("flips.answered"));
        assertEquals("questions", json("/api/v1" + stored).path("elicited.way.kind"));
    }

    /** A scenario of so many own criteria, spread over the five dimensions. */
    private String many(String id, int criteria) {
        List<String> dimensions = List.of("throughput", "operations", "community", "team", "cost");
        String list = IntStream.range(0, criteria)
                .mapToObj(j -> "{\"id\": \"own-criterion-%d\", \"name\": \"Own criterion %d\", \"dimension\": \"%s\","
                                .formatted(j, j, dimensions.get(j % 5))
                        + " \"unit\": \"{point}\", \"direction\": \"up\", \"range\": {\"worst\": 0, \"best\": 100}}")
                .collect(Collectors.joining(", "));
        scenarios.create(Samples.scenario("""
                        {"schema_version": 1, "id": "%s", "title": "Many", "question": "Which?",
                         "slots": [{"role": "option", "technologies": ["alpha", "beta"]}],
                         "technologies": [{"id": "alpha", "name": "Alpha"}, {"id": "beta", "name": "Beta"}],
                         "criteria": [%s]}""".formatted(id, list)), "writer");
        return "/scenarios/" + id;
    }

    private String small(String address) {
        Response page = get(address);
        assertEquals(200, page.statusCode(), address);
        String html = page.asString();
        assertTrue(html.length() < 200_000, address + " has " + html.length());
        return html;
    }

    @Test
    void aHundredCriteriaCanBeAskedAboutOnPagesThatStaySmall() {
        String base = many("hundred", 100);
        String swing = small(base + "/weights/swing?p.own-criterion-0=100&p.own-criterion-1=50");
        assertTrue(swing.contains("2 of 100 steps have points"), swing);
        assertTrue(swing.contains("Still to come: Own criterion 5, Own criterion 10"), swing);
        assertTrue(swing.contains("and 93 more"), swing);
        String places = IntStream.range(0, 100)
                .mapToObj(j -> "r.own-criterion-" + j + "=" + (j < 2 ? 10 : 20 + j))
                .collect(Collectors.joining("&"));
        String order = small(base + "/weights/ranking?formula=roc&" + places);
        assertTrue(order.contains("gaps do not matter"), order);
        assertTrue(order.contains("centroid of an order"), order);
        assertEquals(303, send(saving(order, "ranking")).statusCode());
        Way.Order kept = (Way.Order)
                entry(base).content().weights().elicited().orElseThrow().way();
        assertEquals(List.of("own-criterion-0", "own-criterion-1"), kept.order().getFirst());
        assertEquals(99, kept.order().size());
        String wrong = small(base + "/weights/ranking?r.own-criterion-3=1.5&r.own-criterion-4=x");
        assertTrue(wrong.contains("A place is a whole number from 1 to 999; found “1.5”"), wrong);
        String question = small(base + "/weights/questions");
        assertTrue(question.contains("question 1 of at most 8"), question);
        String asked = small(base + "/weights/questions?a=own-criterion-0:own-criterion-1:first");
        assertTrue(asked.contains("question 2 of at most 8"), asked);
        small(base + "/weights");
    }

    @Test
    void pairsAreNotAskedOfMoreThanAPersonCanCompare() {
        String html = small(many("hundred-pairs", 100) + "/weights/pairwise");
        assertTrue(html.contains("at most 9 items on a level and 90 pairs in all; here they would be 960"), html);
        assertTrue(html.contains("Inside Cost: 20 items, 190 pairs."), html);
        assertFalse(html.contains("name=\"c."), "no pair is asked");
        assertTrue(html.contains("/weights/swing\""), "the other ways are offered");
        String fewer = small(many("thirty", 30) + "/weights/pairwise");
        assertTrue(fewer.contains("0 of 85 pairs are compared"), fewer);
    }

    @Test
    void moreThanAHundredCriteriaAreRefusedBeforeTheyAreAskedAbout() {
        String base = many("hundred-and-one", 101);
        for (String way : List.of("swing", "ranking", "pairwise", "questions")) {
            assertEquals(303, get(base + "/weights/" + way).statusCode(), way);
        }
        String weights = get(base + "/weights").asString();
        assertTrue(weights.contains("There are 101 criteria, too many to be asked about."), weights);
        assertTrue(weights.contains("/edit/weights\""), weights);
        assertFalse(weights.contains("/weights/swing\""), weights);
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        String base = copy("nonsense");
        for (String query :
                List.of("?a=x:y:first", "?a=latency:latency:same", "?a=latency:fit:maybe", "?a=::", "?a=")) {
            assertEquals(200, get(base + "/weights/questions" + query).statusCode(), query);
        }
        assertEquals(
                200,
                get(base + "/weights/ranking?r.fit=99999999999&formula=none").statusCode());
        assertEquals(
                200,
                get(base + "/weights/pairwise?c.dimensions.throughput.team=z9").statusCode());
        assertEquals(404, get(base + "/weights/tarot").statusCode());
        assertEquals(404, get("/scenarios/no-such/weights").statusCode());
    }

    @Test
    void showNowIsLoggedAndMakesLaterWeightsLate() {
        String base = copy("shown-now");
        HtmlForm form = new HtmlForm(get(base + "/weights/show").asString(), "/weights/show");
        assertEquals(303, send(form).statusCode());
        assertTrue(get(base + "/compare").asString().contains("id=\"ranking\""));
        WeightLog shown = logs.of(entry(base));
        assertEquals(WeightLog.SeenThrough.SHOWN, shown.seen().orElseThrow().how());
        assertEquals("writer", shown.seen().orElseThrow().by().orElseThrow());
        assertEquals(
                303,
                send(saving(get(base + "/weights/swing" + SWING).asString(), "swing"))
                        .statusCode());
        assertTrue(logs.of(entry(base)).changes().getFirst().afterSeen());
        String weights = get(base + "/weights").asString();
        assertTrue(weights.contains("The scores were shown before any weights were saved"));
        assertTrue(weights.contains("after the scores were seen"));
        String history = get(base + "/history").asString();
        assertTrue(history.contains("60\u00a0% → 80\u00a0%"), history);
        assertEquals(303, get(base + "/weights/show").statusCode(), "there is nothing to show any more");
    }

    @Test
    void whatIsDominatedIsSaidBeforeAnyWeightIsAskedFor() {
        scenarios.create(Samples.scenario("""
                        {"schema_version": 1, "id": "dominated", "title": "Own decision", "question": "Which?",
                         "slots": [{"role": "option", "technologies": ["alpha", "beta"]}],
                         "technologies": [{"id": "alpha", "name": "Alpha"}, {"id": "beta", "name": "Beta"}],
                         "criteria": [{"id": "fit", "name": "Fit", "dimension": "team", "unit": "{point}",
                                       "direction": "up", "range": {"worst": 0, "best": 100}}],
                         "weights": {"dimensions": {"team": 100}},
                         "judgements": [{"id": "j1", "subject": {"technology": "alpha"}, "criterion": "fit",
                                         "likely": 90, "by": "Li Wei"},
                                        {"id": "j2", "subject": {"technology": "beta"}, "criterion": "fit",
                                         "likely": 20, "by": "Li Wei"}]}
                        """).weighedBy("own"), "writer");
        String base = "/scenarios/dominated";
        String weights = get(base + "/weights?lang=en").asString();
        assertTrue(weights.contains("Beta is nowhere better than Alpha"), weights);
        assertFalse(weights.contains("Alpha is nowhere better"), weights);
        assertNoScores(weights);
        assertNoScores(get(base + "/compare?lang=en").asString());
        HtmlForm form = new HtmlForm(get(base + "/edit/weights").asString(), "/edit/weights").with("act", "save");
        assertEquals(303, send(form).statusCode());
        String compared = get(base + "/compare?lang=en").asString();
        assertTrue(compared.contains("never before Alpha, whatever the weights"), compared);
    }

    @Test
    void theEditorAndTheBarSaveWeightsToo() {
        String base = copy("by-editor");
        HtmlForm form = new HtmlForm(get(base + "/edit/weights").asString(), "/edit/weights").with("act", "save");
        assertEquals(303, send(form).statusCode());
        WeightLog log = logs.of(entry(base));
        assertTrue(log.savedBeforeSeen(), "unchanged, but said");
        assertEquals(List.of(), log.changes().getFirst().dimensions());
        String moved = get(base + "/compare?w.throughput=20&w.team=80").asString();
        assertEquals(303, send(new HtmlForm(moved, "/edit/weights")).statusCode());
        assertEquals(1, logs.of(entry(base)).afterSeen().size());
        assertTrue(get(base + "/compare").asString().contains("changed after scores were seen"));
    }

    private static String path(Response answer) {
        assertEquals(303, answer.statusCode(), answer.asString());
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void theRecordFreezesTheLogAsFarAsTheEvaluatedRevision() {
        String base = copy("frozen-log");
        send(saving(get(base + "/weights/swing" + SWING).asString(), "swing"));
        send(saving(get(base + "/weights/swing?p.latency=100&p.fit=100").asString(), "swing")
                .with("reason", "The pilot failed."));
        String evaluation = path(send(new HtmlForm(get(base + "/compare").asString(), base + "/evaluations")));
        send(saving(get(base + "/weights/swing?p.latency=5&p.fit=100").asString(), "swing"));
        String record = path(send(new HtmlForm(get(evaluation).asString(), base + "/decisions")));
        String html = get(record).asString();
        assertTrue(html.contains("How the weights came about"));
        assertTrue(html.contains("80\u00a0% → 50\u00a0%"), html);
        assertTrue(html.contains("The pilot failed."));
        assertFalse(html.contains("50\u00a0% → 5\u00a0%"), "made after the evaluation");
        String json = get(record + "/record.json").asString();
        assertTrue(json.contains("\"weighing\"") && json.contains("\"after_seen\" : true"), json.substring(0, 200));
    }

    @Test
    void shippedExamplesAreOpen() {
        assertTrue(get("/scenarios/container-runtime/compare").asString().contains("id=\"ranking\""));
        String weights = get("/scenarios/container-runtime/weights").asString();
        assertTrue(weights.contains("scores were open from the start"), weights);
    }

    @Test
    void whoMayNotWriteReadsTheLogAndCannotShowScores() {
        String base = copy("for-readers");
        session = visitor.session("reader", Role.READER);
        String weights = get(base + "/weights").asString();
        assertTrue(weights.contains("Only authors say weights"));
        String compare = get(base + "/compare").asString();
        assertTrue(compare.contains("covered-box"));
        assertFalse(compare.contains("weights/show"));
        assertEquals(403, get(base + "/weights/show").statusCode());
        assertEquals(403, get(base + "/weights/swing").statusCode());
    }
}
