package dev.touchstone;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServerTest {

    @Test
    void itStartsAndIsHealthy() {
        assertEquals(200, get("/q/health").statusCode());
    }
}
