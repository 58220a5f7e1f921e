package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two people say of the weights of one scenario, each under their own token. */
@QuarkusTest
class AgreedWeightsTest {
    private static final String ALL = "/api/v1/scenarios";
    private static final String ADDRESS = ALL + "/agreed/evaluation?samples=500&include=value_of_information";

    @Inject
    Team team;

    private Response looked() {
        Response looked = team.as("agree-ann", Role.AUTHOR).get(ADDRESS);
        assertEquals(200, looked.statusCode(), looked.asString());
        return looked;
    }

    /** One after the other: both count, though the scenario has the weights of the second. */
    @Test
    void whatAgreeingOnWeightsIsWorthStandsBesideWhatMeasuringIs() {
        Response made = team.as("agree-ann", Role.AUTHOR)
                .body(OwnScenario.json("agreed", 500))
                .post(ALL);
        assertEquals(201, made.statusCode(), made.asString());
        Response alone = looked();
        assertNull(alone.path("value_of_information.agreement"), "nobody else has saved weights");
        Response saved = team.as("agree-li", Role.AUTHOR)
                .header("If-Match", "*")
                .body("{\"dimensions\": {\"team\": 5, \"throughput\": 90, \"operations\": 5},"
                        + " \"criteria\": {\"own-speed\": 1, \"own-wait\": 0}}")
                .put(ALL + "/agreed/weights");
        assertEquals(200, saved.statusCode(), saved.asString());
        Response both = looked();
        assertNotEquals(alone.header("ETag"), both.header("ETag"));
        assertEquals(
                List.of("agree-ann", "agree-li"), both.jsonPath().getList("value_of_information.agreement.sets.name"));
        assertEquals(List.of("alpha", "beta"), both.jsonPath().getList("value_of_information.agreement.sets.leader"));
        assertEquals(
                0.5, both.<Number>path("value_of_information.agreement.changes").doubleValue());
        assertTrue(both.<Number>path("value_of_information.agreement.value").doubleValue() > 0);
        team.as("agree-ann", Role.AUTHOR).header("If-Match", "*").delete(ALL + "/agreed");
    }
}
