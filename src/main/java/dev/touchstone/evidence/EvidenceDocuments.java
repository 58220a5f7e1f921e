package dev.touchstone.evidence;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.evidence.importers.RefusedRows;
import dev.touchstone.evidence.importers.RunValues;
import dev.touchstone.evidence.importers.Warning;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Indexed;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads, keeps and changes evidence documents. The same bytes are one document, so that importing twice is harmless. */
@ApplicationScoped
public class EvidenceDocuments implements Indexed {
    /** Kind of these documents in the store. */
    public static final String KIND = "evidence-document";

    private static final int LONGEST_REASON = 2000;
    private static final int MOST_TWINS = 3;

    private final KeptFiles files;
    private final Documents<EvidenceDocument> documents;

    /** @param library where documents are kept; their bytes are kept in {@code files} */
    public EvidenceDocuments(KeptFiles files, Library library) {
        this.files = files;
        documents = library.documents(KIND, EvidenceDocument.SCHEMA_VERSION, EvidenceDocument.class);
    }

    /** The stored documents. */
    public Documents<EvidenceDocument> documents() {
        return documents;
    }

    /** The documents that have each of these words, the latest change first; to be narrowed further. */
    public HeadQuery with(Map<EvidenceFacet, String> words) {
        HeadQuery query = documents.query().latestFirst();
        for (Map.Entry<EvidenceFacet, String> each : words.entrySet()) {
            query = query.with(each.getKey().word(), each.getValue());
        }
        return query;
    }

    /**
     * How many documents have each word of each facet, where the words chosen in the other facets hold: what a further
     * choice would leave. One query, and one more for each chosen word; no document is opened.
     */
    public Map<EvidenceFacet, Map<String, Long>> counts(Map<EvidenceFacet, String> chosen) {
        Map<EvidenceFacet, Map<String, Long>> counts = new EnumMap<>(EvidenceFacet.class);
        Set<EvidenceFacet> others = EnumSet.allOf(EvidenceFacet.class);
        others.removeAll(chosen.keySet());
        count(with(chosen), others, counts);
        chosen.keySet().forEach(facet -> count(with(chosen).without(facet.word()), Set.of(facet), counts));
        return counts;
    }

    private void count(HeadQuery query, Set<EvidenceFacet> facets, Map<EvidenceFacet, Map<String, Long>> counts) {
        Map<String, Map<String, Long>> found =
                documents.counts(query, facets.stream().map(EvidenceFacet::word).toList());
        facets.forEach(facet -> counts.put(facet, found.getOrDefault(facet.word(), Map.of())));
    }

    @Override
    public void reindex() {
        documents.reindex(EvidenceFacet::index);
    }

    /**
     * What an import would store: nothing is stored. Bytes that are known already are the document that they are.
     *
     * @throws Refusal when nothing of it can be used
     * @throws dev.touchstone.base.ProblemException INVALID when what is said of it cannot be
     */
    public EvidenceDocument plan(SentDocument sent, DocumentContext context) {
        ContextCheck.check(context);
        return beside(find(sent).map(Stored::content).orElseGet(() -> made(sent, context)));
    }

    /**
     * The document with a remark for each other one that states the very same numbers: for reading, not for storing, since
     * others come and go.
     */
    public EvidenceDocument beside(EvidenceDocument document) {
        if (document.claims().isEmpty()) {
            return document;
        }
        List<EvidenceDocument.Remark> remarks = new ArrayList<>(document.remarks());
        documents
                .heads(documents
                        .query()
                        .with(EvidenceFacet.FIGURES, document.figures())
                        .limit(MOST_TWINS + 1))
                .items()
                .stream()
                .filter(head -> !head.id().equals(document.sha256()))
                .limit(MOST_TWINS)
                .map(head -> new EvidenceDocument.Remark(
                        EvidenceDocument.Remark.DUPLICATE,
                        Map.of("document", head.index().title(), "sha256", head.id()),
                        ""))
                .forEach(remarks::add);
        return EvidenceDocumentBuilder.builder(document)
                .remarks(List.copyOf(remarks))
                .build();
    }

    /**
     * Keeps the bytes and what they state. Where the same bytes are known already, that document is the answer, unchanged.
     *
     * @param checksumOnly whether of the bytes only their checksum stays, where a licence forbids copies
     * @throws dev.touchstone.base.ProblemException INVALID with the place when nothing of it can be used, its cause then the
     *     {@link Refusal}, or the context cannot be, or names no licence that would forbid copies; then nothing is kept
     */
    public Stored<EvidenceDocument> keep(
            SentDocument sent, DocumentContext context, boolean checksumOnly, String actor) {
        return find(sent).orElseGet(() -> {
            if (checksumOnly) {
                needsLicence(context);
            }
            ContextCheck.check(context);
            EvidenceDocument document = read(sent, context);
            if (!checksumOnly) {
                files.keep(sent.bytes(), sent.name(), "application/octet-stream", actor);
            }
            return documents.create(document.sha256(), document, EvidenceFacet.index(document), actor);
        });
    }

    /** INVALID unless the context names the licence, for which alone bytes are not stored. */
    public static void needsLicence(DocumentContext context) {
        if (context.licence().isEmpty()) {
            throw Problem.invalid("/licence", "field.missing", Map.of()).exception();
        }
    }

    private static EvidenceDocument made(SentDocument sent, DocumentContext context) {
        EvidenceDocument document = EvidenceDocument.of(sent, context);
        ContextCheck.numbers(document, context);
        return document;
    }

    private static EvidenceDocument read(SentDocument sent, DocumentContext context) {
        try {
            return made(sent, context);
        } catch (Refusal refusal) {
            throw problem(refusal).exception(refusal);
        }
    }

    static Problem problem(Refusal refusal) {
        Warning reason = refusal.reason();
        return Problem.invalid(reason.at().toString(), "importers." + reason.code(), reason.arguments());
    }

    /** The rows of a table that were left out when it was read, found again in its bytes; MISSING without the document. */
    public RefusedRows refusedRows(String sha256) {
        EvidenceDocument document = documents.get(sha256).content();
        byte[] bytes = files.bytes(sha256)
                .orElseThrow(() -> Problem.missing("document", sha256).exception());
        return new SentDocument(bytes, document.name(), Optional.of(document.format()), document.mapping())
                .refusedRows();
    }

    /** The document of these bytes, when it was imported. */
    public Optional<Stored<EvidenceDocument>> find(SentDocument sent) {
        return documents.find(sent.sha256());
    }

    /**
     * The runs of documents side by side; read from the kept bytes where a document's numbers are summaries of them.
     *
     * @param against subject of the base
     */
    public RunComparison compare(List<EvidenceDocument> compared, Optional<String> against, RunComparison.Terms terms) {
        List<RunSeries> series = compared.stream()
                .flatMap(document -> RunSeries.of(document, held(document)).stream())
                .toList();
        return RunComparison.of(series, against, terms);
    }

    private List<RunValues> held(EvidenceDocument document) {
        if (!Formats.listsRuns(document.format())) {
            return List.of();
        }
        try {
            return files.bytes(document.sha256())
                    .map(bytes -> Formats.runs(bytes, document.format()))
                    .orElse(List.of());
        } catch (Refusal broken) {
            // The summaries were read; that the runs beside them are no numbers leaves the summaries as they are.
            return List.of();
        }
    }

    /** A number of a document; MISSING without the document, or without such a number in it. */
    public DocumentClaim number(String sha256, String number) {
        return documents
                .get(sha256)
                .content()
                .claim(number)
                .orElseThrow(() -> Problem.missing("claim", number).exception());
    }

    /**
     * The document where other things are said about it, its grades with them; not stored.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, or INVALID when it cannot be said
     */
    public EvidenceDocument said(String sha256, DocumentContext context) {
        ContextCheck.check(context);
        EvidenceDocument document = documents.get(sha256).content();
        ContextCheck.numbers(document, context);
        return document.with(context);
    }

    /**
     * The document with a claim withdrawn, or the withdrawal taken back where no reason is given; not stored.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, or INVALID when the reason is empty or too long
     */
    public EvidenceDocument withdrawn(String sha256, String claim, Optional<String> reason) {
        reason.ifPresent(why -> checkReason("/reason", why));
        return documents.get(sha256).content().change(claim, one -> one.withdrawn(reason.map(String::strip)));
    }

    /**
     * The document with an old claim confirmed, or the confirmation taken back where there is none; not stored.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, or INVALID when the reason is empty or too long, or the claim may
     *     not be used
     */
    public EvidenceDocument confirmed(String sha256, String claim, Optional<Confirmation> confirmation) {
        confirmation.ifPresent(word -> checkReason("/reason", word.reason()));
        return documents.get(sha256).content().change(claim, one -> {
            if (confirmation.isPresent() && !one.usable()) {
                throw Problem.invalid("", "claim.not-usable", Map.of()).exception();
            }
            return one.confirmed(confirmation.map(Confirmation::stripped));
        });
    }

    /**
     * The document where its workload is judged for a scenario; not stored.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, or INVALID when an aspect is marked twice or a sentence is missing
     *     or too long
     */
    public EvidenceDocument judged(String sha256, WorkloadJudgement judgement) {
        EvidenceDocument document = documents.get(sha256).content();
        Set<WorkloadJudgement.Aspect> seen = EnumSet.noneOf(WorkloadJudgement.Aspect.class);
        for (int i = 0; i < judgement.marks().size(); i++) {
            WorkloadJudgement.Mark mark = judgement.marks().get(i);
            String at = "/marks/" + i;
            needed(at + "/aspect", mark.aspect());
            needed(at + "/mark", mark.mark());
            if (!seen.add(mark.aspect())) {
                throw Problem.invalid(at + "/aspect", "id.taken", Map.of("value", mark.aspect()))
                        .exception();
            }
            if (mark.mark() != Applicability.DIRECT || !mark.why().isEmpty()) {
                checkReason(at + "/why", mark.why());
            }
        }
        return document.judged(judgement);
    }

    private static void needed(String pointer, Object given) {
        if (given == null) {
            throw Problem.invalid(pointer, "field.missing", Map.of()).exception();
        }
    }

    /** Stores a changed document; STALE when somebody was quicker. */
    public Stored<EvidenceDocument> store(EvidenceDocument changed, String actor, String seen) {
        return documents.change(changed.sha256(), changed, EvidenceFacet.index(changed), actor, seen);
    }

    /**
     * Raises the grade of a claim.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, STALE, INVALID when the reason is empty or the grade not better,
     *     NOT_ALLOWED {@code grade-own} to the person who imported it
     */
    public Stored<EvidenceDocument> raise(
            String sha256, String claim, Grade grade, String reason, String actor, String seen) {
        checkReason("/reason", reason);
        EvidenceDocument document = documents.get(sha256).content();
        Grade now = document.claim(claim)
                .orElseThrow(() -> Problem.missing("claim", claim).exception())
                .grade();
        if (!now.isWorseThan(grade)) {
            throw Problem.invalid("/grade", "grade-not-better", Map.of("grade", grade.name(), "now", now.name()))
                    .exception();
        }
        checkRaiser(sha256, actor);
        DocumentClaim.Raised raised = new DocumentClaim.Raised(grade, actor, reason.strip());
        return store(document.change(claim, one -> one.raised(raised)), actor, seen);
    }

    /** NOT_ALLOWED {@code grade-own} to the person who imported the document. */
    public void checkRaiser(String sha256, String actor) {
        if (documents
                .revision(sha256, 1)
                .map(Stored::revision)
                .map(Revision::actor)
                .filter(actor::equals)
                .isPresent()) {
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "grade-own").exception();
        }
    }

    private static void checkReason(String pointer, String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid(pointer, "blank", Map.of()).exception();
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid(pointer, "too-long", Map.of("max", LONGEST_REASON, "length", reason.length()))
                    .exception();
        }
    }
}
