package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake at a time in a catalogue that is right otherwise: found at its line and column, and nothing else. */
class LoaderMistakesTest {
    private static final String COURIER = "stacks/technologies/courier.yaml";
    private static final String LETTERS = "stacks/scenarios/letters.yaml";
    private static final String ADOPT = "stacks/operators/adopt-courier.yaml";
    private static final String TRAITS = "criteria/traits.yaml";
    private static final String GATES = "criteria/gates.yaml";
    private static final String CRITERIA = "criteria/criteria.yaml";

    @TempDir
    private Path directory;

    private SmallCatalogue small;

    @BeforeEach
    void rightOtherwise() {
        small = new SmallCatalogue(directory);
    }

    @Test
    void nothingIsWrongToBeginWith() {
        assertEquals("", found());
    }

    @Test
    void brokenYamlIsFoundAtItsPlace() {
        small.changed(COURIER, "roles: [messaging]", "roles: [messaging");
        expect(COURIER + ":6:11 (file) SYNTAX");
    }

    @Test
    void aSecondKeyIsFoundWithTheLineOfTheFirst() {
        small.changed(COURIER, "name: Courier", "name: Courier\nname: Again");
        expect(COURIER + ":5:1 name DUPLICATE_KEY");
        assertEquals("4", only().arguments().get("first"));
    }

    @Test
    void anUnknownRoleOfATechnology() {
        small.changed(COURIER, "[messaging]", "[mesaging]");
        Mistake mistake = at(COURIER);
        assertEquals(Mistake.Code.UNKNOWN_REFERENCE, mistake.code());
        assertEquals(new Position(5, 9), mistake.position());
        assertEquals("roles[0]", mistake.path());
        assertEquals("messaging", mistake.arguments().get("similar"));
    }

    @Test
    void anUnknownTechnologyInAStack() {
        small.changed("stacks/recommended/mail.yaml", "{messaging: courier}", "{messaging: courrier}");
        expect("stacks/recommended/mail.yaml:5:20 parts.messaging UNKNOWN_REFERENCE");
        assertEquals("courier", only().arguments().get("similar"));
    }

    @Test
    void anUnknownRoleInAStack() {
        small.changed("stacks/recommended/mail.yaml", "{messaging: courier}", "{mail: courier}");
        assertTrue(found().contains("mail.yaml:5:9 parts.mail UNKNOWN_REFERENCE"), found());
    }

    @Test
    void aTechnologyInARoleThatItDoesNotFill() {
        small.changed("stacks/recommended/mail.yaml", "{messaging: courier}", "{cache: courier}");
        expect("stacks/recommended/mail.yaml:5:16 parts.cache NOT_OF_ROLE");
    }

    @Test
    void anUnknownCriterionInAScenario() {
        small.changed(LETTERS, "{ref: automation}", "{ref: automatic}");
        expect(LETTERS + ":14:11 criteria[1].ref UNKNOWN_REFERENCE");
    }

    @Test
    void anUnknownTraitInAnExpressionIsFoundAtItsColumn() {
        small.changed(GATES, "must: survives_node == true", "must: form == library or survives_nodes == true");
        expect(GATES + ":8:30 gates[0].must UNKNOWN_REFERENCE");
        assertEquals("survives_nodes", only().found());
        assertEquals("survives_node", only().arguments().get("similar"));
    }

    @Test
    void columnsInsideQuotesAreCountedBehindTheQuote() {
        small.changed(LETTERS, "'delivery in [at-least-once]'", "'deliver in [at-least-once]'");
        expect(LETTERS + ":11:36 requirements[1].must UNKNOWN_REFERENCE");
    }

    @Test
    void aBrokenExpressionIsFoundAtItsColumn() {
        small.changed(GATES, "must: survives_node == true", "must: survives_node == ");
        assertEquals(Mistake.Code.EXPRESSION, only().code());
        assertEquals("literal", only().arguments().get("expected"));
    }

    @Test
    void aWordThatATraitCannotHave() {
        small.changed(GATES, "must: survives_node == true", "must: form == librari");
        expect(GATES + ":8:11 gates[0].must NOT_A_VALUE");
    }

    @Test
    void anArchitectureTraitSaysNothingOfATechnology() {
        small.changed(GATES, "must: survives_node == true", "must: app.style == services");
        expect(GATES + ":8:11 gates[0].must UNKNOWN_REFERENCE");
    }

    @Test
    void aSwitchThatDoesNotExist() {
        small.changed(GATES, "switch.ha == required", "switch.hs == required");
        expect(GATES + ":7:11 gates[0].when UNKNOWN_REFERENCE");
    }

    @Test
    void aReadingOfAFieldThatNoFactHas() {
        small.changed(TRAITS, "where: {min_instances:", "where: {min_instance:");
        expect(TRAITS + ":10:34 traits[0].true_when[0].where.min_instance UNKNOWN_FIELD");
    }

    @Test
    void aReadingOfAKindThatDoesNotExist() {
        small.changed(TRAITS, "kind: guarantee", "kind: guaranty");
        assertTrue(found().contains("traits[1].values_from[0].kind"), found());
    }

    @Test
    void aUnitThatDoesNotExist() {
        small.changed(CRITERIA, "unit: ms", "unit: msec");
        assertTrue(found().contains(CRITERIA + ":14:11 criteria[0].unit UNKNOWN_UNIT"), found());
    }

    @Test
    void aUnitThatDoesNotFitTheCriterion() {
        small.changed(LETTERS, "    unit: ms", "    unit: MBy/s");
        expect(LETTERS + ":21:11 claims[0].unit UNIT_DOES_NOT_FIT");
        assertEquals("ms", only().arguments().get("expected"));
    }

    @Test
    void countedThingsAreNotMixedUp() {
        small.changed(CRITERIA, "unit: ms", "unit: '{msg}/s'");
        small.changed(LETTERS, "    unit: ms", "    unit: '{req}/s'");
        small.changed(LETTERS, "unit: s, why", "unit: '{msg}/s', why");
        expect(LETTERS + ":21:12 claims[0].unit UNIT_DOES_NOT_FIT");
    }

    @Test
    void aNegativeWeight() {
        small.changed(LETTERS, "throughput: 60", "throughput: -60");
        expect(LETTERS + ":15:36 weights.dimensions.throughput NEGATIVE_WEIGHT");
    }

    @Test
    void aWeightThatIsNoNumber() {
        small.changed(LETTERS, "throughput: 60", "throughput: .nan");
        expect(LETTERS + ":15:36 weights.dimensions.throughput NOT_FINITE");
    }

    @Test
    void allWeightsZero() {
        small.changed(LETTERS, "throughput: 60, operations: 40", "throughput: 0, operations: 0");
        expect(LETTERS + ":15:23 weights.dimensions ALL_WEIGHTS_ZERO");
    }

    @Test
    void aWeightOfACriterionThatDoesNotExist() {
        small.changed(LETTERS, "criteria: {latency: 1}", "criteria: {latenzy: 1}");
        assertTrue(found().contains("weights.criteria.latenzy UNKNOWN_REFERENCE"), found());
    }

    @Test
    void equalEndsOfARange() {
        small.changed(LETTERS, "{worst: 500, best: 50}", "{worst: 50, best: 50}");
        expect(LETTERS + ":13:45 criteria[0].range.best EQUAL_ENDS");
    }

    @Test
    void aLogarithmicAxisThatMeetsZero() {
        small.changed(CRITERIA, "best: 10, axis: log", "best: 0, axis: log");
        expect(CRITERIA + ":16:32 criteria[0].range.best LOG_NOT_POSITIVE");
    }

    @Test
    void anAnchorThatDiffersFromItsJudgement() {
        small.changed(CRITERIA, "level: 30", "level: 35");
        expect(CRITERIA + ":27:17 criteria[1].anchors[0].level NOT_THE_JUDGEMENT");
    }

    @Test
    void aWordOutsideTheList() {
        small.changed(CRITERIA, "direction: up", "direction: upwards");
        expect(CRITERIA + ":23:16 criteria[1].direction NOT_ONE_OF");
        assertEquals("up, down", only().arguments().get("allowed"));
    }

    @Test
    void aMissingKey() {
        small.changed(COURIER, "name: Courier\n", "");
        expect(COURIER + ":2:1 (file) MISSING_KEY");
        assertEquals("name", only().arguments().get("key"));
    }

    @Test
    void anUnknownKey() {
        small.changed(COURIER, "name: Courier", "name: Courier\nnick: C");
        expect(COURIER + ":5:1 nick UNKNOWN_KEY");
    }

    @Test
    void aNumberWhereATextBelongs() {
        small.changed(COURIER, "name: Courier", "name: 7");
        expect(COURIER + ":4:7 name TYPE");
    }

    @Test
    void aFactWithoutSource() {
        small.changed(COURIER, "    source: https://courier.example/docs/cluster\n", "");
        expect(COURIER + ":15:5 facts[1] NO_SOURCE");
    }

    @Test
    void anAssumptionNeedsNoSourceButANote() {
        String sourced = "source: https://courier.example/docs/cluster\n    seen: undated\n    looked_up: '2026-11-24'";
        small.changed(COURIER, sourced, "assumption: true\n    note: ours");
        assertEquals("", found());
        small.changed(COURIER, "assumption: true\n    note: ours", "assumption: true");
        assertEquals(Mistake.Code.MISSING_KEY, only().code());
    }

    @Test
    void aNumberWithoutSource() {
        small.changed(LETTERS, ", reason: asked}", "}");
        expect(
                LETTERS + ":13:35 criteria[0].range.worst NUMBER_WITHOUT_SOURCE",
                LETTERS + ":13:46 criteria[0].range.best NUMBER_WITHOUT_SOURCE");
    }

    @Test
    void aNumberThatIsCalledAFactNamesItsSource() {
        small.changed(LETTERS, "basis: assumption", "basis: fact");
        expect(LETTERS + ":8:21 slots[0].needs[0].value NUMBER_WITHOUT_SOURCE");
        small.changed(LETTERS, "basis: fact", "basis: fact, source: the ledger");
        assertEquals("", found());
    }

    @Test
    void anIdThatIsNotTheNameOfItsFile() {
        small.changed("stacks/recommended/mail.yaml", "id: mail", "id: post");
        expect("stacks/recommended/mail.yaml:3:5 id ID_IS_NOT_FILE_NAME");
    }

    @Test
    void anIdThatIsTaken() {
        small.changed("stacks/roles.yaml", "id: cache", "id: messaging");
        expect("stacks/roles.yaml:5:10 roles[1].id DUPLICATE_ID");
    }

    @Test
    void aFactIdThatIsTaken() {
        small.changed(COURIER, "courier/ha_parts-2", "courier/license-1");
        expect(COURIER + ":15:9 facts[1].id DUPLICATE_ID");
    }

    @Test
    void aConditionOfAnOperatorThatNothingMakesKnown() {
        small.changed(ADOPT, "and letters.small", "and letters.smal");
        expect(ADOPT + ":8:37 requires[0].when UNKNOWN_REFERENCE");
        assertEquals("letters.smal", only().found());
    }

    @Test
    void anEstimateOutOfOrder() {
        small.changed(ADOPT, "effort: {low: 1, likely: 2", "effort: {low: 3, likely: 2");
        expect(ADOPT + ":16:15 effort.low ESTIMATE_ORDER");
    }

    @Test
    void anOperatorThatBringsWhatDoesNotExist() {
        small.changed(ADOPT, "among: [courier]", "among: [currier]");
        expect(ADOPT + ":15:45 effects[0].among[0] UNKNOWN_REFERENCE");
    }

    @Test
    void aBrokenListHidesNoOtherMistakeAndMakesNoneUp() {
        small.changed(CRITERIA, "schema_version: 1", "schema_version: [1");
        small.changed(LETTERS, "role: messaging", "role: mesaging");
        List<String> lines = found().lines().toList();
        assertTrue(lines.getFirst().startsWith(CRITERIA) && lines.getFirst().endsWith("SYNTAX"), found());
        assertTrue(lines.contains(LETTERS + ":6:11 slots[0].role UNKNOWN_REFERENCE"), found());
        assertTrue(lines.stream().noneMatch(line -> line.contains("criteria[")), found());
    }

    @Test
    void aFileThatBelongsNowhere() {
        small.with("stacks/technolgies/courier.yaml", "id: courier");
        expect("stacks/technolgies/courier.yaml:1:1 (file) MISPLACED");
    }

    @Test
    void aHundredThousandBracketsAreRefusedEarly() {
        small.with("stacks/technologies/deep.yaml", "id: " + "[".repeat(100_000));
        expect("stacks/technologies/deep.yaml:1:68 (file) TOO_DEEP");
    }

    @Test
    void deepIndentationIsRefusedToo() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 1_000; level++) {
            deep.append(" ".repeat(level)).append("a:\n");
        }
        small.with("stacks/technologies/deep.yaml", deep.toString());
        assertEquals(Mistake.Code.TOO_DEEP, only().code());
    }

    @Test
    void twentyMegabytesAreNotRead() {
        byte[] big = new byte[20_000_000];
        Arrays.fill(big, (byte) '#');
        small.with("stacks/technologies/big.yaml", big);
        expect("stacks/technologies/big.yaml:1:1 (file) TOO_BIG");
    }

    @Test
    void anotherEncodingIsFoundAtItsPlace() {
        small.with("stacks/technologies/old.yaml", "schema_version: 1\nname: 消息".getBytes(Charset.forName("GBK")));
        expect("stacks/technologies/old.yaml:2:7 (file) ENCODING");
    }

    @Test
    void twoByteTextIsNoUtf8() {
        small.with("stacks/technologies/wide.yaml", "id: wide".getBytes(StandardCharsets.UTF_16));
        assertEquals(Mistake.Code.ENCODING, only().code());
    }

    @Test
    void aDirectoryWithoutCatalogue() {
        List<Mistake> mistakes = mistakesOf(directory.resolve("nowhere"));
        assertEquals(Mistake.Code.NO_CATALOGUE, mistakes.getFirst().code());
    }

    @Test
    void aBrokenSchemaIsNamed() {
        small.with("stacks/schema/role.schema.json", "{\n \"type\": \n");
        assertTrue(found().contains("stacks/schema/role.schema.json:3:1 (file) BROKEN_SCHEMA"), found());
    }

    @Test
    void allMistakesComeAtOnceInTheOrderOfTheFiles() {
        small.changed(CRITERIA, "direction: up", "direction: upwards");
        small.changed(COURIER, "roles: [messaging]", "roles: [messaging");
        small.changed(LETTERS, "throughput: 60", "throughput: -60");
        small.changed(LETTERS, "    unit: ms", "    unit: MBy/s");
        small.changed("stacks/roles.yaml", "group: store", "grup: store");
        List<String> lines = found().lines().toList();
        assertTrue(lines.contains(CRITERIA + ":23:16 criteria[1].direction NOT_ONE_OF"), found());
        assertTrue(lines.contains(COURIER + ":6:11 (file) SYNTAX"), found());
        assertTrue(lines.contains(LETTERS + ":15:36 weights.dimensions.throughput NEGATIVE_WEIGHT"), found());
        assertTrue(lines.contains(LETTERS + ":21:11 claims[0].unit UNIT_DOES_NOT_FIT"), found());
        assertTrue(lines.contains("stacks/roles.yaml:5:44 roles[1].grup UNKNOWN_KEY"), found());
        assertTrue(lines.contains("stacks/roles.yaml:5:5 roles[1] MISSING_KEY"), found());
    }

    private static List<Mistake> mistakesOf(Path directory) {
        try {
            CatalogueLoader.load(List.of(CatalogueRoot.directory(directory)));
            return List.of();
        } catch (LoadFailure failure) {
            return failure.mistakes();
        }
    }

    private void expect(String... lines) {
        assertEquals(String.join("\n", lines), found());
    }

    private String found() {
        return small.mistakes().stream()
                .map(mistake -> mistake.file().substring(directory.toString().length() + 1) + ":"
                        + mistake.position().line() + ":" + mistake.position().column() + " " + mistake.path() + " "
                        + mistake.code())
                .collect(Collectors.joining("\n"));
    }

    private Mistake only() {
        List<Mistake> mistakes = small.mistakes();
        assertEquals(1, mistakes.size(), () -> mistakes.toString());
        return mistakes.getFirst();
    }

    private Mistake at(String file) {
        return small.mistakes().stream()
                .filter(mistake -> mistake.file().endsWith(file))
                .findFirst()
                .orElseThrow();
    }
}
