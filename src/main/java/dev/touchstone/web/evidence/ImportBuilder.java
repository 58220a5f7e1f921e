package dev.touchstone.web.evidence;

import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.TableHead;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceImportView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that reads documents: its form, or the plan of what it would store. */
public final class ImportBuilder {
    /** The field that asks for the checksum only. */
    public static final String HASH_ONLY = "hash_only";

    private final Page page;
    private final ContextForm context;
    private final Field scenario;

    /**
     * A builder for one page.
     *
     * @param context the fields that say what was measured
     * @param scenario the field that says which scenario uses it
     */
    public ImportBuilder(Page page, ContextForm context, Field scenario) {
        this.page = page;
        this.context = context;
        this.scenario = scenario;
    }

    /**
     * The form with what was typed in it.
     *
     * @param held files that were chosen before
     * @param table beginning of the table whose columns are asked for
     */
    public EvidenceImportView form(
            Typed typed, Map<String, String> faults, List<Parts.Option> held, Optional<TableHead> table) {
        return view(typed, faults, held, table, Optional.empty(), Optional.empty());
    }

    /**
     * What confirming would store of one document.
     *
     * @param known whether the same bytes were read before
     * @param told what the chosen scenario would use, and which test orders that answers
     * @param uses whether it would use anything, so that there is something to confirm of what is known
     * @param hidden what the confirmation carries
     */
    public EvidenceImportView plan(
            EvidenceDocument document, boolean known, List<String> told, boolean uses, List<Parts.Labelled> hidden) {
        NumbersBuilder numbers = new NumbersBuilder(page, document);
        EvidenceImportView.Plan plan = new EvidenceImportView.Plan(
                page.t(
                        known ? "evidence-ui.plan-known" : "evidence-ui.plan",
                        "count",
                        document.claims().size(),
                        "format",
                        document.format(),
                        "remarks",
                        document.remarks().size()),
                numbers.rows(),
                document.rows().filter(count -> count.refused() > 0).isPresent(),
                known ? "/evidence/" + document.sha256() : "",
                numbers.numbers(1, false),
                numbers.more(),
                numbers.remarks(),
                told,
                !known || uses,
                hidden);
        return view(new Typed(Map.of()), Map.of(), List.of(), Optional.empty(), Optional.of(plan), Optional.empty());
    }

    /** What confirming would store of several documents. */
    public EvidenceImportView batch(EvidenceImportView.Batch batch) {
        return view(new Typed(Map.of()), Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(batch));
    }

    private EvidenceImportView view(
            Typed typed,
            Map<String, String> faults,
            List<Parts.Option> held,
            Optional<TableHead> table,
            Optional<EvidenceImportView.Plan> plan,
            Optional<EvidenceImportView.Batch> batch) {
        return new EvidenceImportView(
                FormView.Fault.all(faults),
                held,
                typed.area("text"),
                table.map(head -> ColumnsForm.view(page, head, typed)),
                Field.of("mapping", "area", page.t("evidence-ui.mapping"), typed.area("mapping"))
                        .hint(page.t("evidence-ui.mapping-hint", "system", "{system}"))
                        .error(faults.getOrDefault("mapping", "")),
                scenario.error(faults.getOrDefault(scenario.name(), "")),
                context.groups(typed, faults),
                Field.of(HASH_ONLY, "tick", page.t("evidence-ui.hash_only"), typed.text(HASH_ONLY))
                        .hint(page.t("evidence-ui.hash_only-hint")),
                String.join(", ", Formats.ids()),
                plan,
                batch);
    }
}
