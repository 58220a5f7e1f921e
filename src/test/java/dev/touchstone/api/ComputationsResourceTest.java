package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"reader"})
class ComputationsResourceTest {
    private static final String HEADER = "Touchstone-Computation";

    /** Large enough to be seen on its way. */
    private static String large() {
        String criteria = IntStream.range(0, 40)
                .mapToObj(j ->
                        "{\"id\": \"c%d\", \"direction\": \"max\", \"value\": {\"kind\": \"identity\"}}".formatted(j))
                .collect(Collectors.joining(","));
        String row = IntStream.range(0, 40)
                .mapToObj(j -> "{\"kind\": \"interval\", \"low\": 0, \"high\": 1}")
                .collect(Collectors.joining(",", "[", "]"));
        String cells = IntStream.range(0, 60).mapToObj(i -> row).collect(Collectors.joining(","));
        String alternatives =
                IntStream.range(0, 60).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
        return """
            {"alternatives": [%s], "criteria": [%s], "cells": [%s], "weights": {"kind": "uniform"},
             "simulation": {"samples": 50000}, "include": ["score", "robustness"]}
            """.formatted(alternatives, criteria, cells);
    }

    private static Response asks(String name) {
        return given().get("/api/v1/computations/" + name);
    }

    private static Response sends(String name, String body) {
        return given().header(HEADER, name)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/analyses");
    }

    @Test
    void whoWaitsIsToldHowFarItIs() throws Exception {
        String name = UUID.randomUUID().toString();
        String body = large();
        asks(name).then().statusCode(404).body("code", equalTo("missing"));
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> sends(name, body));
        List<Float> seen = new ArrayList<>();
        while (!answer.isDone()) {
            Response now = asks(name);
            if (now.statusCode() == 200) {
                assertEquals("1", now.header("Retry-After"));
                seen.add(now.jsonPath().getFloat("progress"));
            }
        }
        assertEquals(200, answer.get().statusCode());
        assertEquals(seen.stream().sorted().toList(), seen);
        assertTrue(
                seen.stream().filter(share -> share > 0 && share < 1).distinct().count() > 2, seen + "");
        asks(name).then().statusCode(404);
        given().get("/computations/" + name).then().statusCode(204);
    }

    @Test
    void aNameThatCouldBeGuessedIsRefused() {
        sends(
                        "mine",
                        "{\"alternatives\": [\"a\"], \"criteria\": [{\"id\": \"x\", \"direction\": \"max\","
                                + " \"value\": {\"kind\": \"identity\"}}], \"cells\": [[1]], \"weights\": {\"kind\": \"uniform\"},"
                                + " \"include\": [\"score\"]}")
                .then()
                .statusCode(400)
                .body("code", equalTo("computation-name"))
                .body("detail", containsString("mine"));
    }
}
