package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionsResourceTest {

    private static final String ALL = "/api/v1/decisions";

    @Inject
    Team team;

    private RequestSpecification author() {
        return team.as("wei", Role.AUTHOR);
    }

    private RequestSpecification approver() {
        return team.as("mei", Role.APPROVER);
    }

    /** A draft that rests on a stored evaluation of a scenario of its own. */
    private Response draft(String scenario, String body) {
        Response made = author().body(body).post("/api/v1/scenarios");
        assertEquals(201, made.statusCode(), made.asString());
        Response evaluation =
                author().body("{\"samples\": 500}").post("/api/v1/scenarios/" + scenario + "/evaluations");
        assertEquals(201, evaluation.statusCode(), evaluation.asString());
        Response draft = author().body(
                        "{\"evaluation\": \"" + evaluation.path("id") + "\", \"title\": \"Store for orders\","
                                + " \"decision\": \"We take Alpha.\", \"tags\": [\"orders\"]}")
                .post(ALL);
        assertEquals(201, draft.statusCode(), draft.asString());
        return draft;
    }

    private Response propose(Response draft) {
        Response proposed = author().post(ALL + "/" + draft.path("id") + "/proposals");
        assertEquals(201, proposed.statusCode(), proposed.asString());
        return proposed;
    }

    private Response accept(RequestSpecification who, Response proposed, String more) {
        return who.body("{\"hash\": \"" + proposed.path("content_hash") + "\"" + more + "}")
                .post(ALL + "/" + proposed.path("id") + "/acceptances");
    }

    @Test
    void aDecisionIsDraftedProposedAcceptedAndTakenAlong() throws IOException {
        Response draft = draft("d-whole", OwnScenario.json("d-whole"));
        assertEquals("alpha", draft.path("content.chosen"));
        assertEquals("Dr. wei", draft.path("content.author.name"));
        assertNull(draft.path("number"));
        String address = ALL + "/" + draft.path("id");

        Response proposed = propose(draft);
        Integer number = proposed.path("number");
        assertEquals("proposed", proposed.path("state"));
        assertNull(proposed.path("content.evaluation"));
        assertEquals(
                3,
                author().get(address + "?include=evaluation")
                        .jsonPath()
                        .getList("content.evaluation.options")
                        .size());

        Response accepted = accept(approver(), proposed, "");
        assertEquals(201, accepted.statusCode(), accepted.asString());
        assertEquals("accepted", accepted.path("state"));
        assertEquals("mei", accepted.path("signatures[0].person.id"));

        Response markdown = author().accept("*/*").get(address + "/record?format=madr");
        assertTrue(markdown.asString().startsWith("---\nstatus: accepted\n"), markdown.asString());
        assertTrue(markdown.contentType().startsWith("text/markdown"));
        assertTrue(markdown.header("Content-Disposition").contains("-store-for-orders.md\""));
        assertTrue(author().accept("*/*")
                .get(address + "/record?lang=zh")
                .asString()
                .contains("## More Information"));
        Response json = author().accept("*/*").get(address + "/record?format=json");
        assertEquals("touchstone-decision", json.path("format"));

        Response found = author().get(ALL + "?number=" + number);
        assertEquals(List.of(draft.<String>path("id")), found.jsonPath().getList("items.id"));
        assertEquals(
                0,
                author().get(ALL + "?number=" + number + "&state=draft")
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals(
                1,
                author().get(ALL + "?scenario=d-whole&state=accepted")
                        .jsonPath()
                        .getList("items")
                        .size());
        assertTrue(
                author().get(address + "/revisions").jsonPath().getList("items").size() >= 3);
        assertEquals("draft", author().get(address + "/revisions/1").path("body.state"));

        List<String> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(author().accept("*/*")
                .get("/api/v1/decision-exports?profile=madr")
                .asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
            }
        }
        assertTrue(files.contains("%04d-store-for-orders.md".formatted(number)), files.toString());
    }

    @Test
    void whatIsFixedStaysFixed() {
        Response draft = draft("d-fixed", OwnScenario.json("d-fixed"));
        String address = ALL + "/" + draft.path("id");
        Response missing =
                author().contentType("application/merge-patch+json").body("{}").patch(address);
        assertEquals(428, missing.statusCode());
        Response edited = author().contentType("application/merge-patch+json")
                .header("If-Match", draft.header("ETag"))
                .body("{\"why\": \"It is the quickest.\"}")
                .patch(address);
        assertEquals(200, edited.statusCode(), edited.asString());
        assertEquals("Store for orders", edited.path("content.title"));
        Response late = author().header("If-Match", draft.header("ETag")).post(address + "/proposals");
        assertEquals(412, late.statusCode());
        assertEquals(edited.header("ETag"), late.header("ETag"));

        Response proposed = propose(draft);
        Response frozen = author().contentType("application/merge-patch+json")
                .header("If-Match", proposed.header("ETag"))
                .body("{\"why\": \"Other.\"}")
                .patch(address);
        assertEquals(409, frozen.statusCode());
        assertEquals("record.not-a-draft", frozen.path("code"));

        Response author = accept(author(), proposed, "");
        assertEquals(403, author.statusCode());
        Response other = approver().body("{\"hash\": \"00\"}").post(address + "/acceptances");
        assertEquals(412, other.statusCode());
        assertEquals("record.other-hash", other.path("code"));
        Response none = approver().body("{}").post(address + "/acceptances");
        assertEquals(422, none.statusCode());
        assertEquals("/hash", none.path("errors[0].pointer"));
        Response silent = approver().body("{\"reason\": \" \"}").post(address + "/rejections");
        assertEquals(422, silent.statusCode());
        Response rejected = approver().body("{\"reason\": \"Not now.\"}").post(address + "/rejections");
        assertEquals("rejected", rejected.path("state"), rejected.asString());
    }

    @Test
    void whatIsWeakNeedsAReason() {
        String must = "\"requirements\": [{\"id\": \"quick\", \"kind\": \"threshold\", \"metric\": \"own-wait\","
                + " \"op\": \"<=\", \"value\": 50, \"unit\": \"ms\", \"why\": \"People wait.\", \"who\": \"Li\"}],";
        String body = OwnScenario.json("d-weak").replace("\"criteria\":", must + "\"criteria\":");
        Response proposed = propose(draft("d-weak", body));
        Response weak = accept(approver(), proposed, "");
        assertEquals(409, weak.statusCode(), weak.asString());
        assertEquals("record.weak", weak.path("code"));
        assertEquals("/waiver", weak.path("errors[0].pointer"));
        Response waived = accept(approver(), proposed, ", \"waiver\": \"A pilot follows.\"");
        assertEquals(201, waived.statusCode(), waived.asString());
        assertEquals("A pilot follows.", waived.path("waiver.reason"));
    }

    @Test
    void nothingIsStoredOfADraftThatIsRefused() {
        Response made = author().body(OwnScenario.json("d-none")).post("/api/v1/scenarios");
        assertEquals(201, made.statusCode());
        String evaluation = author().body("{\"samples\": 500}")
                .post("/api/v1/scenarios/d-none/evaluations")
                .path("id");
        Response unknown = author().body("{\"evaluation\": \"" + evaluation + "\", \"titel\": \"x\"}")
                .post(ALL);
        assertEquals(422, unknown.statusCode());
        assertEquals("unknown-property", unknown.path("errors[0].code"));
        assertTrue(unknown.<String>path("errors[0].detail").contains("title"), unknown.asString());
        Response nowhere = author().body("{\"evaluation\": \"nowhere\"}").post(ALL);
        assertEquals(422, nowhere.statusCode());
        assertEquals("/evaluation", nowhere.path("errors[0].pointer"));
        assertEquals(
                0,
                author().get(ALL + "?scenario=d-none")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Test
    void aPlanGoesAlongWithTheRecord() {
        Response look = author().get("/api/v1/scenarios/stream-processing/evaluation?samples=200&include=answer");
        String leader = look.path("answer.leader");
        String evaluation = author().body("{\"samples\": 200}")
                .post("/api/v1/scenarios/stream-processing/evaluations")
                .path("id");
        Response plan = author().body("{\"candidate\": \"" + leader + "\", \"evaluation\": \"" + evaluation
                        + "\", \"answers\": {\"app.single_entry\": true}}")
                .post("/api/v1/scenarios/stream-processing/migration-plans");
        assertEquals(201, plan.statusCode(), plan.asString());
        assertEquals(evaluation, plan.path("evaluation"));
        String address = "/api/v1/migration-plans/" + plan.path("id");
        assertEquals(plan.header("ETag"), author().get(address).header("ETag"));
        assertTrue(author().get("/api/v1/scenarios/stream-processing/migration-plans")
                .jsonPath()
                .getList("items.id")
                .contains(plan.<String>path("id")));
        assertEquals(
                1,
                author().get(address + "/revisions").jsonPath().getList("items").size());

        Response draft = author().body(
                        "{\"evaluation\": \"" + evaluation + "\", \"migration_plan\": \"" + plan.path("id") + "\"}")
                .post(ALL);
        assertEquals(201, draft.statusCode(), draft.asString());
        assertEquals(plan.<String>path("id"), draft.path("content.plan.id"));
        Response nobody = author().body("{\"candidate\": \"nobody\"}")
                .post("/api/v1/scenarios/stream-processing/migration-plans");
        assertEquals(422, nobody.statusCode());
        assertEquals("/candidate", nobody.path("errors[0].pointer"));
        Response noToday =
                author().body("{\"candidate\": \"alpha\"}").post("/api/v1/scenarios/d-today/migration-plans");
        assertEquals(404, noToday.statusCode());
    }
}
