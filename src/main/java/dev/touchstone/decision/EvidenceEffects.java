package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Page;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changing an evidence document would move, told before it is done: a withdrawal, a judgement on its workload. */
@ApplicationScoped
public class EvidenceEffects {
    private static final int AT_ONCE = 100;

    private final Evaluations evaluations;
    private final Scenarios scenarios;
    private final Turns turns;
    private final Decisions decisions;

    /** Made by the container. */
    public EvidenceEffects(Evaluations evaluations, Scenarios scenarios, Turns turns, Decisions decisions) {
        this.evaluations = evaluations;
        this.scenarios = scenarios;
        this.turns = turns;
        this.decisions = decisions;
    }

    /**
     * The effects.
     *
     * @param answers the scenarios whose numbers change, before and after
     * @param decisions drafts, proposed and accepted decisions whose evaluation counted one of these numbers; they keep what
     *     they were made with
     */
    public record Effects(Turns.Report answers, List<RegisterEntry> decisions) {}

    /**
     * What would move.
     *
     * @param changed checked, not stored
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} when the server has no room now
     */
    public Effects of(EvidenceDocument changed) {
        List<Turns.Pair> pairs = new ArrayList<>();
        List<RegisterEntry> resting = new ArrayList<>();
        for (Layered.Entry<Scenario> entry : scenarios.all()) {
            moved(entry.content(), changed).ifPresent(pair -> {
                if (!entry.content().archived()) {
                    pairs.add(pair);
                }
                resting.addAll(resting(entry.id(), changed(pair)));
            });
        }
        return new Effects(turns.of(pairs), List.copyOf(resting));
    }

    private Optional<Turns.Pair> moved(Scenario scenario, EvidenceDocument changed) {
        boolean reads = scenario.claims().stream()
                .flatMap(claim -> claim.attachment().stream())
                .anyMatch(file -> file.sha256().equals(changed.sha256()));
        if (!reads) {
            return Optional.empty();
        }
        Turns.Pair pair = new Turns.Pair(
                evaluations.counting(scenario, Optional.empty()), evaluations.counting(scenario, Optional.of(changed)));
        return Optional.of(pair).filter(both -> !both.now().equals(both.then()));
    }

    private static Set<String> changed(Turns.Pair pair) {
        Set<Claim> changed = new HashSet<>(pair.then().claims());
        pair.now().claims().forEach(changed::remove);
        return changed.stream().map(Claim::id).collect(Collectors.toSet());
    }

    private List<RegisterEntry> resting(String scenario, Set<String> claims) {
        List<RegisterEntry> resting = new ArrayList<>();
        HeadQuery query = decisions.query().under(scenario).limit(AT_ONCE);
        Page<Head> page;
        do {
            page = decisions.documents().heads(query);
            List<RegisterEntry> standing = page.items().stream()
                    .map(RegisterEntry::of)
                    .filter(entry -> entry.state().stands())
                    .toList();
            Map<String, Stored<Decision>> found = decisions
                    .documents()
                    .find(standing.stream().map(RegisterEntry::id).toList());
            standing.stream()
                    .filter(entry -> found.containsKey(entry.id())
                            && rests(found.get(entry.id()).content(), claims))
                    .forEach(resting::add);
            if (page.more()) {
                query = query.after(page.items().getLast());
            }
        } while (page.more());
        return resting;
    }

    private boolean rests(Decision decision, Set<String> claims) {
        return decisions.evaluation(decision).drawn().stream()
                .flatMap(drawn -> drawn.facts().stream())
                .anyMatch(fact -> fact.used() && claims.contains(fact.id()));
    }
}
