package dev.touchstone.web.coverage;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Role;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evaluation.coverage.Coverage;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The coverage of a scenario in words: what to look up first, then the grid. */
public final class CoverageBuilder {
    private static final int FIRST = 10;
    private static final int NAMED = 2;

    /** Stakes that print as 0.0 points are none. */
    private static final double LEAST = 0.0005;

    private final Evaluation evaluation;
    private final Coverage coverage;
    private final Catalogue catalogue;
    private final Page page;
    private final NumberWords words;
    private final OpenNumbers open;
    private final Numbers n;

    /** Positions of the criteria, dimension by dimension in the fixed order. */
    private final List<Integer> order;

    /** @param mayWrite whether links to the forms are shown */
    public CoverageBuilder(Evaluation evaluation, Catalogue catalogue, Page page, boolean mayWrite) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.page = page;
        coverage = Coverage.of(evaluation);
        words = new NumberWords(evaluation, catalogue, page);
        open = new OpenNumbers(evaluation, words, page, mayWrite);
        n = page.n();
        order = IntStream.range(0, evaluation.criteria().size())
                .boxed()
                .sorted(Comparator.comparing(j -> evaluation.criteria().get(j).dimension()))
                .toList();
    }

    /**
     * The view.
     *
     * @param whole whether the list of open numbers is shown to its end
     * @param halved which claims would turn the order if they were twice as exact; absent while nobody asks
     * @param flips what claims would have to say for another one to lead; absent while nobody asks
     */
    public CoverageView build(boolean whole, Optional<Halved> halved, Optional<ClaimFlips> flips) {
        List<Coverage.Cell> staked =
                coverage.open().stream().filter(cell -> cell.stake() >= LEAST).toList();
        List<CoverageView.Open> all = open.list(staked);
        boolean longer = all.size() > FIRST;
        List<CoverageView.Open> shown = whole || !longer ? all : all.subList(0, FIRST);
        Link more = !longer
                ? Link.to("", "")
                : whole
                        ? Link.to(page.t("coverage.fewer", "count", FIRST), page.with("open", "") + "#open")
                        : Link.to(page.t("coverage.more", "count", all.size()), page.with("open", "all") + "#open");
        return new CoverageView(
                sentence(staked),
                under(),
                Optional.empty(),
                definition(),
                shown,
                rest(),
                more,
                new HalvedBuilder(evaluation, words, page).build(halved),
                new ClaimFlipsBuilder(evaluation, words, page).build(flips),
                heads(),
                columns(),
                groups(),
                legend(),
                excluded());
    }

    private List<RichText.Piece> sentence(List<Coverage.Cell> staked) {
        int all = coverage.known() + coverage.count(Estimate.Kind.MISSING);
        String known =
                page.t("coverage.known", "known", RichText.strong(n.exact(coverage.known())), "all", n.exact(all));
        if (staked.isEmpty()) {
            return RichText.pieces(known + gap() + page.t("coverage.nothing-at-stake"));
        }
        Coverage.Cell first = staked.getFirst();
        String most = page.t(
                first.missing() ? "coverage.most-missing" : "coverage.most-weak",
                "criterion",
                RichText.plain(first.criterion().name().in(page.language())),
                "owner",
                RichText.plain(words.owner(first.number().owner())),
                "points",
                RichText.strong(page.t("coverage.points", "points", words.points(first))));
        return RichText.pieces(known + gap() + most);
    }

    private String gap() {
        return page.language() == Language.ZH ? "" : " ";
    }

    private String under() {
        List<String> counts = new ArrayList<>();
        for (Estimate.Kind kind :
                List.of(Estimate.Kind.MEASURED, Estimate.Kind.DERIVED, Estimate.Kind.JUDGED, Estimate.Kind.MISSING)) {
            counts.add(page.t("coverage.count." + NumberWords.kind(kind), "count", coverage.count(kind)));
        }
        return String.join(" · ", counts);
    }

    private String definition() {
        List<String> names = coverage.rivals().stream()
                .flatMap(id -> evaluation.option(id).stream())
                .map(option -> option.name().in(page.language()))
                .toList();
        if (names.size() < 2) {
            return page.t("coverage.no-rivals");
        }
        boolean alone = evaluation.answer().contenders().size() < 2;
        return page.t("coverage.definition")
                + gap()
                + page.t(
                        alone
                                ? "coverage.between-next"
                                : names.size() > NAMED ? "coverage.between-many" : "coverage.between",
                        "count",
                        names.size(),
                        "names",
                        String.join(page.t("overview.comma"), names.subList(0, Math.min(names.size(), NAMED))));
    }

    private String rest() {
        long idle = coverage.open().stream()
                .filter(cell -> cell.missing() && cell.stake() < LEAST)
                .count();
        return idle == 0 ? "" : page.t("coverage.rest", "count", idle);
    }

    private List<CoverageView.Head> heads() {
        Map<Dimension, Integer> spans = new LinkedHashMap<>();
        order.forEach(j -> spans.merge(evaluation.criteria().get(j).dimension(), 1, Integer::sum));
        List<CoverageView.Head> heads = new ArrayList<>();
        spans.forEach((dimension, span) -> heads.add(
                new CoverageView.Head(dimension.id(), catalogue.name(dimension).in(page.language()), span)));
        return heads;
    }

    private List<CoverageView.Column> columns() {
        List<CoverageView.Column> columns = new ArrayList<>();
        Optional<Dimension> before = Optional.empty();
        for (int j : order) {
            AppliedCriterion criterion = evaluation.criteria().get(j);
            Optional<Dimension> dimension = Optional.of(criterion.dimension());
            columns.add(new CoverageView.Column(
                    criterion.name().in(page.language()), n.percent(criterion.weight()), !dimension.equals(before)));
            before = dimension;
        }
        return columns;
    }

    private List<CoverageView.Group> groups() {
        Map<String, List<CoverageView.Row>> groups = new LinkedHashMap<>();
        for (Coverage.Row row : coverage.rows()) {
            groups.computeIfAbsent(heading(row), key -> new ArrayList<>()).add(row(row));
        }
        List<CoverageView.Group> list = new ArrayList<>();
        groups.forEach((name, rows) -> list.add(new CoverageView.Group(name, rows)));
        return list;
    }

    private String heading(Coverage.Row row) {
        return switch (row.kind()) {
            case SLOT ->
                catalogue
                        .role(row.group())
                        .map(Role::name)
                        .map(name -> name.in(page.language()))
                        .orElse(row.group());
            case BESIDE, FLOW, STACK ->
                page.t("coverage.rows." + row.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private CoverageView.Row row(Coverage.Row row) {
        boolean technology = row.kind() == Coverage.Kind.SLOT || row.kind() == Coverage.Kind.BESIDE;
        String name =
                row.kind() == Coverage.Kind.STACK ? words.owner(Drawn.WHOLE + row.owner()) : words.owner(row.owner());
        return new CoverageView.Row(
                name,
                technology && catalogue.technology(row.owner()).isPresent() ? "/technologies/" + row.owner() : "",
                order.stream().map(j -> mark(row.cells().get(j))).toList());
    }

    private CoverageView.Mark mark(Optional<Coverage.Cell> place) {
        if (place.isEmpty()) {
            return new CoverageView.Mark("blank", page.t("coverage.kind.blank"), Optional.empty(), "");
        }
        Coverage.Cell cell = place.get();
        Estimate.Kind kind = cell.number().kind();
        boolean known = kind != Estimate.Kind.MISSING && kind != Estimate.Kind.NOT_APPLICABLE;
        return new CoverageView.Mark(
                NumberWords.kind(kind),
                page.t("coverage.kind." + NumberWords.kind(kind)),
                known ? Optional.of(words.chip(cell)) : Optional.empty(),
                kind == Estimate.Kind.NOT_APPLICABLE ? "" : words.href(cell));
    }

    private List<ComparisonView.Legend> legend() {
        return List.of("A", "B", "C", "D", "E", "?").stream()
                .map(grade -> new ComparisonView.Legend(
                        Parts.Chip.of(grade),
                        page.t("coverage.grade." + (grade.equals("?") ? "none" : grade.toLowerCase(Locale.ROOT)))))
                .toList();
    }

    private Link excluded() {
        if (evaluation.excluded().isEmpty()) {
            return Link.to("", "");
        }
        String names = evaluation.excluded().stream()
                .map(one -> one.name().in(page.language()))
                .distinct()
                .collect(Collectors.joining(page.t("overview.comma")));
        return Link.to(page.t("coverage.excluded", "names", names), words.comparison() + "#ranking");
    }
}
