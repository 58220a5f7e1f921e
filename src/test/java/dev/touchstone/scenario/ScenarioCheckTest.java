package dev.touchstone.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioCheckTest {

    @Test
    void soundScenarioHasNoFault() {
        assertEquals(List.of(), faults(Samples.SOUND));
    }

    @Test
    void emptyScenarioCanBeStoredButNotEvaluated() {
        Scenario empty = Scenario.empty("nothing-yet", dev.touchstone.base.LocalText.of("New"));
        assertEquals(List.of(), ScenarioCheck.faults(Samples.catalogue(), empty));
        assertTrue(!Readiness.canBeEvaluated(Samples.catalogue(), empty));
        assertTrue(Readiness.canBeEvaluated(Samples.catalogue(), Samples.scenario(Samples.SOUND)));
    }

    /** Each row replaces one piece of the sound scenario and names the fault that must come of it, and no other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "alpha", "beta"]                | "alpha", "gamma"]               | /slots/0/technologies/1   | technology.unknown
            "alpha", "beta"]                | "alpha", "alpha"]               | /slots/0/technologies/1   | id.taken
            {"ref": "latency"}              | {"ref": "latency"}, {"ref": "speed"} | /criteria/1/ref      | criterion.unknown
            "throughput": 60                | "throughput": -1                | /weights/dimensions/throughput | weight.not-a-weight
            "throughput": 60                | "thruput": 60                   | /weights/dimensions/thruput | dimension.unknown
            "worst": 0, "best": 100         | "worst": 5, "best": 5           | /criteria/1/range         | range.equal-ends
            "worst": 0, "best": 100         | "worst": 100, "best": 0         | /criteria/1/range         | range.against-direction
            "worst": 0, "best": 100         | "worst": 0, "best": 9, "axis": "log" | /criteria/1/range    | range.log-not-positive
            "op": "<="                      | "op": "=<"                      | /requirements/0/op        | word.not-one-of
            "unit": "s"                     | "unit": "By"                    | /requirements/0/unit      | unit.does-not-fit
            "unit": "s"                     | "unit": "parsec"                | /requirements/0/unit      | unit.unknown
            "unit": "ms"                    | "unit": "{req}/s"               | /claims/0/unit            | unit.does-not-fit
            "value": 20                     | "low": 30, "high": 20           | /claims/0/high            | range.reversed
            "value": 20                     | "low": 30                       | /claims/0/value           | claim.value-or-range
            "unit": "ms"                    | "unit": "1", "relative_to": {"technology": "beta"}, "bound": ">=" | /claims/0/bound | claim.ratio-is-no-limit
            "unit": "ms"                    | "unit": "ms", "relative_to": {"technology": "beta"} | /claims/0/unit | claim.ratio-has-no-unit
            "unit": "ms"                    | "unit": "1", "relative_to": {"technology": "alpha"} | /claims/0/relative_to | claim.against-itself
            {"technology": "alpha"}         | {"technology": "alpha", "stack": "alpha"} | /claims/0/subject | subject.one-of-two
            {"technology": "alpha"}         | {"stack": "nowhere"}            | /claims/0/subject/stack   | candidate.unknown
            "runs": 3                       | "runs": 0                       | /claims/0/runs            | number.outside
            "likely": 60                    | "low": 70, "likely": 60, "high": 80 | /judgements/0/low     | judgement.not-ordered
            "likely": 60, "by": "Li Wei"    | "likely": 60                    | /judgements/0/by          | judgement.no-name
            "id": "own"                     | "id": "Own Decision"            | /id                       | id.not-a-slug
            "name": "Alpha"                 | "name": ""                      | /technologies/0/name      | field.missing
            """)
    void oneMistakeIsOneFaultAtItsPlace(String sound, String broken, String pointer, String code) {
        String json = Samples.SOUND.replaceAll("\\s+", " ");
        assertTrue(json.contains(sound), sound);
        List<Fault> faults = faults(json.replace(sound, broken));
        assertEquals(
                List.of(pointer + " " + code),
                faults.stream().map(f -> f.pointer() + " " + f.code()).toList());
    }

    private static final String PRICES = """
            "price_sheet": {"currency": "EUR", "date": "2026-11-20", "node_month": 120, "filled_by": "Li Wei", "prices":
            [{"technology": "alpha", "per_month": 5, "source": "offer"}]}, "weights":""".replaceAll("\\s+", " ");

    /** Each row replaces one piece of a sound price sheet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "EUR"                       | "XYZ"                        | /price_sheet/currency            | currency.unknown
            "EUR"                       | "XAU"                        | /price_sheet/currency            | currency.unknown
            "EUR"                       | "XXX"                        | /price_sheet/currency            | currency.unknown
            "currency": "EUR",          | nothing                      | /price_sheet/currency            | price.no-currency
            "date": "2026-11-20",       | nothing                      | /price_sheet/date                | price.no-date
            "2026-11-20"                | "2026-11-26"                 | /price_sheet/date                | day.not-come
            "node_month": 120           | "node_month": -1             | /price_sheet/node_month          | number.outside
            "node_month": 120           | "person_day": 1e300          | /price_sheet/person_day          | number.outside
            "filled_by": "Li Wei"       | "filled_by": ""              | /price_sheet/filled_by           | field.missing
            "filled_by":                | "filled_at": "2030-01-01", "filled_by": | /price_sheet/filled_at | day.not-come
            "technology": "alpha"       | "technology": "gamma"        | /price_sheet/prices/0/technology | technology.unknown
            "technology": "alpha"       | "technology": ""             | /price_sheet/prices/0/technology | field.missing
            "per_month": 5              | "per_month": 1000000001      | /price_sheet/prices/0/per_month  | number.outside
            "source": "offer"           | "source": " "                | /price_sheet/prices/0/source     | field.missing
            """)
    void oneMistakeOfAPriceSheetIsOneFaultAtItsPlace(String sound, String broken, String pointer, String code) {
        assertTrue(PRICES.contains(sound), sound);
        String sheet = PRICES.replace(sound, broken.equals("nothing") ? "" : broken);
        assertEquals(List.of(pointer + " " + code), priced(sheet));
    }

    @Test
    void aSoundPriceSheetHasNoFaultAndADayOfTomorrowIsToday() {
        assertEquals(List.of(), priced(PRICES));
        assertEquals(List.of(), priced(PRICES.replace("2026-11-20", "2026-11-25")), "somewhere it is tomorrow");
        assertEquals(List.of(), priced(PRICES.replace("\"date\"", "\"region\": \"<script>\", \"date\"")));
    }

    /** A clock that was wrong once must not close a stored scenario. */
    @Test
    void withoutADayNothingLiesInTheFuture() {
        String json = Samples.SOUND.replaceFirst("\"weights\":", PRICES.replace("2026-11-20", "2999-01-01"));
        assertEquals(List.of(), faults(json));
    }

    private static List<String> priced(String sheet) {
        Scenario scenario = Samples.scenario(Samples.SOUND.replaceFirst("\"weights\":", sheet));
        return ScenarioCheck.faults(Samples.catalogue(), scenario, LocalDate.of(2026, 11, 24)).stream()
                .map(f -> f.pointer() + " " + f.code())
                .toList();
    }

    @Test
    void allWeightsZeroIsAFault() {
        String json = Samples.SOUND.replace("\"throughput\": 60, \"team\": 40", "\"throughput\": 0, \"team\": 0");
        assertEquals(
                List.of("weights.all-zero"),
                faults(json).stream().map(Fault::code).toList());
    }

    @Test
    void endlessNameIsAFaultAndHostileTextIsNot() {
        String endless = Samples.SOUND.replace("\"Alpha\"", "\"" + "a".repeat(100_000) + "\"");
        assertEquals(
                List.of("text.too-long"),
                faults(endless).stream().map(Fault::code).toList());
        String hostile = Samples.SOUND.replace("\"Alpha\"", "\"<script>alert(1)</script> \u202e\u05d0 \ud83d\ude80\"");
        assertEquals(List.of(), faults(hostile));
    }

    @Test
    void brokenPredicateNamesItsColumn() {
        String json = Samples.SOUND.replace(
                "\"requirements\": [",
                "\"requirements\": [{\"id\": \"p\", \"kind\": \"trait\", \"must\": \"delivery in [\", \"why\": \"w\","
                        + " \"who\": \"me\"}, ");
        Fault fault = faults(json).getFirst();
        assertEquals("expression.broken", fault.code());
        assertTrue(fault.arguments().containsKey("column"));
    }

    @Test
    void unknownTraitOfAPredicateIsNamed() {
        String json = Samples.SOUND.replace(
                "\"requirements\": [",
                "\"requirements\": [{\"id\": \"p\", \"kind\": \"trait\", \"must\": \"magic == true\", \"why\": \"w\","
                        + " \"who\": \"me\"}, ");
        assertEquals("magic", faults(json).getFirst().arguments().get("value"));
    }

    private static List<Fault> faults(String json) {
        return ScenarioCheck.faults(Samples.catalogue(), Samples.scenario(json));
    }
}
