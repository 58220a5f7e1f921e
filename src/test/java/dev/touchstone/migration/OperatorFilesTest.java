package dev.touchstone.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorFilesTest {

    private static final Set<String> STATES = Set.of("app.style", "app.services", "runtime", "topology");

    private final List<Operator> operators = Library.operators();

    @Test
    void everyFileIsReadAndBearsItsId() {
        Library.documents("stacks/operators")
                .forEach((file, document) ->
                        assertEquals(file, OperatorReader.read(document).id() + ".yaml"));
    }

    @Test
    void everyFileNamesItsSchemaFirst() throws IOException {
        for (String file : Library.documents("stacks/operators").keySet()) {
            List<String> lines = Files.readAllLines(Path.of("stacks/operators", file));
            assertEquals("# yaml-language-server: $schema=../schema/operator.schema.json", lines.getFirst(), file);
        }
    }

    @Test
    void everyPathOccursSomewhere() {
        operators.forEach(operator -> assertEquals(
                List.of(), OperatorCheck.check(operator, operators, Library.roles(), STATES), operator.id()));
    }

    @Test
    void everyTextStandsInBothLanguages() {
        operators.stream().flatMap(OperatorFilesTest::texts).forEach(text -> {
            assertFalse(text.en().isBlank() || text.zh().isBlank());
            assertTrue(text.zh().codePoints().anyMatch(Character::isIdeographic), text.en());
            assertTrue(text.en().codePoints().noneMatch(Character::isIdeographic), text.en());
        });
    }

    @Test
    void aSpecificOperatorHasSourcedFactsAndAGenericOneHasNone() {
        for (Operator operator : operators) {
            assertEquals(operator.generic(), operator.facts().isEmpty(), operator.id());
            operator.facts()
                    .forEach(fact ->
                            assertFalse(fact.source().isBlank() || fact.seen().isBlank()));
            assertFalse(operator.gates().isEmpty());
        }
    }

    @Test
    void genericPriorsAreTheWidest() {
        double narrowestGeneric = operators.stream()
                .filter(Operator::generic)
                .mapToDouble(
                        operator -> operator.effort().high() / operator.effort().low())
                .min()
                .orElseThrow();
        operators.stream()
                .filter(operator -> !operator.generic())
                .forEach(operator -> assertTrue(
                        operator.effort().high() / operator.effort().low() < narrowestGeneric, operator.id()));
    }

    @Test
    void allFaultsOfAFileAreFoundAtOnceWithTheirPlaces() {
        Map<String, Object> broken = copy(Library.documents("stacks/operators").get("adopt-kubernetes.yaml"));
        broken.put("requires", List.of(Map.of("when", "runtime = container", "text", "x")));
        broken.put("effort", Map.of("low", 5, "likely", 3, "high", 9));
        broken.put("risk", Map.of("failure", 1.5, "blast", 0.5));
        broken.put(
                "gates",
                List.of(Map.of(
                        "metric",
                        "m",
                        "name",
                        "n",
                        "op",
                        "<=",
                        "value",
                        1,
                        "unit",
                        "sec",
                        "under",
                        "u",
                        "for_days",
                        1)));
        broken.remove("title");

        ProblemException refused = assertThrows(ProblemException.class, () -> OperatorReader.read(broken));

        List<Fault> faults = refused.problem().faults();
        assertEquals(
                Set.of("/title", "/requires/0/when", "/effort/low", "/risk/failure", "/gates/0/unit"),
                Set.copyOf(faults.stream().map(Fault::pointer).toList()));
        Fault expression = faults.stream()
                .filter(fault -> fault.code().equals("migration.expression"))
                .findFirst()
                .orElseThrow();
        assertEquals(9, expression.arguments().get("column"));
    }

    @Test
    void aPathThatNothingCanMakeKnownIsAFault() {
        Operator lost = Sample.operator("lost")
                .requires("app.sytle == services")
                .sets("app.done", dev.touchstone.base.Expression.Value.flag(true))
                .done();

        assertEquals(
                List.of(Fault.at("/requires/0/when", "migration.unknown-path", Map.of("path", "app.sytle"))),
                OperatorCheck.check(lost, operators, Library.roles(), STATES));
    }

    private static Map<String, Object> copy(Map<String, Object> document) {
        return new HashMap<>(document);
    }

    private static Stream<LocalText> texts(Operator operator) {
        List<LocalText> texts = new ArrayList<>(List.of(
                operator.title(),
                operator.judgement(),
                operator.downtime(),
                operator.rollback(),
                operator.reversibility().until()));
        operator.requires().forEach(each -> texts.add(each.text()));
        operator.asks().forEach(each -> texts.add(each.question()));
        operator.gates().forEach(each -> texts.addAll(List.of(each.name(), each.under())));
        operator.modifiers().forEach(each -> texts.add(each.text()));
        operator.facts().forEach(each -> texts.add(each.text()));
        operator.repeat().ifPresent(each -> texts.add(each.unit()));
        return texts.stream();
    }
}
