package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of the API is committed, so that a change of the contract shows up in review. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final Path SERVED = Path.of("target/openapi.yaml");

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        String served = given().accept("application/yaml").get("/q/openapi").asString();
        Files.writeString(SERVED, served);
        assertEquals(
                Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "",
                served,
                "the API has changed: if that is meant, copy " + SERVED + " to " + COMMITTED);
    }

    @Test
    void everyOperationHasANameATagAndASummary() {
        JsonNode description = Json.STANDARD.tree(
                given().accept("application/json").get("/q/openapi?format=json").asString());
        Set<String> names = new HashSet<>();
        description.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().properties().forEach(operation -> {
                    JsonNode one = operation.getValue();
                    String place = operation.getKey() + " " + path.getKey();
                    assertTrue(one.path("operationId").asText().matches("[a-z]+(_[a-z]+)+"), place + one);
                    assertTrue(names.add(one.path("operationId").asText()), place);
                    assertEquals(1, one.path("tags").size(), place);
                    assertFalse(one.path("summary").asText().isEmpty(), place);
                });
            }
        });
        assertTrue(names.size() > 50, names.toString());
    }
}
