package dev.touchstone.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.analysis.Engine;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every way of eliciting weights; the worked examples of docs/method/weights.md are among them. */
@QuarkusTest
@TestSecurity(
        user = "lea",
        roles = {"reader"})
class WeightElicitationsResourceTest {

    private static final String ADDRESS = "/api/v1/weight-elicitations";

    /** Half of the last of four decimals. */
    private static final double PRINTED = 5e-5;

    private static final String THREE = "[[1, 3, 5], [0.333, 1, 2], [0.2, 0.5, 1]]";

    private static Response post(String language, String body) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(body.replace('\'', '"'))
                .post(ADDRESS);
    }

    private static JsonNode answer(String body) {
        Response response = post("en", body);
        assertEquals(200, response.statusCode(), response.asString());
        JsonNode answer = Json.STANDARD.tree(response.asString());
        assertEquals(Engine.VERSION, answer.path("engine").asText());
        assertTrue(answer.path("warnings").isArray());
        return answer;
    }

    private static void near(JsonNode numbers, double within, Map<String, Double> expected) {
        assertEquals(expected.size(), numbers.size(), numbers.toString());
        expected.forEach((id, value) ->
                assertEquals(value, numbers.path(id).asDouble(Double.NaN), within, id + " of " + numbers));
    }

    private static List<String> warnings(JsonNode answer) {
        StringJoiner codes = new StringJoiner(",");
        answer.path("warnings").forEach(one -> {
            assertFalse(one.path("detail").asText().isEmpty());
            codes.add(one.path("code").asText() + "@" + one.path("pointer").asText());
        });
        return codes.length() == 0 ? List.of() : List.of(codes.toString().split(","));
    }

    private static String fault(String code, String pointer, String body) {
        Response refused = post("en", body);
        assertEquals(422, refused.statusCode(), refused.asString());
        assertEquals("application/problem+json", refused.contentType());
        List<Map<String, String>> errors = refused.jsonPath().getList("errors");
        assertEquals(
                List.of(code + "@" + pointer),
                errors.stream()
                        .map(error -> error.get("code") + "@" + error.get("pointer"))
                        .toList(),
                refused.asString());
        return errors.getFirst().get("detail");
    }

    @Test
    void swingPointsAreDividedByTheirSum() {
        JsonNode answer = answer("{'kind': 'swing', 'points': {'latency': 100, 'cost': 40}}");
        near(answer.path("weights"), 1e-15, Map.of("latency", 100 / 140.0, "cost", 40 / 140.0));
        assertEquals(List.of(), warnings(answer));
        assertFalse(answer.has("seed"));
        assertFalse(answer.has("elicited"));
    }

    @Test
    void swingWithoutAHundredAndItemsWithoutWeightAreRemarked() {
        assertEquals(
                List.of("elicitation.no-hundred@/points", "elicitation.no-weight@/points/b~1c"),
                warnings(answer("{'kind': 'swing', 'points': {'a': 10, 'b/c': 0}}")));
    }

    @Test
    void directPointsAreShares() {
        JsonNode answer = answer("{'kind': 'direct', 'points': {'a': 3, 'b': 1}}");
        near(answer.path("weights"), 1e-15, Map.of("a", 0.75, "b", 0.25));
        assertEquals(List.of(), warnings(answer));
    }

    @Test
    void twoLevelsMultiplyDown() {
        JsonNode answer = answer("{'kind': 'two_level', 'dimensions': {'speed': 60, 'money': 40},"
                + " 'criteria': {'money': {'licence': 5}, 'speed': {'p99': 1, 'throughput': 3}}}");
        near(answer.path("weights"), 1e-15, Map.of("p99", 0.15, "throughput", 0.45, "licence", 0.4));
        near(answer.path("dimensions"), 1e-15, Map.of("speed", 0.6, "money", 0.4));
    }

    /** Edwards & Barron 1994; the rank formulas by hand: 3, 1.5, 1.5 of 6 and 1, 5/12, 5/12 of 11/6. */
    @Test
    void anOrderWithATie() {
        String asked = "{'kind': 'ranking', 'order': ['a', ['b', 'c']]%s}";
        JsonNode usual = answer(asked.formatted(""));
        near(usual.path("weights"), 1e-15, Map.of("a", 2 / 3.0, "b", 1 / 6.0, "c", 1 / 6.0));
        assertEquals("roc", usual.path("formula").asText());
        assertEquals(usual, answer(asked.formatted(", 'formula': 'roc'")));
        near(
                answer(asked.formatted(", 'formula': 'rank_sum'")).path("weights"),
                1e-15,
                Map.of("a", 0.5, "b", 0.25, "c", 0.25));
        near(
                answer(asked.formatted(", 'formula': 'rank_reciprocal'")).path("weights"),
                1e-15,
                Map.of("a", 6 / 11.0, "b", 2.5 / 11, "c", 2.5 / 11));
    }

    /** As tabled for four: Barron & Barrett 1996. */
    @Test
    void centroidsOfAnOrderAsPublished() {
        near(
                answer("{'kind': 'ranking', 'order': ['a', 'b', 'c', 'd']}").path("weights"),
                PRINTED,
                Map.of("a", 0.5208, "b", 0.2708, "c", 0.1458, "d", 0.0625));
    }

    /** Drinks in the United States: Saaty 2008, IJSSCI 1(1), table 2: weights to three decimals, ratio 0.022. */
    @Test
    void pairwiseComparisonsAsPublished() {
        JsonNode drinks = answer("{'kind': 'ahp',"
                + " 'items': ['coffee', 'wine', 'tea', 'beer', 'sodas', 'milk', 'water'], 'pairwise': ["
                + "[1, 9, 5, 2, 1, 1, 0.5], [0.111, 1, 0.333, 0.111, 0.111, 0.111, 0.111],"
                + "[0.2, 3, 1, 0.333, 0.25, 0.333, 0.111], [0.5, 9, 3, 1, 0.5, 1, 0.333],"
                + "[1, 9, 4, 2, 1, 2, 0.5], [1, 9, 3, 1, 0.5, 1, 0.333], [2, 9, 9, 3, 2, 3, 1]]}");
        near(
                drinks.path("weights"),
                6e-4,
                Map.of(
                        "coffee", 0.177, "wine", 0.019, "tea", 0.042, "beer", 0.116, "sodas", 0.190, "milk", 0.129,
                        "water", 0.327));
        assertEquals(0.022, drinks.path("cr").asDouble(), 5e-4);
        assertEquals(List.of(), warnings(drinks));
    }

    /** With three items lambda_max = 1 + q + 1/q, q the cube root of a_13 / (a_12 a_23). */
    @Test
    void whatARatioDependsOnIsNamed() {
        String asked = "{'kind': 'ahp', 'items': ['a', 'b', 'c'], 'pairwise': " + THREE + "%s}";
        double q = Math.cbrt(5 / 6.0);
        double ci = (q + 1 / q - 2) / 2;
        JsonNode usual = answer(asked.formatted(""));
        near(usual.path("weights"), PRINTED, Map.of("a", 0.6483, "b", 0.2297, "c", 0.1220));
        assertEquals(1 + q + 1 / q, usual.path("lambda_max").asDouble(), 1e-12);
        assertEquals(ci, usual.path("ci").asDouble(), 1e-12);
        assertEquals(ci / 0.58, usual.path("cr").asDouble(), 1e-12);
        assertEquals("saaty", usual.path("random_index").path("name").asText());
        assertEquals(0.58, usual.path("random_index").path("value").asDouble());
        assertEquals("eigen", usual.path("vector").asText());
        JsonNode other = answer(asked.formatted(", 'vector': 'geometric_mean', 'random_index': 'alonso_lamata'"));
        assertEquals(ci / 0.5247, other.path("cr").asDouble(), 1e-12);
        assertEquals("geometric_mean", other.path("vector").asText());
        JsonNode stated = answer(asked.formatted(", 'vector': 'column_mean', 'random_index': 0.52"));
        assertEquals(ci / 0.52, stated.path("cr").asDouble(), 1e-12);
        assertEquals("stated", stated.path("random_index").path("name").asText());
        near(stated.path("weights"), PRINTED, Map.of("a", 0.6479, "b", 0.2299, "c", 0.1222));
    }

    @Test
    void whereThereIsNoRatioAWarningSaysWhy() {
        JsonNode two = answer("{'kind': 'ahp', 'items': ['a', 'b'], 'pairwise': [[1, 3], [0.333, 1]]}");
        near(two.path("weights"), 1e-12, Map.of("a", 0.75, "b", 0.25));
        assertTrue(two.path("cr").isNull());
        assertTrue(two.path("random_index").path("value").isNull());
        assertEquals(List.of("elicitation.few-items@/pairwise"), warnings(two));
        String row = "[" + String.join(", ", Collections.nCopies(16, "1")) + "]";
        String many = "{'kind': 'ahp', 'items': [" + ids(16) + "], 'pairwise': ["
                + String.join(", ", Collections.nCopies(16, row)) + "]%s}";
        JsonNode beyond = answer(many.formatted(""));
        assertTrue(beyond.path("cr").isNull());
        assertEquals(List.of("elicitation.beyond-table@/pairwise"), warnings(beyond));
        assertEquals(
                0, answer(many.formatted(", 'random_index': 1.6")).path("cr").asDouble(1), 1e-12);
    }

    @Test
    void comparisonsThatContradictEachOtherAreRemarked() {
        JsonNode circle = answer("{'kind': 'ahp', 'items': ['a', 'b', 'c'],"
                + " 'pairwise': [[1, 3, 0.2], [0.333, 1, 3], [5, 0.333, 1]]}");
        assertTrue(circle.path("cr").asDouble() > 0.1);
        assertEquals(List.of("elicitation.inconsistent@/pairwise"), warnings(circle));
    }

    private static String ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "'c" + i + "'").collect(Collectors.joining(", "));
    }

    /**
     * Tom, Dick and Harry: the leader example that accompanied the Wikipedia article "Analytic hierarchy process", with
     * Saaty's later index, 0.89 for four.
     */
    @Test
    void aHierarchyAsPublished() {
        JsonNode leader = answer("{'kind': 'ahp_hierarchy', 'random_index': 0.89, 'criteria': {"
                + "'items': ['experience', 'education', 'charisma', 'age'],"
                + "'pairwise': [[1, 4, 3, 7], [0.25, 1, 0.333, 3], [0.333, 3, 1, 5], [0.143, 0.333, 0.2, 1]]},"
                + "'alternatives': {'items': ['Tom', 'Dick', 'Harry'], 'pairwise': {"
                + "'age': [[1, 0.333, 5], [3, 1, 9], [0.2, 0.111, 1]],"
                + "'experience': [[1, 0.25, 4], [4, 1, 9], [0.25, 0.111, 1]],"
                + "'education': [[1, 3, 0.2], [0.333, 1, 0.143], [5, 7, 1]],"
                + "'charisma': [[1, 5, 9], [0.2, 1, 4], [0.111, 0.25, 1]]}}}");
        near(
                leader.path("weights"),
                6e-4,
                Map.of("experience", 0.548, "education", 0.127, "charisma", 0.270, "age", 0.056));
        near(leader.path("scores"), 1e-3, Map.of("Tom", 0.358, "Dick", 0.493, "Harry", 0.150));
        near(leader.path("ranks"), 0, Map.of("Tom", 2.0, "Dick", 1.0, "Harry", 3.0));
        near(leader.path("priorities").path("education"), 6e-4, Map.of("Tom", 0.188, "Dick", 0.081, "Harry", 0.731));
        assertEquals(0.044, leader.path("cr").path("criteria").asDouble(), 5e-4);
        assertEquals(4, leader.path("cr").path("alternatives").size());
        JsonNode under = leader.path("consistency").path("alternatives").path("age");
        assertEquals(under.path("cr"), leader.path("cr").path("alternatives").path("age"));
        assertEquals(0.89, under.path("random_index").path("value").asDouble());
    }

    /** Load, access, cost: Rezaei 2015, section 4: xi 0.26, weights 0.0714, 0.3387, 0.5899, ratio 0.058. */
    @Test
    void bestWorstAsPublished() {
        JsonNode transport = answer(transport(", 'model': 'nonlinear'"));
        near(transport.path("weights"), PRINTED, Map.of("load", 0.0714, "access", 0.3387, "cost", 0.5899));
        assertEquals(4 - Math.sqrt(14), transport.path("xi").asDouble(), 1e-12);
        assertEquals(0.058, transport.path("consistency_ratio").asDouble(), 5e-4);
        assertEquals("output_based", transport.path("consistency_ratio_kind").asText());
        assertEquals(4.47, transport.path("consistency_index").asDouble(), 5e-3);
        assertEquals(2 / 56.0, transport.path("input_consistency_ratio").asDouble(), 1e-15);
        JsonNode load = transport.path("intervals").path("load");
        assertEquals(load.path("low").asDouble(), load.path("high").asDouble(), 1e-12);
        assertEquals("cost", transport.path("best").asText());
        assertEquals("load", transport.path("worst").asText());
    }

    private static String transport(String more) {
        return "{'kind': 'bwm', 'items': ['load', 'access', 'cost'],"
                + " 'best_to_others': {'load': 8, 'access': 2, 'cost': 1},"
                + " 'others_to_worst': {'load': 1, 'access': 5, 'cost': 8}" + more + "}";
    }

    /** By hand: w_cost - 2 w_access = -xi, w_access - 5 w_load = -xi, w_cost - 8 w_load = xi, sum 1. */
    @Test
    void bestWorstIsLinearWhereNothingIsSaid() {
        JsonNode linear = answer(transport(""));
        near(linear.path("weights"), 1e-9, Map.of("load", 1 / 14.0, "access", 4.5 / 14, "cost", 8.5 / 14));
        assertEquals(1 / 28.0, linear.path("xi").asDouble(), 1e-9);
        assertEquals("linear", linear.path("model").asText());
        assertEquals(2 / 56.0, linear.path("consistency_ratio").asDouble(), 1e-15);
        assertEquals("input_based", linear.path("consistency_ratio_kind").asText());
        assertFalse(linear.has("intervals"));
        assertEquals(linear, answer(transport(", 'model': 'linear'")));
    }

    private static final String BOUNDS = "{'kind': 'constraints', 'items': ['a', 'b', 'c'], 'constraints': ["
            + "{'terms': {'a': 1}, 'op': '>=', 'bound': 0.1}, {'terms': {'a': 1}, 'op': '<=', 'bound': 0.3},"
            + "{'terms': {'b': 1, 'c': -1.5}, 'op': '>=', 'bound': 0},"
            + "{'terms': {'b': 1, 'c': -3}, 'op': '<=', 'bound': 0}]%s}";

    /** The ranges by hand; the centre of a trapezium in a from 0.1 to 0.3 whose width falls with 1 - a. */
    @Test
    void boundsAndRatiosHaveACentreAndRanges() {
        JsonNode answer = answer(BOUNDS.formatted(""));
        assertTrue(answer.path("feasible").asBoolean());
        assertFalse(answer.has("conflict"));
        JsonNode ranges = answer.path("ranges");
        near(ranges.path("a"), 1e-9, Map.of("low", 0.1, "high", 0.3));
        near(ranges.path("b"), 1e-9, Map.of("low", 0.7 * 0.6, "high", 0.9 * 0.75));
        near(ranges.path("c"), 1e-9, Map.of("low", 0.7 * 0.25, "high", 0.9 * 0.4));
        double area = 0.2 - (0.09 - 0.01) / 2;
        double a = ((0.09 - 0.01) / 2 - (0.027 - 0.001) / 3) / area;
        Map<String, Double> centre = Map.of("a", a, "b", (1 - a) * 0.675, "c", (1 - a) * 0.325);
        centre.forEach((id, weight) -> assertEquals(
                weight,
                answer.path("weights").path(id).asDouble(),
                5 * answer.path("errors").path(id).asDouble()));
        near(answer.path("weights"), 5e-3, Map.of("a", 0.1958, "b", 0.5428, "c", 0.2613));
        assertEquals(42, answer.path("seed").asLong());
        assertEquals(2, answer.path("dimension").asInt());
        assertEquals(10_240, answer.path("samples").asInt());
        assertTrue(List.of("rejection", "hit_and_run")
                .contains(answer.path("sampler").path("kind").asText()));
        assertEquals(List.of(), warnings(answer));
    }

    @Test
    void theSameSeedGivesTheSameCentre() {
        JsonNode usual = answer(BOUNDS.formatted(""));
        assertEquals(usual, answer(BOUNDS.formatted(", 'seed': 42")));
        JsonNode other = answer(BOUNDS.formatted(", 'seed': 7"));
        assertEquals(7, other.path("seed").asLong());
        assertNotEquals(usual.path("weights"), other.path("weights"));
        assertEquals(usual.path("ranges"), other.path("ranges"));
    }

    @Test
    void noConstraintsAreAQuestionToo() {
        JsonNode answer = answer("{'kind': 'constraints', 'items': ['a', 'b']}");
        near(answer.path("weights"), 0.02, Map.of("a", 0.5, "b", 0.5));
        assertEquals("uniform", answer.path("sampler").path("kind").asText());
    }

    @Test
    void oneSetOfWeightsLeftNeedsNoChance() {
        JsonNode answer = answer("{'kind': 'constraints', 'items': ['a', 'b'],"
                + " 'constraints': [{'terms': {'a': 1, 'b': -3}, 'op': '=', 'bound': 0}]}");
        near(answer.path("weights"), 1e-9, Map.of("a", 0.75, "b", 0.25));
        assertEquals(0, answer.path("dimension").asInt(1));
        assertFalse(answer.has("seed"));
        assertFalse(answer.has("samples"));
    }

    /** a at least 0.5, b at least 0.2 and c at least 0.4 are more than 1; what is said of the others has no part in it. */
    @Test
    void constraintsThatContradictEachOtherAreNamedAndNoMore() {
        JsonNode answer = answer("{'kind': 'constraints', 'items': ['a', 'b', 'c', 'd'], 'constraints': ["
                + "{'terms': {'a': 1}, 'op': '>=', 'bound': 0.5}, {'terms': {'d': 1}, 'op': '<=', 'bound': 0.6},"
                + "{'terms': {'b': 1}, 'op': '>=', 'bound': 0.2}, {'terms': {'a': 1, 'b': -1}, 'op': '>=', 'bound': 0},"
                + "{'terms': {'c': 1}, 'op': '>=', 'bound': 0.4}]}");
        assertFalse(answer.path("feasible").asBoolean(true));
        assertEquals("[0,2,4]", answer.path("conflict").toString());
        assertTrue(answer.path("conflict_minimal").asBoolean());
        assertFalse(answer.has("weights"));
        assertFalse(answer.has("seed"));
    }

    /** As many items and constraints as may be sent. */
    @Test
    void atTheLimitsItTakesSecondsAndSaysWhatWasLeftOut() {
        String constraints = IntStream.range(0, 1_000)
                .mapToObj(i -> "{'terms': {'c%d': 1, 'c%d': -10}, 'op': '<=', 'bound': 0}"
                        .formatted(i % 100, (i + 1 + i / 100) % 100))
                .collect(Collectors.joining(", "));
        long begin = System.nanoTime();
        Response response = post(
                "en", "{'kind': 'constraints', 'items': [" + ids(100) + "], 'constraints': [" + constraints + "]}");
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertTrue(seconds < 60, "took " + seconds);
        // A machine that is busy with other things may run out of time, and then says so.
        if (response.statusCode() == 422) {
            assertEquals("computing-too-long", response.path("code"));
            return;
        }
        JsonNode answer = Json.STANDARD.tree(response.asString());
        assertEquals(
                List.of("elicitation.ranges-left-out@/constraints", "elicitation.fewer-samples@/constraints"),
                warnings(answer));
        assertFalse(answer.has("ranges"));
        assertEquals(100, answer.path("weights").size());
    }

    /** A thousand statements about all of a hundred items that equal weights miss by a little. */
    @Test
    void aConflictThatIsNotNarrowedDownSaysSo() {
        Random random = new Random(3);
        String constraints = IntStream.range(0, 1_000)
                .mapToObj(i -> {
                    double[] factors = random.doubles(100, -1, 1).toArray();
                    String terms = IntStream.range(0, 100)
                            .mapToObj(j -> "'c" + j + "': " + factors[j])
                            .collect(Collectors.joining(", "));
                    double equal = Arrays.stream(factors).sum() / 100;
                    return "{'terms': {" + terms + "}, 'op': '>=', 'bound': " + (equal + 0.001) + "}";
                })
                .collect(Collectors.joining(", "));
        JsonNode answer =
                answer("{'kind': 'constraints', 'items': [" + ids(100) + "], 'constraints': [" + constraints + "]}");
        assertFalse(answer.path("feasible").asBoolean(true));
        assertFalse(answer.path("conflict_minimal").asBoolean(true));
        assertEquals(List.of("elicitation.conflict-not-minimal@/constraints"), warnings(answer));
    }

    @Test
    void moreThanTheLimitsIsRefused() {
        fault("list.too-long", "/items", "{'kind': 'constraints', 'items': [" + ids(101) + "]}");
        String one = "{'terms': {'a': 1}, 'op': '>=', 'bound': 0}";
        fault(
                "list.too-long",
                "/constraints",
                "{'kind': 'constraints', 'items': ['a'], 'constraints': ["
                        + String.join(", ", Collections.nCopies(1_001, one)) + "]}");
        fault("list.too-long", "/order", "{'kind': 'ranking', 'order': [" + ids(101) + "]}");
        fault("text.too-long", "/order/0", "{'kind': 'ranking', 'order': ['" + "a".repeat(201) + "']}");
    }

    @Test
    void pointsThatAreNone() {
        fault("field.missing", "/points", "{'kind': 'swing'}");
        fault("field.missing", "/points", "{'kind': 'direct', 'points': {}}");
        fault("weight.not-a-weight", "/points/b", "{'kind': 'swing', 'points': {'a': 100, 'b': -1}}");
        fault("weights.all-zero", "/points", "{'kind': 'direct', 'points': {'a': 0, 'b': 0}}");
        fault("number.not-finite", "/points", "{'kind': 'direct', 'points': {'a': 1e308, 'b': 1e308}}");
        fault("not-a-number", "/points/b", "{'kind': 'direct', 'points': {'a': 1, 'b': '2'}}");
        fault("blank", "/points/b", "{'kind': 'direct', 'points': {'a': 1, 'b': null}}");
        fault("field.missing", "/points/ ", "{'kind': 'direct', 'points': {' ': 1}}");
        String two = "{'kind': 'two_level', 'dimensions': {'x': 1, 'y': 1}, 'criteria': %s}";
        fault("elicitation.missing-item", "/criteria", two.formatted("{'x': {'a': 1}}"));
        fault("elicitation.unknown-item", "/criteria/z", two.formatted("{'x': {'a': 1}, 'y': {'b': 1}, 'z': {}}"));
        fault("weight.not-a-weight", "/criteria/y/c", two.formatted("{'x': {'a': 1}, 'y': {'b': 1, 'c': -2}}"));
        fault("weights.all-zero", "/criteria/y", two.formatted("{'x': {'a': 1}, 'y': {'b': 0}}"));
        fault("field.missing", "/criteria/y", two.formatted("{'x': {'a': 1}, 'y': {}}"));
        fault("id.taken", "/criteria/y/a", two.formatted("{'x': {'a': 1}, 'y': {'a': 1}}"));
        fault(
                "weight.not-a-weight",
                "/dimensions/x",
                "{'kind': 'two_level', 'dimensions': {'x': -1}, 'criteria': {'x': {'a': 1}}}");
    }

    @Test
    void ordersThatAreNone() {
        fault("field.missing", "/order", "{'kind': 'ranking'}");
        fault("field.missing", "/order/1", "{'kind': 'ranking', 'order': ['a', []]}");
        fault("id.taken", "/order/1/1", "{'kind': 'ranking', 'order': ['a', ['b', 'a']]}");
        fault("id.taken", "/order/1", "{'kind': 'ranking', 'order': ['a', 'a']}");
        fault("elicitation.not-a-place", "/order/1", "{'kind': 'ranking', 'order': ['a', 2]}");
        fault("elicitation.not-a-place", "/order/0/1", "{'kind': 'ranking', 'order': [['a', 2]]}");
        String detail = fault("not-a-choice", "/formula", "{'kind': 'ranking', 'order': ['a'], 'formula': 'borda'}");
        assertTrue(detail.contains("roc, rank_sum, rank_reciprocal"), detail);
    }

    @Test
    void comparisonsThatAreNone() {
        String asked = "{'kind': 'ahp', 'items': ['a', 'b', 'c'], 'pairwise': %s}";
        String detail = fault(
                "elicitation.not-reciprocal",
                "/pairwise/2/1",
                asked.formatted("[[1, 3, 5], [0.333, 1, 2], [0.2, 2, 1]]"));
        assertEquals(
                "Expected is the reciprocal of 2, which stands on the other side of the diagonal; found 2: correct one"
                        + " of the two.",
                detail);
        fault("elicitation.diagonal", "/pairwise/1/1", asked.formatted("[[1, 3, 5], [0.333, 2, 2], [0.2, 0.5, 1]]"));
        fault("elicitation.wrong-length", "/pairwise", asked.formatted("[[1, 3], [0.333, 1]]"));
        fault("elicitation.wrong-length", "/pairwise/1", asked.formatted("[[1, 3, 5], [0.333, 1], [0.2, 0.5, 1]]"));
        fault("number.not-positive", "/pairwise/0/1", asked.formatted("[[1, 0, 5], [0.333, 1, 2], [0.2, 0.5, 1]]"));
        fault("number.outside", "/pairwise/0/1", asked.formatted("[[1, 1e9, 5], [1e-9, 1, 2], [0.2, 0.5, 1]]"));
        fault("not-a-number", "/pairwise/0/1", asked.formatted("[[1, '1/3', 5], [3, 1, 2], [0.2, 0.5, 1]]"));
        fault("not-a-list", "/pairwise/0", asked.formatted("[1, 2]"));
        fault("elicitation.wrong-length", "/pairwise", "{'kind': 'ahp', 'items': ['a']}");
        fault("field.missing", "/items", "{'kind': 'ahp', 'pairwise': [[1]]}");
        fault("id.taken", "/items/1", "{'kind': 'ahp', 'items': ['a', 'a'], 'pairwise': [[1, 1], [1, 1]]}");
        String index = "{'kind': 'ahp', 'items': ['a'], 'pairwise': [[1]], 'random_index': %s}";
        for (String wrong : List.of("'random'", "0", "-1", "true", "[]")) {
            fault("elicitation.not-an-index", "/random_index", index.formatted(wrong));
        }
        fault("not-a-choice", "/vector", "{'kind': 'ahp', 'items': ['a'], 'pairwise': [[1]], 'vector': 'svd'}");
    }

    @Test
    void hierarchiesThatAreNone() {
        String asked = "{'kind': 'ahp_hierarchy', 'criteria': {'items': ['x', 'y'], 'pairwise': [[1, 2], [0.5, %s]]},"
                + " 'alternatives': {'items': ['a', 'b'], 'pairwise': {'x': [[1, 2], [0.5, 1]]%s}}}";
        fault("blank", "/criteria", "{'kind': 'ahp_hierarchy'}");
        fault("elicitation.diagonal", "/criteria/pairwise/1/1", asked.formatted("3", ""));
        fault("elicitation.missing-item", "/alternatives/pairwise", asked.formatted("1", ""));
        fault(
                "elicitation.unknown-item",
                "/alternatives/pairwise/z",
                asked.formatted("1", ", 'y': [[1, 2], [0.5, 1]], 'z': []"));
        fault(
                "elicitation.not-reciprocal",
                "/alternatives/pairwise/y/1/0",
                asked.formatted("1", ", 'y': [[1, 2], [3, 1]]"));
        fault("elicitation.wrong-length", "/alternatives/pairwise/y", asked.formatted("1", ", 'y': [[1]]"));
    }

    @Test
    void comparisonsWithBestAndWorstThatAreNone() {
        String asked = "{'kind': 'bwm', 'items': ['a', 'b', 'c'], 'best_to_others': {%s}, 'others_to_worst': {%s}}";
        String good = "'a': 1, 'b': 2, 'c': 8";
        String back = "'a': 8, 'b': 4, 'c': 1";
        fault("elicitation.no-best", "/best_to_others", asked.formatted("'a': 2, 'b': 2, 'c': 8", back));
        fault("elicitation.no-worst", "/others_to_worst", asked.formatted(good, "'a': 8, 'b': 4, 'c': 2"));
        fault("elicitation.two-values", "/others_to_worst/a", asked.formatted(good, "'a': 7, 'b': 4, 'c': 1"));
        fault("elicitation.beyond-best-to-worst", "/best_to_others/b", asked.formatted("'a': 1, 'b': 9, 'c': 8", back));
        fault(
                "number.outside",
                "/best_to_others/c",
                asked.formatted("'a': 1, 'b': 2, 'c': 10", "'a': 10, 'b': 4, 'c': 1"));
        fault("number.outside", "/others_to_worst/b", asked.formatted(good, "'a': 8, 'b': 0.5, 'c': 1"));
        fault("elicitation.missing-item", "/best_to_others", asked.formatted("'a': 1, 'c': 8", back));
        fault("elicitation.unknown-item", "/others_to_worst/d", asked.formatted(good, back + ", 'd': 2"));
        fault("not-a-choice", "/model", transport(", 'model': 'bayesian'"));
    }

    @Test
    void constraintsThatAreNone() {
        String asked = "{'kind': 'constraints', 'items': ['a', 'b'], 'constraints': [{'terms': {'a': 1}, 'op': '>=',"
                + " 'bound': 0}, %s]}";
        fault(
                "elicitation.unknown-item",
                "/constraints/1/terms/c",
                asked.formatted("{'terms': {'c': 1}, 'op': '=', 'bound': 0}"));
        fault("field.missing", "/constraints/1/terms", asked.formatted("{'op': '=', 'bound': 0}"));
        fault(
                "elicitation.no-term",
                "/constraints/1/terms",
                asked.formatted("{'terms': {'a': 0}, 'op': '=', 'bound': 0}"));
        String detail = fault(
                "not-a-choice", "/constraints/1/op", asked.formatted("{'terms': {'a': 1}, 'op': '>', 'bound': 0}"));
        assertTrue(detail.contains(">=, <=, ="), detail);
        fault(
                "elicitation.factors-too-far-apart",
                "/constraints/1/terms/b",
                asked.formatted("{'terms': {'a': -1, 'b': 1e-7}, 'op': '=', 'bound': 0}"));
        fault("blank", "/constraints/1/op", asked.formatted("{'terms': {'a': 1}, 'bound': 0}"));
        fault("blank", "/constraints/1/bound", asked.formatted("{'terms': {'a': 1}, 'op': '='}"));
        fault("not-a-whole-number", "/seed", BOUNDS.formatted(", 'seed': 1.5"));
    }

    @Test
    void allThatIsWrongWithTheNamesIsSaidAtOnce() {
        Response refused = post(
                "en",
                "{'kind': 'bwm', 'items': ['a', 'b'], 'best_to_others': {'x': 1, 'y': 2}, 'others_to_worst': {}}");
        assertEquals(
                List.of("/best_to_others/x", "/best_to_others/y", "/best_to_others", "/best_to_others"),
                refused.jsonPath().getList("errors.pointer"));
    }

    @Test
    void readingIsStrict() {
        String detail = fault("unknown-property", "/itmes", "{'kind': 'swing', 'points': {'a': 1}, 'itmes': []}");
        assertTrue(detail.contains("points"), detail);
        fault("unknown-property", "/criteria/itmes", "{'kind': 'ahp_hierarchy', 'criteria': {'itmes': []}}");
        detail = fault("not-a-choice", "/kind", "{'kind': 'entropy', 'points': {'a': 1}}");
        assertTrue(detail.contains("swing, direct, two_level, ranking, ahp, ahp_hierarchy, bwm, constraints"), detail);
        fault("not-a-choice", "/kind", "{'points': {'a': 1}}");
        assertEquals(400, post("en", "['swing']").statusCode());
        assertEquals(400, post("en", "").statusCode());
        assertEquals(400, post("en", "null").statusCode());
        fault("doubled-field", "/points/a", "{'kind': 'swing', 'points': {'a': 1, 'b': 1, 'a': 2}}");
        assertEquals(
                400,
                given().contentType("application/json")
                        .body("{\"kind\": \"swing\", \"points\": {\"a\": 1}}")
                        .post(ADDRESS + "?samples=5")
                        .statusCode());
    }

    /** Where kind stands does not matter. */
    @Test
    void theKindMayComeLast() {
        near(answer("{'points': {'a': 1}, 'kind': 'direct'}").path("weights"), 0, Map.of("a", 1.0));
        fault("not-a-number", "/points/a", "{'points': {'a': true}, 'kind': 'direct'}");
        assertEquals(
                400,
                post("en", "{'points': {'a': 1, 'a': 2}, 'kind': 'direct'}").statusCode());
    }

    @Test
    void refusalsAndWarningsAreInTheReadersLanguage() {
        Response refused = post("zh", "{'kind': 'ahp', 'items': ['a', 'b'], 'pairwise': [[1, 2], [2, 1]]}");
        assertEquals(422, refused.statusCode());
        assertEquals("elicitation.not-reciprocal", refused.path("errors[0].code"));
        assertEquals("此处应为 2（位于对角线另一侧）的倒数，实际为 2：请更正其中之一。", refused.path("errors[0].detail"));
        Response warned = post("zh", "{'kind': 'ahp', 'items': ['a'], 'pairwise': [[1]]}");
        assertEquals("少于三项时不会自相矛盾：没有一致性比率。", warned.path("warnings[0].detail"));
    }
}
