package dev.touchstone.platform.dump;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.testorder.TestOrder;
import dev.touchstone.testorder.TestOrders;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test orders are documents like others: an archive carries them, their history and what lists ask by. */
@QuarkusTest
@TestSecurity(
        user = "ann",
        roles = {"reader", "author"})
class TestOrderDumpTest {

    @Inject
    Parts parts;

    @Inject
    Dump dump;

    @Inject
    TestOrders orders;

    @TempDir
    Path folder;

    @Test
    void anOrderComesBackAsItWas() throws Exception {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"title": "Dumped orders", "question": "Which one?",
                         "slots": [{"role": "messaging", "technologies": ["kafka", "rabbitmq"]}],
                         "criteria": [{"ref": "latency"}], "weights": {"dimensions": {"throughput": 100}}}
                        """)
                .put("/api/v1/scenarios/dumped-orders")
                .then()
                .statusCode(201);
        String id = given().contentType("application/json")
                .body(Map.of("scenario", "dumped-orders", "what", "number", "subject", "kafka", "criterion", "latency"))
                .post("/api/v1/test-orders")
                .path("id");
        given().contentType("application/json")
                .body(Map.of("reason", "measured 测试"))
                .post("/api/v1/test-orders/" + id + "/closings")
                .then()
                .statusCode(201);
        TestOrder before = orders.get(id).content();

        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        dump.write(archive);
        Store target = Store.h2(parts);
        target.restore(Files.write(folder.resolve("archive.zip"), archive.toByteArray()));
        String here = " where kind = 'test-order' and id = '" + id + "'";
        assertEquals(2, target.count("revision" + here));
        assertEquals(
                1,
                target.count("head" + here + " and state = 'closed' and parent = 'dumped-orders' and hash = '"
                        + orders.documents().hashOf(before) + "'"));
    }
}
