package dev.touchstone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class EvidenceDocumentsResourceTest {

    private static final String ALL = "/api/v1/evidence/documents";

    @Test
    void aFileIsKeptAsItIsUnderItsChecksum() {
        byte[] bytes = "<script>alert(1)</script>\r\n\u0000\uFFFD".getBytes(StandardCharsets.UTF_8);
        Response kept = given().contentType("application/octet-stream")
                .header("X-File-Name", "run one.html")
                .body(bytes)
                .post(ALL);
        assertEquals(201, kept.statusCode(), kept.asString());
        assertEquals("run one.html", kept.path("name"));
        assertEquals("ann", kept.path("actor"));
        String sha256 = kept.path("sha256");

        Response read = given().accept("*/*").get(ALL + "/" + sha256);
        assertArrayEquals(bytes, read.asByteArray());
        assertTrue(read.contentType().startsWith("application/octet-stream"));
        assertTrue(read.header("Content-Disposition").startsWith("attachment; filename*=UTF-8''run%20one.html"));
        assertEquals("nosniff", read.header("X-Content-Type-Options"));
        assertEquals("\"" + sha256 + "\"", read.header("ETag"));

        Response again =
                given().contentType("application/octet-stream").body(bytes).post(ALL);
        assertEquals(sha256, again.path("sha256"));
    }

    @Test
    void whatIsNotThereOrEmptySaysSo() {
        assertEquals(404, get(ALL + "/00").statusCode());
        Response empty = given().contentType("application/octet-stream").post(ALL);
        assertEquals(400, empty.statusCode(), empty.asString());
        assertEquals(415, given().contentType("text/plain").body("x").post(ALL).statusCode());
    }
}
