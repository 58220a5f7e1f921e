package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.SampleEvaluation;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionsTest {
    private static final Scenario SCENARIO = SampleDecision.scenario();

    @Inject
    Decisions decisions;

    @Inject
    Library library;

    @BeforeEach
    void storeTheEvaluation() {
        var evaluations =
                library.documents("evaluation", Evaluation.SCHEMA_VERSION, Evaluation.class, EvaluationJson.MAPPING);
        if (evaluations.find(SampleEvaluation.ID).isEmpty()) {
            evaluations.create(
                    SampleEvaluation.ID, SampleEvaluation.sound(), Index.of("x").under(SCENARIO.id()), "li-wei");
        }
    }

    private Stored<Decision> written() {
        Stored<Decision> draft =
                decisions.draft(SCENARIO, SampleEvaluation.ID, Optional.empty(), SampleDecision.AUTHOR, id -> id);
        Edit edit = SampleDecision.edit(draft.content().content().edit());
        return decisions.edit(draft.id(), edit, draft.hash(), SampleDecision.AUTHOR);
    }

    private Stored<Decision> proposed() {
        Stored<Decision> written = written();
        return decisions.propose(written.id(), written.hash(), SampleDecision.AUTHOR);
    }

    private Stored<Decision> accepted() {
        return accept(proposed());
    }

    private Stored<Decision> accept(Stored<Decision> proposed) {
        return decisions.accept(
                proposed.id(),
                proposed.content().contentHash().orElseThrow(),
                SampleDecision.signer(),
                Optional.empty(),
                proposed.hash());
    }

    private static Problem problem(Runnable step) {
        return assertThrows(ProblemException.class, step::run).problem();
    }

    @Test
    void aDecisionGoesFromDraftToAcceptedAndKeepsItsHistory() {
        Stored<Decision> accepted = accepted();
        Stored<Decision> read = decisions.get(accepted.id());
        assertEquals(State.ACCEPTED, read.content().state());
        assertEquals(read.content().contentHash().orElseThrow(), ContentHash.of(read.content()));
        assertEquals(
                4,
                decisions
                        .documents()
                        .history(read.id(), java.util.OptionalInt.empty(), 10)
                        .items()
                        .size());
        int number = read.content().number().orElseThrow();
        assertEquals(read.id(), decisions.numbered(number).orElseThrow().id());
    }

    @Test
    void aStaleTabIsRefused() {
        Stored<Decision> written = written();
        decisions.edit(
                written.id(),
                new Edit(
                        LocalText.of("Other"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                written.hash(),
                SampleDecision.AUTHOR);
        assertEquals(
                Problem.Kind.STALE,
                problem(() -> decisions.propose(written.id(), written.hash(), SampleDecision.AUTHOR))
                        .kind());
    }

    @Test
    void whatIsProposedIsNoLongerEdited() {
        Stored<Decision> proposed = proposed();
        Edit edit = proposed.content().content().edit();
        assertEquals(
                "record.not-a-draft",
                problem(() -> decisions.edit(proposed.id(), edit, proposed.hash(), SampleDecision.AUTHOR))
                        .code());
    }

    @Test
    void ofManyProposersEachGetsANumberOfItsOwn() throws Exception {
        List<Stored<Decision>> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            drafts.add(written());
        }
        Set<Integer> numbers = new TreeSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> proposals = new ArrayList<>();
            for (Stored<Decision> draft : drafts) {
                proposals.add(() -> decisions
                        .propose(draft.id(), draft.hash(), SampleDecision.AUTHOR)
                        .content()
                        .number()
                        .orElseThrow());
            }
            for (Future<Integer> number : pool.invokeAll(proposals)) {
                numbers.add(number.get());
            }
        }
        assertEquals(drafts.size(), numbers.size());
    }

    @Test
    void aNumberIsNotGivenAgainAfterARejection() {
        Stored<Decision> proposed = proposed();
        int number = proposed.content().number().orElseThrow();
        decisions.reject(proposed.id(), "too dear", SampleDecision.APPROVER, proposed.hash());
        assertTrue(proposed().content().number().orElseThrow() > number);
        assertEquals(
                State.REJECTED,
                decisions.numbered(number).orElseThrow().content().state());
    }

    @Test
    void theRegisterIsFilteredByStateAndScenario() {
        Stored<Decision> accepted = accepted();
        Stored<Decision> draft = written();
        List<RegisterEntry> found = decisions
                .register(decisions.query().under(SCENARIO.id()).in("accepted"))
                .items();
        RegisterEntry entry = found.stream()
                .filter(one -> one.id().equals(accepted.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(SCENARIO.title(), entry.title());
        assertEquals(accepted.content().number(), entry.number());
        assertEquals(State.ACCEPTED, entry.state());
        assertFalse(found.stream().anyMatch(one -> one.id().equals(draft.id())));
        assertEquals(
                List.of(), decisions.register(decisions.query().under("other")).items());
    }

    @Test
    void aSuccessorSupersedesInOneStepAndBothRecordsSaySo() {
        Stored<Decision> older = accepted();
        Stored<Decision> draft = written();
        Edit edit = draft.content().content().edit().superseding(List.of(new Link(older.id(), 999, "made-up")));
        Stored<Decision> linked = decisions.edit(draft.id(), edit, draft.hash(), SampleDecision.AUTHOR);
        assertEquals(
                older.content().link().orElseThrow(),
                linked.content().content().supersedes().getFirst());
        Stored<Decision> newer = accept(decisions.propose(linked.id(), linked.hash(), SampleDecision.AUTHOR));
        Decision superseded = decisions.get(older.id()).content();
        assertEquals(State.SUPERSEDED, superseded.state());
        assertEquals(newer.content().link(), superseded.supersededBy());
    }

    @Test
    void aSuccessorOfSomethingNotAcceptedIsNotAcceptedItself() {
        Stored<Decision> open = proposed();
        Stored<Decision> draft = written();
        Edit edit = draft.content()
                .content()
                .edit()
                .superseding(List.of(open.content().link().orElseThrow()));
        Stored<Decision> linked = decisions.edit(draft.id(), edit, draft.hash(), SampleDecision.AUTHOR);
        Stored<Decision> proposed = decisions.propose(linked.id(), linked.hash(), SampleDecision.AUTHOR);
        assertEquals("record.wrong-state", problem(() -> accept(proposed)).code());
        assertEquals(State.PROPOSED, decisions.get(proposed.id()).content().state());
    }

    @Test
    void aRecordLivesOnWhenTheEvaluationIsGone() {
        Stored<Decision> accepted = accepted();
        var evaluations =
                library.documents("evaluation", Evaluation.SCHEMA_VERSION, Evaluation.class, EvaluationJson.MAPPING);
        evaluations.remove(
                SampleEvaluation.ID,
                "li-wei",
                evaluations.get(SampleEvaluation.ID).hash());
        Decision read = decisions.get(accepted.id()).content();
        assertEquals(accepted.content().contentHash(), Optional.of(ContentHash.of(read)));
        assertTrue(Verification.of(RecordFile.write(read, decisions.evaluation(read)), 1)
                .agrees());
    }

    @Test
    void anEvaluationOfAnotherScenarioIsRefused() {
        Scenario other = Scenario.empty("other", LocalText.of("Other"));
        Problem problem = problem(
                () -> decisions.draft(other, SampleEvaluation.ID, Optional.empty(), SampleDecision.AUTHOR, id -> id));
        assertEquals("record.other-scenario", problem.faults().getFirst().code());
    }
}
