package dev.touchstone.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.evaluation.SampleEvaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Evaluation SOUND = SampleEvaluation.sound();
    private static final Instant NOW = SampleDecision.NOON;

    private static Problem problem(Runnable step) {
        return assertThrows(ProblemException.class, step::run).problem();
    }

    private static List<String> faults(Problem problem) {
        return problem.faults().stream().map(Fault::code).toList();
    }

    private static Decision edited(UnaryOperator<Edit> change) {
        Decision written = SampleDecision.written(SOUND);
        return Lifecycle.edit(written, change.apply(written.content().edit()), NOW);
    }

    private static Edit choosing(Edit edit, Optional<String> chosen, String why) {
        return new Edit(
                edit.title(),
                edit.context(),
                chosen,
                edit.decision(),
                LocalText.of(why),
                edit.good(),
                edit.bad(),
                edit.despite(),
                edit.conditions(),
                edit.triggers(),
                edit.plan(),
                edit.deciders(),
                edit.tags(),
                edit.supersedes());
    }

    private static Evaluation altered(UnaryOperator<ObjectNode> change) {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(SOUND);
        return EvaluationJson.MAPPING.read(change.apply(tree), Evaluation.class);
    }

    @Test
    void aDraftTakesOverQuestionContextAndLeader() {
        Decision draft = SampleDecision.draft(SOUND);
        assertEquals(State.DRAFT, draft.state());
        assertEquals("kafka+clickhouse", draft.content().chosen().orElseThrow());
        assertEquals(2, draft.content().requirements().size());
        assertTrue(draft.number().isEmpty());
        assertTrue(draft.content().evaluation().isEmpty(), "the evaluation moves in with the proposal");
    }

    @Test
    void aProposalFixesContentEvaluationNumberAndHash() {
        Decision proposed = SampleDecision.proposed(SOUND);
        assertEquals(State.PROPOSED, proposed.state());
        assertEquals(12, proposed.number().orElseThrow());
        assertEquals(SOUND, proposed.content().evaluation().orElseThrow());
        assertEquals(LocalDate.of(2026, 11, 24), proposed.content().cutOff().orElseThrow());
        assertEquals(ContentHash.of(proposed), proposed.contentHash().orElseThrow());
    }

    @Test
    void aProposalNeedsADecisionInWords() {
        Problem problem = problem(() -> Lifecycle.propose(SampleDecision.draft(SOUND), SOUND, 1, NOW));
        assertEquals(List.of("record.no-decision"), faults(problem));
    }

    @Test
    void aProposalNeedsTwoOptions() {
        Evaluation alone = altered(tree -> {
            ArrayNode options = (ArrayNode) tree.get("options");
            while (options.size() > 1) {
                options.remove(1);
            }
            return tree;
        });
        Problem problem = problem(() -> Lifecycle.propose(SampleDecision.written(SOUND), alone, 1, NOW));
        assertTrue(faults(problem).contains("record.too-few-options"));
    }

    @Test
    void aProposalNeedsCompleteCriteria() {
        Evaluation light = altered(tree -> {
            ((ObjectNode) tree.at("/criteria/0")).put("weight", 0.1);
            return tree;
        });
        Problem problem = problem(() -> Lifecycle.propose(SampleDecision.written(SOUND), light, 1, NOW));
        assertEquals(List.of("record.criteria-incomplete"), faults(problem));
    }

    @Test
    void aProposalNeedsACutOff() {
        ObjectNode tree = (ObjectNode) EvaluationJson.MAPPING.tree(SampleDecision.written(SOUND));
        ((ObjectNode) tree.get("content")).remove("cut_off");
        Decision without = EvaluationJson.MAPPING.read(tree, Decision.class);
        assertEquals(List.of("record.no-cut-off"), faults(problem(() -> Lifecycle.propose(without, SOUND, 1, NOW))));
    }

    @Test
    void aProposalRestsOnItsOwnEvaluation() {
        Evaluation other = altered(tree -> tree.put("id", "0198b0f0-0000-7000-8000-000000000002"));
        Problem problem = problem(() -> Lifecycle.propose(SampleDecision.written(SOUND), other, 1, NOW));
        assertEquals(List.of("record.other-evaluation"), faults(problem));
    }

    @Test
    void somethingMustBeChosenThatExists() {
        Decision nothing = edited(edit -> choosing(edit, Optional.empty(), ""));
        assertEquals(
                List.of("record.nothing-chosen"), faults(problem(() -> Lifecycle.propose(nothing, SOUND, 1, NOW))));
        Decision unheard = edited(edit -> choosing(edit, Optional.of("nats"), ""));
        assertEquals(
                List.of("record.no-such-option"), faults(problem(() -> Lifecycle.propose(unheard, SOUND, 1, NOW))));
    }

    @Test
    void aScreenedOutOptionCannotBeChosenWhateverTheReason() {
        for (String out : List.of("rabbitmq+clickhouse", "today")) {
            Decision chosen = edited(edit -> choosing(edit, Optional.of(out), "we know it"));
            assertEquals(
                    List.of("record.screened-out"), faults(problem(() -> Lifecycle.propose(chosen, SOUND, 1, NOW))));
        }
    }

    @Test
    void choosingAnotherThanTheLeaderNeedsAReason() {
        Decision bare = edited(edit -> choosing(edit, Optional.of("pulsar+clickhouse"), " "));
        assertEquals(
                List.of("record.why-not-the-leader"), faults(problem(() -> Lifecycle.propose(bare, SOUND, 1, NOW))));
        Decision reasoned = edited(edit -> choosing(edit, Optional.of("pulsar+clickhouse"), "tiered storage"));
        assertEquals(State.PROPOSED, Lifecycle.propose(reasoned, SOUND, 1, NOW).state());
    }

    @Test
    void onlyADraftIsEdited() {
        Decision proposed = SampleDecision.proposed(SOUND);
        Problem problem =
                problem(() -> Lifecycle.edit(proposed, proposed.content().edit(), NOW));
        assertEquals(Problem.Kind.CONFLICT, problem.kind());
        assertEquals("record.not-a-draft", problem.code());
        assertEquals(
                "record.not-a-draft",
                problem(() -> Lifecycle.propose(proposed, SOUND, 13, NOW)).code());
    }

    @Test
    void faultsOfAnEditNameTheirPlace() {
        Problem problem = problem(() -> edited(edit -> new Edit(
                LocalText.of("x".repeat(301)),
                edit.context(),
                edit.chosen(),
                edit.decision(),
                edit.why(),
                List.of(LocalText.of(" ")),
                edit.bad(),
                edit.despite(),
                edit.conditions(),
                List.of(
                        new Trigger(Trigger.Kind.DATE, null, null, null, null),
                        new Trigger(Trigger.Kind.MARGIN, null, null, null, Optional.of(2.0)),
                        new Trigger(Trigger.Kind.PREMISE, null, null, null, null)),
                edit.plan(),
                edit.deciders(),
                edit.tags(),
                edit.supersedes())));
        assertEquals(
                List.of("/title", "/good/0", "/triggers/0/on", "/triggers/1/bound", "/triggers/2/text"),
                problem.faults().stream().map(Fault::pointer).toList());
    }

    @Test
    void acceptanceIsASignatureOnTheHash() {
        Decision accepted = SampleDecision.accepted();
        assertEquals(State.ACCEPTED, accepted.state());
        assertEquals(
                accepted.contentHash().orElseThrow(),
                accepted.signatures().getFirst().hash());
        assertEquals(SampleDecision.APPROVER, accepted.signatures().getFirst().person());
        assertTrue(accepted.waiver().isEmpty());
    }

    @Test
    void aSignatureOnAnotherHashCountsForNothing() {
        Decision proposed = SampleDecision.proposed(SOUND);
        Problem problem = problem(
                () -> Lifecycle.accept(proposed, "0".repeat(64), SampleDecision.signer(), Optional.empty(), NOW));
        assertEquals(Problem.Kind.STALE, problem.kind());
    }

    @Test
    void onlyAnApproverSigns() {
        Decision proposed = SampleDecision.proposed(SOUND);
        Signer reader = new Signer(SampleDecision.APPROVER, false, true);
        assertEquals(
                Problem.Kind.NOT_ALLOWED,
                problem(() -> accept(proposed, reader)).kind());
    }

    @Test
    void anAuthorSignsOnlyWhileThatIsAllowed() {
        Decision proposed = SampleDecision.proposed(SOUND);
        Problem problem = problem(() -> accept(proposed, new Signer(SampleDecision.AUTHOR, true, false)));
        assertEquals("record.own-signature", problem.code());
        assertEquals(
                State.ACCEPTED,
                accept(proposed, new Signer(SampleDecision.AUTHOR, true, true)).state());
    }

    private static Decision accept(Decision proposed, Signer signer) {
        return Lifecycle.accept(proposed, proposed.contentHash().orElseThrow(), signer, Optional.empty(), NOW);
    }

    @Test
    void aMustHaveOnGradeDIsRefusedAndOnGradeCIsNot() {
        for (Grade grade : List.of(Grade.A, Grade.B, Grade.C)) {
            assertEquals(
                    State.ACCEPTED,
                    accept(SampleDecision.proposed(SampleEvaluation.withLicenceOfGrade(grade)), SampleDecision.signer())
                            .state());
        }
        for (Grade grade : List.of(Grade.D, Grade.E, Grade.X)) {
            Decision proposed = SampleDecision.proposed(SampleEvaluation.withLicenceOfGrade(grade));
            Problem problem = problem(() -> accept(proposed, SampleDecision.signer()));
            assertEquals(Problem.Kind.CONFLICT, problem.kind());
            assertEquals("record.weak", problem.code());
            assertEquals(List.of("record.weak-grade"), faults(problem));
            assertEquals(grade.name(), problem.faults().getFirst().arguments().get("grade"));
        }
    }

    @Test
    void aMustHaveOnAnAssumptionIsRefused() {
        Decision proposed = SampleDecision.proposed(SampleEvaluation.withLicenceOfGrade(null));
        assertEquals(List.of("record.weak-assumed"), faults(problem(() -> accept(proposed, SampleDecision.signer()))));
    }

    @Test
    void anUnprovenMustHaveIsRefused() {
        Decision proposed = SampleDecision.proposed(SampleEvaluation.withUnprovenLicence());
        assertEquals(List.of("record.weak-unproven"), faults(problem(() -> accept(proposed, SampleDecision.signer()))));
    }

    @Test
    void anEmptyTeamProfileIsRefused() {
        Decision proposed = SampleDecision.proposed(SampleEvaluation.withoutTeam());
        assertEquals(List.of("record.weak-team"), faults(problem(() -> accept(proposed, SampleDecision.signer()))));
    }

    @Test
    void aWaiverNeedsAReasonAndKeepsWhatItWaived() {
        Decision proposed = SampleDecision.proposed(SampleEvaluation.withoutTeam());
        String hash = proposed.contentHash().orElseThrow();
        assertThrows(
                ProblemException.class,
                () -> Lifecycle.accept(proposed, hash, SampleDecision.signer(), Optional.of("  "), NOW));
        Waiver waiver = SampleDecision.waived().waiver().orElseThrow();
        assertEquals("Prototype, thrown away in June | really", waiver.reason());
        assertEquals(SampleDecision.APPROVER, waiver.by());
        assertEquals(
                List.of(WeakSpot.Kind.TEAM_NOT_ASKED),
                waiver.spots().stream().map(WeakSpot::kind).toList());
    }

    @Test
    void aWaiverIsNotKeptWhereNothingIsWeak() {
        Decision proposed = SampleDecision.proposed(SOUND);
        Decision accepted = Lifecycle.accept(
                proposed,
                proposed.contentHash().orElseThrow(),
                SampleDecision.signer(),
                Optional.of("to be safe"),
                NOW);
        assertTrue(accepted.waiver().isEmpty());
    }

    @Test
    void anEndNeedsAReasonAndKeepsTheRecord() {
        Decision proposed = SampleDecision.proposed(SOUND);
        assertEquals(
                List.of("record.no-reason"),
                faults(problem(() -> Lifecycle.reject(proposed, " ", SampleDecision.APPROVER, NOW))));
        Decision rejected = Lifecycle.reject(proposed, "too dear", SampleDecision.APPROVER, NOW);
        assertEquals(State.REJECTED, rejected.state());
        assertEquals(12, rejected.number().orElseThrow());
        assertEquals(proposed.contentHash(), rejected.contentHash());
        assertEquals("rejected", rejected.state().exported());
    }

    @Test
    void onlyTheAuthorWithdraws() {
        Decision proposed = SampleDecision.proposed(SOUND);
        assertEquals(
                Problem.Kind.NOT_ALLOWED,
                problem(() -> Lifecycle.withdraw(proposed, "moot", SampleDecision.APPROVER, NOW))
                        .kind());
        Decision withdrawn = Lifecycle.withdraw(proposed, "moot", SampleDecision.AUTHOR, NOW);
        assertEquals("rejected", withdrawn.state().exported());
        assertEquals(
                State.WITHDRAWN,
                Lifecycle.withdraw(SampleDecision.draft(SOUND), "moot", SampleDecision.AUTHOR, NOW)
                        .state());
    }

    @Test
    void whatIsAcceptedCanNeitherBeRejectedNorAcceptedAgainNorWithdrawn() {
        Decision accepted = SampleDecision.accepted();
        String hash = accepted.contentHash().orElseThrow();
        for (Runnable step : List.<Runnable>of(
                () -> Lifecycle.accept(accepted, hash, SampleDecision.signer(), Optional.empty(), NOW),
                () -> Lifecycle.reject(accepted, "late", SampleDecision.APPROVER, NOW),
                () -> Lifecycle.withdraw(accepted, "late", SampleDecision.AUTHOR, NOW))) {
            assertEquals("record.wrong-state", problem(step).code());
        }
        assertEquals(
                State.DEPRECATED,
                Lifecycle.deprecate(accepted, "platform closed", SampleDecision.APPROVER, NOW)
                        .state());
    }

    @Test
    void aSuccessorIsNamedInWhatItSupersedes() {
        Decision accepted = SampleDecision.accepted();
        Decision successor = Lifecycle.propose(SampleDecision.written(SOUND), SOUND, 13, NOW);
        Decision superseded = Lifecycle.supersede(accepted, successor, NOW);
        assertEquals(State.SUPERSEDED, superseded.state());
        assertEquals(13, superseded.supersededBy().orElseThrow().number());
        assertEquals(accepted.contentHash().orElseThrow(), ContentHash.of(superseded));
    }

    @Test
    void theHashIsTheSameAfterTheRecordWasStoredAndRead() {
        Decision accepted = SampleDecision.accepted();
        String stored = EvaluationJson.MAPPING.canonical(accepted);
        Decision read = EvaluationJson.MAPPING.read(stored, Decision.class);
        assertEquals(accepted.contentHash().orElseThrow(), ContentHash.of(read));
        assertEquals(stored, EvaluationJson.MAPPING.canonical(read));
    }

    @Test
    void theHashChangesWithAnyContentAndWithNothingElse() {
        Decision proposed = SampleDecision.proposed(SOUND);
        String hash = ContentHash.of(proposed);
        assertEquals(hash, ContentHash.of(Lifecycle.reject(proposed, "no", SampleDecision.APPROVER, NOW)));
        assertNotEquals(hash, ContentHash.of(Lifecycle.propose(SampleDecision.written(SOUND), SOUND, 13, NOW)));
        Decision other = edited(edit -> choosing(edit, edit.chosen(), "because"));
        assertNotEquals(hash, ContentHash.of(Lifecycle.propose(other, SOUND, 12, NOW)));
        assertFalse(hash.isEmpty());
    }
}
