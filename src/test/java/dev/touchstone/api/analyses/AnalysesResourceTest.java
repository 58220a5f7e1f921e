package dev.touchstone.api.analyses;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"reader"})
class AnalysesResourceTest {
    private static final String ALL =
            "[\"score\", \"methods\", \"robustness\", \"flips\", \"value_of_information\", \"dominance\"]";

    /** The example of the contract. */
    private static final String BROKERS = """
        {"alternatives": ["Kafka", "RabbitMQ"],
         "criteria": [
           {"id": "throughput", "direction": "max", "weight": 0.4,
            "value": {"kind": "piecewise", "points": [[20000, 0], [200000, 1]], "axis": "log"}},
           {"id": "cost", "direction": "min", "weight": 0.6, "unit": "EUR a month",
            "value": {"kind": "linear", "worst": 9000, "best": 2000},
            "preference": {"shape": "linear", "q": 100, "p": 500}}],
         "cells": [[180000, {"kind": "normal", "mean": 6400, "sd": 500}],
                   [CELL,   {"kind": "interval", "low": 3000, "high": 5000}]],
         "joint": [{"cells": [[0, 1], [1, 1]], "correlation": 0.5}],
         "weights": {"kind": "stated"},
         "methods": [{"id": "weighted_sum", "normalisation": "minmax"}, {"id": "vikor"}, {"id": "promethee2"},
                     {"id": "topsis"}, {"id": "spotis", "bounds": [[20000, 200000], [2000, 9000]]}],
         "simulation": {"samples": 10000, "seed": 42},
         "include": INCLUDE}
        """;

    /** Each of three is the best in one criterion. */
    private static final String CORNERS = """
        {"alternatives": ["a", "b", "c"],
         "criteria": [{"id": "x", "direction": "max", "value": {"kind": "identity"}},
                      {"id": "y", "direction": "max", "value": {"kind": "identity"}},
                      {"id": "z", "direction": "max", "value": {"kind": "identity"}}],
         "cells": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
         "weights": WEIGHTS,
         "include": ["score", "robustness", "flips"]}
        """;

    private static Response sends(String body) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/analyses");
    }

    private static String brokers(String cell, String include) {
        return BROKERS.replace("CELL", cell).replace("INCLUDE", include);
    }

    private static String corners(String weights) {
        return CORNERS.replace("WEIGHTS", weights);
    }

    /** As it stands there one cell of the joint group is unknown. */
    @Test
    void theExampleOfTheContractIsAnsweredToTheLetter() {
        Response answer = sends(BROKERS.replace("CELL", "null")
                .replace("[[0, 1], [1, 1]]", "[[0, 0], [1, 0]]")
                .replace("INCLUDE", ALL));
        answer.then().statusCode(200).body("methods", hasSize(0));
        assertEquals(List.of("method-missing", "joint-unknown"), answer.path("warnings.code"));
        assertEquals(List.of("/cells/1/0", "/joint/0/cells/1"), answer.path("warnings.pointer"));
    }

    @Test
    void theExampleOfTheContractIsAnsweredWhole() {
        Response answer = sends(brokers("40000", ALL));
        answer.then()
                .statusCode(200)
                .body("engine", notNullValue())
                .body("seed", equalTo(42))
                .body("score.items.alternative", equalTo(List.of("Kafka", "RabbitMQ")))
                .body("score.leader", equalTo("Kafka"))
                .body("score.verdict", equalTo("leaning"))
                .body("score.items[0].contributions.throughput", closeTo(0.4 * Math.log(9) / Math.log(10), 1e-9))
                .body("methods.id", equalTo(List.of("weighted_sum", "vikor", "promethee2", "topsis", "spotis")))
                .body("methods[0].scores[0]", closeTo(0.4, 1e-9))
                .body("methods[0].ranks", equalTo(List.of(2, 1)))
                .body("methods[1].detail.acceptable_advantage", notNullValue())
                .body("methods[2].detail.phi_plus", hasSize(2))
                .body("robustness.rank_acceptability", hasSize(2))
                .body("robustness.pairwise_winning[0][0]", nullValue())
                .body("robustness.errors.rank_acceptability", hasSize(2))
                .body("robustness.weights_sampler.kind", equalTo("fixed"))
                .body("flips.weights.criterion", equalTo(List.of("throughput", "cost")))
                .body("flips.weights[0].takes_over", equalTo("RabbitMQ"))
                .body("flips.reallocation.challenger", equalTo("RabbitMQ"))
                .body("flips.cells", hasSize(4))
                .body("value_of_information.evpi", greaterThan(0.0))
                .body("value_of_information.cells", hasSize(2))
                .body("dominance", hasSize(0));
        double low = answer.path("flips.weights[0].low");
        double moved = answer.path("flips.reallocation.weights.throughput");
        assertEquals(low, moved, 1e-9, "of two criteria moving one weight moves the other");
    }

    @Test
    void theSameRequestHasTheSameAnswer() {
        assertEquals(
                sends(brokers("40000", ALL)).asString(),
                sends(brokers("40000", ALL)).asString());
    }

    @Test
    void anUnknownCellIsARangeForTheScoreAndNothingForAMethod() {
        sends(brokers("null", "[\"score\"]"))
                .then()
                .statusCode(200)
                .body("score.items[1].high", greaterThan(0.7))
                .body("score.items[1].low", lessThan(0.6))
                .body("rho", equalTo(0.5));
        sends(brokers("null", "[\"methods\"]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/1/0"))
                .body("errors[0].code", equalTo("analysis.method-missing"));
    }

    @Test
    void withoutWeightsEachOfThreeEqualsIsFirstInAThird() {
        sends(corners("{\"kind\": \"uniform\"}"))
                .then()
                .statusCode(200)
                .body("weights.x", closeTo(1.0 / 3, 1e-12))
                .body("robustness.rank_acceptability[0][0]", closeTo(1.0 / 3, 0.03))
                .body("robustness.pairwise_winning[0][1]", equalTo(0.5))
                .body("robustness.pairwise_exact", equalTo(true))
                .body("robustness.central_weights[0][0]", closeTo(11.0 / 18, 0.03))
                .body("robustness.confidence_factors[0]", equalTo(1))
                .body("robustness.choice_entropy_bits", closeTo(Math.log(3) / Math.log(2), 0.01))
                .body("robustness.weights_sampler.kind", equalTo("uniform"));
    }

    @Test
    void anOrderOfTheWeightsDecidesAndWhoIsNeverFirstHasNoCentralWeights() {
        sends(corners("{\"kind\": \"ranking\", \"order\": [\"x\", [\"y\", \"z\"]]}"))
                .then()
                .statusCode(200)
                .body("weights.x", closeTo(2.0 / 3, 1e-12))
                .body("weights.y", closeTo(1.0 / 6, 1e-12))
                .body("robustness.rank_acceptability[0][0]", equalTo(1))
                .body("robustness.central_weights[1]", nullValue())
                .body("robustness.confidence_factors[1]", nullValue())
                .body("robustness.weights_sampler.kind", equalTo("ranking"));
    }

    @Test
    void constraintsAreSampledAndKeptByTheReallocation() {
        String third = "{\"terms\": {\"x\": 1}, \"op\": \">=\", \"bound\": 0.4}";
        sends(corners("{\"kind\": \"constraints\", \"constraints\": [" + third + "]}"))
                .then()
                .statusCode(200)
                .body("robustness.weights_sampler.kind", equalTo("rejection"))
                .body("robustness.weights_sampler.acceptance", closeTo(0.36, 0.03))
                .body("weights.x", closeTo(0.6, 0.02))
                .body("flips.reallocation.weights.x", greaterThan(0.3999));
    }

    @Test
    void aSpreadAroundStatedWeightsIsSaidAgain() {
        String stated = corners("{\"kind\": \"around\", \"spread\": 0.15}")
                .replace("\"direction\"", "\"weight\": 1, \"direction\"");
        sends(stated)
                .then()
                .statusCode(200)
                .body("robustness.weights_sampler.kind", equalTo("around"))
                .body("robustness.weights_sampler.spread", equalTo(0.15))
                .body("warnings", hasSize(0));
    }

    /** A strict order, said as constraints. */
    @Test
    void aWalkThatIsTooSlowToJudgeSaysSo() {
        int size = 26;
        String criteria = IntStream.range(0, size)
                .mapToObj(j ->
                        "{\"id\": \"c%d\", \"direction\": \"max\", \"value\": {\"kind\": \"identity\"}}".formatted(j))
                .collect(Collectors.joining(","));
        String constraints = IntStream.range(0, size - 1)
                .mapToObj(
                        j -> "{\"terms\": {\"c%d\": 1, \"c%d\": -1}, \"op\": \">=\", \"bound\": 0}".formatted(j, j + 1))
                .collect(Collectors.joining(","));
        String row = "[" + String.join(",", Collections.nCopies(size, "0.5")) + "]";
        sends("""
            {"alternatives": ["a", "b"], "criteria": [%s], "cells": [%s, %s], "include": ["robustness"],
             "weights": {"kind": "constraints", "constraints": [%s]}, "simulation": {"samples": 1000}}
            """.formatted(criteria, row, row, constraints))
                .then()
                .statusCode(200)
                .body("robustness.weights_sampler.trial_times", lessThan(50.0))
                .body("warnings.find { it.code == 'slow-walk' }.pointer", equalTo("/weights/constraints"))
                .body("warnings.find { it.code == 'slow-walk' }.detail", containsString("50"));
    }

    @Test
    void constraintsThatContradictEachOtherAreNamed() {
        sends(corners("""
            {"kind": "constraints", "constraints": [
              {"terms": {"z": 1}, "op": "<=", "bound": 0.9},
              {"terms": {"x": 1}, "op": ">=", "bound": 0.6},
              {"terms": {"y": 1}, "op": ">=", "bound": 0.6}]}
            """))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/weights/constraints/1", "/weights/constraints/2")))
                .body("errors.code", hasItem("analysis.constraints-conflict"));
    }

    @Test
    void whatIsWrongIsNamedByItsFieldInBothLanguages() {
        Map.of(
                        "\"samples\": 10000", "\"samples\": 1000000000",
                        "\"correlation\": 0.5", "\"correlation\": 1.5",
                        "[[0, 1], [1, 1]]", "[[0, 1], [5, 1]]",
                        "\"direction\": \"min\"", "\"direction\": \"low\"",
                        "\"worst\": 9000, \"best\": 2000", "\"worst\": 2000, \"best\": 9000",
                        "\"sd\": 500", "\"sd\": -1",
                        "\"weight\": 0.4", "\"weight\": -0.4",
                        "{\"id\": \"vikor\"}", "{\"id\": \"vikor\", \"v\": 2}",
                        "\"id\": \"topsis\"", "\"id\": \"electre\"",
                        "\"low\": 3000", "\"low\": -1e151")
                .forEach((right, wrong) -> {
                    String body = brokers("40000", ALL);
                    assertTrue(body.contains(right), right);
                    Response refused = sends(body.replace(right, wrong));
                    assertEquals(422, refused.statusCode(), () -> wrong + refused.asString());
                    String pointer = refused.path("errors[0].pointer");
                    String expected = Map.of(
                                    "\"samples\": 1000000000", "/simulation/samples",
                                    "\"correlation\": 1.5", "/joint/0/correlation",
                                    "[[0, 1], [5, 1]]", "/joint/0/cells/1",
                                    "\"direction\": \"low\"", "/criteria/1/direction",
                                    "\"worst\": 2000, \"best\": 9000", "/criteria/1/value",
                                    "\"sd\": -1", "/cells/0/1/sd",
                                    "\"weight\": -0.4", "/criteria/0/weight",
                                    "{\"id\": \"vikor\", \"v\": 2}", "/methods/1/v",
                                    "\"id\": \"electre\"", "/methods/3/id",
                                    "\"low\": -1e151", "/cells/1/1/low")
                            .get(wrong);
                    assertEquals(expected, pointer, refused.asString());
                });
        given().contentType("application/json")
                .header("Accept-Language", "zh")
                .body(brokers("40000", ALL).replace("\"direction\": \"min\"", "\"direction\": \"low\""))
                .post("/api/v1/analyses")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("max"));
        sends(brokers("{\"kind\": \"normal\", \"mean\": 1, \"sd\": 1, \"s/d\": 2}", ALL))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/1/0/s~1d"))
                .body("errors[0].detail", containsString("s/d"));
        sends(brokers("40000", ALL).replace("\"low\": 3000", "\"low\": 6000"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/1/1/high"));
        sends(brokers("40000", ALL).replace("\"simulation\"", "\"simulations\""))
                .then()
                .statusCode(422);
        sends("{}").then().statusCode(422).body("errors[0].pointer", equalTo("/alternatives"));
    }

    @Test
    void aConstantColumnKeepsItsWeightAndIsRemarked() {
        sends("""
            {"alternatives": ["a", "b"],
             "criteria": [{"id": "x", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 10}},
                          {"id": "y", "direction": "min", "weight": 1, "value": {"kind": "linear", "worst": 10, "best": 0}}],
             "cells": [[5, 12], [5, 1]],
             "include": ["score"]}
            """)
                .then()
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("constant-column", "clamped")))
                .body("warnings.pointer", equalTo(List.of("/criteria/0", "/cells/0/1")))
                .body("warnings.detail", hasItem(containsString("outside")))
                .body("score.items[0].expected", closeTo(0.25, 1e-12));
    }

    @Test
    void oneAlternativeAndOneCriterionAreEnough() {
        sends("""
            {"alternatives": ["only"],
             "criteria": [{"id": "x", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 10}}],
             "cells": [[{"kind": "triangular", "low": 1, "mode": 5, "high": 9}]],
             "include": ["score", "robustness", "flips", "value_of_information", "dominance"]}
            """)
                .then()
                .statusCode(200)
                .body("score.verdict", equalTo("clear"))
                .body("robustness.rank_acceptability", equalTo(List.of(List.of(1))))
                .body("value_of_information.stop", equalTo(true));
    }

    @Test
    void samplesOfOneLengthAreDrawnRowByRow() {
        sends("""
            {"alternatives": ["a", "b"],
             "criteria": [{"id": "x", "direction": "max", "weight": 1, "value": {"kind": "linear", "worst": 0, "best": 100}}],
             "cells": [[{"kind": "samples", "values": [10, 90, 50, 60]}],
                       [{"kind": "samples", "values": [9, 89, 49, 61]}]],
             "include": ["score"]}
            """).then().statusCode(200).body("score.items[0].p_first", closeTo(0.75, 0.02));
    }

    private static String held(String sets) {
        return corners("{\"kind\": \"uniform\"}, \"weight_sets\": " + sets)
                .replace("\"flips\"]", "\"value_of_information\"]");
    }

    /** Who weighs x alone loses all of it with y, and the other way round: half a point each, whoever is taken. */
    @Test
    void whatAgreeingOnWeightsIsWorthIsHeldAgainstEachOnesOwn() {
        String ann = "{\"name\": \"ann\", \"weights\": {\"x\": 1, \"y\": 0, \"z\": 0}}";
        String li = "{\"name\": \"li\", \"weights\": {\"x\": 0, \"y\": 3, \"z\": 0}, \"voice\": 3}";
        sends(held("[" + ann + ", " + li + "]"))
                .then()
                .statusCode(200)
                .body("value_of_information.agreement.value", closeTo(0.25, 1e-12))
                .body("value_of_information.agreement.leader", equalTo("b"))
                .body("value_of_information.agreement.changes", closeTo(0.25, 1e-12))
                .body("value_of_information.agreement.sets.leader", equalTo(List.of("a", "b")))
                .body("value_of_information.agreement.sets.loss", equalTo(List.of(1, 0)));
        sends(held("[" + ann + ", " + li + "]").replace("\"value_of_information\"", "\"flips\""))
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("weight-sets-unused"));
        sends(held("[" + ann + "]")).then().statusCode(422).body("errors[0].pointer", equalTo("/weight_sets"));
        sends(held("[" + ann + ", " + ann + "]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/weight_sets/1/name"));
        sends(held("[" + ann + ", " + li.replace("\"x\": 0, ", "").replace("\"z\": 0", "\"z\": -2, \"q\": 1") + "]"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/weight_sets/1/weights/q", "/weight_sets/1/weights/x", "/weight_sets/1/weights/z")));
        sends(held("[" + ann + ", " + li.replace("\"y\": 3", "\"y\": 0") + "]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/weight_sets/1/weights"));
    }

    private static String beyond(String outside, String axis, String cell) {
        return """
            {"alternatives": ["a", "b"],
             "criteria": [{"id": "x", "direction": "max", "weight": 1, "value":
               {"kind": "piecewise", "points": [[10, 0], [20, 1]], "axis": "AXIS", "outside": "OUTSIDE"}}],
             "cells": [[CELL], [4]], "simulation": {"samples": 4000, "seed": 5},
             "include": ["score", "robustness", "flips", "value_of_information", "dominance"]}
            """.replace("OUTSIDE", outside).replace("AXIS", axis).replace("CELL", cell);
    }

    /** 35 is 1.5 ranges beyond the best end, 4 is 0.6 before the worst. */
    @Test
    void valuesGoOnBeyondTheirRangeWhereThatIsAsked() {
        sends(beyond("extrapolate", "linear", "35"))
                .then()
                .statusCode(200)
                .body("score.items[0].expected", closeTo(2.5, 1e-12))
                .body("score.items[1].expected", closeTo(-0.6, 1e-12))
                .body("warnings.code", equalTo(List.of("extrapolated", "extrapolated")))
                .body("flips.cells[0].to", closeTo(4, 1e-6))
                .body("flips.cells[1].to", closeTo(35, 1e-6))
                .body("robustness.expected_losses[1]", closeTo(3.1, 1e-9));
        sends(beyond("extrapolate", "linear", "{\"kind\": \"normal\", \"mean\": -15, \"sd\": 10}"))
                .then()
                .statusCode(200)
                .body("score.leader", equalTo("b"))
                .body("score.items[0].expected", closeTo(-2.5, 0.08))
                .body("score.items[0].low", closeTo(-2.5 - 1.645, 0.1));
        sends(beyond("clamp", "linear", "35"))
                .then()
                .statusCode(200)
                .body("score.items.expected", equalTo(List.of(1, 0)));
        sends(beyond("reject", "linear", "35")).then().statusCode(422);
    }

    @Test
    void whatCannotBeExtrapolatedIsRefusedByItsPlace() {
        sends(beyond("extrapolate", "log", "{\"kind\": \"interval\", \"low\": -1, \"high\": 15}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/0/0"))
                .body("errors[0].code", equalTo("analysis.extrapolated-log"));
        sends(beyond("extrapolate", "linear", "5000"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/0/0"))
                .body("errors[0].detail", containsString("100"));
        sends(beyond("extend", "linear", "5"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("extrapolate"));
    }

    private static String ordinal(String criterion, String cells, String include) {
        return """
            {"alternatives": ["a", "b", "c"],
             "criteria": [{"id": "ease", "direction": "max", "weight": 1 CRITERION},
                          {"id": "cost", "direction": "min", "weight": 1, "value": {"kind": "linear", "worst": 10, "best": 0}}],
             "cells": CELLS, "simulation": {"samples": 20000, "seed": 5}, "include": INCLUDE}
            """.replace("CRITERION", criterion).replace("CELLS", cells).replace("INCLUDE", include);
    }

    private static String rank(int rank) {
        return "{\"kind\": \"ordinal\", \"rank\": " + rank + "}";
    }

    /** Of three ranks the values have the means 3/4, 1/2, 1/4; half of the weight is theirs. */
    @Test
    void ofAnOrdinalCriterionOnlyTheOrderOfTheAlternativesIsUsed() {
        String cells = "[[" + rank(3) + ", 5], [" + rank(1) + ", 5], [" + rank(2)
                + ", {\"kind\": \"interval\", \"low\": 3, \"high\": 7}]]";
        sends(ordinal("", cells, "[\"score\", \"flips\", \"value_of_information\", \"robustness\"]"))
                .then()
                .statusCode(200)
                .body("score.items[1].expected", closeTo(0.375 + 0.25, 0.004))
                .body("score.items[1].contributions.ease", closeTo(0.375, 0.004))
                .body("score.items[0].p_first", equalTo(0))
                .body("flips.cells.criterion", everyItem(equalTo("cost")))
                .body("flips.weights.criterion", equalTo(List.of("ease", "cost")))
                .body("value_of_information.cells.alternative", equalTo(List.of("c")))
                .body("value_of_information.criteria.criterion", equalTo(List.of("ease")))
                .body("warnings.code", equalTo(List.of("ordinal-flips", "ordinal-information")))
                .body("warnings.pointer", equalTo(List.of("/criteria/0", "/criteria/0")));
    }

    @Test
    void equalRanksTieAndAnUnknownOneMayStandAnywhere() {
        String cells = "[[" + rank(1) + ", 5], [" + rank(1) + ", 5], [null, 5]]";
        sends(ordinal("", cells, "[\"score\"]"))
                .then()
                .statusCode(200)
                .body("score.items[0].rank", equalTo(1))
                .body("score.items[1].rank", equalTo(1))
                .body("score.items[2].p_first", closeTo(0.5, 0.012));
    }

    @Test
    void whatDoesNotGoWithRanksIsRefusedByItsPlace() {
        String mixed = "[[" + rank(1) + ", 5], [0.3, 5], [null, 5]]";
        sends(ordinal(", \"value\": {\"kind\": \"identity\"}", mixed, "[\"score\"]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/criteria/0/value", "/cells/1/0")))
                .body("errors.code", equalTo(List.of("analysis.ordinal-value", "analysis.ordinal-mixed")));
        String cells = "[[" + rank(1) + ", 5], [" + rank(2) + ", 5], [null, 5]]";
        sends(ordinal("", cells, "[\"score\"], \"joint\": [{\"cells\": [[0, 0], [0, 1]], \"correlation\": 0.5}]"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/joint/0/cells/0")));
        sends(ordinal("", cells, "[\"methods\"], \"methods\": [{\"id\": \"topsis\"}]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/0/0"))
                .body("errors[0].code", equalTo("analysis.method-ordinal"));
        sends(ordinal("", cells.replace("\"rank\": 2", "\"rank\": 1.5"), "[\"score\"]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/1/0/rank"))
                .body("errors[0].detail", containsString("1.5"));
    }

    @Test
    void aScoreUnderAllWeightsHasItsRangeAndANumberThatTurnsTheAnswerItsUnit() {
        String free = brokers("40000", ALL).replace("{\"kind\": \"stated\"}", "{\"kind\": \"uniform\"}");
        sends(free.replace("EUR a month", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/criteria/1/unit")))
                .body("errors.code", equalTo(List.of("blank")));
        Response answer = sends(free);
        answer.then()
                .statusCode(200)
                .body("robustness.scores", hasSize(2))
                .body("robustness.errors.scores", everyItem(greaterThan(0.0)))
                .body("robustness.errors.pairwise_winning[0][0]", nullValue())
                .body("robustness.errors.pairwise_winning[0][1]", greaterThan(0.0))
                .body("flips.cells.findAll { it.criterion == 'cost' }.unit", everyItem(equalTo("EUR a month")))
                .body("flips.cells.findAll { it.criterion == 'throughput' }.unit", everyItem(nullValue()))
                .body("methods.find { it.id == 'vikor' }.parameters.v", equalTo(0.5))
                .body(
                        "methods.find { it.id == 'promethee2' }.parameters.preferences.shape",
                        equalTo(List.of("usual", "linear")))
                .body("methods.find { it.id == 'spotis' }.parameters.bounds[1]", equalTo(List.of(2000, 9000)))
                .body("methods.parameters.rescale_weights", everyItem(equalTo(true)))
                .body("warnings.code", not(hasItem("ranking-entropy-left-out")));
        for (int i = 0; i < 2; i++) {
            double expected = answer.path("robustness.scores[" + i + "].expected");
            double low = answer.path("robustness.scores[" + i + "].low");
            double high = answer.path("robustness.scores[" + i + "].high");
            assertTrue(0 <= low && low < expected && expected < high && high <= 1, low + " " + expected + " " + high);
        }
    }

    @Test
    void aThousandByAHundredIsAnsweredOrRefusedByItsSize() {
        StringBuilder body = new StringBuilder("{\"alternatives\": [");
        for (int i = 0; i < 1000; i++) {
            body.append(i == 0 ? "" : ",").append("\"a").append(i).append('"');
        }
        body.append("], \"criteria\": [");
        for (int j = 0; j < 100; j++) {
            body.append(j == 0 ? "" : ",")
                    .append("{\"id\": \"c")
                    .append(j)
                    .append("\", \"direction\": \"max\", \"weight\": 1, \"value\": {\"kind\": \"identity\"}}");
        }
        body.append("], \"cells\": [");
        for (int i = 0; i < 1000; i++) {
            body.append(i == 0 ? "[" : ",[");
            for (int j = 0; j < 100; j++) {
                body.append(j == 0 ? "" : ",").append((i * 31 + j * 17) % 101 / 100.0);
            }
            body.append(']');
        }
        body.append("], \"simulation\": {\"samples\": 1000}, \"include\": [\"score\"]}");
        sends(body.toString()).then().statusCode(200).body("score.items", hasSize(1000));
        sends(body.toString().replace("\"samples\": 1000", "\"samples\": 1000000"))
                .then()
                .statusCode(200)
                .body("score.items", hasSize(1000));
        String few = body.toString().replace("\"samples\": 1000", "\"samples\": 100");
        sends(few.replace("[\"score\"]", "[\"flips\"]"))
                .then()
                .statusCode(200)
                .body("flips.weights", hasSize(100))
                .body("flips.reallocation.distance", notNullValue());
        sends(few.replace("[\"score\"]", "[\"robustness\"]"))
                .then()
                .statusCode(200)
                .body("robustness.ranking_entropy_bits", nullValue())
                .body("warnings.code", hasItem("ranking-entropy-left-out"));
        String uncertain = body.toString().replace("[[0.0,", "[[{\"kind\": \"interval\", \"low\": 0, \"high\": 1},");
        sends(uncertain.replace("\"samples\": 1000", "\"samples\": 1000000"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/simulation/samples"));
    }

    @Test
    void whatWouldTakeMoreThanItsShareIsRefusedBeforeItIsComputed() {
        String many = "[0, 1], ".repeat(501);
        sends(brokers("40000", ALL).replace("[[0, 1], [1, 1]]", "[" + many.substring(0, many.length() - 2) + "]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/joint/0/cells"))
                .body("errors[0].code", equalTo("list.too-long"));
        sends(brokers("{\"kind\": \"samples\", \"values\": [" + "1,".repeat(500_000) + "1]}", "[\"score\"]"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cells/1/0/values"));
    }
}
