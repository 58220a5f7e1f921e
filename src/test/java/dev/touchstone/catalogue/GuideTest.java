package dev.touchstone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped guides, walked on every path. */
class GuideTest {
    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws LoadFailure {
        catalogue = CatalogueLoader.loadShipped();
    }

    private static Guide guide(String id) {
        return catalogue.guide(id).orElseThrow();
    }

    private static String code(Guide guide, Guide.Given... given) {
        return assertThrows(ProblemException.class, () -> guide.walk(List.of(given)))
                .problem()
                .code();
    }

    @Test
    void whatTheDocumentDecidesByFlowChartsIsShipped() {
        assertEquals(
                List.of("channel-kind", "mutex-or-atomic", "node-dependencies", "stack-or-heap"),
                catalogue.guides().stream().map(Guide::id).toList());
    }

    @Test
    void everyPathEndsInAnOutcomeWithinTheNumberOfQuestions() {
        for (Guide guide : catalogue.guides()) {
            Set<String> reached = new HashSet<>();
            follow(guide, List.of(), reached);
            assertEquals(guide.questions().size() + guide.outcomes().size(), reached.size(), guide.id());
        }
    }

    private static void follow(Guide guide, List<Guide.Given> given, Set<String> reached) {
        Guide.Walk walk = guide.walk(given);
        reached.add(walk.at().id());
        assertEquals(given.size(), walk.path().size());
        assertTrue(walk.path().size() <= guide.questions().size(), guide.id());
        if (walk.at() instanceof Guide.Question question) {
            for (Guide.Answer answer : question.answers()) {
                List<Guide.Given> more = new ArrayList<>(given);
                more.add(new Guide.Given(question.id(), answer.id()));
                follow(guide, more, reached);
            }
        } else {
            assertTrue(walk.outcome().isPresent());
        }
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        Guide guide = guide("stack-or-heap");
        List<Guide.Given> given =
                new ArrayList<>(List.of(new Guide.Given("language", "compiler"), new Guide.Given("escapes", "no")));
        Guide.Walk first = guide.walk(given);
        Collections.shuffle(given, new Random(3));
        Collections.reverse(given);
        assertEquals(first, guide.walk(given));
        assertEquals("go-stack", first.outcome().orElseThrow().id());
        assertEquals("language", first.path().getFirst().question().id());
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        Guide guide = guide("mutex-or-atomic");
        assertEquals("guide.no-question", code(guide, new Guide.Given("colour", "blue")));
        assertEquals("guide.no-answer", code(guide, new Guide.Given("needed", "perhaps")));
        assertEquals("guide.no-answer", code(guide, new Guide.Given("needed", "")));
        assertEquals("guide.not-asked", code(guide, new Guide.Given("simple", "yes")));
        assertEquals("guide.not-asked", code(guide, new Guide.Given("needed", "no"), new Guide.Given("simple", "yes")));
        assertEquals(
                "guide.two-answers", code(guide, new Guide.Given("needed", "no"), new Guide.Given("needed", "yes")));
    }

    @Test
    void correctionsOfTheDocumentStandWhereItErrs() {
        List<LocalText> npm = guide("node-dependencies").corrections().stream()
                .map(Guide.Correction::says)
                .toList();
        assertEquals(4, npm.size());
        for (Guide guide : catalogue.guides()) {
            guide.corrections().forEach(correction -> {
                assertTrue(correction.from().source().isPresent(), guide.id());
                assertFalse(correction.instead().isSame(), guide.id() + " speaks one language");
            });
        }
    }

    @Test
    void everyStatementHasSourceAndGradeOrIsAnAssumption() {
        for (Guide guide : catalogue.guides()) {
            for (Guide.Outcome outcome : guide.outcomes()) {
                Provenance from = outcome.backing().from();
                assertEquals(from.assumption(), from.source().isEmpty(), outcome.id());
                assertEquals(from.assumption(), from.grade().isEmpty(), outcome.id());
                outcome.backing()
                        .facts()
                        .forEach(fact -> assertTrue(catalogue.fact(fact).isPresent(), fact));
            }
        }
    }

    @Test
    void aGuideIsWrittenAsTheFileThatItWasReadFrom() throws LoadFailure {
        for (Guide guide : catalogue.guides()) {
            Guide again = (Guide) OwnEntity.read("guide", guide.id(), CatalogueYaml.write(guide), catalogue);
            assertEquals(guide.questions(), again.questions());
            assertEquals(guide.outcomes(), again.outcomes());
            assertEquals(Layer.OWN, again.layer());
        }
    }
}
