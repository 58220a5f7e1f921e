package dev.touchstone.web.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.ShippedCase;
import dev.touchstone.web.view.CoverageView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class CoverageBuilderTest {
    private static final ShippedCase CASE = ShippedCase.of("stream-processing");

    /** The coverage of the stream scenario, for somebody who may write. */
    public static CoverageView view(Language language) {
        return new CoverageBuilder(CASE.evaluation(), CASE.catalogue(), ShippedCase.page(language), true)
                .build(false, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfFactThatARuleReadsHasWords(Language language) {
        Cells.kindsRead()
                .forEach(
                        kind -> assertTrue(Messages.in(language).has("coverage.fills." + kind), language + " " + kind));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGreatestStakeStandsFirstAndInTheSentence(Language language) {
        CoverageView view = view(language);
        List<Double> points =
                view.open().stream().map(one -> Double.valueOf(one.points())).toList();
        assertEquals(points.stream().sorted((a, b) -> Double.compare(b, a)).toList(), points);
        String sentence = view.sentence().stream().map(piece -> piece.text()).reduce("", String::concat);
        assertTrue(sentence.contains(view.open().getFirst().criterion()), sentence);
        assertTrue(sentence.contains(view.open().getFirst().points()), sentence);
    }

    @Test
    void theListIsCutAndSaysHowLongItIs() {
        CoverageView cut = view(Language.EN);
        CoverageView whole = new CoverageBuilder(
                        CASE.evaluation(), CASE.catalogue(), ShippedCase.page(Language.EN), true)
                .build(true, Optional.empty(), Optional.empty());
        assertEquals(10, cut.open().size());
        assertTrue(whole.open().size() > 10);
        assertTrue(
                cut.more().text().contains(String.valueOf(whole.open().size())),
                cut.more().text());
        assertEquals(cut.open(), whole.open().subList(0, 10));
    }

    @Test
    void everyRowHasACellForEveryColumnAndADimensionBeginsWhereItsHeadStands() {
        CoverageView view = view(Language.EN);
        int spans = view.heads().stream().mapToInt(CoverageView.Head::span).sum();
        assertEquals(view.columns().size(), spans);
        view.groups()
                .forEach(group -> group.rows()
                        .forEach(row ->
                                assertEquals(view.columns().size(), row.marks().size())));
        int at = 0;
        for (CoverageView.Head head : view.heads()) {
            assertTrue(view.columns().get(at).first());
            at += head.span();
        }
    }

    @Test
    void aMissingNumberLeadsToItsExplanationAndToTheForm() {
        CoverageView whole = new CoverageBuilder(
                        CASE.evaluation(), CASE.catalogue(), ShippedCase.page(Language.EN), true)
                .build(true, Optional.empty(), Optional.empty());
        CoverageView.Open first = whole.open().stream()
                .filter(one -> one.missing() && !one.add().href().endsWith("/edit/team"))
                .findFirst()
                .orElseThrow();
        assertTrue(first.href().startsWith("/scenarios/stream-processing/compare?cell="), first.href());
        assertTrue(first.add().href().startsWith("/scenarios/stream-processing/edit/evidence?criterion="));
        assertFalse(first.fills().isBlank());
        assertFalse(first.why().isBlank());
        CoverageView reader = new CoverageBuilder(
                        CASE.evaluation(), CASE.catalogue(), ShippedCase.page(Language.EN), false)
                .build(false, Optional.empty(), Optional.empty());
        assertEquals("", reader.open().getFirst().add().text());
    }

    @Test
    void whatOneAnswerOfTheTeamFillsIsOneLine() {
        List<CoverageView.Open> team = new CoverageBuilder(
                        CASE.evaluation(), CASE.catalogue(), ShippedCase.page(Language.EN), true)
                .build(true, Optional.empty(), Optional.empty()).open().stream()
                        .filter(one -> one.add().href().endsWith("/edit/team"))
                        .toList();
        assertEquals(2, team.size());
        assertTrue(
                team.getFirst().of().endsWith("technologies"), team.getFirst().of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whichNumberWouldTurnTheOrderIsAskedForAndAnsweredInSentences(Language language) {
        assertTrue(view(language).halved().lines().isEmpty());
        assertTrue(view(language).halved().ask().href().contains("halved=1"));
        List<String> rivals = CASE.evaluation().answer().contenders();
        String number = CASE.evaluation().drawn().getFirst().id();
        assertEquals(2, lines(language, new Halved(rivals, List.of(), 3, 4)).size(), "none, and how many are left");
        assertEquals(1, lines(language, new Halved(rivals, List.of(), 0, 0)).size());
        String last =
                CASE.evaluation().option(rivals.getLast()).orElseThrow().name().in(language);
        List<String> turns = lines(
                language,
                new Halved(rivals, List.of(new Halved.Turning("x", number, List.of(rivals.getLast()))), 3, 0));
        assertEquals(1, turns.size());
        assertTrue(turns.getFirst().contains(last), turns.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatOneClaimWouldHaveToSayIsAskedForAndAnsweredInItsUnit(Language language) {
        assertTrue(view(language).flips().ask().href().endsWith("flips=1#claim-flips"));
        String number = CASE.evaluation().drawn().getFirst().id();
        String other = CASE.evaluation().answer().contenders().getLast();
        CoverageView.ClaimFlips found = flips(
                language,
                new ClaimFlips(
                        List.of(
                                new ClaimFlips.ClaimFlip(
                                        "k1",
                                        number,
                                        30_000,
                                        "{msg}/s",
                                        OptionalDouble.of(13_541.46),
                                        OptionalDouble.of(-0.41),
                                        Optional.of(other)),
                                new ClaimFlips.ClaimFlip(
                                        "k2",
                                        number,
                                        34_000,
                                        "{msg}/s",
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        Optional.empty())),
                        false,
                        2));
        assertEquals("", found.ask().text());
        assertEquals(1, found.rows().size());
        CoverageView.ClaimFlip row = found.rows().getFirst();
        assertTrue(row.to().contains("13\u202f500") && row.to().contains("30\u202f000"), row.to());
        assertTrue(row.size().contains("0.4"), row.size());
        assertEquals(CASE.evaluation().option(other).orElseThrow().name().in(language), row.first());
        assertEquals(2, found.notes().size(), "one that turns nothing, and two that were not asked");
        assertEquals(
                1, flips(language, new ClaimFlips(List.of(), false, 0)).notes().size());
        assertEquals(
                1, flips(language, new ClaimFlips(List.of(), true, 3)).notes().size());
    }

    private static CoverageView.ClaimFlips flips(Language language, ClaimFlips found) {
        return new CoverageBuilder(CASE.evaluation(), CASE.catalogue(), ShippedCase.page(language), true)
                .build(false, Optional.empty(), Optional.of(found))
                .flips();
    }

    private static List<String> lines(Language language, Halved halved) {
        return new CoverageBuilder(CASE.evaluation(), CASE.catalogue(), ShippedCase.page(language), true)
                .build(false, Optional.of(halved), Optional.empty())
                .halved()
                .lines();
    }
}
