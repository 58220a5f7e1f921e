package dev.touchstone.web;

import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.EvidenceDocuments;
import dev.touchstone.evidence.SentDocument;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.evidence.importers.Warning;
import dev.touchstone.web.view.EvidenceImportView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Several documents that were sent at once. Each is read by itself: one that nobody can read keeps no other out, and the
 * plan names every one with what becomes of it.
 *
 * @param files in the order in which they came
 */
record EvidenceBatch(List<One> files) {

    /** Most documents of one form. */
    static final int MOST = 100;

    /** The hidden field that names the documents that are no tables, by SHA-256. */
    static final String PLAIN = "plain";

    /** Code of the refusal of a table of whose columns nobody said what they mean. */
    static final String NEEDS_MAPPING = "csv-needs-mapping";

    /** The hidden field that names the tables whose columns are asked for once the others are stored. */
    static final String LATER = "later";

    private static final Set<String> ASKING = Set.of(NEEDS_MAPPING, "csv.no-column");

    /**
     * A document.
     *
     * @param sent as it was read: with the meaning of columns only where it is a table
     * @param document what it states; absent where it was refused
     * @param known whether the same bytes were read before
     * @param refusal why it was refused
     */
    record One(SentDocument sent, Optional<EvidenceDocument> document, boolean known, Optional<Warning> refusal) {
        /** Whether it is a table that can be read once somebody says what its own columns mean. */
        boolean asks() {
            return refusal.map(Warning::code).filter(ASKING::contains).isPresent();
        }

        /** As a form names it whose columns are asked for. */
        Parts.Option kept() {
            return ImportChoice.option(sent.sha256(), sent.name());
        }
    }

    /** Reads them all; the meaning of columns is that of the tables among them. */
    static EvidenceBatch read(
            List<SentForm.SentFile> files, String mapping, DocumentContext context, EvidenceDocuments documents) {
        return new EvidenceBatch(files.stream()
                .map(file -> one(
                        new SentDocument(file.bytes(), file.name(), Optional.empty(), Optional.empty()),
                        mapping,
                        context,
                        documents))
                .toList());
    }

    private static One one(SentDocument sent, String mapping, DocumentContext context, EvidenceDocuments documents) {
        try {
            boolean known = documents.find(sent).isPresent();
            return new One(sent, Optional.of(documents.plan(sent, context)), known, Optional.empty());
        } catch (Refusal refusal) {
            boolean table = refusal.reason().code().equals(NEEDS_MAPPING);
            return table && sent.mapping().isEmpty() && !mapping.isEmpty()
                    ? one(sent.meaning(mapping), mapping, context, documents)
                    : new One(sent, Optional.empty(), false, Optional.of(refusal.reason()));
        }
    }

    /** Those that confirming would store, the same bytes once. */
    List<One> fresh() {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .filter(file -> file.document().isPresent() && !file.known())
                .filter(file -> seen.add(file.sent().sha256()))
                .toList();
    }

    /** The tables whose columns must be asked for, the same bytes once. */
    List<One> asking() {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .filter(One::asks)
                .filter(file -> seen.add(file.sent().sha256()))
                .toList();
    }

    /**
     * The plan, for the page.
     *
     * @param target what is told of a document where a scenario is chosen
     */
    EvidenceImportView.Batch view(
            Page page, List<Parts.Labelled> said, Function<EvidenceDocument, List<String>> target) {
        List<One> fresh = fresh();
        int numbers = fresh.stream()
                .mapToInt(file -> file.document().orElseThrow().claims().size())
                .sum();
        long known = files.stream().filter(One::known).count();
        long asking = files.stream().filter(One::asks).count();
        long refused = files.stream().filter(file -> file.refusal().isPresent()).count() - asking;
        List<Parts.Labelled> hidden = new ArrayList<>(said);
        fresh.forEach(file -> {
            hidden.add(new Parts.Labelled("sha256", file.sent().sha256(), ""));
            hidden.add(new Parts.Labelled("name", file.sent().name(), ""));
            if (file.sent().mapping().isEmpty()) {
                hidden.add(new Parts.Labelled(PLAIN, file.sent().sha256(), ""));
            }
        });
        asking().forEach(
                        file -> hidden.add(new Parts.Labelled(LATER, file.kept().value(), "")));
        String others = page.t("evidence-ui.batch-others", "known", known, "refused", refused);
        return new EvidenceImportView.Batch(
                page.t("evidence-ui.batch", "count", fresh.size(), "numbers", numbers),
                asking == 0 ? others : others + page.t("evidence-ui.batch-asking", "count", asking),
                files.stream().map(file -> row(page, file)).toList(),
                fresh.stream()
                        .flatMap(file -> target.apply(file.document().orElseThrow()).stream()
                                .map(told -> file.sent().name() + page.t("record-ui.colon") + told))
                        .toList(),
                hidden,
                // What was said of other columns is said anew.
                said.stream().filter(field -> !field.label().equals("mapping")).toList(),
                !fresh.isEmpty());
    }

    private static EvidenceImportView.File row(Page page, One file) {
        String rows = file.document()
                .flatMap(EvidenceDocument::rows)
                .map(count -> page.t("evidence-ui.rows", "taken", count.taken(), "refused", count.refused()))
                .orElse("");
        return new EvidenceImportView.File(
                file.sent().name(),
                file.document().map(EvidenceDocument::format).orElse(""),
                file.document()
                        .map(read -> String.valueOf(read.claims().size()))
                        .orElse(""),
                rows,
                file.document()
                        .map(read -> String.valueOf(read.remarks().size()))
                        .orElse(""),
                file.refusal()
                        .map(why -> why.code().equals(NEEDS_MAPPING)
                                ? page.t("evidence-ui.batch.asks")
                                : EvidenceImportPages.sentence(page, why))
                        .orElseGet(() -> page.t(file.known() ? "evidence-ui.batch.known" : "evidence-ui.batch.fresh")),
                file.known() ? "/evidence/" + file.sent().sha256() : "",
                file.refusal().isPresent() && !file.asks(),
                file.asks() ? file.kept().value() : "");
    }
}
