package dev.touchstone.decision;

import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.Subject;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.scenario.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the numbers of an evidence document count: from the document to the cells of scenarios, and by what lists ask by
 * to the evaluations that counted them and the decisions that rest on those. Nothing is computed, and no evaluation or
 * decision is opened.
 */
@ApplicationScoped
public class EvidenceFeeds {
    private final Evaluations evaluations;
    private final Decisions decisions;

    /** Made by the container. */
    public EvidenceFeeds(Evaluations evaluations, Decisions decisions) {
        this.evaluations = evaluations;
        this.decisions = decisions;
    }

    /**
     * All that a document feeds.
     *
     * @param cells where scenarios use its numbers now
     * @param evaluations the stored ones that counted a number of it, the latest first
     * @param decisions those that rest on such an evaluation, in whatever state, the latest change first
     */
    public record Feeds(List<Cell> cells, List<Counted> evaluations, List<RegisterEntry> decisions) {}

    /**
     * A use of a number in a scenario: it speaks to the cells of this criterion with this subject.
     *
     * @param number id of the number in the document; absent where it was typed beside the document
     * @param excluded why it does not count there, if it does not
     */
    public record Cell(
            String scenario, Optional<String> number, Subject subject, String criterion, Optional<String> excluded) {}

    /**
     * A stored evaluation.
     *
     * @param at when it was stored
     */
    public record Counted(String id, String scenario, Instant at) {
        static Counted of(Head head) {
            return new Counted(head.id(), head.index().parent().orElse(""), head.at());
        }
    }

    /**
     * What a document feeds.
     *
     * @param scenarios those that count now
     */
    public Feeds of(EvidenceDocument document, List<Scenario> scenarios) {
        List<Head> counted = counted(document.sha256());
        return new Feeds(
                scenarios.stream()
                        .flatMap(scenario -> cells(scenario, document))
                        .toList(),
                counted.stream().map(Counted::of).toList(),
                resting(counted));
    }

    private static Stream<Cell> cells(Scenario scenario, EvidenceDocument document) {
        return scenario.claims().stream()
                .filter(claim -> claim.attachment()
                        .filter(file -> file.sha256().equals(document.sha256()))
                        .isPresent())
                .map(claim -> document.counting(scenario.id(), claim))
                .map(claim -> new Cell(
                        scenario.id(),
                        claim.attachment().flatMap(file -> file.claim()),
                        claim.subject(),
                        claim.criterion(),
                        claim.excluded()));
    }

    /** The stored evaluations that counted a number of a document, the latest first. */
    List<Head> counted(String sha256) {
        HeadQuery query = evaluations.documents().query().with(Evaluations.EVIDENCE, sha256);
        return evaluations.documents().allHeads(query.latestFirst());
    }

    /** The decisions that rest on one of these evaluations, in whatever state, the latest change first. */
    List<RegisterEntry> resting(List<Head> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        HeadQuery query = decisions
                .query()
                .withAny(Decisions.EVALUATION, counted.stream().map(Head::id).toList());
        return decisions.documents().allHeads(query).stream()
                .map(RegisterEntry::of)
                .toList();
    }
}
