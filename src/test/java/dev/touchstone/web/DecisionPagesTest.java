package dev.touchstone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.Visitor;
import dev.touchstone.revision.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionPagesTest {
    private static final String SCENARIO = "/scenarios/monolith-evolution";
    private static final String HOSTILE = "A <script>alert(1)</script> \"C#\" | {x} 中文 🚀";

    @Inject
    Visitor visitor;

    @Inject
    Decisions decisions;

    private String author;
    private String approver;

    @BeforeEach
    void signIn() {
        author = visitor.session("record-author", Role.AUTHOR);
        approver = visitor.session("record-approver", Role.APPROVER);
    }

    private Response post(String session, String path, Map<String, String> fields) {
        RequestSpecification form = Visitor.browser(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", visitor.formToken(session));
        fields.forEach(form::formParam);
        return form.post(path);
    }

    private static String page(String session, String path) {
        Response response = Visitor.browser(session).urlEncodingEnabled(false).get(path);
        assertEquals(200, response.statusCode(), path + " " + response.asString());
        return response.asString();
    }

    private static String local(Response response) {
        assertEquals(303, response.statusCode(), response.asString());
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private String draft() {
        return local(post(author, SCENARIO + "/decisions", Map.of()));
    }

    private static String hash(String html) {
        return Visitor.field(html, "hash");
    }

    private Map<String, String> filled(String draft) {
        Stored<Decision> stored = decisions.get(draft.substring(draft.lastIndexOf('/') + 1));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("hash", stored.hash());
        fields.put("title", HOSTILE);
        fields.put("chosen", stored.content().content().chosen().orElse(""));
        fields.put("decision", "We grow behind a gateway.");
        fields.put("context", "One.\r\n\r\nTwo.");
        fields.put("bad", "More parts.");
        fields.put("despite", "Too early -- Chen Yu");
        fields.put("deciders", "Li Wei\r\nM. Okafor");
        fields.put("trigger-0-kind", "date");
        fields.put("trigger-0-on", "2027-05-20");
        return fields;
    }

    private String proposed() {
        String draft = draft();
        assertEquals(draft, local(post(author, draft + "/edit", filled(draft))));
        return local(post(author, draft + "/propose", Map.of("hash", hash(page(author, draft)))));
    }

    @Test
    void aRecordGoesFromDraftToAnAcceptedFile() {
        String draft = draft();
        String empty = page(author, draft);
        assertTrue(empty.contains("Say in one sentence what is decided."), "it says what is missing");
        assertEquals(
                422,
                post(author, draft + "/propose", Map.of("hash", hash(empty))).statusCode());

        String record = proposed();
        String asked = page(approver, record);
        assertTrue(asked.contains("ADR-"), "it has a number");
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("hash", hash(asked));
        signature.put("content", Visitor.field(asked, "content"));
        signature.put("waiver", " ");
        Response refused = post(approver, record + "/accept", signature);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.asString().contains("The team profile is empty"), "why, in words");
        assertTrue(refused.asString().contains("Say why it may be accepted all the same"), "what to write");

        signature.put("waiver", "A trial <b>of three months</b>.");
        assertEquals(record, local(post(approver, record + "/accept", signature)));

        String accepted = page(author, record);
        assertTrue(accepted.contains("A trial &lt;b&gt;of three months&lt;/b&gt;."), "the waiver is printed");
        assertTrue(accepted.contains("record-approver"), "who signed");
        assertTrue(accepted.contains("touchstone verify "), "how to check it");
        assertFalse(accepted.contains("<script>alert"), "typed text stays text");
        assertTrue(accepted.contains("&lt;script&gt;alert(1)"));
    }

    @Test
    void filesCarryTheirNamesInBothLanguages() {
        String record = proposed();
        for (String language : new String[] {"en", "zh"}) {
            Response markdown = Visitor.browser(author).get(record + "/record.md?lang=" + language);
            assertEquals(200, markdown.statusCode());
            assertTrue(
                    markdown.header("Content-Disposition").matches("attachment; filename=\"\\d{4}-[a-z0-9-]+\\.md\""));
            assertTrue(markdown.contentType().startsWith("text/markdown"));
            assertTrue(markdown.asString().startsWith("---\n"), markdown.asString());
        }
        Response json = Visitor.browser(author).get(record + "/record.json");
        assertTrue(json.header("Content-Disposition").endsWith(".json\""));
        assertEquals(HOSTILE, json.jsonPath().getString("decision.content.title"));
    }

    @Test
    void everyStateReadsInBothLanguages() {
        String draft = draft();
        String record = proposed();
        for (String path : new String[] {draft, draft + "/edit", draft + "/edit?both=1", record, "/decisions"}) {
            for (String language : new String[] {"en", "zh"}) {
                String html = page(author, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertTrue(html.contains("lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\""));
                assertEquals(2, html.split("<h1", -1).length, path + " has one h1");
            }
        }
    }

    @Test
    void aStaleFormKeepsWhatWasTypedAndShowsWhatIsStored() {
        String draft = draft();
        Map<String, String> mine = filled(draft);
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("decision", "Theirs stands first.");
        local(post(author, draft + "/edit", theirs));

        mine.put("decision", "Mine came later.");
        Response stale = post(author, draft + "/edit", mine);

        assertEquals(412, stale.statusCode());
        assertTrue(stale.asString().contains("\nMine came later.</textarea>"), "mine stands in its field");
        assertTrue(stale.asString().contains("Theirs stands first."));
        mine.put("hash", hash(stale.asString()));
        assertEquals(draft, local(post(author, draft + "/edit", mine)), "having seen both, mine can be saved");
    }

    @Test
    void faultsStandBesideTheirFieldsAndNothingTypedIsLost() {
        String draft = draft();
        Map<String, String> fields = filled(draft);
        fields.put("trigger-0-on", "");
        fields.put("trigger-1-kind", "margin");
        fields.put("trigger-1-bound", "120");
        fields.put("supersedes", "ADR-9999");
        Response unread = post(author, draft + "/edit", fields);
        assertEquals(422, unread.statusCode());
        assertTrue(unread.asString().contains("id=\"supersedes-error\""));

        fields.put("supersedes", "");
        String answer = post(author, draft + "/edit", fields).asString();
        assertTrue(answer.contains("id=\"trigger-0-on-error\""), answer);
        assertTrue(answer.contains("id=\"trigger-1-bound-error\""));
        assertTrue(answer.contains("value=\"120\""));
    }

    @Test
    void endingsNeedAReasonWhichIsKept() {
        String record = proposed();
        String html = page(approver, record);
        Response blank = post(approver, record + "/reject", Map.of("hash", hash(html), "reason-reject", " "));
        assertEquals(422, blank.statusCode());
        assertTrue(blank.asString().contains("id=\"reason-reject-error\""));

        local(post(approver, record + "/reject", Map.of("hash", hash(html), "reason-reject", "Too dear.")));
        String rejected = page(author, record);
        assertTrue(rejected.contains("Rejected"));
        assertTrue(rejected.contains("Too dear."));

        String draft = draft();
        local(post(
                author, draft + "/withdraw", Map.of("hash", hash(page(author, draft)), "reason-withdraw", "Later.")));
        assertTrue(page(author, draft).contains("Later."));
    }

    @Test
    void theRegisterIsNarrowedByStateScenarioAndWords() {
        String record = proposed();
        String all = page(author, "/decisions");
        assertTrue(all.contains(record));
        assertTrue(page(author, "/decisions?scenario=monolith-evolution&state=proposed&q=script")
                .contains(record));
        assertTrue(page(author, "/decisions?scenario=iot-ingestion").contains("Start a record for this scenario"));
        assertFalse(page(author, "/decisions?state=deprecated").contains(record));
        assertTrue(page(author, "/decisions?q=nothinghasthisname").contains("No decision fits."));
        int number = decisions
                .get(record.substring(record.lastIndexOf('/') + 1))
                .content()
                .number()
                .orElseThrow();
        assertEquals(
                record,
                local(Visitor.browser(author).get("/decisions?number=" + number)),
                "a number leads to its record");
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        String draft = draft();
        Response form = RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(draft + "/edit");
        assertEquals(401, form.statusCode());
        Response write = RestAssured.given()
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("hash", "x")
                .post(draft + "/propose");
        assertEquals(401, write.statusCode());
        String reader = visitor.session("record-reader", Role.READER);
        assertEquals(403, post(reader, SCENARIO + "/decisions", Map.of()).statusCode());
        assertFalse(page(reader, draft).contains("/propose"), "nobody is offered a step that is not theirs");
    }

    @Test
    void aPlanIsLookedAtKeptAndTakenIntoARecord() {
        String look =
                page(author, SCENARIO + "/migration?candidate=apisix%2Bistio%2Bkubernetes&a.app.single_entry=true");
        assertTrue(look.contains("Apache APISIX"));
        assertTrue(look.contains("<option value=\"true\" selected>"), "the answer stays");
        assertTrue(page(author, SCENARIO + "/migration?lang=zh").contains("步"));

        String plan = local(post(
                author,
                SCENARIO + "/migration",
                Map.of("candidate", "apisix+istio+kubernetes", "a.app.single_entry", "true")));
        assertTrue(plan.startsWith("/migration-plans/"));
        String kept = page(author, plan);
        assertTrue(kept.contains("a.app.single_entry=true"), "one can plan again from there");

        String draft =
                local(post(author, SCENARIO + "/decisions", Map.of("plan", plan.substring(plan.lastIndexOf('/') + 1))));
        assertTrue(page(author, draft).contains(plan), "the record leads to its plan");
        assertEquals(
                404,
                Visitor.browser(author)
                        .get(SCENARIO + "/migration?candidate=nothing")
                        .statusCode());
    }
}
