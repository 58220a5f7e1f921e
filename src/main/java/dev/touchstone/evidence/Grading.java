package dev.touchstone.evidence;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Checks;
import java.util.Set;

/**
 * What a number of a raw file is worth: the worst of four axes, each with its reason (evidence.md, section 1, grade).
 *
 * @param origin from whose hands the file comes
 * @param replication independent runs behind it
 * @param environment what is known of where and under which load it was measured
 * @param checks what the import found
 */
public record Grading(Grade origin, Grade replication, Grade environment, Grade checks) {

    /** What a reader should know, but what changes no number. */
    private static final Set<String> MINOR = Set.of(
            "utf-16",
            "several-runs",
            "check.short",
            "check.errors",
            OneHost.CODE,
            "rows-refused",
            "row-refused",
            "row-formula",
            "row-long",
            "row-short",
            "row-bound",
            "row-ratio-to-nothing",
            "row-ratio-limit",
            "wrk.no-percentiles",
            "wrk2.rate-not-printed",
            "k6.no-p99",
            "k6.no-units",
            "hdr.between-rows",
            "pgbench.two-rates");

    private static final int MANY_RUNS = 5;
    private static final int SOME_RUNS = 3;

    /**
     * The grade of one value.
     *
     * @param context what the person said
     * @param runs independent runs behind the value; a file without the word is one run
     * @param codes of the remarks about this value or the document as a whole
     */
    static Grading of(DocumentContext context, long runs, Set<String> codes) {
        return new Grading(origin(context), replication(runs), environment(context), checks(codes));
    }

    /** The grade: that of the weakest axis. */
    public Grade grade() {
        return Grade.worst(origin, replication, environment, checks);
    }

    /** From whose hands it comes. */
    public static Grade origin(DocumentContext context) {
        return switch (context.runBy()) {
            case OWN -> context.command().isBlank() ? Grade.B : Grade.A;
            case NEUTRAL_HARNESS, INDEPENDENT, USER -> context.workload().unsaid() ? Grade.D : Grade.C;
            case MAKER, RIVAL, UNKNOWN -> Grade.D;
        };
    }

    private static Grade replication(long runs) {
        if (runs >= MANY_RUNS) {
            return Grade.A;
        }
        return runs >= SOME_RUNS ? Grade.B : Grade.C;
    }

    /** What is known of where and under which load it was measured. */
    public static Grade environment(DocumentContext context) {
        boolean described = !context.workload().unsaid();
        boolean workload = described || !context.command().isBlank();
        return switch (context.environment().completeness()) {
            case ALL -> described ? Grade.A : workload ? Grade.B : Grade.C;
            case MAIN -> workload ? Grade.B : Grade.C;
            case SOME -> Grade.D;
            case NOTHING -> workload ? Grade.D : Grade.E;
        };
    }

    private static Grade checks(Set<String> codes) {
        if (codes.stream().anyMatch(Checks.CONTRADICTIONS::contains)) {
            return Grade.X;
        }
        if (MINOR.containsAll(codes)) {
            return codes.isEmpty() ? Grade.A : Grade.B;
        }
        return Grade.C;
    }
}
