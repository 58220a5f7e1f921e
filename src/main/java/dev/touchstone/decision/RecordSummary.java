package dev.touchstone.decision;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import dev.touchstone.evaluation.Answer;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Excluded;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.GateOutcome;
import dev.touchstone.evaluation.KnownReading;
import dev.touchstone.evaluation.OneNumber;
import dev.touchstone.evaluation.Option;
import java.util.List;
import java.util.Optional;

/**
 * What page and export of a record show, gathered from its evaluation: numbers unrounded, codes instead of sentences,
 * everything in the order in which it is shown.
 *
 * @param rows the options: by rank, then those out of the ranking
 * @param chosen the chosen option, when one is chosen
 * @param leader the option with the greatest expected score
 * @param rival the option against which the choice is argued: the leader where another is chosen, else the next best
 * @param answer verdict, contenders, expected loss
 * @param known the second reading, on what is known
 * @param weights the criteria with their weights, greatest first
 * @param reasons what the chosen option gains or loses against the rival, greatest difference first; against nothing
 *     where there is no rival
 * @param compared ids of the chosen option, its rival and the first contenders: those that are argued about
 * @param unknowns what nobody knows about the compared options, greatest weight first
 * @param gates the must-haves of the chosen option
 * @param out options and technologies that a must-have kept out
 * @param evidence what the compared options rest on, with what it feeds
 * @param weakSpots what keeps it from being accepted without a waiver
 */
public record RecordSummary(
        List<Row> rows,
        Optional<Option> chosen,
        Optional<Option> leader,
        Optional<Option> rival,
        Answer answer,
        Optional<KnownReading> known,
        List<AppliedCriterion> weights,
        List<Reason> reasons,
        List<String> compared,
        List<Unknown> unknowns,
        List<GateOutcome> gates,
        List<Out> out,
        List<Evidence> evidence,
        List<WeakSpot> weakSpots) {

    /**
     * An option.
     *
     * @param position of the option in the evaluation
     * @param expected E[V], 0..1; so are the other numbers
     */
    public record Row(
            int position,
            String id,
            LocalText name,
            boolean chosen,
            Standing standing,
            boolean unproven,
            Optional<Integer> rank,
            double expected,
            double low,
            double high,
            double first) {}

    /**
     * One criterion in the comparison of the chosen option with its rival.
     *
     * @param weight of the criterion, 0..1
     * @param own contribution of the chosen option, in value
     * @param other contribution of the rival; 0 where there is none
     * @param unknown true when nothing is known of the chosen option here
     */
    public record Reason(AppliedCriterion criterion, double weight, double own, double other, boolean unknown) {
        /** What the chosen option gains, in value; negative for a loss. */
        public double gain() {
            return own - other;
        }
    }

    /**
     * A quantity that nobody knows.
     *
     * @param drawn its id
     * @param owner technology, {@code from>to}, or option
     * @param name the owner as people call it
     * @param options ids of the compared options that need it
     */
    public record Unknown(
            String drawn, AppliedCriterion criterion, String owner, LocalText name, List<String> options) {}

    /**
     * What a must-have kept out.
     *
     * @param name of the option, or of the technology
     * @param slot the slot, for a technology
     * @param gates the violated must-haves
     */
    public record Out(String id, LocalText name, Optional<String> slot, List<GateOutcome> gates) {
        static Out of(Excluded excluded) {
            return new Out(excluded.technology(), excluded.name(), Optional.of(excluded.slot()), excluded.gates());
        }
    }

    /**
     * A piece of evidence that was used.
     *
     * @param label short name inside the record: E1, E2, ...
     * @param fact where it comes from and what it says
     * @param subject name of the technology or option that it speaks of
     * @param criteria ids of the criteria that it feeds
     * @param gates ids of the must-haves that it feeds
     * @param because why the quantity came out so, for the first criterion that it feeds
     */
    public record Evidence(
            String label,
            FactRef fact,
            LocalText subject,
            List<String> criteria,
            List<String> gates,
            List<Because> because) {}

    /** Labels of the evidence on which throughput and cost of the chosen option rest both; its id where it has none. */
    public List<String> behindThroughputAndCost(Evaluation evaluation) {
        return chosen.stream()
                .flatMap(option -> OneNumber.behindThroughputAndCost(evaluation, option).stream())
                .map(fact -> evidence.stream()
                        .filter(one -> one.fact().id().equals(fact.id()))
                        .findFirst()
                        .map(Evidence::label)
                        .orElse(fact.id()))
                .toList();
    }

    /** Gathers it all. Linear in the size of the evaluation. */
    public static RecordSummary of(Content content, Evaluation evaluation) {
        return new SummaryBuilder(content, evaluation).build();
    }

    /** The same for a decision that holds its evaluation, that is from the proposal on. */
    public static RecordSummary of(Decision decision) {
        return of(decision.content(), decision.content().evaluation().orElseThrow());
    }
}
