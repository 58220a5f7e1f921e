package dev.touchstone.evidence;

import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.revision.Documents;
import dev.touchstone.revision.Index;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads, keeps and changes evidence documents. The same bytes are one document, so that importing twice is harmless. */
@ApplicationScoped
public class EvidenceDocuments {
    /** Kind of these documents in the store. */
    public static final String KIND = "evidence-document";

    private static final int LONGEST_REASON = 2000;

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

    /**
     * What an import would store: nothing is stored.
     *
     * @param format key of the format, or empty to recognise it
     * @throws Refusal when nothing of it can be used
     */
    public EvidenceDocument plan(byte[] bytes, String name, Optional<String> format, DocumentContext context) {
        return EvidenceDocument.of(sha256(bytes), name, Formats.read(bytes, format), context);
    }

    /**
     * Keeps the bytes and what they state. Where the same bytes are known already, that document is the answer, unchanged.
     *
     * @throws Refusal when nothing of it can be used; then nothing is kept
     */
    public Stored<EvidenceDocument> keep(
            byte[] bytes, String name, Optional<String> format, DocumentContext context, String actor) {
        EvidenceDocument document = plan(bytes, name, format, context);
        Optional<Stored<EvidenceDocument>> known = documents.find(document.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        files.keep(bytes, name, "application/octet-stream", actor);
        return documents.create(document.sha256(), document, index(document), actor);
    }

    /** Why the number that a claim was read from is withdrawn; empty while it may be used, and for a typed number. */
    public Optional<String> withdrawn(Claim claim) {
        return claim.attachment()
                .filter(file -> file.claim().isPresent())
                .flatMap(file -> documents
                        .find(file.sha256())
                        .flatMap(stored -> stored.content().claim(file.claim().get())))
                .flatMap(DocumentClaim::withdrawn);
    }

    /** The document of these bytes, when it was imported. */
    public Optional<Stored<EvidenceDocument>> find(byte[] bytes) {
        return documents.find(sha256(bytes));
    }

    /** Says other things about a document; its grades follow. STALE when somebody was quicker. */
    public Stored<EvidenceDocument> say(String sha256, DocumentContext context, String actor, String seen) {
        return change(documents.get(sha256).content().with(context), actor, seen);
    }

    /**
     * Withdraws a claim, or takes the withdrawal back where no reason is given.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, STALE, or INVALID when the reason is empty or too long
     */
    public Stored<EvidenceDocument> withdraw(
            String sha256, String claim, Optional<String> reason, String actor, String seen) {
        reason.ifPresent(EvidenceDocuments::checkReason);
        return change(
                documents.get(sha256).content().change(claim, one -> one.withdrawn(reason.map(String::strip))),
                actor,
                seen);
    }

    /**
     * Raises the grade of a claim.
     *
     * @throws dev.touchstone.base.ProblemException MISSING, STALE, INVALID when the reason is empty or the grade not better,
     *     NOT_ALLOWED {@code grade-own} to the person who imported it
     */
    public Stored<EvidenceDocument> raise(
            String sha256, String claim, Grade grade, String reason, String actor, String seen) {
        checkReason(reason);
        EvidenceDocument document = documents.get(sha256).content();
        Grade now = document.claim(claim)
                .orElseThrow(() -> Problem.missing("claim", claim).exception())
                .grade();
        if (!now.isWorseThan(grade)) {
            throw Problem.invalid("/grade", "grade-not-better", Map.of("grade", grade.name(), "now", now.name()))
                    .exception();
        }
        if (importer(sha256).equals(actor)) {
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "grade-own").exception();
        }
        DocumentClaim.Raised raised = new DocumentClaim.Raised(grade, actor, reason.strip());
        return change(document.change(claim, one -> one.raised(raised)), actor, seen);
    }

    private String importer(String sha256) {
        return documents
                .revision(sha256, 1)
                .map(Stored::revision)
                .map(Revision::actor)
                .orElse("");
    }

    private Stored<EvidenceDocument> change(EvidenceDocument document, String actor, String seen) {
        return documents.change(document.sha256(), document, index(document), actor, seen);
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw Problem.invalid("/reason", "required", Map.of()).exception();
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("/reason", "too-long", Map.of("max", LONGEST_REASON, "length", reason.length()))
                    .exception();
        }
    }

    private static Index index(EvidenceDocument document) {
        return new Index(
                document.name(),
                Optional.of(document.context().technology()).filter(id -> !id.isEmpty()),
                Optional.of(document.format()),
                OptionalInt.empty());
    }

    /** SHA-256 of bytes in small hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
