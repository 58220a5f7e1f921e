package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Page;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What withdrawing a number of an evidence document would move, told before it is done. */
@ApplicationScoped
public class WithdrawalEffects {
    private static final int AT_ONCE = 100;

    private final EvidenceDocuments documents;
    private final Scenarios scenarios;
    private final Turns turns;
    private final Decisions decisions;

    /** Made by the container. */
    public WithdrawalEffects(EvidenceDocuments documents, Scenarios scenarios, Turns turns, Decisions decisions) {
        this.documents = documents;
        this.scenarios = scenarios;
        this.turns = turns;
        this.decisions = decisions;
    }

    /**
     * The effects.
     *
     * @param answers the scenarios that use the number, before and after
     * @param decisions drafts, proposed and accepted decisions whose evaluation counted it; they keep what they were made with
     */
    public record Effects(Turns.Report answers, List<RegisterEntry> decisions) {}

    /**
     * What would move.
     *
     * @param number id of the number in the document
     * @param reason why it would be withdrawn; absent where its withdrawal would be taken back
     * @throws dev.touchstone.base.ProblemException MISSING without such a number; TOO_MUCH {@code busy} when the server has
     *     no room now
     */
    public Effects of(String sha256, String number, Optional<String> reason) {
        documents.number(sha256, number);
        List<RegisterEntry> resting = new ArrayList<>();
        for (Layered.Entry<Scenario> entry : scenarios.all()) {
            Set<String> claims = entry.content().claims().stream()
                    .filter(claim -> claim.readFrom(sha256, number))
                    .map(Claim::id)
                    .collect(Collectors.toSet());
            if (!claims.isEmpty()) {
                resting.addAll(resting(entry.id(), claims));
            }
        }
        return new Effects(turns.ofWithdrawal(sha256, number, reason), List.copyOf(resting));
    }

    private List<RegisterEntry> resting(String scenario, Set<String> claims) {
        List<RegisterEntry> resting = new ArrayList<>();
        HeadQuery query = decisions.query().under(scenario).limit(AT_ONCE);
        Page<Head> page;
        do {
            page = decisions.documents().heads(query);
            page.items().stream()
                    .map(RegisterEntry::of)
                    .filter(entry -> entry.state().stands() && rests(entry, claims))
                    .forEach(resting::add);
            if (page.more()) {
                query = query.after(page.items().getLast());
            }
        } while (page.more());
        return resting;
    }

    private boolean rests(RegisterEntry entry, Set<String> claims) {
        Evaluation evaluation = decisions.evaluation(decisions.get(entry.id()).content());
        return evaluation.drawn().stream()
                .flatMap(drawn -> drawn.facts().stream())
                .anyMatch(fact -> fact.used() && claims.contains(fact.id()));
    }
}
