package dev.touchstone.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.scenario.Samples;
import dev.touchstone.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final String TWO_SLOTS = """
            {"schema_version": 1, "id": "s", "title": "S",
             "slots": [{"role": "log", "technologies": ["a", "b"]}, {"role": "store", "technologies": ["a", "c"]}],
             "stacks": [{"id": "listed", "name": "Listed", "parts": {"store": "c", "log": "b"}}],
             "today": {"name": "Now", "parts": {"log": {"technology": "b"}, "mail": {"technology": "m"}}}}
            """;

    @Test
    void everyCombinationIsACandidateOnceAndTodayComesLast() {
        List<Candidate> all = candidates(TWO_SLOTS).list((slot, technology) -> true, parts -> true);
        assertEquals(
                List.of("listed", "a+a", "a+c", "b+a", "today"),
                all.stream().map(Candidate::id).toList());
        assertEquals("{log=b, store=c}", all.getFirst().parts().toString());
        assertEquals("A", all.get(1).name().en());
        assertEquals("{log=b}", all.getLast().parts().toString());
    }

    @Test
    void technologyThatAGateKeepsOutIsInNoCombinationButStaysInAListedStack() {
        List<Candidate> all = candidates(TWO_SLOTS).list((slot, technology) -> !technology.equals("b"), parts -> true);
        assertEquals(
                List.of("listed", "a+a", "a+c", "today"),
                all.stream().map(Candidate::id).toList());
    }

    @Test
    void tooManyCombinationsAreRefusedWithTheWidthsOfTheSlots() {
        String ids = IntStream.range(0, 45).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        String wide = "{\"schema_version\": 1, \"id\": \"s\", \"title\": \"S\", \"slots\": ["
                + "{\"role\": \"log\", \"technologies\": [" + ids + "]},"
                + "{\"role\": \"store\", \"technologies\": [" + ids + "]}]}";
        Problem problem = assertThrows(
                        ProblemException.class, () -> candidates(wide).list((slot, technology) -> true, parts -> true))
                .problem();
        assertEquals(Problem.Kind.TOO_MUCH, problem.kind());
        assertEquals("log 45, store 45", problem.arguments().get("slots"));
        List<Candidate> narrowed = candidates(wide)
                .list((slot, technology) -> true, parts -> parts.get("log").equals("t0"));
        assertEquals(45, narrowed.size());
    }

    private static Candidates candidates(String json) {
        Scenario scenario = Samples.scenario(json);
        return new Candidates(scenario, id -> LocalText.of(id.toUpperCase(java.util.Locale.ROOT)));
    }
}
