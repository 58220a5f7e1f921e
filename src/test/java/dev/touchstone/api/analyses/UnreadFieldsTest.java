package dev.touchstone.api.analyses;

import static dev.touchstone.api.analyses.Refusals.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given is read, or refused at the place where it was given. */
@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"reader"})
class UnreadFieldsTest {
    private static Response sends(String value, String cells, String further) {
        return given().contentType("application/json")
                .body("""
                    {"alternatives": ["a", "b"],
                     "criteria": [{"id": "x", "direction": "max", "weight": 1, "value": VALUE}, {"id": "y", "direction": "max",
                                   "weight": 60, "value": {"kind": "identity"}}],
                     "cells": CELLS, FURTHER
                     "simulation": {"samples": 1000, "seed": 1}}
                    """.replace("VALUE", value)
                        .replace("CELLS", cells)
                        .replace("FURTHER", further)
                        .replace('\'', '"'))
                .post("/api/v1/analyses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'kind': 'linear', 'worst': 1, 'best': 1000, 'axis': 'log'} | axis | analysis.field-unused",
                "{'kind': 'linear', 'worst': 1, 'best': 9, 'points': [[1, 0], [9, 1]]} | points | analysis.field-unused",
                "{'kind': 'piecewise', 'points': [[1, 0], [9, 1]], 'worst': 1} | worst | analysis.field-unused",
                "{'kind': 'identity', 'best': 5} | best | analysis.field-unused",
                "{'kind': 'straight', 'best': 5} | kind | word.not-one-of",
                "{'kind': 'linear', 'worst': 0, 'best': 1e151} | best | model.out-of-range",
                "{'kind': 'piecewise', 'points': [[0, 0], [12, 0.5], [10, 1]]} | points/1/0 | model.out-of-order",
                "{'kind': 'piecewise', 'points': [[0, 0], [2, 1.5], [10, 1]]} | points/1/1 | model.out-of-range",
                "{'kind': 'piecewise', 'points': [[10, 1], [6, 0.1], [5, 0.2], [0, 0]]} | points/1/0 | model.out-of-order",
                "{'kind': 'piecewise', 'points': [[0, 0], [9, 1]], 'axis': 'log'} | points/0/0 | model.not-positive",
                "{'kind': 'piecewise', 'points': [[9, 0], [5, 0.5], [9, 1]]} | points/2/0 | model.ends-equal"
            })
    void aValueIsReadAsItWasGiven(String value, String field, String code) {
        refused(sends(value, "[[4, 0.2], [6, 0.3]]", ""), "/criteria/0/value/" + field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'weights': {'kind': 'stated', 'spread': 0.1}, | /weights/spread | analysis.field-unused",
                "'weights': {'kind': 'uniform', 'order': ['x', 'y']}, | /weights/order | analysis.field-unused",
                "'weights': {'kind': 'even', 'order': ['x', 'y']}, | /weights/kind | word.not-one-of",
                "'weights': {'kind': 'ranking', 'order': ['x', 'x']}, | /weights/order/1 | model.duplicate",
                "'weights': {'kind': 'ranking', 'order': [['x', 'x'], 'y']}, | /weights/order/0/1 | model.duplicate"
            })
    void weightsAreReadAsTheyWereGiven(String further, String pointer, String code) {
        refused(sends("{'kind': 'linear', 'worst': 0, 'best': 9}", "[[4, 0.2], [6, 0.3]]", further), pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[[4, 0.2], [NaN, 0.3]] | /cells/1/0",
                "[[4, 0.2], [6, {'kind': 'normal', 'mean': Infinity, 'sd': 1}]] | /cells/1/1/mean",
                "[[04, 0.2], [6, 0.3]] | /cells/0/0"
            })
    void whatIsNoJsonIsToldWhereItStands(String cells, String pointer) {
        refused(sends("{'kind': 'linear', 'worst': 0, 'best': 9}", cells, ""), pointer, "unreadable");
    }

    @Test
    void methodsThatAreNotAskedForAreSaidToBeUnused() {
        sends(
                        "{'kind': 'linear', 'worst': 0, 'best': 9, 'axis': 'linear'}",
                        "[[4, 0.2], [6, 0.3]]",
                        "'methods': [{'id': 'topsis'}], 'include': ['score'],")
                .then()
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("methods-unused")));
    }

    /** Sixty times as much on the other criterion: only beyond all numbers would the first one turn it. */
    @Test
    void aFlipIsANumberThatCanBePutBackOrNone() {
        sends(
                        "{'kind': 'piecewise', 'points': [[1, 0], [1e6, 1]], 'axis': 'log', 'outside': 'extrapolate'}",
                        "[[1000, 1], [1000, 0]]",
                        "'include': ['flips'],")
                .then()
                .statusCode(200)
                .body("flips.cells[0].possible", equalTo(false))
                .body("flips.cells[0]", not(hasKey("to")));
        sends(
                        "{'kind': 'linear', 'worst': 0, 'best': 1e9}",
                        "[[{'kind': 'normal', 'mean': 6e8, 'sd': 1e-300}, 0.5], [3, 0.5]]",
                        "'include': ['flips'],")
                .then()
                .statusCode(200)
                .body("flips.cells[0].possible", equalTo(true))
                .body("flips.cells[0]", not(hasKey("sds")));
    }
}
