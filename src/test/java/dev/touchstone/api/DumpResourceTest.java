package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The archive that a running server hands out. */
@QuarkusTest
class DumpResourceTest {

    private static final String DUMP = "/api/v1/admin/dump";

    @Inject
    Team team;

    @Test
    void onlyAnAdministratorWithAnAdminTokenGetsIt() {
        Response nobody = given().get(DUMP);
        assertEquals(401, nobody.statusCode());
        assertEquals("token-needed", nobody.path("code"));
        for (Role role : new Role[] {Role.READER, Role.AUTHOR, Role.APPROVER}) {
            Response refused = team.as("dump-" + role.word(), role).get(DUMP);
            assertEquals(403, refused.statusCode(), role.word());
            assertEquals("not-allowed", refused.path("code"));
        }
        Response narrow = team.as("dump-admin", Role.ADMIN).get(DUMP);
        assertEquals(403, narrow.statusCode());
        assertEquals("scope-needed", narrow.path("code"));
    }

    @Test
    void itHoldsWhatWasWrittenAndNoSecrets() throws IOException {
        team.as("dumper", Role.AUTHOR).body(OwnScenario.json("dumped-one")).post("/api/v1/scenarios");
        String token = team.token("dump-admin", Role.ADMIN, Scope.ADMIN);
        Response answer = given().header("Authorization", "Bearer " + token).get(DUMP);
        assertEquals(200, answer.statusCode());
        assertEquals("application/zip", answer.contentType());
        assertTrue(
                answer.header("Content-Disposition").matches("attachment; filename=\"touchstone-[0-9-]{10}\\.zip\""));
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(entries.get("revision.jsonl").contains("dumped-one"));
        assertTrue(entries.get("person.jsonl").contains("dump-admin"));
        assertTrue(entries.keySet().stream().noneMatch(name -> name.startsWith("credential")));
        assertTrue(entries.containsKey("manifest.json"));
        team.as("dumper", Role.AUTHOR).header("If-Match", "*").delete("/api/v1/scenarios/dumped-one");
    }
}
