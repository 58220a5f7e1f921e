package dev.touchstone.decision;

import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.EvaluationJson;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Indexed;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The decisions of this installation: {@link Lifecycle} says what may happen, this keeps what happened.
 *
 * <p>Every change names the hash of the revision that the person has seen; a stale one is refused. Numbers come from the
 * store, where a unique index lets only one of two proposers have a number; the other tries the next.
 */
@ApplicationScoped
public class Decisions implements Indexed {
    /** Kind of these documents in the store. */
    public static final String KIND = "decision";

    /** The facet by which decisions are asked for the evaluation that they rest on. */
    static final String EVALUATION = "evaluation";

    private static final String EVALUATIONS = "evaluation";
    private static final int MOST_TRIES = 50;

    private final Documents<Decision> documents;
    private final Documents<Evaluation> evaluations;
    private final Weighings weighings;
    private final Clock clock;
    private final Id ids;

    /** Made by the container. */
    public Decisions(Library library, Weighings weighings, Clock clock, Id ids) {
        documents = library.documents(KIND, Decision.SCHEMA_VERSION, Decision.class, EvaluationJson.MAPPING);
        evaluations =
                library.documents(EVALUATIONS, Evaluation.SCHEMA_VERSION, Evaluation.class, EvaluationJson.MAPPING);
        this.weighings = weighings;
        this.clock = clock;
        this.ids = ids;
    }

    /** The stored decisions, for history and reading. */
    public Documents<Decision> documents() {
        return documents;
    }

    /** A decision; MISSING when there is none. */
    public Stored<Decision> get(String id) {
        return documents.get(id);
    }

    /** The decision of this number. */
    public Optional<Stored<Decision>> numbered(int number) {
        return documents.numbered(number);
    }

    /** A query for the register, to be narrowed by state, scenario or text. */
    public HeadQuery query() {
        return documents.query().latestFirst();
    }

    /** A part of the register: one query, however large the records are. */
    public Page<RegisterEntry> register(HeadQuery query) {
        return documents.heads(query).map(RegisterEntry::of);
    }

    /** The evaluation that a decision rests on: the one inside it, or the stored one while it is a draft. */
    public Evaluation evaluation(Decision decision) {
        return decision.content()
                .evaluation()
                .orElseGet(
                        () -> evaluations.get(decision.content().evaluationId()).content());
    }

    /**
     * Begins a draft.
     *
     * @param evaluationId a stored evaluation of the scenario; MISSING when there is none
     * @param plan the migration plan to take along, if wanted
     * @param names name of a person by identifier, for the log of the weights
     */
    public Stored<Decision> draft(
            Scenario scenario,
            String evaluationId,
            Optional<FrozenPlan> plan,
            Person author,
            UnaryOperator<String> names) {
        Evaluation evaluation = evaluations.get(evaluationId).content();
        if (!evaluation.scenario().equals(scenario.id())) {
            throw Problem.invalid("/evaluation", "record.other-scenario", Map.of("scenario", scenario.id()))
                    .exception();
        }
        Decision draft = Lifecycle.draft(ids.next(), scenario, evaluation, plan, author, now());
        Decision weighed = draft.withContent(draft.content().with(weighings.of(evaluation, names)));
        return documents.create(draft.id(), weighed, index(draft), author.id());
    }

    /** Changes a draft. Links to superseded decisions are taken from the register, whatever they say of themselves. */
    public Stored<Decision> edit(String id, Edit edit, String expectedHash, Person by) {
        List<Link> links = edit.supersedes().stream()
                .map(link -> documents
                        .get(link.id())
                        .content()
                        .link()
                        .orElseThrow(() -> Problem.missing(KIND, link.id()).exception()))
                .toList();
        return change(id, expectedHash, by, decision -> Lifecycle.edit(decision, edit.superseding(links), now()));
    }

    /** Proposes a draft: its content is fixed with the evaluation inside, and it gets the next number. */
    public Stored<Decision> propose(String id, String expectedHash, Person by) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change(
                        id,
                        expectedHash,
                        by,
                        decision -> Lifecycle.propose(decision, evaluation(decision), documents.nextNumber(), now()));
            } catch (ProblemException lost) {
                if (attempt == MOST_TRIES || !numberWasTaken(lost, id, expectedHash)) {
                    throw lost;
                }
            }
        }
    }

    /** The draft itself is as it was seen, so it was the number that somebody else got first. */
    private boolean numberWasTaken(ProblemException lost, String id, String expectedHash) {
        return lost.problem().kind() == Problem.Kind.STALE
                && documents.get(id).hash().equals(expectedHash);
    }

    /**
     * Accepts by signature; see {@link Lifecycle#accept}. Decisions whose place it takes are superseded in the same
     * transaction.
     */
    @Transactional
    public Stored<Decision> accept(
            String id, String contentHash, Signer signer, Optional<String> waiver, String expectedHash) {
        Stored<Decision> accepted = change(
                id,
                expectedHash,
                signer.person(),
                decision -> Lifecycle.accept(decision, contentHash, signer, waiver, now()));
        for (Link link : accepted.content().content().supersedes()) {
            Stored<Decision> older = documents.get(link.id());
            change(
                    link.id(),
                    older.hash(),
                    signer.person(),
                    decision -> Lifecycle.supersede(decision, accepted.content(), now()));
        }
        return accepted;
    }

    /** Turns a proposed decision down. */
    public Stored<Decision> reject(String id, String reason, Person by, String expectedHash) {
        return change(id, expectedHash, by, decision -> Lifecycle.reject(decision, reason, by, now()));
    }

    /** Takes a draft or a proposed decision back. */
    public Stored<Decision> withdraw(String id, String reason, Person by, String expectedHash) {
        return change(id, expectedHash, by, decision -> Lifecycle.withdraw(decision, reason, by, now()));
    }

    /** Says that an accepted decision is no longer to be followed. */
    public Stored<Decision> deprecate(String id, String reason, Person by, String expectedHash) {
        return change(id, expectedHash, by, decision -> Lifecycle.deprecate(decision, reason, by, now()));
    }

    private Stored<Decision> change(String id, String expectedHash, Person by, UnaryOperator<Decision> step) {
        Stored<Decision> stored = documents.get(id);
        if (!stored.hash().equals(expectedHash)) {
            throw Problem.of(Problem.Kind.STALE, "stale", Map.of("what", KIND, "id", id))
                    .exception();
        }
        Decision next = step.apply(stored.content());
        return documents.change(id, next, index(next), by.id(), expectedHash);
    }

    @Override
    public void reindex() {
        documents.reindex(Decisions::index);
    }

    private static Index index(Decision decision) {
        Index index = Index.of(RegisterEntry.title(decision.content().title()))
                .under(decision.content().scenario())
                .in(decision.state().word())
                .with(EVALUATION, Set.of(decision.content().evaluationId()));
        return decision.number().map(index::numbered).orElse(index);
    }

    /** Milliseconds are fine enough, and every database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
