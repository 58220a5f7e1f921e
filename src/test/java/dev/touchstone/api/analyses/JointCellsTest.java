package dev.touchstone.api.analyses;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"reader"})
class JointCellsTest {
    private static final String TABLE = """
        {"alternatives": ["a", "b", "c"],
         "criteria": [{"id": "x", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 10}}],
         %s,
         "simulation": {"samples": 2000, "seed": 7},
         "include": ["score", "value_of_information"]}
        """;

    private static final String CELLS = """
        "cells": [[{"kind": "normal", "mean": 5, "sd": 1}], [CELL], [4]], "joint": JOINT""";

    private static Response sends(String fields) {
        return given().contentType("application/json")
                .body(TABLE.formatted(fields))
                .post("/api/v1/analyses");
    }

    private static void refused(String fields, String pointer, String code) {
        Refusals.refused(sends(fields), pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'cells': [[0, 0], [5, 0]], 'correlation': 0.5}] | /joint/0/cells/1 | analysis.joint-place",
                "[{'cells': [[0, 0], [1]], 'correlation': 0.5}] | /joint/0/cells/1 | analysis.joint-place",
                "[{'cells': [[0, 0], [1, 0]], 'correlation': 0.5}, {'cells': [[2, 0], [1, 0]], 'correlation': 0}] "
                        + "| /joint/1/cells/1 | analysis.joint-twice",
                "[{'cells': [[0, 0], [0, 0]], 'correlation': 0.5}] | /joint/0/cells/1 | analysis.joint-twice",
                "[{'cells': [[0, 0]], 'correlation': 0.5}] | /joint/0/cells | analysis.joint-few",
                "[{'cells': [[0, 0], [1, 0]], 'correlation': 1.5}] | /joint/0/correlation | analysis.joint-correlation",
                "[{'cells': [[0, 0], [1, 0], [2, 0]], 'correlation': -0.6}] "
                        + "| /joint/0/correlation | analysis.joint-correlation",
                "[{'cells': [[0, 0], [1, 0]]}] | /joint/0/correlation | field.missing"
            })
    void groupsThatCannotBeAreRefusedWhereTheyStand(String joint, String pointer, String code) {
        refused(CELLS.replace("CELL]", "6]").replace("JOINT", joint.replace('\'', '"')), pointer, code);
    }

    @Test
    void whatHasNoDistributionOfItsOwnHangsTogetherWithNothing() {
        String together = CELLS.replace("JOINT", "[{\"cells\": [[0, 0], [1, 0]], \"correlation\": 0.5}]");
        Response answer = sends(together.replace("CELL]", "null]"));
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals(List.of("joint-unknown"), answer.path("warnings.code"));
        assertEquals(List.of("/joint/0/cells/1"), answer.path("warnings.pointer"));
        String alone = CELLS.replace("JOINT", "[]").replace("CELL]", "null]");
        assertEquals(
                sends(alone).<Object>path("score"),
                answer.<Object>path("score"),
                "it is as if nothing had been said of it");
        refused(
                together.replace("CELL]", "{\"kind\": \"samples\", \"values\": [1, 2, 3]}]"),
                "/joint/0/cells/1",
                "analysis.joint-samples");
    }

    @Test
    void threeCellsCanBeCorrelatedByMinusAHalf() {
        String joint = "[{\"cells\": [[0, 0], [1, 0], [2, 0]], \"correlation\": -0.5}]";
        sends(CELLS.replace("CELL]", "6]").replace("JOINT", joint)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1, 0.5, 0], [0.4, 1, 0], [0, 0, 1]] | /joint_normal/covariance/1/0 | analysis.covariance-mirrored",
                "[[1, 0, 0], [0, 4, 2.5], [0, 2.5, 1]] | /joint_normal/covariance/2/1 | analysis.covariance-large",
                "[[1, 0.1, 0], [0.1, 0, 0], [0, 0, 1]] | /joint_normal/covariance/1/0 | analysis.covariance-large",
                "[[1, 0, 0], [0, -1, 0], [0, 0, 1]] | /joint_normal/covariance/1/1 | analysis.variance",
                "[[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]] "
                        + "| /joint_normal/covariance | analysis.covariance-indefinite",
                "[[1e200, 0, 0], [0, 1, 0], [0, 0, 1]] | /joint_normal/covariance/0/0 | model.out-of-range",
                "[[1, 0], [0, 1], [0, 0]] | /joint_normal/covariance/0 | model.wrong-length"
            })
    void whatIsNoCovarianceIsRefusedWhereItStands(String covariance, String pointer, String code) {
        refused("\"joint_normal\": {\"mean\": [5, 6, 4], \"covariance\": " + covariance + "}", pointer, code);
    }

    /** The variances are 2 and the correlation is 1: the covariance may come a little above 2. */
    @Test
    void roundingIsNoContradiction() {
        sends("""
            "joint_normal": {"mean": [5, 6, 4], "covariance": [[2, 2.0000000000000004, 0], [2, 2, 0], [0, 0, 0]]}""").then().statusCode(200).body("score.items.alternative", hasItem("b"));
        refused("""
            "joint": [{"cells": [[0, 0], [1, 0]], "correlation": 0.5}],
            "joint_normal": {"mean": [5, 6, 4], "covariance": [[1, 0, 0], [0, 1, 0], [0, 0, 1]]}""", "/joint", "analysis.joint-or-normal");
    }

    /** Nothing that is counted is left out where cells of several criteria are drawn together: there is nothing to warn of. */
    @Test
    void whatIsKnownAcrossCriteriaNeedsNoWarning() {
        Response answer = given().contentType("application/json").body("""
                    {"alternatives": ["a", "b"],
                     "criteria": [
                       {"id": "x", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 10}},
                       {"id": "y", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 10}}],
                     "cells": [[{"kind": "normal", "mean": 5, "sd": 1}, 5], [5, {"kind": "normal", "mean": 5.2, "sd": 1}]],
                     "joint": [{"cells": [[0, 0], [1, 1]], "correlation": 0.8}],
                     "include": ["value_of_information"]}
                    """).post("/api/v1/analyses");
        answer.then().statusCode(200).body("warnings", equalTo(List.of()));
        Number value = answer.path("value_of_information.cells[0].value");
        assertEquals(0.00083, value.doubleValue(), 0.0004);
    }

    /** Whatever was sent, the answer is no longer than one likes to read. */
    @Test
    void whatIsHugeIsNotSaidBackWhole() {
        String many = "[" + "0, ".repeat(50_000) + "0]";
        Response place = sends(CELLS.replace("CELL]", "6]")
                .replace("JOINT", "[{\"cells\": [" + many + ", [0, 0]], \"correlation\": 0.5}]"));
        assertEquals("/joint/0/cells/0", place.path("errors[0].pointer"));
        assertTrue(place.asString().length() < 1_000, () -> place.asString().length() + " characters");
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 100; k++) {
            rows.append(k == 0 ? "" : ", ")
                    .append("[")
                    .append("0.1, ".repeat(k))
                    .append("1")
                    .append(", 0.2".repeat(99 - k))
                    .append("]");
        }
        String names = IntStream.range(0, 100).mapToObj(k -> "\"a" + k + "\"").collect(Collectors.joining(", "));
        Response asymmetric = given().contentType("application/json")
                .body(TABLE.replace("\"a\", \"b\", \"c\"", names)
                        .formatted("\"joint_normal\": {\"mean\": [5" + ", 5".repeat(99) + "], \"covariance\": [" + rows
                                + "]}"))
                .post("/api/v1/analyses");
        assertEquals("/joint_normal/covariance/1/0", asymmetric.path("errors[0].pointer"));
        assertTrue(
                asymmetric.asString().length() < 1_000,
                () -> asymmetric.asString().length() + " characters");
        Response great = sends(CELLS.replace("CELL]", "1e300]").replace("JOINT", "[]"));
        great.then().statusCode(422).body("errors[0].detail", containsString("1e300"));
    }
}
