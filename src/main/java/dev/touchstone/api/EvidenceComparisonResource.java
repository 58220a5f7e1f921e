package dev.touchstone.api;

import dev.touchstone.base.Interval;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.EnvironmentKeys;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.RunComparison;
import dev.touchstone.evidence.RunSeries;
import dev.touchstone.evidence.statistics.Difference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The runs of evidence documents side by side: the numbers of the page that compares them, unrounded. */
@Path("/api/v1/evidence/comparison")
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceComparisonResource {

    private static final int MOST_DOCUMENTS = 4;

    private final EvidenceDocuments documents;
    private final CurrentCatalogue catalogue;

    EvidenceComparisonResource(EvidenceDocuments documents, CurrentCatalogue catalogue) {
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /**
     * A comparison.
     *
     * @param confidence of all intervals
     * @param sameWithin share by which two may differ and count as the same
     * @param environments key by key, whether they are alike: where they are not, a difference is one of environments too
     * @param metrics those that at least two documents state in one unit; of one document those with several subjects or runs
     * @param apart what was not compared
     */
    public record ComparisonAnswer(
            double confidence,
            double sameWithin,
            List<ComparedEnvironments> environments,
            List<ComparedMetric> metrics,
            List<ComparedSeries> apart) {}

    /**
     * The environments of the documents in one key.
     *
     * @param values one a document; empty where it is not said
     */
    public record ComparedEnvironments(String key, List<String> values, EnvironmentKeys.Likeness likeness) {
        static ComparedEnvironments of(EnvironmentKeys.Row row) {
            return new ComparedEnvironments(row.key(), row.values(), row.likeness());
        }
    }

    /**
     * A metric in one unit.
     *
     * @param better which way; absent where nobody said what the metric is
     */
    public record ComparedMetric(String metric, String unit, Optional<Direction> better, List<ComparedRow> rows) {
        static ComparedMetric of(RunComparison.Metric metric) {
            return new ComparedMetric(
                    metric.metric(),
                    metric.unit(),
                    metric.better(),
                    metric.rows().stream().map(ComparedRow::of).toList());
        }
    }

    /**
     * What a document gives of one subject in one metric.
     *
     * @param runs how many; 0 where the document does not say
     * @param failed runs that ended with an error and are left out
     */
    public record ComparedSeries(
            String document,
            String subject,
            String metric,
            String unit,
            long runs,
            int failed,
            RunSeries.Standing standing) {
        static ComparedSeries of(RunSeries series) {
            return new ComparedSeries(
                    series.document(),
                    series.subject(),
                    series.metric(),
                    series.unit(),
                    series.runs(),
                    series.failed(),
                    series.standing());
        }
    }

    /**
     * The runs of one subject.
     *
     * @param values one a run; none where they are not known
     * @param mean geometric
     * @param range from two runs on
     * @param interval of the mean, from three runs on
     * @param against absent for the base
     */
    public record ComparedRow(
            ComparedSeries series,
            List<Double> values,
            Optional<Double> mean,
            Optional<Interval> range,
            Optional<Interval> interval,
            Optional<ComparedAgainst> against) {
        static ComparedRow of(RunComparison.Row row) {
            return new ComparedRow(
                    ComparedSeries.of(row.series()),
                    row.series().values(),
                    row.mean(),
                    row.range(),
                    row.interval(),
                    row.against().map(ComparedAgainst::of));
        }
    }

    /**
     * A series against its base.
     *
     * @param difference absent where the runs of either are not known
     * @param single a single run beside the interval in which one more run of the other side is expected
     */
    public record ComparedAgainst(
            String document, String subject, Optional<RunRatio> difference, Optional<RunComparison.SingleRun> single) {
        static ComparedAgainst of(RunComparison.Against against) {
            return new ComparedAgainst(
                    against.base().document(),
                    against.base().subject(),
                    against.difference().map(RunRatio::of),
                    against.single());
        }
    }

    /**
     * The ratio of a series to its base, by Welch's test on logarithms.
     *
     * @param degrees of freedom; absent, as {@code t} and {@code interval}, where a side has one run or neither varies
     */
    public record RunRatio(
            double ratio,
            Optional<Double> degrees,
            Optional<Double> t,
            Optional<Interval> interval,
            Difference.Finding finding) {
        static RunRatio of(Difference difference) {
            return new RunRatio(
                    difference.ratio(),
                    difference.bounds().map(Difference.Bounds::degrees),
                    difference.bounds().map(Difference.Bounds::t),
                    difference.bounds().map(Difference.Bounds::interval),
                    difference.finding());
        }
    }

    @GET
    @Operation(
            operationId = "compare_evidence",
            summary =
                    "The runs of up to four documents side by side: means, ratios and what may be said of a difference")
    public ComparisonAnswer compare(
            @Parameter(
                            description = "one to four checksums of evidence documents, separated by commas",
                            required = true)
                    @RestQuery("documents")
                    String checksums,
            @Parameter(description = "subject of the base; the first one where nothing is said") @RestQuery
                    String against) {
        List<String> asked = Arrays.stream((checksums == null ? "" : checksums).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (asked.isEmpty() || asked.size() > MOST_DOCUMENTS) {
            throw Parameters.bad("documents", checksums, "one to four checksums, separated by commas");
        }
        List<EvidenceDocument> compared = asked.stream()
                .map(id -> documents.documents().get(id).content())
                .toList();
        RunComparison comparison = documents.compare(
                compared,
                Optional.ofNullable(against),
                RunComparison.Terms.of(catalogue.get().judgements()));
        return new ComparisonAnswer(
                comparison.terms().confidence(),
                comparison.terms().sameWithin(),
                EnvironmentKeys.of(
                                compared.stream().map(EvidenceDocument::known).toList())
                        .rows()
                        .stream()
                        .map(ComparedEnvironments::of)
                        .toList(),
                comparison.metrics().stream().map(ComparedMetric::of).toList(),
                comparison.apart().stream().map(ComparedSeries::of).toList());
    }
}
