package dev.touchstone.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person says about whether the workload of a document speaks for that of one scenario: a mark and a sentence for
 * each aspect looked at.
 *
 * @param scenario id of the scenario
 * @param marks at most one an aspect; an aspect without one was not looked at
 * @param by who says it
 * @param on when
 */
public record WorkloadJudgement(String scenario, List<Mark> marks, String by, LocalDate on) {

    /** In what two workloads may differ. */
    public enum Aspect {
        MIX,
        SIZE,
        CONCURRENCY,
        DURABILITY,
        PAYLOAD,
        LATENCY_TARGET
    }

    /**
     * One aspect.
     *
     * @param why the sentence to it; may be empty only where the mark is direct
     */
    public record Mark(Aspect aspect, Applicability mark, String why) {
        /** Absent is empty. */
        public Mark {
            why = why == null ? "" : why.strip();
        }
    }

    /** Absent is none. */
    public WorkloadJudgement {
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    /** The mark that says least, which is that of the whole: a chain holds no more than its weakest link. */
    public Optional<Applicability> whole() {
        return marks.stream().map(Mark::mark).max(Comparator.naturalOrder());
    }

    /** The sentences to the marks that decide, in their order. */
    public String why() {
        return marks.stream()
                .filter(mark ->
                        Optional.of(mark.mark()).equals(whole()) && !mark.why().isEmpty())
                .map(Mark::why)
                .collect(Collectors.joining(" "));
    }

    Claim applied(Claim claim) {
        return whole().map(mark -> claim.applying(mark, why())).orElse(claim);
    }
}
