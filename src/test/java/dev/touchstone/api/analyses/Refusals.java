package dev.touchstone.api.analyses;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;

/** What a refused analysis says. */
final class Refusals {
    private Refusals() {}

    /** One fault, at one place, in a sentence without holes. */
    static void refused(Response answer, String pointer, String code) {
        assertEquals(422, answer.statusCode(), answer.asString());
        assertEquals(List.of(pointer), answer.path("errors.pointer"), answer.asString());
        assertEquals(List.of(code), answer.path("errors.code"), answer.asString());
        answer.then().body("errors[0].detail", not(containsString("{")));
    }
}
