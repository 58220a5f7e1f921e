package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why one stands before another, in at most three sentences and two tables. */
final class WhyBuilder {
    /** So many of the ranking can be chosen; who stands further down is chosen in its row. */
    private static final int OFFERED = 40;

    /** Less prints as no point. */
    private static final double SHOWS = 0.5;

    private final Evaluation evaluation;
    private final Page page;
    private final Catalogue catalogue;
    private final List<Option> ranked;

    WhyBuilder(Evaluation evaluation, Page page, Catalogue catalogue, List<Option> ranked) {
        this.evaluation = evaluation;
        this.page = page;
        this.catalogue = catalogue;
        this.ranked = ranked;
    }

    /**
     * Of the two that are asked for, or of the first two.
     *
     * @return empty where nobody else is in the ranking
     */
    Optional<ComparisonView.Why> build(CompareState.Pair asked) {
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        int one = place(asked.one()).orElse(0);
        int other = place(asked.other()).filter(place -> place != one).orElse(one == 0 ? 1 : 0);
        return Optional.of(why(Math.min(one, other), Math.max(one, other)));
    }

    private Optional<Integer> place(String id) {
        return IntStream.range(0, ranked.size())
                .filter(place -> ranked.get(place).id().equals(id))
                .boxed()
                .findFirst();
    }

    /** @param one place in the ranking, before {@code other} */
    private ComparisonView.Why why(int one, int other) {
        Option first = ranked.get(one);
        Option second = ranked.get(other);
        List<ComparisonView.Difference> differences = differences(first, second);
        List<List<RichText.Piece>> sentences = new ArrayList<>();
        ComparisonView.Difference best = differences.getFirst();
        ComparisonView.Difference worst = differences.getLast();
        sentences.add(
                sentence(best.points() >= SHOWS ? "compare.why-for" : "compare.why-for-none", first, second, best));
        sentences.add(sentence(
                worst.points() <= -SHOWS ? "compare.why-against" : "compare.why-against-none", first, second, worst));
        sentences.add(sum(first, second));
        return new ComparisonView.Why(
                page.t("compare.why-title", "first", name(first), "second", name(second)),
                sentences,
                differences,
                byCriterion(first, second),
                name(first),
                name(second),
                pick(one, other));
    }

    /** How sure the difference is, is known against the leader. */
    private List<RichText.Piece> sum(Option first, Option second) {
        Option.Score score = second.score();
        boolean leads = evaluation.answer().leader().equals(Optional.of(first.id()));
        String key = leads
                ? score.gapLow().isPresent() ? "compare.why-sum-range" : "compare.why-sum"
                : "compare.why-sum-alone";
        return RichText.pieces(page.t(
                key,
                "first",
                RichText.plain(name(first)),
                "second",
                RichText.plain(name(second)),
                "points",
                RichText.strong(page.n().fixed((first.score().expected() - score.expected()) * 100, 1)),
                "beats",
                page.n().percent(score.beatsLeader()),
                "low",
                page.n().signed(-score.gapHigh().orElse(0.0) * 100),
                "high",
                page.n().signed(-score.gapLow().orElse(0.0) * 100)));
    }

    private String name(Option option) {
        return option.name().in(page.language());
    }

    private Optional<ComparisonView.Pick> pick(int one, int other) {
        return ranked.size() < 3
                ? Optional.empty()
                : Optional.of(new ComparisonView.Pick(
                        page.path() + "#why",
                        page.kept(name -> !name.equals(CompareState.ONE) && !name.equals(CompareState.OTHER)),
                        choices(one),
                        choices(other)));
    }

    /** The first of the ranking, and whoever is chosen. */
    private List<Parts.Option> choices(int chosen) {
        return IntStream.range(0, ranked.size())
                .filter(place -> place < OFFERED || place == chosen)
                .mapToObj(place -> new Parts.Option(ranked.get(place).id(), name(ranked.get(place)), place == chosen))
                .toList();
    }

    private List<ComparisonView.Difference> byCriterion(Option first, Option second) {
        List<ComparisonView.Difference> differences = new ArrayList<>();
        for (int j = 0; j < evaluation.criteria().size(); j++) {
            AppliedCriterion criterion = evaluation.criteria().get(j);
            double one = first.cells().get(j).contribution();
            double other = second.cells().get(j).contribution();
            differences.add(new ComparisonView.Difference(
                    criterion.dimension().id(),
                    criterion.name().in(page.language()),
                    one * 100,
                    other * 100,
                    (one - other) * 100));
        }
        return sorted(differences);
    }

    private static List<ComparisonView.Difference> sorted(List<ComparisonView.Difference> differences) {
        return differences.stream()
                .sorted(Comparator.comparingDouble(ComparisonView.Difference::points)
                        .reversed())
                .toList();
    }

    private List<ComparisonView.Difference> differences(Option first, Option second) {
        Map<Dimension, Double> one = RowBuilder.byDimension(evaluation, first);
        Map<Dimension, Double> other = RowBuilder.byDimension(evaluation, second);
        return sorted(one.keySet().stream()
                .map(dimension -> new ComparisonView.Difference(
                        dimension.id(),
                        catalogue.name(dimension).in(page.language()),
                        one.get(dimension) * 100,
                        other.getOrDefault(dimension, 0.0) * 100,
                        (one.get(dimension) - other.getOrDefault(dimension, 0.0)) * 100))
                .toList());
    }

    private List<RichText.Piece> sentence(
            String key, Option first, Option second, ComparisonView.Difference difference) {
        return RichText.pieces(page.t(
                key,
                "first",
                RichText.plain(name(first)),
                "second",
                RichText.plain(name(second)),
                "dimension",
                difference.name(),
                "points",
                RichText.strong(page.n().signed(difference.points()))));
    }
}
