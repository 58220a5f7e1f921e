package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.Verification.Finding;
import dev.touchstone.decision.Verification.Kind;
import dev.touchstone.decision.Verification.Report;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.SampleEvaluation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final String FILE = RecordFile.write(SampleDecision.waived(), SampleEvaluation.withoutTeam());

    private static ObjectNode file() {
        return (ObjectNode) EvaluationJson.MAPPING.tree(FILE);
    }

    private static Report verify(JsonNode file) {
        return Verification.of(file.toString(), 2);
    }

    private static List<String> pointers(Report report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::pointer)
                .toList();
    }

    @Test
    void whatWasWrittenAgrees() {
        Report report = Verification.of(FILE, 1);
        assertEquals(List.of(), report.findings());
        assertTrue(report.record());
        assertEquals("Carry the clickstream on Kafka", report.title());
    }

    @Test
    void aDraftAndAnEvaluationAloneCanBeVerifiedToo() {
        String draft = RecordFile.write(SampleDecision.draft(SampleEvaluation.sound()), SampleEvaluation.sound());
        assertTrue(Verification.of(draft, 1).agrees());
        String evaluation = EvaluationJson.MAPPING.canonical(SampleEvaluation.sound());
        assertTrue(Verification.of(evaluation, 1).agrees());
        String bare = EvaluationJson.MAPPING.canonical(SampleDecision.accepted());
        assertTrue(Verification.of(bare, 1).agrees());
    }

    /** Every number of the record, one digit altered each; the digits of each value name it, and nothing else. */
    @Test
    void everyAlteredDigitIsNamedByItsField() {
        JsonNode record = file().get("decision");
        Map<String, String> checks = FieldChecks.of(record);
        List<String> numbers = numbers(record);
        assertTrue(numbers.size() > 300, numbers.size() + " numbers");
        for (String pointer : numbers) {
            JsonNode altered = record.deepCopy();
            alterDigit(altered, pointer);
            assertEquals(List.of(pointer), FieldChecks.altered(altered, checks), pointer);
        }
    }

    @Test
    void theReportNamesAnAlteredFieldAndTheHashThatNoLongerFits() {
        List<String> numbers = numbers(file().get("decision"));
        Random random = new Random(7);
        for (int round = 0; round < 25; round++) {
            String pointer = numbers.get(random.nextInt(numbers.size()));
            ObjectNode file = file();
            alterDigit(file.get("decision"), pointer);
            Report report = verify(file);
            assertEquals(List.of("/decision" + pointer), pointers(report, Kind.ALTERED), pointer);
            if (pointer.startsWith("/content")) {
                assertEquals(List.of("/decision/content_hash"), pointers(report, Kind.CONTENT_HASH), pointer);
            }
        }
    }

    @Test
    void anAlteredResultIsNamedWithWhatItShouldBe() {
        ObjectNode file = file();
        String pointer = "/content/evaluation/options/0/score/expected";
        String before = file.at("/decision" + pointer).toString();
        alterDigit(file.get("decision"), pointer);
        Finding result = verify(file).findings().stream()
                .filter(finding -> finding.kind() == Kind.RESULT)
                .findFirst()
                .orElseThrow();
        assertEquals("/decision" + pointer, result.pointer());
        assertEquals(before, result.expected());
    }

    @Test
    void anAlteredInputIsNamedBeforeTheResultsThatTurn() {
        ObjectNode file = file();
        String pointer = "/content/evaluation/drawn/0/knowledge/median";
        alterDigit(file.get("decision"), pointer);
        Report report = verify(file);
        assertEquals("/decision" + pointer, report.findings().getFirst().pointer());
        assertEquals(List.of("/decision/content/evaluation/input_hash"), pointers(report, Kind.INPUT_HASH));
        assertFalse(pointers(report, Kind.RESULT).isEmpty());
        assertTrue(pointers(report, Kind.SUSPECT).isEmpty(), "nothing is suspected where the field is known");
    }

    @Test
    void alteredWordsStatesAndSignaturesAreNamed() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("/waiver/reason", "all fine");
        words.put("/state", "proposed");
        words.put("/content/chosen", "pulsar+clickhouse");
        words.put("/content/requirements/0/who", "none");
        words.put("/signatures/0/person/name", "Somebody");
        words.forEach((pointer, word) -> {
            ObjectNode file = file();
            int cut = pointer.lastIndexOf('/');
            ((ObjectNode) file.at("/decision" + pointer.substring(0, cut))).put(pointer.substring(cut + 1), word);
            assertTrue(pointers(verify(file), Kind.ALTERED).contains("/decision" + pointer), pointer);
        });
        ObjectNode file = file();
        ((ObjectNode) file.at("/decision/signatures/0")).put("hash", "f".repeat(64));
        assertEquals(List.of("/decision/signatures/0/hash"), pointers(verify(file), Kind.SIGNATURE));
    }

    @Test
    void alteredDigitsOfTheChecksAreToldFromAnAlteredRecord() {
        ObjectNode file = file();
        ObjectNode checks = (ObjectNode) file.get("checks");
        String section = "/content/evaluation/options";
        checks.put(section, "0000" + checks.get(section).asText().substring(4));
        Report report = verify(file);
        assertEquals(List.of("/checks"), pointers(report, Kind.CHECKS_ALTERED));
        assertEquals(1, report.findings().size());
    }

    @Test
    void anAlteredSealIsNamed() {
        ObjectNode file = file().put("seal", "0".repeat(64));
        assertEquals(List.of("/seal"), pointers(verify(file), Kind.SEAL));
    }

    @Test
    void somethingAddedOrTakenAwayIsNamedByItsSection() {
        ObjectNode file = file();
        ((ArrayNode) file.at("/decision/content/good")).removeAll();
        assertTrue(pointers(verify(file), Kind.ALTERED).stream()
                .anyMatch(pointer -> pointer.startsWith("/decision/content/good")));
    }

    @Test
    void inAnEvaluationAloneTheResultsBetrayAnAlteredWeight() {
        ObjectNode evaluation = (ObjectNode) EvaluationJson.MAPPING.tree(SampleEvaluation.sound());
        ((ObjectNode) evaluation.at("/criteria/1")).put("weight", 0.31);
        Report report = verify(evaluation);
        assertEquals(List.of("/input_hash"), pointers(report, Kind.INPUT_HASH));
        assertEquals(List.of("/criteria/1/weight"), pointers(report, Kind.SUSPECT));
    }

    @Test
    void inAnEvaluationAloneTheResultsBetrayAnAlteredQuantity() {
        ObjectNode evaluation = (ObjectNode) EvaluationJson.MAPPING.tree(SampleEvaluation.sound());
        ((ObjectNode) evaluation.at("/drawn/0/knowledge")).put("median", 79_000);
        assertTrue(pointers(verify(evaluation), Kind.SUSPECT).contains("/drawn/0/knowledge"));
    }

    @Test
    void whereOnlyAHashCanTellItIsNamed() {
        ObjectNode evaluation = (ObjectNode) EvaluationJson.MAPPING.tree(SampleEvaluation.sound());
        ((ObjectNode) evaluation.at("/options/0/gates/0")).put("grade", "b");
        Report report = verify(evaluation);
        assertEquals(
                List.of("/input_hash"),
                report.findings().stream().map(Finding::pointer).toList());
    }

    @Test
    void whatCannotBeComputedNamesItsField() {
        ObjectNode file = file();
        ((ObjectNode) file.at("/decision/content/evaluation/drawn/0/knowledge")).put("sd_ln", -1);
        assertEquals(
                List.of("/decision/content/evaluation/drawn/0/knowledge"),
                pointers(verify(file), Kind.DAMAGED).stream()
                        .map(pointer -> pointer.replaceFirst("/sd_ln$", ""))
                        .toList());
    }

    @Test
    void whatIsNoRecordIsRefused() {
        for (String text : List.of("", "{", "{}", "[]", "7", "{\"format\":\"touchstone-decision\"}")) {
            assertThrows(ProblemException.class, () -> Verification.of(text, 1), text);
        }
    }

    private static List<String> numbers(JsonNode record) {
        List<String> pointers = new ArrayList<>();
        collect("", record, pointers);
        return pointers;
    }

    private static void collect(String pointer, JsonNode node, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), pointers));
        } else if (node.isArray()) {
            int index = 0;
            for (Iterator<JsonNode> items = node.elements(); items.hasNext(); index++) {
                collect(pointer + "/" + index, items.next(), pointers);
            }
        } else if (node.isNumber()) {
            pointers.add(pointer);
        }
    }

    /** Turns a digit of a number into another: the third at most, so that the number itself becomes another. */
    private static void alterDigit(JsonNode root, String pointer) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, cut));
        String key = pointer.substring(cut + 1);
        char[] text = root.at(pointer).asText().toCharArray();
        int seen = 0;
        int at = 0;
        for (int i = 0; i < text.length && seen < 3 && text[i] != 'E'; i++) {
            if (Character.isDigit(text[i])) {
                at = i;
                seen += text[i] == '0' && seen == 0 ? 0 : 1;
            }
        }
        text[at] = text[at] == '7' ? '3' : '7';
        JsonNode after = EvaluationJson.MAPPING.tree(new String(text));
        if (parent instanceof ObjectNode object) {
            object.set(key, after);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), after);
        }
    }
}
