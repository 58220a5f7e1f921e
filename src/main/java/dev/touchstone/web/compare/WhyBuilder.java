package dev.touchstone.web.compare;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the first stands before the second, in at most three sentences and a table. */
final class WhyBuilder {
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

    Optional<ComparisonView.Why> build() {
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        Option first = ranked.getFirst();
        Option second = ranked.get(1);
        List<ComparisonView.Difference> differences = differences(first, second);
        List<List<RichText.Piece>> sentences = new ArrayList<>();
        differences.stream()
                .filter(difference -> difference.points() >= 0.5)
                .findFirst()
                .ifPresent(best -> sentences.add(sentence("compare.why-for", first, second, best)));
        differences.stream()
                .filter(difference -> difference.points() <= -0.5)
                .reduce((one, other) -> other)
                .ifPresent(worst -> sentences.add(sentence("compare.why-against", first, second, worst)));
        double gap = (first.score().expected() - second.score().expected()) * 100;
        sentences.add(RichText.pieces(page.t(
                "compare.why-sum",
                "first",
                RichText.plain(first.name().in(page.language())),
                "second",
                RichText.plain(second.name().in(page.language())),
                "points",
                RichText.strong(page.n().fixed(gap, 1)),
                "beats",
                page.n().percent(second.score().beatsLeader()))));
        return Optional.of(new ComparisonView.Why(
                page.t(
                        "compare.why-title",
                        "first",
                        first.name().in(page.language()),
                        "second",
                        second.name().in(page.language())),
                sentences,
                differences,
                first.name().in(page.language()),
                second.name().in(page.language())));
    }

    private List<ComparisonView.Difference> differences(Option first, Option second) {
        Map<Dimension, Double> one = RowBuilder.byDimension(evaluation, first);
        Map<Dimension, Double> other = RowBuilder.byDimension(evaluation, second);
        return one.keySet().stream()
                .map(dimension -> new ComparisonView.Difference(
                        dimension.id(),
                        catalogue.name(dimension).in(page.language()),
                        one.get(dimension) * 100,
                        other.getOrDefault(dimension, 0.0) * 100,
                        (one.get(dimension) - other.getOrDefault(dimension, 0.0)) * 100))
                .sorted(Comparator.comparingDouble(ComparisonView.Difference::points)
                        .reversed())
                .toList();
    }

    private List<RichText.Piece> sentence(
            String key, Option first, Option second, ComparisonView.Difference difference) {
        return RichText.pieces(page.t(
                key,
                "first",
                RichText.plain(first.name().in(page.language())),
                "second",
                RichText.plain(second.name().in(page.language())),
                "dimension",
                difference.name(),
                "points",
                RichText.strong(page.n().signed(difference.points()))));
    }
}
