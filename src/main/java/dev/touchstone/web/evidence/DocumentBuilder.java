package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.DocumentLines;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.WorkloadJudgement;
import dev.touchstone.rendering.Dates;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceDocumentView;
import dev.touchstone.web.view.EvidenceDocumentView.Line;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of one evidence document. */
public final class DocumentBuilder {
    /** What was set and not measured: it answers no criterion. */
    private static final String CONDITION = "workload.";

    private static final Map<String, String> BOUNDS =
            Map.of("", "none", "=", "exact", "<=", "at-most", ">=", "at-least", "~", "about");
    private static final Set<String> EXPLAINED = Set.of("bound", "relative_to");

    private final Page page;
    private final Catalogue catalogue;
    private final EvidenceDocument document;

    /** @param document what is shown */
    public DocumentBuilder(Page page, Catalogue catalogue, EvidenceDocument document) {
        this.page = page;
        this.catalogue = catalogue;
        this.document = document;
    }

    /**
     * The view.
     *
     * @param kept the document's text; empty where of its bytes only the checksum is kept
     * @param asked the line around which it is shown, counted from 1; the first lines for anything else
     * @param part place of a number of the part that is shown, counted from 1; the first part for anything else
     * @param hash of the state that is shown, which its form changes
     * @param read who imported it, and when
     * @param writes whether who looks may change something
     * @param scenarios those that count now
     * @param feeds where its numbers count
     * @param context the form as it was sent and refused, or empty to show what is stored
     * @param use the same for the use of numbers
     */
    public EvidenceDocumentView build(
            Optional<DocumentLines> kept,
            String asked,
            String part,
            String hash,
            Read read,
            boolean writes,
            List<Scenario> scenarios,
            EvidenceDocumentView.Feeds feeds,
            Optional<Refused> context,
            Optional<Refused> use) {
        TechnologyNames technologies = new TechnologyNames(page, catalogue, scenarios);
        ContextWords words = new ContextWords(page, technologies);
        ShownLines lines = kept.map(all -> ShownLines.around(all, asked)).orElse(ShownLines.NONE);
        NumbersBuilder numbers = new NumbersBuilder(page, document, lines);
        int from = numbers.from(part);
        return new EvidenceDocumentView(
                document.name(),
                page.t(
                        kept.isPresent() ? "evidence-ui.under" : "evidence-ui.under-checksum",
                        "format",
                        document.format(),
                        "version",
                        document.importerVersion(),
                        "lines",
                        lines.lines().sent(),
                        "by",
                        read.by(),
                        "day",
                        Dates.day(read.at(), ZoneOffset.UTC),
                        "licence",
                        document.context().licence(),
                        "sha256",
                        document.sha256()),
                "/evidence/documents/" + document.sha256(),
                numbers.rows(),
                kept.isPresent()
                                && document.rows()
                                        .filter(count -> count.refused() > 0)
                                        .isPresent()
                        ? "/evidence/" + document.sha256() + "/refused-rows.csv"
                        : "",
                numbers.numbers(from, writes),
                numbers.pager(from),
                numbers.remarks(),
                new GradeWords(page, document.context()).rows(),
                document.stated().entrySet().stream()
                        .map(entry -> new Parts.Labelled(entry.getKey().replace('_', ' '), entry.getValue(), ""))
                        .toList(),
                words.line(document.context()),
                words.rows(document.context()),
                writes ? Optional.of(context(technologies, context, hash)) : Optional.empty(),
                writes ? Optional.of(use(scenarios, technologies, numbers, from, use)) : Optional.empty(),
                feeds,
                workloads(scenarios),
                page.t(lines.lines().laidOut() ? "evidence-ui.laid-out" : "evidence-ui.document-note"),
                shown(lines),
                pager(lines));
    }

    /**
     * An import.
     *
     * @param by name of the person
     */
    public record Read(String by, Instant at) {}

    /**
     * A form that was sent and refused.
     *
     * @param seen hash of the state that the person knows; empty where the form changes none
     */
    public record Refused(Typed typed, String seen, Map<String, String> faults) {}

    private List<Line> shown(ShownLines lines) {
        Set<Integer> marked = document.claims().stream()
                .flatMapToInt(claim -> lines.lines().line(claim.locator()).stream())
                .boxed()
                .collect(Collectors.toSet());
        List<Line> shown = new ArrayList<>();
        for (String line : lines.lines().from(lines.first(), ShownLines.MOST)) {
            int number = lines.first() + shown.size();
            boolean cut = line.length() > DocumentLines.LONGEST;
            shown.add(new Line(
                    number,
                    cut ? line.substring(0, DocumentLines.LONGEST) + "…" : line,
                    cut ? page.t("evidence-ui.line-cut", "count", line.length()) : "",
                    marked.contains(number)));
        }
        return List.copyOf(shown);
    }

    private Optional<Parts.Pager> pager(ShownLines lines) {
        int all = lines.lines().count();
        return all <= ShownLines.MOST
                ? Optional.empty()
                : Optional.of(new Parts.Pager(
                        page.t("evidence-ui.cut", "from", lines.first(), "to", lines.last(), "all", all),
                        around(lines.earlier()),
                        around(lines.later())));
    }

    private String around(OptionalInt line) {
        return line.isEmpty() ? "" : "/evidence/" + document.sha256() + "?line=" + line.getAsInt() + "#document";
    }

    private EvidenceDocumentView.ContextView context(
            TechnologyNames technologies, Optional<Refused> refused, String hash) {
        Typed typed = refused.map(Refused::typed).orElseGet(() -> ContextForm.typed(document.context()));
        Map<String, String> faults = refused.map(Refused::faults).orElse(Map.of());
        return new EvidenceDocumentView.ContextView(
                FormView.Fault.all(faults),
                "/evidence/" + document.sha256() + "/context",
                refused.map(Refused::seen).orElse(hash),
                new ContextForm(page, technologies).groups(typed, faults));
    }

    private EvidenceDocumentView.UseForm use(
            List<Scenario> scenarios,
            TechnologyNames technologies,
            NumbersBuilder numbers,
            int from,
            Optional<Refused> refused) {
        Map<String, String> faults = refused.map(Refused::faults).orElse(Map.of());
        Map<String, List<Parts.Option>> fields = new LinkedHashMap<>();
        fields.put(
                "scenario",
                scenarios.stream()
                        .map(scenario ->
                                option(scenario.id(), scenario.title().in(page.language()), refused, "scenario"))
                        .toList());
        fields.put(
                "claim",
                numbers.part(from).stream()
                        .filter(claim -> claim.usable() && !claim.metric().startsWith(CONDITION))
                        .map(claim -> option(claim.id(), numbers.title(claim), refused, "claim"))
                        .toList());
        fields.put(
                "technology",
                technologies.options(refused.map(one -> one.typed().text("technology"))
                        .orElse(document.context().technology())));
        fields.put(
                "bound",
                Stream.of("", "=", "<=", ">=", "~")
                        .map(sign -> option(sign, page.t("evidence-ui.bound." + BOUNDS.get(sign)), refused, "bound"))
                        .toList());
        fields.put(
                "relative_to",
                technologies.options(
                        refused.map(one -> one.typed().text("relative_to")).orElse("")));
        fields.put(
                "criterion",
                criteria(scenarios).entrySet().stream()
                        .map(entry -> option(entry.getKey(), entry.getValue(), refused, "criterion"))
                        .toList());
        return new EvidenceDocumentView.UseForm(
                "/evidence/" + document.sha256() + "/uses",
                fields.entrySet().stream()
                        .map(entry -> Field.list(
                                        entry.getKey(), page.t("evidence-ui.use." + entry.getKey()), entry.getValue())
                                .hint(
                                        EXPLAINED.contains(entry.getKey())
                                                ? page.t("evidence-ui.use." + entry.getKey() + "-hint")
                                                : "")
                                .error(faults.getOrDefault(entry.getKey(), "")))
                        .toList(),
                FormView.Fault.all(faults));
    }

    private static Parts.Option option(String value, String text, Optional<Refused> refused, String field) {
        return new Parts.Option(
                value,
                text,
                refused.map(one -> one.typed().text(field).equals(value)).orElse(false));
    }

    /** The criteria of the library, then the own ones of the scenarios. */
    private Map<String, String> criteria(List<Scenario> scenarios) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue
                .criteria()
                .forEach(criterion -> names.put(criterion.id(), criterion.name().in(page.language())));
        scenarios.forEach(scenario -> scenario.criteria().forEach(choice -> {
            if (choice instanceof CriterionChoice.Own own) {
                names.putIfAbsent(
                        own.id(),
                        own.name().in(page.language()) + " (" + scenario.title().in(page.language()) + ")");
            }
        }));
        return names;
    }

    private List<Link> workloads(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.claims().stream()
                        .flatMap(claim -> claim.attachment().stream())
                        .anyMatch(file -> file.sha256().equals(document.sha256())))
                .map(scenario -> Link.to(
                        document.workload(scenario.id())
                                .flatMap(WorkloadJudgement::whole)
                                .map(mark -> page.t(
                                        "workload.stands",
                                        "scenario",
                                        scenario.title().in(page.language()),
                                        "mark",
                                        page.t("workload.mark." + mark.name().toLowerCase(Locale.ROOT))))
                                .orElseGet(() -> page.t(
                                        "workload.open",
                                        "scenario",
                                        scenario.title().in(page.language()))),
                        "/evidence/" + document.sha256() + "/workloads/" + scenario.id()))
                .toList();
    }
}
