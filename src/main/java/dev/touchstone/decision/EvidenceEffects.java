package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changing an evidence document would move, told before it is done: a withdrawal, a judgement on its workload. */
@ApplicationScoped
public class EvidenceEffects {
    private final Evaluations evaluations;
    private final Scenarios scenarios;
    private final Turns turns;
    private final Decisions decisions;
    private final EvidenceFeeds feeds;

    /** Made by the container. */
    public EvidenceEffects(
            Evaluations evaluations, Scenarios scenarios, Turns turns, Decisions decisions, EvidenceFeeds feeds) {
        this.evaluations = evaluations;
        this.scenarios = scenarios;
        this.turns = turns;
        this.decisions = decisions;
        this.feeds = feeds;
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
        Map<String, Set<String>> claims = new HashMap<>();
        for (Layered.Entry<Scenario> entry : scenarios.all()) {
            moved(entry.content(), changed).ifPresent(pair -> {
                if (!entry.content().archived()) {
                    pairs.add(pair);
                }
                claims.put(entry.id(), changed(pair));
            });
        }
        return new Effects(turns.of(pairs), resting(changed.sha256(), claims));
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

    /** @param claims those that change, by scenario */
    private List<RegisterEntry> resting(String sha256, Map<String, Set<String>> claims) {
        List<RegisterEntry> standing = feeds.decisions(sha256).stream()
                .filter(entry -> entry.state().stands() && claims.containsKey(entry.scenario()))
                .toList();
        Map<String, Stored<Decision>> found = decisions
                .documents()
                .find(standing.stream().map(RegisterEntry::id).toList());
        return standing.stream()
                .filter(entry -> found.containsKey(entry.id())
                        && rests(found.get(entry.id()).content(), claims.get(entry.scenario())))
                .toList();
    }

    private boolean rests(Decision decision, Set<String> claims) {
        return decisions.evaluation(decision).drawn().stream()
                .flatMap(drawn -> drawn.facts().stream())
                .anyMatch(fact -> fact.used() && claims.contains(fact.id()));
    }
}
