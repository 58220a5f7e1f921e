package dev.touchstone.api;

import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.EvidenceFacet;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.revision.Head;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Stored;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of evidence documents, narrowed by facets, and how many documents each word of a facet would leave. */
@Path(EvidenceResource.PATH)
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceListResource {

    private static final String TECHNOLOGY = "only documents about this technology; ? for those that name none";
    private static final String FORMAT = "only documents of this format";
    private static final String BEST = "grade of the best number that is not withdrawn: A, B, C, D, E or X";
    private static final String WORST = "grade of the worst number that is not withdrawn: A, B, C, D, E or X";
    private static final String NUMBERS =
            "usable: with a number that scenarios may use; unusable: without; withdrawn: with a withdrawn one";
    private static final String MEASURED = "year of the measurement; ? for those that are not dated";

    private static final String[] GRADES =
            Arrays.stream(Grade.values()).map(Grade::name).toArray(String[]::new);
    private static final String[] KINDS = Arrays.stream(EvidenceFacet.Numbers.values())
            .map(EvidenceFacet.Numbers::word)
            .toArray(String[]::new);

    /** A document may have thousands of numbers. */
    private static final int MOST_WITH_CLAIMS = 20;

    private final EvidenceDocuments documents;

    EvidenceListResource(EvidenceDocuments documents) {
        this.documents = documents;
    }

    /** A document in a list; its numbers only where they were asked for. */
    public record EvidenceItem(
            String sha256,
            String name,
            String format,
            Optional<String> technology,
            Instant changedAt,
            String changedBy,
            Optional<List<DocumentClaim>> claims) {
        static EvidenceItem of(Stored<EvidenceDocument> stored) {
            EvidenceDocument document = stored.content();
            return new EvidenceItem(
                    stored.id(),
                    document.name(),
                    document.format(),
                    Optional.of(document.context().technology()).filter(id -> !id.isEmpty()),
                    stored.revision().at(),
                    stored.revision().actor(),
                    Optional.of(document.claims()));
        }

        static EvidenceItem of(Head head) {
            return new EvidenceItem(
                    head.id(),
                    head.index().title(),
                    head.index().state().orElse(""),
                    head.index().parent(),
                    head.at(),
                    head.actor(),
                    Optional.empty());
        }
    }

    /** How many documents each word of each facet would leave, the other filters kept. */
    public record Facets(Map<String, Map<String, Long>> facets) {}

    @GET
    @Operation(operationId = "list_evidence", summary = "Evidence documents, the latest change first; filters combine")
    public Listing.Part<EvidenceItem> list(
            @Context UriInfo address,
            @Parameter(description = TECHNOLOGY) @RestQuery String technology,
            @Parameter(description = FORMAT) @RestQuery String format,
            @Parameter(description = BEST) @RestQuery String best,
            @Parameter(description = WORST) @RestQuery String worst,
            @Parameter(description = NUMBERS) @RestQuery String numbers,
            @Parameter(description = MEASURED) @RestQuery String measured,
            @Parameter(description = "claims: with the numbers of each document, at most 20 documents a part")
                    @RestQuery
                    String include,
            @RestQuery String limit,
            @RestQuery String cursor) {
        Listing listing = Listing.of(address, limit, cursor);
        HeadQuery query = listing.narrow(documents.with(words(technology, format, best, worst, numbers, measured)));
        if (Parameters.words("include", include, List.of("claims")).isEmpty()) {
            return listing.part(documents.documents().heads(query), EvidenceItem::of);
        }
        return listing.part(
                documents.documents().list(query.limit(Math.min(listing.limit(), MOST_WITH_CLAIMS))),
                HeadQuery.After::of,
                EvidenceItem::of);
    }

    @GET
    @Path("facets")
    @Operation(
            operationId = "count_evidence",
            summary = "How many documents each further filter of the list would leave, by filter and value")
    public Facets facets(
            @Parameter(description = TECHNOLOGY) @RestQuery String technology,
            @Parameter(description = FORMAT) @RestQuery String format,
            @Parameter(description = BEST) @RestQuery String best,
            @Parameter(description = WORST) @RestQuery String worst,
            @Parameter(description = NUMBERS) @RestQuery String numbers,
            @Parameter(description = MEASURED) @RestQuery String measured) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        documents
                .counts(words(technology, format, best, worst, numbers, measured))
                .forEach((facet, words) -> counts.put(facet.word(), new TreeMap<>(words)));
        return new Facets(counts);
    }

    private static Map<EvidenceFacet, String> words(
            String technology, String format, String best, String worst, String numbers, String measured) {
        Map<EvidenceFacet, Optional<String>> given = Map.of(
                EvidenceFacet.TECHNOLOGY, Optional.ofNullable(technology),
                EvidenceFacet.FORMAT,
                        Parameters.word("format", format, Formats.ids().toArray(String[]::new)),
                EvidenceFacet.BEST, grade("best", best),
                EvidenceFacet.WORST, grade("worst", worst),
                EvidenceFacet.NUMBERS, Parameters.word("numbers", numbers, KINDS),
                EvidenceFacet.MEASURED, year(measured));
        Map<EvidenceFacet, String> words = new EnumMap<>(EvidenceFacet.class);
        given.forEach((facet, word) -> word.ifPresent(one -> words.put(facet, one)));
        return words;
    }

    /** As documents write it, or as pages do. */
    private static Optional<String> grade(String name, String value) {
        return Parameters.word(name, value == null ? null : value.toUpperCase(Locale.ROOT), GRADES);
    }

    private static Optional<String> year(String measured) {
        if (measured != null && !measured.matches("\\d{4}|\\?")) {
            throw Parameters.bad("measured", measured, "2026, ?");
        }
        return Optional.ofNullable(measured);
    }
}
