package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Turns;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.revision.Head;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What changing an evidence document would move, told before it is done: a withdrawal, a judgement on its workload. Answers
 * move where scenarios read the document now; what was stored before is asked for itself, since a scenario may have let go
 * of a number on which a decision still rests.
 */
@ApplicationScoped
public class EvidenceEffects {
    private final EvidenceDocuments documents;
    private final Evaluations evaluations;
    private final Scenarios scenarios;
    private final Turns turns;
    private final EvidenceFeeds feeds;
    private final Decisions decisions;

    /** Made by the container. */
    public EvidenceEffects(
            EvidenceDocuments documents,
            Evaluations evaluations,
            Scenarios scenarios,
            Turns turns,
            EvidenceFeeds feeds,
            Decisions decisions) {
        this.documents = documents;
        this.evaluations = evaluations;
        this.scenarios = scenarios;
        this.turns = turns;
        this.feeds = feeds;
        this.decisions = decisions;
    }

    /**
     * The effects. What is stored keeps what it was made with.
     *
     * @param answers the scenarios whose numbers change, before and after
     * @param evaluations the stored ones that counted one of these numbers, the latest first
     * @param decisions drafts, proposed and accepted decisions that rest on one of those
     * @param standings how each of these would stand, by its id: its scenario as it was decided, evaluated today with and
     *     without the change
     */
    public record Effects(
            Turns.Report answers,
            List<EvidenceFeeds.Counted> evaluations,
            List<RegisterEntry> decisions,
            Map<String, Standing> standings) {}

    /**
     * What would move. Opens every stored evaluation that counted a number of the document.
     *
     * @param changed checked, not stored
     * @throws dev.touchstone.base.ProblemException TOO_MUCH {@code busy} when the server has no room now
     */
    public Effects of(EvidenceDocument changed) {
        EvidenceDocument now = documents.documents().get(changed.sha256()).content();
        List<Turns.Pair> pairs = scenarios.all().stream()
                .map(entry -> entry.content())
                .filter(scenario -> !scenario.archived())
                .flatMap(scenario -> moved(scenario, changed).stream())
                .toList();
        List<Head> counted = feeds.counted(changed.sha256()).stream()
                .filter(head -> counted(evaluations.get(head.id()).content(), now, changed))
                .toList();
        List<RegisterEntry> resting = feeds.resting(counted).stream()
                .filter(entry -> entry.state().stands())
                .toList();
        return new Effects(
                turns.of(pairs),
                counted.stream().map(EvidenceFeeds.Counted::of).toList(),
                resting,
                standings(resting, changed));
    }

    /** Decisions on one state of a scenario are asked once. */
    private Map<String, Standing> standings(List<RegisterEntry> resting, EvidenceDocument changed) {
        Map<Turns.Pair, List<String>> asked = new LinkedHashMap<>();
        Map<String, Standing> standings = new TreeMap<>();
        for (RegisterEntry entry : resting) {
            standings.put(entry.id(), Standing.UNKNOWN);
            Decision decision = decisions.get(entry.id()).content();
            evaluations
                    .scenarioOf(decisions.evaluation(decision))
                    .map(scenario -> pair(scenario, changed))
                    .ifPresent(pair -> asked.computeIfAbsent(pair, fresh -> new ArrayList<>())
                            .add(entry.id()));
        }
        Iterator<Optional<Turns.Turn>> turned =
                turns.each(List.copyOf(asked.keySet())).iterator();
        asked.values()
                .forEach(ids -> turned.next()
                        .map(Standing::after)
                        .ifPresent(standing -> ids.forEach(id -> standings.put(id, standing))));
        return standings;
    }

    private Turns.Pair pair(Scenario scenario, EvidenceDocument changed) {
        return new Turns.Pair(
                evaluations.counting(scenario, Optional.empty()), evaluations.counting(scenario, Optional.of(changed)));
    }

    private Optional<Turns.Pair> moved(Scenario scenario, EvidenceDocument changed) {
        boolean reads = scenario.claims().stream()
                .flatMap(claim -> claim.attachment().stream())
                .anyMatch(file -> file.sha256().equals(changed.sha256()));
        if (!reads) {
            return Optional.empty();
        }
        return Optional.of(pair(scenario, changed)).filter(both -> !both.now().equals(both.then()));
    }

    /** Whether a number that it counted would count otherwise in the scenario of then. */
    private boolean counted(Evaluation evaluation, EvidenceDocument now, EvidenceDocument changed) {
        String scenario = evaluation.scenario();
        return evaluations.counted(evaluation).stream()
                .filter(claim -> claim.attachment()
                        .filter(file -> file.sha256().equals(changed.sha256()))
                        .isPresent())
                .anyMatch(claim -> !now.counting(scenario, claim).equals(changed.counting(scenario, claim)));
    }
}
