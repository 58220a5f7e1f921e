package dev.touchstone.web.evidence;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Bound;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.Grading;
import dev.touchstone.evidence.WorkloadJudgement;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.Revision;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceDocumentView;
import dev.touchstone.web.view.EvidenceDocumentView.Line;
import dev.touchstone.web.view.EvidenceDocumentView.Number;
import dev.touchstone.web.view.EvidenceDocumentView.Remark;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of one evidence document. */
public final class DocumentBuilder {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_NUMBERS = 500;
    private static final String THOUSANDS = "10*3.";

    /** What was set and not measured: it answers no criterion. */
    private static final String CONDITION = "workload.";

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
     * @param text the document's text; empty where of its bytes only the checksum is kept
     * @param hash of the state that is shown, which its form changes
     * @param read the revision of its import
     * @param writes whether who looks may change something
     * @param scenarios those that count now
     * @param feeds where its numbers count
     * @param context the form as it was sent and refused, or empty to show what is stored
     * @param use the same for the use of numbers
     */
    public EvidenceDocumentView build(
            Optional<String> text,
            String hash,
            Revision read,
            boolean writes,
            List<Scenario> scenarios,
            EvidenceDocumentView.Feeds feeds,
            Optional<Refused> context,
            Optional<Refused> use) {
        List<String> lines = text.stream().flatMap(String::lines).toList();
        return new EvidenceDocumentView(
                document.name(),
                page.t(
                        text.isPresent() ? "evidence-ui.under" : "evidence-ui.under-checksum",
                        "format",
                        document.format(),
                        "version",
                        document.importerVersion(),
                        "lines",
                        lines.size(),
                        "by",
                        read.actor(),
                        "day",
                        Dates.day(read.at(), ZoneOffset.UTC),
                        "licence",
                        document.context().licence(),
                        "sha256",
                        document.sha256()),
                "/evidence/documents/" + document.sha256(),
                rows(),
                document.rows().filter(count -> count.refused() > 0).isPresent()
                        ? "/evidence/" + document.sha256() + "/refused-rows.csv"
                        : "",
                text.isPresent()
                        ? numbers(writes)
                        : numbers(writes).stream().map(Number::unplaced).toList(),
                text.isPresent()
                        ? remarks()
                        : remarks().stream().map(Remark::unplaced).toList(),
                document.stated().entrySet().stream()
                        .map(entry -> new Parts.Labelled(entry.getKey().replace('_', ' '), entry.getValue(), ""))
                        .toList(),
                writes ? Optional.of(context(context, hash)) : Optional.empty(),
                writes && !document.context().technology().isEmpty()
                        ? Optional.of(use(scenarios, use))
                        : Optional.empty(),
                feeds,
                workloads(scenarios),
                lines(lines),
                lines.size() > MOST_LINES ? page.t("evidence-ui.cut", "most", MOST_LINES, "all", lines.size()) : "");
    }

    /**
     * A form that was sent and refused.
     *
     * @param seen hash of the state that the person knows; empty where the form changes none
     */
    public record Refused(Typed typed, String seen, Map<String, String> faults) {}

    /** How many rows of a table were taken and refused; empty for what is no table. */
    public String rows() {
        return document.rows()
                .map(count -> page.t("evidence-ui.rows", "taken", count.taken(), "refused", count.refused()))
                .orElse("");
    }

    /** The numbers, for the page and for the plan of an import. */
    public List<Number> numbers(boolean writes) {
        return document.claims().stream()
                .limit(MOST_NUMBERS)
                .map(claim -> number(claim, writes))
                .toList();
    }

    private Number number(DocumentClaim claim, boolean writes) {
        String canonical = claim.canonical()
                .filter(other -> !other.unit().equals(claim.unit()))
                .map(other -> value(other.value(), other.unit()))
                .orElse("");
        String runs = claim.runs().isPresent() ? "n=" + claim.runs().getAsLong() : "";
        return new Number(
                claim.id(),
                claim.subject(),
                claim.metric(),
                sign(claim) + value(claim.value(), claim.unit()),
                canonical,
                place(claim.locator()),
                anchor(claim.locator()),
                new Parts.Chip(claim.grade().name(), "", false, runs, ""),
                reasons(claim),
                notes(claim),
                claim.withdrawn().orElse(""),
                writes ? "/evidence/" + document.sha256() + "/claims/" + claim.id() + "/withdrawal" : "");
    }

    private static String sign(DocumentClaim claim) {
        return claim.bound() == Bound.AT_LEAST ? "≥ " : "";
    }

    /** What else is known of a number: how it came about, what is missing in it, and how its runs scatter. */
    private String notes(DocumentClaim claim) {
        List<String> notes = new ArrayList<>();
        claim.formula()
                .ifPresent(how -> notes.add(page.t("evidence-ui.formula."
                        + how.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        if (claim.bound() == Bound.AT_MOST) {
            notes.add(page.t("evidence-ui.below-step", "step", value(claim.limit(), claim.unit())));
        }
        claim.censored().ifPresent(count -> notes.add(page.t("evidence-ui.censored", "count", count)));
        if (claim.bound() == Bound.AT_LEAST) {
            notes.add(page.t(claim.censored().isPresent() ? "evidence-ui.at-least" : "evidence-ui.rate-given"));
        }
        claim.replicates()
                .ifPresent(all -> notes.add(page.t(
                        "evidence-ui.replicates",
                        "count",
                        all.runs(),
                        "sd",
                        page.n().exact(all.sdOfLogarithms()))));
        return String.join(" ", notes);
    }

    private String value(BigDecimal value, String unit) {
        return printed(page, value, unit);
    }

    /** A number exactly as its document prints it, with its unit in the words of the page. */
    public static String printed(Page page, BigDecimal value, String unit) {
        String digits = value.toPlainString();
        if (unit.startsWith(THOUSANDS)) {
            return page.units().after(digits + "k", unit.substring(THOUSANDS.length()), value.doubleValue());
        }
        return unit.isEmpty() ? digits : page.units().after(digits, unit, value.doubleValue());
    }

    private String reasons(DocumentClaim claim) {
        Grading axes = claim.grading();
        String four = page.t(
                "evidence-ui.axes",
                "origin",
                axes.origin().name(),
                "replication",
                axes.replication().name(),
                "environment",
                axes.environment().name(),
                "checks",
                axes.checks().name());
        return claim.raised()
                .map(raised -> page.t("evidence-ui.raised", "by", raised.by(), "reason", raised.reason(), "axes", four))
                .orElse(four);
    }

    private String place(String locator) {
        return locator.startsWith("L") ? page.t("evidence-ui.line", "line", locator.substring(1)) : locator;
    }

    /** The end of the address that leads to the very line of a number; empty where the page does not show it. */
    public static String anchor(String locator) {
        return locator.matches("L\\d{1,4}") && Integer.parseInt(locator.substring(1)) <= MOST_LINES
                ? "#" + locator
                : "";
    }

    /** What to know about the numbers. */
    public List<Remark> remarks() {
        return document.remarks().stream()
                .map(remark -> new Remark(
                        page.t("importers." + remark.code(), flat(remark.arguments())),
                        place(remark.locator()),
                        anchor(remark.locator())))
                .toList();
    }

    private static Object[] flat(Map<String, String> arguments) {
        List<Object> all = new ArrayList<>();
        arguments.forEach((key, value) -> {
            all.add(key);
            all.add(value);
        });
        return all.toArray();
    }

    private List<Line> lines(List<String> lines) {
        Set<String> marked =
                document.claims().stream().map(DocumentClaim::locator).collect(Collectors.toSet());
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i);
            String whole = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
            shown.add(new Line(i + 1, whole, marked.contains("L" + (i + 1))));
        }
        return List.copyOf(shown);
    }

    private FormView context(Optional<Refused> refused, String hash) {
        Typed typed = refused.map(Refused::typed).orElseGet(() -> ContextForm.typed(document.context()));
        Map<String, String> faults = refused.map(Refused::faults).orElse(Map.of());
        return new FormView(
                page.t("evidence-ui.context"),
                "",
                Optional.empty(),
                faults(faults),
                "/evidence/" + document.sha256() + "/context",
                new ContextForm(page, catalogue).fields(typed, faults),
                List.of(new Parts.Labelled("seen", refused.map(Refused::seen).orElse(hash), "")),
                page.t("evidence-ui.save"),
                List.of());
    }

    /** The faults of a form with the fields that they belong to. */
    public static List<FormView.Fault> faults(Map<String, String> faults) {
        return faults.entrySet().stream()
                .map(fault -> new FormView.Fault(fault.getKey(), fault.getValue()))
                .toList();
    }

    private EvidenceDocumentView.UseForm use(List<Scenario> scenarios, Optional<Refused> refused) {
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
                document.claims().stream()
                        .filter(claim -> claim.usable() && !claim.metric().startsWith(CONDITION))
                        .limit(MOST_NUMBERS)
                        .map(claim -> option(claim.id(), title(claim), refused, "claim"))
                        .toList());
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
                                .error(faults.getOrDefault(entry.getKey(), "")))
                        .toList(),
                faults(faults));
    }

    private static Parts.Option option(String value, String text, Optional<Refused> refused, String field) {
        return new Parts.Option(
                value,
                text,
                refused.map(one -> one.typed().text(field).equals(value)).orElse(false));
    }

    /** The number as it is named where it stands alone: subject, metric and value. */
    public String title(DocumentClaim claim) {
        String subject = claim.subject().isEmpty() ? "" : claim.subject() + ": ";
        return subject + claim.metric() + " " + claim.bound().sign() + " " + value(claim.limit(), claim.unit());
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
