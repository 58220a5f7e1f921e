package dev.touchstone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.touchstone.base.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers en = new Numbers(Language.EN);
    private final Numbers zh = new Numbers(Language.ZH);

    @Test
    void anEnteredAmountIsNeverRoundedAndHasTheCoinsOfItsCurrency() {
        assertEquals("EUR\u00a0120", en.money("EUR", 120));
        assertEquals("EUR\u00a0119.50", en.money("EUR", 119.5));
        assertEquals("EUR\u00a012\u202f345.67", en.money("EUR", 12_345.67));
        assertEquals("EUR\u00a00.0125", en.money("EUR", 0.0125));
        assertEquals("JPY\u00a012\u202f000", en.money("JPY", 12_000));
        assertEquals("KWD\u00a01.500", en.money("KWD", 1.5));
        assertEquals("EUR\u00a00", en.money("EUR", 0));
    }

    @Test
    void anAmountWorkedOutKeepsTwoDigitsOfEachEndAndNoMoreThanItsWidthAllows() {
        assertEquals("EUR\u00a082\u202f000\u2013810\u202f000", en.money("EUR", 81_600, 806_400));
        assertEquals("EUR\u00a0360\u20132200", en.money("EUR", 358.5, 2151));
        assertEquals("EUR\u00a01000.50", en.money("EUR", 1000.5, 1000.5));
        assertEquals("EUR\u00a00.32\u20130.95", en.money("EUR", 0.32111, 0.95222));
        assertEquals("JPY\u00a03\u20135", en.money("JPY", 3.2, 4.9));
        assertEquals("EUR\u00a00\u2013300", en.money("EUR", 0, 300));
        assertEquals(
                "EUR\u00a0230\u202f000 (82\u202f000\u2013810\u202f000)", en.money("EUR", 81_600, 230_400, 806_400));
    }

    @Test
    void aSpreadDecidesTheDigits() {
        assertEquals("210", en.value(212, 56));
        assertEquals("1.2", en.value(1.23, 0.7));
        assertEquals("57", en.value(57.3, 7));
        assertEquals("41", en.value(41.4, 3));
        assertEquals("26", en.value(26.2, 22));
        assertEquals("0.023", en.value(0.02345, 0.008));
        assertEquals("14\u202f000", en.value(14_321, 4_000));
    }

    @Test
    void whatSomebodyTypedIsFoundAgainHoweverWideItCounts() {
        assertEquals("45", en.value(45, 140));
        assertEquals("85", en.value(85, 30));
        assertEquals("0", en.value(0, 30));
        assertEquals("\u22120.45", en.value(-0.45, 2));
    }

    @Test
    void anExactNumberKeepsWhatItHas() {
        assertEquals("14", en.exact(14));
        assertEquals("1389", en.exact(1389));
        assertEquals("1\u202f048\u202f588", en.exact(1_048_588));
        assertEquals("19.71", en.exact(19.712));
        assertEquals("0.1", en.exact(0.1));
        assertEquals("0", en.exact(-0.0));
    }

    @Test
    void whatIsNoNumberIsADash() {
        assertEquals("\u2014", en.exact(Double.NaN));
        assertEquals("\u2014", en.percent(Double.POSITIVE_INFINITY));
    }

    @Test
    void minusAndRangeAreTypographic() {
        assertEquals("\u22122", en.signed(-2.2));
        assertEquals("+7", en.signed(6.6));
        assertEquals("0", en.signed(0.2));
        assertEquals("0", en.signed(-0.2));
        assertEquals("180\u2013240", en.range(184, 240));
        assertEquals("5", en.range(5, 5));
        assertEquals("53\u201360", en.wholeRange(53.2, 60.1));
    }

    @Test
    void estimatesStandWithTheirErrorAndNeitherIsPrintedAsNothingWhereItIsNot() {
        assertEquals("16.3 ± 0.4\u00a0%", en.percent(.1634, .0041));
        assertEquals("16.3 ± 0.4%", zh.percent(.1634, .0041));
        assertEquals("<0.1 ± <0.1\u00a0%", en.percent(.0002, .0001));
        assertEquals("0.0 ± 0.1\u00a0%", en.percent(0, .001));
        assertEquals(">99.9 ± 0.1\u00a0%", en.percent(.9998, .001));
        assertEquals(">99.9 ± 0.1\u00a0%", en.percent(.9995, .001));
        assertEquals("99.9 ± 0.1\u00a0%", en.percent(.9994, .001));
        assertEquals("33.3\u00a0%", en.percent(1 / 3.0, 0));
        assertEquals("100.0\u00a0%", en.percent(1, 0));
        assertEquals("0.83 ± <0.01", en.estimate(.83, .003, 2));
    }

    @Test
    void percentNeverRoundsToAllOrNothing() {
        assertEquals("62\u00a0%", en.percent(.62));
        assertEquals("62%", zh.percent(.62));
        assertEquals("0\u00a0%", en.percent(0));
        assertEquals("<1\u00a0%", en.percent(.001));
        assertEquals(">99\u00a0%", en.percent(.9999));
        assertEquals("100\u00a0%", en.percent(1));
    }

    @Test
    void unitsLoseTheirBraces() {
        assertEquals("msg/s", Numbers.unit("{msg}/s"));
        assertEquals("MiB", Numbers.unit("MiBy"));
        assertEquals("", Numbers.unit("1"));
    }

    @Test
    void noRoundingEverPrintsAHyphenOrAnExponent() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            double value = (random.nextDouble() - .5) * Math.pow(10, random.nextInt(16) - 6);
            String text = en.value(value, Math.abs(value) * random.nextDouble()) + en.exact(value);
            assertFalse(text.contains("-") || text.contains("E"), text);
        }
    }

    @Test
    void datesAreIsoInTheReadersZone() {
        Instant late = Instant.parse("2026-11-24T20:30:00Z");
        assertEquals("2026-11-25", Dates.day(late, ZoneId.of("Asia/Shanghai")));
        assertEquals("2026-11-25 04:30", Dates.minute(late, ZoneId.of("Asia/Shanghai")));
        assertEquals("2026-11-24T20:30:00Z", Dates.attribute(late));
        assertEquals(14, Dates.months(LocalDate.parse("2025-09-20"), LocalDate.parse("2026-11-24")));
        assertEquals(0, Dates.months(LocalDate.parse("2027-01-01"), LocalDate.parse("2026-11-24")));
    }

    @Test
    void whatARuleWorkedOutHasThreeDigits() {
        assertEquals("14.7", en.about(14.7222));
        assertEquals("0.815", en.about(0.81532));
        assertEquals("1389", en.about(1388.9));
        assertEquals("2", en.about(2.0004));
        assertEquals("24", en.about(24));
        assertEquals("\u22120.5", en.about(-0.5));
        assertEquals("0", en.about(0));
    }

    /** What is printed lies on the other side of where it starts, too. */
    @Test
    void whereSomethingTurnsIsNeverPrintedNearerThanItIs() {
        assertEquals("13\u202f500", en.past(13541.4, 30000));
        assertEquals("13\u202f600", en.past(13541.4, 10000));
        assertEquals("13\u202f541.4", en.past(13541.4, 13540.9));
        assertEquals("0.816", en.past(0.81532, 0.5));
        assertEquals("0.815", en.past(0.81532, 1));
        assertEquals("\u2212136", en.past(-135.2, 10));
        assertEquals("\u2212135", en.past(-135.2, -500));
        assertEquals("5", en.past(5, 6));
        assertEquals("0", en.past(0, 3));
        assertEquals("1\u202f000\u202f000", en.past(999_999, 0));
        assertEquals("7", en.past(7, 7));
        assertEquals("\u2014", en.past(Double.POSITIVE_INFINITY, 7));
    }

    @Test
    void countedThingsAreNamedInTheLanguage() {
        Units english = new Units(Language.EN);
        Units chinese = new Units(Language.ZH);
        assertEquals("1\u00a0author", english.after("1", "{author}", 1));
        assertEquals("5\u00a0authors", english.after("5", "{author}", 5));
        assertEquals("5\u00a0人", chinese.after("5", "{author}", 5));
        assertEquals("widgets", english.word("{widget}"));
        assertEquals("消息/秒", chinese.word("{msg}/s"));
        assertEquals("2\u00a0ms", chinese.after("2", "ms", 2));
        assertEquals("about 33\u202f582\u00a0stars", english.in("about 33582 {star}"));
        assertEquals("4.5\u00a0请求/秒, {x", chinese.in("4.5 {req}/s, {x"));
    }

    @Test
    void pointsOfAScaleAndPlainNumbersHaveNoWord() {
        for (Language language : Language.values()) {
            assertEquals("80", new Units(language).after("80", "{point}", 80));
            assertEquals("2", new Units(language).after("2", "1", 2));
        }
    }

    @Test
    void usualPhrasesOfSourcesHaveBothLanguages() {
        SourceWords chinese = new SourceWords(Language.ZH);
        assertEquals("立项文档，FD-X，第 7 至 9 行", chinese.in("founding document, FD-X, lines 7 to 9"));
        assertEquals("own run, 3 nodes", chinese.in("own run, 3 nodes"));
        assertEquals("founding document, FD-X", new SourceWords(Language.EN).in("founding document, FD-X"));
    }

    @Test
    void countsBesideTheWordsOfAFactAreInTheLanguage() {
        FactText english = new FactText(Language.EN);
        FactText chinese = new FactText(Language.ZH);
        assertEquals("1 process kind, at least 1 instance", english.in("1 process kinds: at least 1 instances"));
        assertEquals("2 类进程，至少 6 个实例", chinese.in("2 process kinds: at least 6 instances"));
        assertEquals("365 天内 286 位作者", chinese.in("286 authors in 365 days"));
        assertEquals("use 3 controllers $1", chinese.in("use 3 controllers $1"));
    }
}
