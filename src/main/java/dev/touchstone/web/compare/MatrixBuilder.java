package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The matrix: candidates by criteria, each cell a link to its evidence. */
final class MatrixBuilder {

    private final Evaluation evaluation;
    private final Catalogue catalogue;
    private final Page page;
    private final CompareState state;
    private final List<Option> columns;
    private final Numbers n;

    MatrixBuilder(Evaluation evaluation, Catalogue catalogue, Page page, CompareState state, List<Option> columns) {
        this.evaluation = evaluation;
        this.catalogue = catalogue;
        this.page = page;
        this.state = state;
        this.columns = columns;
        n = page.n();
    }

    ComparisonView.Matrix build() {
        String picked = picked();
        int more = evaluation.options().size() - columns.size();
        return new ComparisonView.Matrix(
                page.t("compare.matrix-note"),
                columns.stream().map(this::column).toList(),
                groups(picked),
                Link.to(more > 0 ? page.t("compare.more-columns", "count", more) : "", "#ranking"),
                evaluation.criteria().stream()
                        .map(criterion -> new Parts.Option(
                                criterion.id(),
                                criterion.name().in(page.language()),
                                criterion.id().equals(picked)))
                        .toList(),
                page.path() + "#evidence",
                page.kept(name -> !name.equals("criterion")),
                legend());
    }

    private String picked() {
        return state.criterion()
                .or(() -> state.cell().map(CompareState.Cell::criterion))
                .filter(id -> evaluation.criterion(id).isPresent())
                .orElse(
                        evaluation.criteria().isEmpty()
                                ? ""
                                : evaluation.criteria().getFirst().id());
    }

    private ComparisonView.Column column(Option option) {
        String rank = option.score()
                .rank()
                .map(place -> page.t("compare.rank", "rank", place))
                .orElse(page.t("compare.no-rank"));
        return new ComparisonView.Column(option.name().in(page.language()), rank, "");
    }

    private List<ComparisonView.Group> groups(String picked) {
        List<ComparisonView.Group> groups = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<ComparisonView.Criterion> rows = new ArrayList<>();
            double weight = 0;
            for (int j = 0; j < evaluation.criteria().size(); j++) {
                AppliedCriterion criterion = evaluation.criteria().get(j);
                if (criterion.dimension() == dimension) {
                    weight += criterion.weight();
                    rows.add(row(criterion, j, picked));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new ComparisonView.Group(
                        dimension.id(), catalogue.name(dimension).in(page.language()), weight, rows));
            }
        }
        return groups;
    }

    private ComparisonView.Criterion row(AppliedCriterion criterion, int position, String picked) {
        String unit = page.units().word(criterion.unit());
        return new ComparisonView.Criterion(
                criterion.id(),
                criterion.name().in(page.language()),
                unit,
                n.exact(criterion.stackWorst()) + " → " + n.exact(criterion.stackBest()),
                "",
                criterion.id().equals(picked),
                columns.stream()
                        .map(option -> cell(option, option.cells().get(position), criterion))
                        .toList());
    }

    private Parts.Cell cell(Option option, Option.OptionCell cell, AppliedCriterion criterion) {
        CompareState.Cell here = new CompareState.Cell(option.id(), criterion.id());
        String href = page.with("cell", option.id() + ":" + criterion.id()) + "#panel";
        boolean chosen = state.cell().filter(here::equals).isPresent();
        String name = option.name().in(page.language());
        if (cell.drawn().isEmpty()) {
            return plain(name, href, chosen, page.t("compare.not-applicable"), false, Optional.empty());
        }
        if (cell.unknown()) {
            return plain(name, href, chosen, page.t("compare.unknown-word"), true, Optional.of(Parts.Chip.of("?")));
        }
        boolean whole = cell.quantiles().size() == 3;
        double low = whole ? cell.quantiles().getFirst() : 0;
        double high = whole ? cell.quantiles().getLast() : 0;
        return new Parts.Cell(
                name,
                href,
                chosen,
                whole ? n.value(cell.quantiles().get(1), Math.abs(high - low)) : "",
                whole && high != low ? n.range(Math.min(low, high), Math.max(low, high)) : "",
                whole
                        ? ""
                        : page.t(
                                "compare.partly",
                                "missing",
                                cell.missing().size(),
                                "of",
                                cell.drawn().size()),
                false,
                incomparable(cell).isEmpty()
                        ? Optional.of(Values.bar(cell.valueLow(), cell.value(), cell.valueHigh()))
                        : Optional.empty(),
                chip(cell),
                unlike(cell),
                "");
    }

    /** What the numbers behind a cell do not allow to say: no bar stands for those that cannot be compared. */
    private String unlike(Option.OptionCell cell) {
        List<String> others = incomparable(cell);
        if (!others.isEmpty()) {
            return page.t("compare.not-comparable", "others", String.join(page.t("compare.separator"), others));
        }
        return reasons(cell, "pool.contradiction").findFirst().isPresent() ? page.t("compare.contradiction") : "";
    }

    /** The names of those with which it is not comparable on this evidence. */
    private List<String> incomparable(Option.OptionCell cell) {
        return reasons(cell, "pool.not-comparable")
                .flatMap(because -> Arrays.stream(
                        String.valueOf(because.arguments().get("others")).split(", ")))
                .distinct()
                .map(id -> catalogue
                        .technology(id)
                        .map(known -> known.name().in(page.language()))
                        .orElse(id))
                .toList();
    }

    private Stream<Because> reasons(Option.OptionCell cell, String code) {
        return cell.drawn().stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .flatMap(drawn -> drawn.because().stream())
                .filter(because -> because.code().equals(code));
    }

    private static Parts.Cell plain(
            String name, String href, boolean chosen, String word, boolean hatched, Optional<Parts.Chip> chip) {
        return new Parts.Cell(name, href, chosen, "", "", word, hatched, Optional.empty(), chip, "", "");
    }

    /** The weakest grade and the oldest age among the parts that are known. */
    private Optional<Parts.Chip> chip(Option.OptionCell cell) {
        List<Drawn> known = cell.drawn().stream()
                .flatMap(id -> evaluation.drawn(id).stream())
                .filter(drawn -> !drawn.missing() && drawn.knowledge().isPresent())
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(chip(page, known));
    }

    static Parts.Chip chip(Page page, List<Drawn> known) {
        Optional<Grade> grade =
                known.stream().flatMap(drawn -> drawn.grade().stream()).max(Comparator.naturalOrder());
        Optional<Integer> months =
                known.stream().flatMap(drawn -> drawn.ageMonths().stream()).max(Comparator.naturalOrder());
        return Parts.Chip.aged(
                grade.map(Enum::name).orElse("?"),
                months.map(age -> page.t("ui.months", "months", age)).orElse(word(page, known, grade)),
                months);
    }

    private static String word(Page page, List<Drawn> known, Optional<Grade> grade) {
        return known.stream()
                .map(Drawn::basis)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(basis -> grade.isEmpty())
                .map(basis -> page.t("record.basis." + basis.name().toLowerCase(java.util.Locale.ROOT)))
                .orElse("");
    }

    private List<ComparisonView.Legend> legend() {
        return List.of("C", "D", "E", "?").stream()
                .map(grade -> new ComparisonView.Legend(
                        Parts.Chip.of(grade),
                        page.t("coverage.grade."
                                + (grade.equals("?") ? "none" : grade.toLowerCase(java.util.Locale.ROOT)))))
                .toList();
    }
}
