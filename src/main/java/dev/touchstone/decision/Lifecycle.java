package dev.touchstone.decision;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may happen to a decision, and when. Pure: takes a decision, answers the next one or throws the problem.
 *
 * <pre>
 * draft -> proposed -> accepted -> deprecated
 *             |  \                 superseded   (when a successor is accepted)
 *             |   rejected
 *             withdrawn
 * </pre>
 *
 * A draft is edited freely; from the proposal on its content, its number and its hash stay as they are for ever. Nothing
 * goes back, nothing is deleted.
 */
public final class Lifecycle {
    private static final int FEWEST_OPTIONS = 2;
    private static final double ALMOST = 1e-9;

    private Lifecycle() {}

    /** A draft from a scenario and its evaluation: question and context are taken over, the leader is put forward. */
    public static Decision draft(
            String id,
            Scenario scenario,
            Evaluation evaluation,
            Optional<FrozenPlan> plan,
            Person author,
            Instant now) {
        Optional<String> leader = evaluation.answer().leader();
        Content content = new Content(
                scenario.title(),
                scenario.id(),
                evaluation.question(),
                scenario.context(),
                evaluation.id(),
                Optional.empty(),
                Optional.of(evaluation.settings().today()),
                scenario.workload(),
                scenario.requirements(),
                scenario.priceSheet(),
                Optional.empty(),
                leader,
                LocalText.EMPTY,
                LocalText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plan,
                author,
                List.of(author.name()),
                List.of(),
                List.of());
        return new Decision(
                Decision.SCHEMA_VERSION,
                id,
                State.DRAFT,
                Optional.empty(),
                content,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                now);
    }

    /**
     * Changes what a person writes in a draft.
     *
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code record.not-a-draft}
     */
    public static Decision edit(Decision decision, Edit edit, Instant now) {
        require(decision, State.DRAFT);
        faults(EditCheck.faults(edit));
        return decision.withContent(decision.content().with(edit)).moved(State.DRAFT, now);
    }

    /**
     * Fixes the content with the evaluation inside and gives it its number.
     *
     * @param number one that no decision has had before
     * @throws dev.touchstone.base.ProblemException INVALID with every fault at once; CONFLICT when it is no draft
     */
    public static Decision propose(Decision decision, Evaluation evaluation, int number, Instant now) {
        require(decision, State.DRAFT);
        faults(proposalFaults(decision.content(), evaluation));
        Decision proposed = decision.withContent(decision.content().with(evaluation))
                .moved(State.PROPOSED, now)
                .numbered(number, now);
        return proposed.hashed(ContentHash.of(proposed));
    }

    /** What keeps a draft from being proposed; empty when nothing does. */
    public static List<Fault> proposalFaults(Content content, Evaluation evaluation) {
        List<Fault> faults = new ArrayList<>(EditCheck.faults(content.edit()));
        if (content.title().isBlank()) {
            faults.add(Fault.at("/title", "blank"));
        }
        if (content.decision().isBlank()) {
            faults.add(Fault.at("/decision", "record.no-decision"));
        }
        if (!evaluation.id().equals(content.evaluationId())) {
            faults.add(Fault.at("/evaluation_id", "record.other-evaluation"));
        }
        if (evaluation.options().size() < FEWEST_OPTIONS) {
            faults.add(Fault.at("/evaluation", "record.too-few-options", Map.of("least", FEWEST_OPTIONS)));
        }
        double weight =
                evaluation.criteria().stream().mapToDouble(one -> one.weight()).sum();
        if (evaluation.criteria().isEmpty() || Math.abs(weight - 1) > ALMOST) {
            faults.add(Fault.at("/evaluation/criteria", "record.criteria-incomplete"));
        }
        if (content.cutOff().isEmpty()) {
            faults.add(Fault.at("/cut_off", "record.no-cut-off"));
        }
        choiceFault(content, evaluation).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private static Optional<Fault> choiceFault(Content content, Evaluation evaluation) {
        if (content.chosen().isEmpty()) {
            return Optional.of(Fault.at("/chosen", "record.nothing-chosen"));
        }
        String id = content.chosen().get();
        Optional<Option> chosen = evaluation.option(id);
        if (chosen.isEmpty()) {
            return Optional.of(Fault.at("/chosen", "record.no-such-option", Map.of("option", id)));
        }
        if (chosen.get().standing() != Standing.IN) {
            return Optional.of(Fault.at(
                    "/chosen",
                    "record.screened-out",
                    Map.of("option", chosen.get().name())));
        }
        boolean leads = evaluation.answer().leader().map(id::equals).orElse(false)
                || chosen.get().score().rank().map(rank -> rank == 1).orElse(false);
        if (!leads && content.why().isBlank()) {
            return Optional.of(Fault.at(
                    "/why",
                    "record.why-not-the-leader",
                    Map.of("leader", evaluation.answer().leader().orElse(""))));
        }
        return Optional.empty();
    }

    /** What keeps a proposed decision from being accepted without a waiver; empty when nothing does. */
    public static List<WeakSpot> weakSpots(Content content, Evaluation evaluation) {
        return content.chosen()
                .flatMap(evaluation::option)
                .map(chosen -> WeakSpots.of(evaluation, chosen))
                .orElse(List.of());
    }

    /**
     * Accepts by signature.
     *
     * @param hash the content hash that the signer has before their eyes
     * @param waiver reason for accepting although something is weak; without one that is refused
     * @throws dev.touchstone.base.ProblemException STALE when the hash is another one; NOT_ALLOWED when the signer may
     *     not; CONFLICT {@code record.weak} with a fault for each weak spot, or when it is not proposed
     */
    public static Decision accept(Decision decision, String hash, Signer signer, Optional<String> waiver, Instant now) {
        require(decision, State.PROPOSED);
        maySign(decision, signer);
        String own = decision.contentHash().orElseThrow();
        if (!own.equals(hash) || !own.equals(ContentHash.of(decision))) {
            throw Problem.of(Problem.Kind.STALE, "record.other-hash", Map.of("signed", hash, "hash", own))
                    .exception();
        }
        Content content = decision.content();
        List<WeakSpot> spots = weakSpots(content, content.evaluation().orElseThrow());
        Optional<String> reason = waiver.map(String::strip).filter(text -> !text.isEmpty());
        if (!spots.isEmpty() && reason.isEmpty()) {
            throw weak(spots).exception();
        }
        Optional<Waiver> given =
                spots.isEmpty() ? Optional.empty() : Optional.of(new Waiver(reason.get(), signer.person(), spots));
        List<Signature> signatures = new ArrayList<>(decision.signatures());
        signatures.add(new Signature(signer.person(), now, hash));
        return decision.signed(signatures, given).moved(State.ACCEPTED, now);
    }

    private static void maySign(Decision decision, Signer signer) {
        if (!signer.approver()) {
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "not-allowed", Map.of("role", "approver"))
                    .exception();
        }
        boolean own = signer.person().id().equals(decision.content().author().id());
        if (own && !signer.maySignOwn()) {
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "record.own-signature").exception();
        }
    }

    private static Problem weak(List<WeakSpot> spots) {
        List<Fault> faults = new ArrayList<>();
        for (WeakSpot spot : spots) {
            faults.add(Fault.at("/waiver", spot.code(), spot.arguments()));
        }
        return new Problem(Problem.Kind.CONFLICT, "record.weak", Map.of("count", spots.size()), faults);
    }

    /** Turns a proposed decision down. The reason is required; the record stays. */
    public static Decision reject(Decision decision, String reason, Person by, Instant now) {
        require(decision, State.PROPOSED);
        return end(decision, State.REJECTED, reason, by, now);
    }

    /** Takes a draft or a proposed decision back, by its author. */
    public static Decision withdraw(Decision decision, String reason, Person by, Instant now) {
        require(decision, State.DRAFT, State.PROPOSED);
        if (!by.id().equals(decision.content().author().id())) {
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "record.not-the-author").exception();
        }
        return end(decision, State.WITHDRAWN, reason, by, now);
    }

    /** Says that an accepted decision is no longer to be followed, without a successor. */
    public static Decision deprecate(Decision decision, String reason, Person by, Instant now) {
        require(decision, State.ACCEPTED);
        return end(decision, State.DEPRECATED, reason, by, now);
    }

    /** Says that an accepted successor took its place. */
    public static Decision supersede(Decision decision, Decision successor, Instant now) {
        require(decision, State.ACCEPTED, State.DEPRECATED);
        return decision.followedBy(successor.link().orElseThrow()).moved(State.SUPERSEDED, now);
    }

    private static Decision end(Decision decision, State state, String reason, Person by, Instant now) {
        if (reason.isBlank()) {
            throw Problem.invalid("/reason", "record.no-reason", Map.of()).exception();
        }
        return decision.ended(new Ending(reason.strip(), by, now)).moved(state, now);
    }

    private static void faults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }

    private static void require(Decision decision, State... allowed) {
        if (!Set.of(allowed).contains(decision.state())) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            allowed[0] == State.DRAFT && allowed.length == 1
                                    ? "record.not-a-draft"
                                    : "record.wrong-state",
                            Map.of("state", decision.state().word()))
                    .exception();
        }
    }
}
