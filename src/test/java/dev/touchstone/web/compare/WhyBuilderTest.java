package dev.touchstone.web.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.ShippedFiles;
import dev.touchstone.web.view.ComparisonView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhyBuilderTest {
    private static final Catalogue CATALOGUE = ShippedFiles.load();
    private static final Evaluation EVALUATION =
            ShippedFiles.evaluate(CATALOGUE, ShippedFiles.scenario(CATALOGUE, "order-database"), 500, 1);
    private static final List<Option> RANKED = EVALUATION.options().stream()
            .filter(option -> option.standing() == Standing.IN)
            .sorted(Comparator.comparing(option -> option.score().rank().orElseThrow()))
            .toList();
    private static final String ADDRESS = "/scenarios/order-database/compare?w=team%3A60&one=x&other=y&w.cost=5";

    private static ComparisonView.Why why(String one, String other) {
        Page page = Page.of("", Language.EN, ADDRESS, Page.Section.SCENARIOS);
        return new WhyBuilder(EVALUATION, page, CATALOGUE, RANKED)
                .build(new CompareState.Pair(one, other))
                .orElseThrow();
    }

    private static String id(int place) {
        return RANKED.get(place).id();
    }

    private static String name(int place) {
        return RANKED.get(place).name().in(Language.EN);
    }

    private static String said(ComparisonView.Why why) {
        return why.sentences().stream()
                .flatMap(List::stream)
                .map(piece -> piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void theFirstTwoStandThereUntilSomebodyChooses() {
        for (ComparisonView.Why why : List.of(why("", ""), why("nobody", "nothing"), why(id(0), id(0)))) {
            assertEquals(name(0), why.first());
            assertEquals(name(1), why.second());
        }
        assertEquals(name(2), why("", id(2)).second());
        assertEquals(name(0), why(id(2), "").first());
        assertEquals(name(2), why(id(2), "").second());
    }

    @Test
    void whoIsRankedHigherStandsFirstInWhateverOrderTheyAreChosen() {
        assertEquals(why(id(1), id(3)), why(id(3), id(1)));
        assertEquals("Why " + name(1) + " before " + name(3), why(id(3), id(1)).title());
    }

    @Test
    void differencesOfCriteriaAddUpToTheDifferenceOfTheScores() {
        ComparisonView.Why why = why(id(1), id(3));
        double scores =
                (RANKED.get(1).score().expected() - RANKED.get(3).score().expected()) * 100;
        assertEquals(scores, sum(why.criteria()), 1e-9);
        assertEquals(scores, sum(why.differences()), 1e-9);
        assertEquals(
                why.criteria().stream()
                        .sorted(Comparator.comparing(ComparisonView.Difference::points)
                                .reversed())
                        .toList(),
                why.criteria());
    }

    private static double sum(List<ComparisonView.Difference> differences) {
        return differences.stream()
                .mapToDouble(ComparisonView.Difference::points)
                .sum();
    }

    @Test
    void howSureTheDifferenceIsIsSaidAgainstTheLeaderAlone() {
        Option.Score second = RANKED.get(1).score();
        String range =
                "in 90\u00a0% of samples between " + whole(-second.gapHigh().orElseThrow()) + " and "
                        + whole(-second.gapLow().orElseThrow());
        assertTrue(said(why("", "")).contains(range), said(why("", "")) + " | " + range);
        assertTrue(!said(why(id(1), id(3))).contains("samples"), said(why(id(1), id(3))));
    }

    private static String whole(double share) {
        return new dev.touchstone.rendering.Numbers(Language.EN).signed(share * 100);
    }

    @Test
    void theFormKeepsWhatTheAddressSaysOfTheRest() {
        ComparisonView.Pick pick = why(id(1), id(3)).pick().orElseThrow();
        assertEquals("/scenarios/order-database/compare#why", pick.action());
        assertEquals(
                List.of(new Parts.Labelled("w", "team:60", ""), new Parts.Labelled("w.cost", "5", "")), pick.kept());
        assertEquals(
                List.of(id(1)),
                pick.firsts().stream()
                        .filter(Parts.Option::chosen)
                        .map(Parts.Option::value)
                        .toList());
        assertEquals(
                List.of(id(3)),
                pick.seconds().stream()
                        .filter(Parts.Option::chosen)
                        .map(Parts.Option::value)
                        .toList());
    }
}
