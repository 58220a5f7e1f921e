package dev.touchstone.web.catalogue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.rendering.Dates;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.scenario.ClaimWords;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MeasuredView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every number that somebody measured of a technology, with its document and line, and where it counts. */
public final class MeasuredBuilder {
    /** Numbers of one document that are shown here; the others are one click away. */
    static final int MOST_NUMBERS = 12;

    private final String technology;
    private final Catalogue catalogue;
    private final Page page;
    private final List<Scenario> scenarios;
    private final LocalDate today;
    private final Map<String, List<Link>> feeds = new HashMap<>();

    /**
     * @param technology whose numbers are shown
     * @param scenarios those that count now
     * @param today the day against which ages are read
     */
    public MeasuredBuilder(
            String technology, Catalogue catalogue, Page page, List<Scenario> scenarios, LocalDate today) {
        this.technology = technology;
        this.catalogue = catalogue;
        this.page = page;
        this.scenarios = scenarios;
        this.today = today;
        scenarios.forEach(scenario -> scenario.claims().forEach(claim -> feeds(scenario, claim)));
    }

    private void feeds(Scenario scenario, Claim claim) {
        claim.attachment()
                .filter(file -> file.claim().isPresent() && claim.excluded().isEmpty())
                .ifPresent(file -> feeds.computeIfAbsent(
                                key(file.sha256(), file.claim().get()), fresh -> new ArrayList<>())
                        .add(Link.to(
                                page.t(
                                        "evidence-ui.feeds",
                                        "criterion",
                                        criterion(scenario, claim.criterion()),
                                        "scenario",
                                        scenario.title().in(page.language())),
                                "/scenarios/" + scenario.id() + "/compare?criterion=" + claim.criterion()
                                        + "#evidence")));
    }

    private static String key(String sha256, String claim) {
        return sha256 + "/" + claim;
    }

    /**
     * The view.
     *
     * @param found a part of the documents about the technology
     * @param format to which the part is narrowed; empty for all
     */
    public MeasuredView build(dev.touchstone.revision.Page<Stored<EvidenceDocument>> found, String format) {
        List<Stored<EvidenceDocument>> documents = found.items();
        List<MeasuredView.Typed> typed = typed();
        boolean nothing = documents.isEmpty() && typed.isEmpty() && format.isEmpty();
        Link add = Link.to(page.t("evidence-ui.import"), "/evidence/import?technology=" + technology);
        return new MeasuredView(
                nothing
                        ? Optional.of(new Parts.State(
                                "empty",
                                page.t("evidence-ui.nobody"),
                                page.t("evidence-ui.nobody-text"),
                                List.of(add),
                                ""))
                        : Optional.empty(),
                formats(documents.isEmpty() && format.isEmpty(), format),
                documents.stream().map(Stored::content).map(this::document).toList(),
                found.more()
                        ? part(format, HeadQuery.After.of(documents.getLast()).text())
                        : "",
                typed,
                add);
    }

    private Choice formats(boolean none, String chosen) {
        List<Link> links = new ArrayList<>();
        if (!none) {
            links.add(new Link(page.t("evidence-ui.all"), part("", ""), chosen.isEmpty()));
            Formats.ids().forEach(id -> links.add(new Link(id, part(id, ""), id.equals(chosen))));
        }
        return new Choice(page.t("evidence-ui.by-format"), links);
    }

    private String part(String format, String after) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("format", format);
        asked.put("after", after);
        return page.only(asked) + "#measured";
    }

    private MeasuredView.Document document(EvidenceDocument document) {
        String href = "/evidence/" + document.sha256();
        List<MeasuredView.Number> numbers = document.claims().stream()
                .sorted(Comparator.comparing((DocumentClaim claim) -> order(document, claim)))
                .limit(MOST_NUMBERS)
                .map(claim -> number(document, claim))
                .toList();
        int rest = document.claims().size() - numbers.size();
        return new MeasuredView.Document(
                document.name(),
                href,
                under(document),
                environment(document.context().environment()),
                numbers,
                Link.to(rest > 0 ? page.t("evidence-ui.more-numbers", "count", rest) : "", href + "#numbers"));
    }

    /** Those that count somewhere first, then those that could, then the rest as they stand. */
    private int order(EvidenceDocument document, DocumentClaim claim) {
        if (feeds.containsKey(key(document.sha256(), claim.id()))) {
            return 0;
        }
        return EvidenceUses.speaks(catalogue, claim.metric()) ? 1 : 2;
    }

    private MeasuredView.Number number(EvidenceDocument document, DocumentClaim claim) {
        String subject = claim.subject().isEmpty() ? "" : claim.subject() + " ";
        return new MeasuredView.Number(
                subject + claim.metric(),
                NumbersBuilder.href(document, claim),
                NumbersBuilder.printed(page, claim.value(), claim.unit()),
                claim.canonical()
                        .filter(other -> !other.unit().equals(claim.unit()))
                        .map(other -> NumbersBuilder.printed(page, other.value(), other.unit()))
                        .orElse(""),
                chip(
                        claim.grade().name(),
                        document.context().measured(),
                        claim.runs().isPresent()
                                ? OptionalInt.of((int) Math.min(claim.runs().getAsLong(), Integer.MAX_VALUE))
                                : OptionalInt.empty()),
                feeds.getOrDefault(key(document.sha256(), claim.id()), List.of()),
                claim.withdrawn().orElse(""));
    }

    private Parts.Chip chip(String grade, Optional<LocalDate> day, OptionalInt runs) {
        Optional<Integer> months = day.map(date -> Dates.months(date, today));
        return Parts.Chip.aged(
                        grade,
                        months.map(age -> page.t("ui.months", "months", age)).orElse(page.t("ui.undated")),
                        months)
                .counted(runs.isPresent() ? "n=" + runs.getAsInt() : "");
    }

    private String under(EvidenceDocument document) {
        DocumentContext context = document.context();
        return Stream.of(
                        document.format(),
                        context.version(),
                        context.measured().map(LocalDate::toString).orElse(page.t("ui.undated")),
                        page.t("evidence-ui.run_by." + context.runBy().name().toLowerCase(Locale.ROOT)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(page.t("overview.comma")));
    }

    private String environment(Environment place) {
        String words = Stream.of(
                        place.cpu(),
                        place.cores().isPresent()
                                ? page.t(
                                        "evidence-ui.cores-of",
                                        "count",
                                        place.cores().getAsInt())
                                : "",
                        place.memoryGib()
                                .map(memory -> page.n().exact(memory) + " GiB")
                                .orElse(""),
                        place.disk(),
                        place.sharing().isEmpty() ? "" : page.t("evidence-ui.sharing." + place.sharing()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(page.t("overview.comma")));
        return words.isEmpty() ? page.t("evidence-ui.environment-unknown") : words;
    }

    /** What people typed about it; a number read from a document stands with its document. */
    private List<MeasuredView.Typed> typed() {
        List<MeasuredView.Typed> typed = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            scenario.claims().stream()
                    .filter(claim -> claim.subject().technology().equals(Optional.of(technology)))
                    .filter(claim ->
                            claim.attachment().flatMap(file -> file.claim()).isEmpty())
                    .map(claim -> typed(scenario, claim))
                    .forEach(typed::add);
        }
        return List.copyOf(typed);
    }

    private MeasuredView.Typed typed(Scenario scenario, Claim claim) {
        return new MeasuredView.Typed(
                Link.to(scenario.title().in(page.language()), "/scenarios/" + scenario.id() + "/edit/evidence"),
                criterion(scenario, claim.criterion()),
                ClaimWords.value(page, claim),
                claim.statistic(),
                chip(claim.grade().name(), claim.date(), claim.runs()),
                claim.source(),
                claim.excluded().orElse(""));
    }

    private String criterion(Scenario scenario, String id) {
        return ClaimWords.criterion(page, catalogue, scenario, id);
    }
}
