package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.MatrixCellBar;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence behind one cell: value, parts, reasons in words, and every source with its date. */
final class PanelBuilder {
    private final Evaluation evaluation;
    private final Catalogue catalogue;
    private final Page page;
    private final Reasons reasons;
    private final Numbers n;

    PanelBuilder(Evaluation evaluation, Catalogue catalogue, Page page, Reasons reasons) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.page = page;
        this.reasons = reasons;
        n = page.n();
    }

    /** The panel; empty when there is no such cell. */
    Optional<ComparisonView.Panel> build(CompareState.Cell place) {
        Optional<Option> option = evaluation.option(place.candidate());
        Optional<AppliedCriterion> criterion = evaluation.criterion(place.criterion());
        if (option.isEmpty() || criterion.isEmpty()) {
            return Optional.empty();
        }
        return option.get().cells().stream()
                .filter(cell -> cell.criterion().equals(place.criterion()))
                .findFirst()
                .map(cell -> panel(option.get(), criterion.get(), cell));
    }

    private ComparisonView.Panel panel(Option option, AppliedCriterion criterion, Option.OptionCell cell) {
        List<Drawn> drawn = cell.drawn().stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .toList();
        List<Drawn> known = drawn.stream()
                .filter(quantity -> !quantity.missing() && quantity.knowledge().isPresent())
                .toList();
        boolean whole = cell.quantiles().size() == 3;
        return new ComparisonView.Panel(
                page.t(
                        "compare.panel-title",
                        "criterion",
                        criterion.name().in(page.language()),
                        "candidate",
                        option.name().in(page.language())),
                page.with("cell", "") + "#evidence",
                whole ? value(cell) : "",
                page.units().word(criterion.unit()),
                whole ? range(cell) : "",
                whole ? "" : word(cell),
                known.isEmpty() ? Optional.empty() : Optional.of(MatrixBuilder.chip(page, known)),
                "",
                cell.unknown() || drawn.isEmpty() ? Optional.empty() : Optional.of(bar(cell)),
                scale(criterion, cell),
                parts(criterion, drawn),
                List.of(),
                List.of(),
                page.t("compare.panel-why"),
                because(drawn),
                sources(drawn, true),
                sources(drawn, false),
                change(cell),
                List.of(Link.to(
                        page.t("compare.panel-add"),
                        "/scenarios/" + evaluation.scenario() + "/edit/evidence?criterion=" + criterion.id()
                                + "&candidate=" + option.id())));
    }

    private String value(Option.OptionCell cell) {
        return n.value(
                cell.quantiles().get(1),
                Math.abs(cell.quantiles().getLast() - cell.quantiles().getFirst()));
    }

    private String range(Option.OptionCell cell) {
        double low = Math.min(cell.quantiles().getFirst(), cell.quantiles().getLast());
        double high = Math.max(cell.quantiles().getFirst(), cell.quantiles().getLast());
        return low == high ? "" : n.range(low, high);
    }

    private String word(Option.OptionCell cell) {
        if (cell.drawn().isEmpty()) {
            return page.t("compare.not-applicable");
        }
        return cell.unknown()
                ? page.t("compare.unknown-word")
                : page.t(
                        "compare.partly",
                        "missing",
                        cell.missing().size(),
                        "of",
                        cell.drawn().size());
    }

    private static MatrixCellBar bar(Option.OptionCell cell) {
        return Values.bar(cell.valueLow(), cell.value(), cell.valueHigh());
    }

    private String scale(AppliedCriterion criterion, Option.OptionCell cell) {
        String ends = page.t(
                "compare.panel-scale",
                "worst",
                n.exact(criterion.stackWorst()),
                "best",
                n.exact(criterion.stackBest()),
                "value",
                n.fixed(cell.value(), 2));
        double beyond = Math.max(cell.clampedLow(), cell.clampedHigh());
        return beyond > 0.05 ? ends + " " + page.t("compare.panel-clamped", "share", n.percent(beyond)) : ends;
    }

    private List<ComparisonView.PartLine> parts(AppliedCriterion criterion, List<Drawn> drawn) {
        if (drawn.size() < 2) {
            return List.of();
        }
        List<ComparisonView.PartLine> lines = new ArrayList<>();
        for (Drawn quantity : drawn) {
            boolean known = !quantity.missing() && quantity.knowledge().isPresent();
            lines.add(new ComparisonView.PartLine(
                    owner(quantity.owner()),
                    catalogue.technology(technology(quantity.owner())).isPresent()
                            ? "/technologies/" + technology(quantity.owner())
                            : "",
                    partValue(quantity, criterion),
                    false,
                    known
                            ? Optional.of(MatrixBuilder.chip(page, List.of(quantity)))
                            : Optional.of(Parts.Chip.of("?"))));
        }
        return lines;
    }

    private String partValue(Drawn quantity, AppliedCriterion criterion) {
        if (quantity.knowledge().isEmpty()) {
            return page.t("compare.not-applicable");
        }
        List<Double> quantiles = Values.quantiles(quantity.knowledge().get());
        if (quantiles.isEmpty()) {
            return page.t("compare.unknown-word");
        }
        double middle = quantiles.get(1);
        String shown = n.value(middle, Math.abs(quantiles.getLast() - quantiles.getFirst()));
        return page.units().after(shown, criterion.unit(), middle);
    }

    /** {@code kafka>flink} and {@code kafka@messaging} by the names of their technologies. */
    private String owner(String owner) {
        int edge = owner.indexOf('>');
        return edge > 0
                ? reasons.name(owner.substring(0, edge)) + " → " + reasons.name(owner.substring(edge + 1))
                : evaluation
                        .option(owner.replaceFirst("^" + Drawn.WHOLE, ""))
                        .map(option -> option.name().in(page.language()))
                        .orElse(reasons.name(technology(owner)));
    }

    private static String technology(String owner) {
        int at = owner.indexOf('@');
        return at < 0 ? owner : owner.substring(0, at);
    }

    private List<String> because(List<Drawn> drawn) {
        return drawn.stream()
                .filter(quantity -> !quantity.because().isEmpty())
                .map(quantity -> drawn.size() > 1
                        ? page.t(
                                "compare.panel-of",
                                "name",
                                owner(quantity.owner()),
                                "kind",
                                kind(quantity),
                                "text",
                                reasons.sentences(quantity.because()))
                        : page.t(
                                "compare.panel-alone",
                                "kind",
                                kind(quantity),
                                "text",
                                reasons.sentences(quantity.because())))
                .toList();
    }

    private String kind(Drawn quantity) {
        return page.t("coverage.kind."
                + quantity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<ComparisonView.Source> sources(List<Drawn> drawn, boolean used) {
        return drawn.stream()
                .flatMap(quantity -> quantity.facts().stream())
                .filter(fact -> fact.used() == used)
                .distinct()
                .map(this::source)
                .toList();
    }

    private ComparisonView.Source source(FactRef fact) {
        String seen = fact.seen().map(Dates::day).orElse(page.t("ui.undated"));
        String name = fact.technology().isEmpty() ? "" : owner(fact.technology()) + page.t("record-ui.colon");
        return new ComparisonView.Source(
                name + Sources.said(fact, page),
                Sources.shown(fact.source(), page.language()) + ", " + seen,
                Sources.address(fact),
                Optional.of(Parts.Chip.aged(
                        fact.grade().map(Enum::name).orElse("?"),
                        fact.grade().isEmpty()
                                ? page.t("record.basis." + fact.basis().name().toLowerCase(Locale.ROOT))
                                : "",
                        Optional.empty())));
    }

    /** What remains possible is certain; what it would turn belongs to the page on robustness. */
    private String change(Option.OptionCell cell) {
        return cell.missing().isEmpty()
                ? ""
                : page.t("compare.panel-unknown", "count", cell.missing().size());
    }
}
