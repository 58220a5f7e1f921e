package dev.touchstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Visitor;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.scenario.Weights;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a scenario as somebody without script meets them. */
@QuarkusTest
class ScenarioPagesTest {
    private static final List<String> PARTS = List.of(
            "question",
            "candidates",
            "workload",
            "criteria",
            "weights",
            "requirements",
            "team",
            "prices",
            "evidence",
            "today");

    @Inject
    Visitor visitor;

    @Inject
    Scenarios scenarios;

    @Inject
    CurrentCatalogue catalogue;

    private String session;

    @BeforeEach
    void signIn() {
        session = visitor.session("writer", Role.AUTHOR);
    }

    private Response get(String address) {
        return Visitor.browser(session).get(address);
    }

    private Response send(HtmlForm form, String act) {
        return form.with("act", act).in(Visitor.browser(session)).post(form.action());
    }

    private HtmlForm open(String id, String part) {
        Response page = get("/scenarios/" + id + "/edit/" + part);
        assertEquals(200, page.statusCode());
        return new HtmlForm(page.asString(), "/edit/" + part);
    }

    private HtmlForm shown(Response page, int status, String part) {
        assertEquals(status, page.statusCode(), page.asString());
        return new HtmlForm(page.asString(), "/edit/" + part);
    }

    private Scenario sound(String id) {
        Scenario scenario = Samples.scenario(Samples.SOUND).copyAs(id, LocalText.of("Sound " + id));
        return scenarios.layered().find(id).isPresent()
                ? scenarios.get(id).content()
                : scenarios.create(scenario, "writer").content();
    }

    @Test
    void everyPageAnswersInBothLanguages() {
        sound("every-page");
        for (String id : List.of(
                "every-page", "stream-processing", "container-runtime", "iot-ingestion", "monolith-evolution")) {
            for (String language : List.of("en", "zh")) {
                Response page = get("/scenarios/" + id + "?lang=" + language);
                assertEquals(200, page.statusCode());
                assertTrue(page.asString().contains(language.equals("zh") ? "lang=\"zh-CN\"" : "lang=\"en\""));
                assertEquals(
                        200,
                        get("/scenarios/" + id + "/history?lang=" + language).statusCode());
                assertEquals(List.of(), doubledIds(page.asString()));
                for (String part : PARTS) {
                    Response form = get("/scenarios/" + id + "/edit/" + part + "?lang=" + language);
                    assertEquals(200, form.statusCode(), part);
                    assertEquals(List.of(), doubledIds(form.asString()), part);
                }
            }
        }
        assertEquals(200, get("/scenarios/new").statusCode());
        assertEquals(404, get("/scenarios/nothing-here").statusCode());
        assertEquals(404, get("/scenarios/every-page/edit/nothing").statusCode());
    }

    @Test
    void pricesOfAPersonAreShownAsMoneyAndTheScoreStays() {
        scenarios.create(
                scenarios.get("stream-processing").content().copyAs("priced", LocalText.of("Priced")), "writer");
        String before = get("/scenarios/priced/compare").asString();
        assertTrue(before.contains("Nothing is priced") && before.contains("/scenarios/priced/edit/prices#currency"));
        String unpriced = get("/scenarios/priced/migration").asString();
        assertTrue(unpriced.contains("not priced") && unpriced.contains("/scenarios/priced/edit/prices#person_day"));
        HtmlForm form = open("priced", "prices")
                .with("currency", "eur")
                .with("region", "<b>eu</b>")
                .with("price_date", "2026-01-15")
                .with("node_month", "100")
                .with("person_day", "600");
        String refused = send(form.with("currency", "XYZ"), "save").asString();
        assertTrue(refused.contains("&quot;XYZ&quot; is none") && refused.contains("&lt;b&gt;eu&lt;/b&gt;"));
        Response saved = send(form.with("currency", "eur"), "save");
        assertEquals(303, saved.statusCode(), saved.asString());
        String after = get("/scenarios/priced/compare").asString();
        assertTrue(after.contains("id=\"money\"") && after.contains("prices of 2026-01-15, &lt;b&gt;eu&lt;/b&gt;"));
        assertEquals(verdict(before), verdict(after));
        String migration = get("/scenarios/priced/migration").asString();
        assertTrue(migration.contains("EUR\u00a0600 a person-day") && migration.contains("prices of 2026-01-15"));
        assertTrue(get("/scenarios/priced").asString().contains("A node for a month"));
        assertEquals("100", open("priced", "prices").value("node_month"));
    }

    @Test
    void whatNobodyCouldBeAskedStandsBelowTheRankingWithTheReason() {
        String page = get("/scenarios/container-runtime/compare?lang=en").asString();
        assertTrue(
                page.contains(
                        "not too much that is new to the team: <span class=\"ink2\">The team has not been asked</span>"),
                page);
    }

    @Test
    void otherReadingsOfTheEvidenceAreOfferedWhereThereIsAChoiceAndNeverStored() {
        sound("readings");
        assertTrue(!get("/scenarios/readings/compare").asString().contains("claims=newest"));
        Scenario one = scenarios.get("readings").content();
        Claim first = one.claims().getFirst();
        Claim later = ClaimBuilder.builder(first)
                .id("later")
                .value(Optional.of(90.0))
                .date(first.date().map(day -> day.plusDays(3)))
                .build();
        scenarios.change(
                one.withClaims(List.of(first, later)),
                "writer",
                scenarios.get("readings").hash());
        String all = get("/scenarios/readings/compare").asString();
        assertTrue(all.contains("claims=newest") && all.contains("/scenarios/readings/evaluations"));
        String newest = get("/scenarios/readings/compare?claims=newest").asString();
        assertTrue(newest.contains("Nothing of this is stored"));
        assertTrue(newest.contains("name=\"claims\" value=\"newest\""), "the forms of the page keep it");
        assertTrue(!newest.contains("action=\"/scenarios/readings/evaluations\""), "nothing to store");
    }

    @Test
    void movedWeightsCanAskForOnlyWhatFollowsAtOnceInTheSameWords() {
        String address = "/scenarios/container-runtime/compare?w.operations=60&w.cost=40&lang=en";
        Response whole = get(address);
        Response minimal =
                Visitor.browser(session).header("Prefer", "return=minimal").get(address);
        assertEquals("return=minimal", minimal.header("Preference-Applied"));
        assertNull(whole.header("Preference-Applied"));
        String parts = minimal.asString();
        assertEquals(verdict(whole.asString()), verdict(parts));
        for (String id : List.of("sends", "weights-save", "ranking", "why")) {
            assertEquals(part(whole.asString(), id), part(parts, id));
        }
        assertFalse(parts.contains("<html") || parts.contains("id=\"evidence\""), parts);
    }

    @Test
    void movedWeightsSayWhereEverybodyStoodUnderTheSavedOnes() {
        String saved = get("/scenarios/container-runtime/compare?lang=en").asString();
        assertFalse(saved.contains("rank-was"), "nothing has moved");
        String moved = get("/scenarios/container-runtime/compare?w.community=90&lang=en")
                .asString();
        assertTrue(moved.contains("<span class=\"rank-was\">was 3 ↑</span>"), moved);
        assertTrue(moved.contains("<span class=\"rank-was\">was 2 ↓</span>"), moved);
    }

    @Test
    void anyTwoOfTheRankingAreComparedAndAMoveOfWeightsKeepsThem() {
        String address = "/scenarios/container-runtime/compare?lang=en&one=cri-o&other=podman";
        String page = get(address).asString();
        String why = part(page, "why");
        assertTrue(why.contains("<option value=\"cri-o\" selected>"), why);
        assertTrue(why.contains("<option value=\"podman\" selected>"), why);
        HtmlForm weights = new HtmlForm(page, "/scenarios/container-runtime/compare");
        assertEquals(List.of("cri-o"), weights.values("one"));
        assertEquals(List.of("podman"), weights.values("other"));
    }

    /** A section from its id to its end; anything else to the end of its line. */
    private static String part(String page, String id) {
        int start = page.indexOf("id=\"" + id + "\"");
        assertTrue(start > 0, id);
        int section = page.indexOf("</section>", start);
        int line = page.indexOf("\n", start);
        return page.substring(start, id.equals("ranking") || id.equals("why") ? section : line)
                .strip();
    }

    private static String verdict(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
    }

    /** Labels and links lead to the wrong place where two things share an id. */
    private static List<String> doubledIds(String html) {
        Set<String> seen = new HashSet<>();
        return Pattern.compile("\\sid=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .filter(id -> !seen.add(id))
                .toList();
    }

    @Test
    void nobodyIsAskedToSignInBeforeWriting() {
        Response page = io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get("/scenarios/stream-processing/edit/question");
        assertEquals(401, page.statusCode());
    }

    @Test
    void fromNothingToAScoredScenarioByFormsAlone() {
        HtmlForm start = new HtmlForm(get("/scenarios/new").asString(), "/scenarios/new");
        Response made = start.with("title", "选择队列 Queue of our own")
                .in(Visitor.browser(session))
                .post("/scenarios/new");
        assertEquals(303, made.statusCode());
        String id = "queue-of-our-own";
        assertTrue(made.header("Location").endsWith("/scenarios/" + id + "/edit/question"), made.header("Location"));
        assertTrue(get("/scenarios/" + id).asString().contains("nothing to choose between"));

        HtmlForm question = open(id, "question").with("text.question", "Which queue?");
        assertTrue(send(question, "next").header("Location").contains("/edit/candidates"));

        HtmlForm own = shown(send(open(id, "candidates").with("add", "technologies"), ""), 200, "candidates");
        own.with("technologies.0.name", "Alpha");
        own = shown(own.with("add", "technologies").in(Visitor.browser(session)).post(own.action()), 200, "candidates");
        own.with("technologies.1.name", "Beta");
        HtmlForm slots =
                shown(own.with("add", "slots").in(Visitor.browser(session)).post(own.action()), 200, "candidates");
        assertEquals(List.of("alpha", "beta"), slots.values("slots.0.technologies"));
        slots.with("add", "");
        assertTrue(send(slots, "next").header("Location").contains("/edit/workload"));

        HtmlForm criteria = shown(send(open(id, "criteria").with("add", "own"), ""), 200, "criteria")
                .with("add", "");
        criteria.with("own.0.name", "Recovery")
                .with("own.0.unit", "s")
                .with("own.0.direction", "down")
                .with("own.0.range.worst", "60")
                .with("own.0.range.best", "5");
        assertTrue(send(criteria, "next").header("Location").contains("/edit/weights"));

        HtmlForm weights = open(id, "weights").with("weights.dimensions.throughput", "10");
        assertTrue(send(weights, "next").header("Location").contains("/edit/requirements"));

        HtmlForm evidence = open(id, "evidence")
                .with("claims.0.subject", "technology:alpha")
                .with("claims.0.criterion", "recovery")
                .with("claims.0.value", "10");
        assertEquals("writer", evidence.value("claims.0.by"));
        assertTrue(send(evidence, "next").header("Location").contains("/edit/today"));

        Scenario scenario = scenarios.get(id).content();
        assertEquals("s", scenario.claims().getFirst().unit());
        assertEquals(2, scenario.slots().getFirst().technologies().size());
        String page = get("/scenarios/" + id).asString();
        assertTrue(page.contains("Alpha"));
        assertFalse(page.contains("nothing to choose between"));
        assertEquals(200, get("/scenarios/" + id + "/compare").statusCode());
    }

    @Test
    void whatCannotBeReadIsRefusedBesideItsFieldAndStays() {
        sound("bad-numbers");
        HtmlForm form = open("bad-numbers", "evidence")
                .with("claims.0.value", "nine")
                .with("claims.0.conditions", "<script>alert(1)</script>\n\u202e😀");
        Response refused = send(form, "save");
        HtmlForm again = shown(refused, 422, "evidence");
        assertEquals("nine", again.value("claims.0.value"));
        assertEquals("<script>alert(1)</script>\n\u202e😀", again.value("claims.0.conditions"));
        assertTrue(refused.asString().contains("id=\"claims.0.value-error\""));
        assertFalse(refused.asString().contains("<script>alert"));
        assertTrue(send(again.with("claims.0.value", "9"), "save").statusCode() == 303);
        assertFalse(get("/scenarios/bad-numbers").asString().contains("<script>alert"));
    }

    @Test
    void aVeryLongNameIsRefusedAndStays() {
        sound("long-name");
        String name = "n".repeat(100_000);
        HtmlForm again = shown(send(open("long-name", "question").with("text.title", name), "save"), 422, "question");
        assertEquals(name, again.value("text.title"));
        assertEquals(
                "Sound long-name", scenarios.get("long-name").content().title().en());
    }

    @Test
    void rowsAreAddedAndTakenOutWithoutScript() {
        sound("rows");
        HtmlForm grown = shown(send(open("rows", "evidence").with("add", "judgements"), ""), 200, "evidence");
        assertEquals("writer", grown.value("judgements.1.by"));
        grown.with("add", "").with("judgements.0.remove", "true");
        assertEquals(303, send(grown, "save").statusCode());
        assertTrue(scenarios.get("rows").content().judgements().isEmpty());
    }

    @Test
    void aStaleSecondTabShowsBothVersionsAndSavesTheChoice() {
        sound("two-tabs");
        HtmlForm first = open("two-tabs", "question");
        HtmlForm second = open("two-tabs", "question");
        assertEquals(
                303,
                send(first.with("text.question", "Theirs?").with("text.context", "Their context"), "save")
                        .statusCode());
        Response both = send(second.with("text.question", "Mine?").with("text.title", "My title"), "next");
        assertEquals(412, both.statusCode());
        String html = both.asString();
        assertTrue(html.contains("Theirs?") && html.contains("Mine?") && html.contains("My title"));
        HtmlForm choice = new HtmlForm(html, "/edit/question");
        assertEquals("mine", choice.value("take:question"));
        assertEquals("mine", choice.value("take:title"));
        assertEquals("theirs", choice.value("take:context"));
        HtmlForm back = shown(send(new HtmlForm(html, "/edit/question"), "back"), 200, "question");
        assertEquals("Mine?", back.value("text.question"));
        assertEquals(303, send(choice.with("take:question", "theirs"), "choose").statusCode());
        Scenario saved = scenarios.get("two-tabs").content();
        assertEquals("Theirs?", saved.question().en());
        assertEquals("My title", saved.title().en());
        assertEquals("Their context", saved.context().en());
    }

    @Test
    void weightsTriedOutInTheComparisonAreSavedOverWhatWasSeenOnly() {
        sound("tried-out");
        String address = "/scenarios/tried-out/compare?w.throughput=80&w.team=20";
        HtmlForm save = new HtmlForm(get(address).asString(), "/edit/weights");
        HtmlForm late = new HtmlForm(get(address).asString(), "/edit/weights");
        Map<String, Double> inside =
                scenarios.get("tried-out").content().weights().criteria();
        Response saved = save.in(Visitor.browser(session)).post(save.action());
        assertEquals(303, saved.statusCode(), saved.asString());
        assertTrue(saved.header("Location").endsWith("/scenarios/tried-out/compare"));
        Weights now = scenarios.get("tried-out").content().weights();
        assertEquals(80, now.dimensions().get("throughput"));
        assertEquals(inside, now.criteria());

        send(open("tried-out", "weights").with("weights.dimensions.throughput", "33"), "save");
        Response both = late.in(Visitor.browser(session)).post(late.action());
        assertEquals(412, both.statusCode());
        assertTrue(both.asString().contains("33") && both.asString().contains("80"));
        assertEquals(
                33, scenarios.get("tried-out").content().weights().dimensions().get("throughput"));
        HtmlForm choice = new HtmlForm(both.asString(), "/edit/weights");
        assertEquals(
                303,
                send(choice.with("take:weights/dimensions/throughput", "mine"), "choose")
                        .statusCode());
        assertEquals(
                80, scenarios.get("tried-out").content().weights().dimensions().get("throughput"));
    }

    @Test
    void whatCannotBeKeptStaysInTheForm() {
        sound("too-long");
        HtmlForm today = open("too-long", "today")
                .with("today.name", "Today")
                .with("today_parts.0.role", "y".repeat(100_000))
                .with("today_parts.0.technology", "kafka");
        HtmlForm again = shown(send(today, "save"), 422, "today");
        assertEquals("Today", again.value("today.name"));
        assertEquals(200, get("/").statusCode());
    }

    @Test
    void savingWhatDidNotChangeMakesNoRevision() {
        sound("unchanged");
        String before = scenarios.get("unchanged").hash();
        assertEquals(303, send(open("unchanged", "candidates"), "save").statusCode());
        assertEquals(before, scenarios.get("unchanged").hash());
        assertEquals(1, scenarios.get("unchanged").revision().orElseThrow().rev());
    }

    @Test
    void aRawFileIsKeptAndServedSoThatNoBrowserRunsIt() {
        sound("raw-file");
        byte[] bytes = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        HtmlForm form = open("raw-file", "evidence").with("act", "save").with("claims.0.value", "nine");
        Response refused = form.asParts(Visitor.browser(session))
                .multiPart("claims.0.upload", "测试 \"raw\".html", bytes, "text/html")
                .post(form.action());
        HtmlForm again = shown(refused, 422, "evidence");
        String sha256 = again.value("claims.0.file.sha256");
        assertEquals(64, sha256.length());
        HtmlForm mended = again.with("act", "save").with("claims.0.value", "20").with("claims.0.conditions", "八核 😀");
        Response saved = mended.asParts(Visitor.browser(session)).post(mended.action());
        assertEquals(303, saved.statusCode(), saved.asString());
        var claim = scenarios.get("raw-file").content().claims().getFirst();
        assertEquals(sha256, claim.attachment().orElseThrow().sha256());
        assertEquals("八核 😀", claim.conditions());
        Response file = get("/evidence/documents/" + sha256);
        assertEquals(200, file.statusCode());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), new String(file.asByteArray(), StandardCharsets.UTF_8));
        assertEquals("application/octet-stream", file.header("Content-Type"));
        assertTrue(file.header("Content-Disposition").startsWith("attachment;"));
        assertTrue(file.headers().getValues("X-Content-Type-Options").contains("nosniff"));
        assertEquals(404, get("/evidence/documents/" + "0".repeat(64)).statusCode());
        assertTrue(get("/scenarios/raw-file").asString().contains("/evidence/documents/" + sha256));
    }

    @Test
    void aScenarioIsCopiedArchivedAndTakenBack() {
        HtmlForm copy = new HtmlForm(get("/scenarios/new?from=iot-ingestion").asString(), "/scenarios/new");
        assertTrue(copy.value("title").startsWith("Copy of"));
        Response made = copy.with("id", "my-iot").in(Visitor.browser(session)).post("/scenarios/new");
        assertEquals(303, made.statusCode());
        Response taken = new HtmlForm(get("/scenarios/new").asString(), "/scenarios/new")
                .with("title", "Another")
                .with("id", "my-iot")
                .in(Visitor.browser(session))
                .post("/scenarios/new");
        assertEquals(409, taken.statusCode());
        assertTrue(taken.asString().contains("id=\"id-error\""));
        HtmlForm archive = new HtmlForm(get("/scenarios/my-iot").asString(), "/archive");
        assertEquals(
                303, archive.in(Visitor.browser(session)).post(archive.action()).statusCode());
        assertTrue(scenarios.get("my-iot").content().archived());
        HtmlForm restore = new HtmlForm(get("/scenarios/my-iot").asString(), "/restore");
        restore.in(Visitor.browser(session)).post(restore.action());
        assertFalse(scenarios.get("my-iot").content().archived());
        assertTrue(get("/scenarios/my-iot/history?rev=2").asString().contains("archived"));
    }

    @Test
    void anOwnCopyOfAShippedExampleCanBeGivenUp() {
        HtmlForm form = open("container-runtime", "question").with("text.question", "Ours?");
        assertEquals(303, send(form, "save").statusCode());
        String page = get("/scenarios/container-runtime").asString();
        assertTrue(page.contains("Ours?"));
        HtmlForm back = new HtmlForm(page, "/take-shipped");
        assertEquals(303, back.in(Visitor.browser(session)).post(back.action()).statusCode());
        assertFalse(get("/scenarios/container-runtime").asString().contains("Ours?"));
    }

    @Test
    void aFormThatComesTooLateOrWithoutItsTokenHandsBackEverythingTyped() {
        sound("too-late");
        String typed = "Half an hour of writing & <b>more</b>\n第二行";
        HtmlForm form = open("too-late", "question").with("text.context", typed).with("act", "save");
        Response expired = form.in(Visitor.browser("a-session-that-is-gone")).post(form.action());
        assertEquals(401, expired.statusCode());
        assertEquals(typed, Visitor.field(expired.asString(), "kept:text.context"));

        Response refused = open("too-late", "question")
                .with("text.context", typed)
                .with("csrf-token", "wrong")
                .in(Visitor.browser(session))
                .post(form.action());
        assertEquals(403, refused.statusCode());
        HtmlForm again = new HtmlForm(refused.asString(), "/edit/question");
        assertEquals(typed, again.value("text.context"));
        assertEquals(
                303, again.in(Visitor.browser(session)).post(again.action()).statusCode());
        assertEquals(typed, scenarios.get("too-late").content().context().en());
    }

    @Test
    void tooManyCombinationsAreRefusedAndTheTicksStay() {
        sound("too-wide");
        HtmlForm form = open("too-wide", "candidates");
        HtmlForm two =
                shown(form.with("add", "slots").in(Visitor.browser(session)).post(form.action()), 200, "candidates");
        String[] many = catalogue.get().technologies().stream()
                .map(technology -> technology.id())
                .limit(30)
                .toArray(String[]::new);
        Response refused = send(
                two.with("add", "")
                        .with("slots.0.technologies", many)
                        .with("slots.1.role", "cache")
                        .with("slots.1.technologies", many),
                "save");
        HtmlForm again = shown(refused, 422, "candidates");
        assertEquals(30, again.values("slots.1.technologies").size());
        assertTrue(refused.asString().contains("900 combinations"));
    }

    @Test
    void aLinkFromAnUnknownCellOpensARowForIt() {
        sound("asked");
        Response page = get("/scenarios/asked/edit/evidence?criterion=latency&candidate=beta");
        HtmlForm form = shown(page, 200, "evidence");
        assertEquals("technology:beta", form.value("claims.1.subject"));
        assertEquals("latency", form.value("claims.1.criterion"));
    }

    @Test
    void enterFindsWhereASearchIsFilledInAndSavesOtherwise() {
        sound("enter");
        HtmlForm form = open("enter", "candidates").with("slots.0.search", "mosquitto");
        Response found = send(form, "enter");
        assertEquals(200, found.statusCode());
        assertTrue(found.asString().contains("value=\"mosquitto\""));
        assertEquals(303, send(open("enter", "candidates"), "enter").statusCode());
    }

    @Test
    void theCoverageOfADayLeadsToTheComparisonOfThatDay() {
        String page = get("/scenarios/container-runtime/coverage?as_of=2026-11-20&lang=en")
                .asString();
        List<String> links = Pattern.compile("href=\"(/scenarios/container-runtime/compare[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
        assertTrue(links.size() > 2, page);
        links.forEach(link -> assertTrue(link.contains("as_of=2026-11-20"), link));
        String cell = links.stream()
                .filter(link -> link.contains("cell="))
                .findFirst()
                .orElseThrow();
        String comparison = get(cell).asString();
        assertTrue(comparison.contains("<time>2026-11-20</time>"), cell);
        assertTrue(comparison.contains("name=\"as_of\" value=\"2026-11-20\""), "moved weights stay on the day");
        assertFalse(
                comparison.contains("action=\"/scenarios/container-runtime/edit/weights\""), "the past is read only");
    }

    @Test
    void theCoverageIsAViewOfTheScenarioAndSaysWhenThereIsNoneYet() {
        for (String asked : List.of("halved=1", "flips=1")) {
            assertTrue(get("/scenarios/container-runtime/coverage?lang=en&" + asked)
                    .asString()
                    .contains("none of their cells rests on a number"));
        }
        Response page = get("/scenarios/container-runtime/coverage?lang=en");
        assertEquals(200, page.statusCode());
        assertTrue(page.asString().contains("Look these up first"), page.asString());
        assertTrue(get("/scenarios/container-runtime?lang=en")
                .asString()
                .contains("/scenarios/container-runtime/coverage"));
        Scenario bare = Scenario.empty("bare-coverage", LocalText.of("Bare"));
        if (scenarios.layered().find("bare-coverage").isEmpty()) {
            scenarios.create(bare, "writer");
        }
        Response empty = get("/scenarios/bare-coverage/coverage?lang=en");
        assertEquals(200, empty.statusCode());
        assertTrue(empty.asString().contains("Nothing can be covered yet"));
        assertFalse(empty.asString().contains("Look these up first"));
    }

    @Test
    void robustnessAnswersFirstOnAThousandSamplesThenOnAll() {
        String first = get("/scenarios/order-database/robustness?lang=en").asString();
        assertTrue(first.contains("The first 1000 samples"), first);
        assertFalse(first.contains("Measure next"), "it comes with all samples");
        String all =
                get("/scenarios/order-database/robustness?draw=all&lang=en").asString();
        for (String part : List.of(
                "Who comes first, and how often",
                "What the weights decide",
                "How far each weight may move",
                "What would flip it",
                "Measure next",
                "Other methods")) {
            assertTrue(all.contains(part), part);
        }
        assertFalse(all.contains("data-refine"));
        String again = get("/scenarios/order-database/robustness?lang=zh").asString();
        assertTrue(again.contains("下一步测什么"), "what was computed is remembered");
        assertFalse(again.contains("robustness."), "every text has its translation");
    }

    @Test
    void robustnessKeepsTheDayTheWeightsAndTheSpreadOfItsAddress() {
        String page =
                get("/scenarios/container-runtime/robustness?as_of=2026-11-20&w=operations:80,cost:20&spread=0.2&lang=en")
                        .asString();
        assertTrue(page.contains("These are not the saved weights."), page);
        assertTrue(page.contains("<time>2026-11-20</time>"), page);
        assertTrue(page.contains("weights about as stated"), page);
        String frozen = get("/scenarios/container-runtime/robustness?freeze=cost&lang=en")
                .asString();
        assertTrue(frozen.contains("; as stated: Cost"), "what is frozen stands over the readings");
        assertTrue(frozen.contains("freeze=operations%2Ccost"), "and another can be frozen beside it");
        String odd = get("/scenarios/container-runtime/robustness?w=rubbish&spread=9&draw=none&freeze=x,&lang=en")
                .asString();
        assertFalse(odd.contains("These are not the saved weights."), odd);
        assertEquals(404, get("/scenarios/no-such/robustness").statusCode());
        assertEquals(404, get("/evaluations/no-such/robustness").statusCode());
    }

    @Test
    void robustnessOfAScenarioThatCannotBeEvaluatedSaysWhatIsMissing() {
        if (scenarios.layered().find("bare-robustness").isEmpty()) {
            scenarios.create(Scenario.empty("bare-robustness", LocalText.of("Bare")), "writer");
        }
        Response empty = get("/scenarios/bare-robustness/robustness?lang=en");
        assertEquals(200, empty.statusCode());
        assertTrue(empty.asString().contains("There is nothing to be safe about yet."), empty.asString());
    }
}
