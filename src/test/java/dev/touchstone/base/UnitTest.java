package dev.touchstone.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "1, s, ms, 1000",
        "1.76, min, s, 105.6",
        "1, MiBy, By, 1048576",
        "1, GiBy, MBy, 1073.741824",
        "120, {msg}/min, {msg}/s, 2",
        "5, %, 1, 0.05",
        "90, 1/h, Hz, 0.025",
        "12, mo, a, 1",
        "1, d, h, 24",
        "8, Mbit/s, MBy/s, 1",
        "2, 10*3{req}/s, {req}/s, 2000",
        "3, {node}.mo/mo, {node}, 3",
        "24, CNY/d, CNY/h, 1",
    })
    void convertsExactly(String value, String from, String to, String expected) {
        BigDecimal converted = Unit.parse(from).convert(new BigDecimal(value), Unit.parse(to));

        assertEquals(0, converted.compareTo(new BigDecimal(expected)), converted.toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        "{req}/s, {msg}/s",
        "{req}/s, Hz",
        "{req}/s, {req}",
        "{msg}/s, {msg}/{connection}",
        "s, By",
        "CNY/mo, USD/mo",
        "CNY, 1",
        "{author}, {star}",
    })
    void differentThingsNeverConvert(String from, String to) {
        Unit unit = Unit.parse(from);
        assertFalse(unit.compatible(Unit.parse(to)));

        UnitException error = assertThrows(UnitException.class, () -> unit.convert(BigDecimal.ONE, Unit.parse(to)));

        assertEquals(UnitException.Reason.INCOMPATIBLE, error.reason());
        assertEquals(List.of(from, to), List.of(error.unit(), error.detail()));
        assertTrue(error.accepted().contains(from), "the unit itself is accepted: " + error.accepted());
    }

    @Test
    void theErrorOfAMismatchNamesUnitsThatFit() {
        UnitException error =
                assertThrows(UnitException.class, () -> Unit.parse("{req}/s").convert(1, Unit.parse("{msg}/s")));

        assertTrue(error.accepted().containsAll(List.of("{req}/s", "{req}/min", "{req}/ms")), "" + error.accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "k{req}/s, UNKNOWN, k",
        "sec, UNKNOWN, sec",
        "s/CNY, UNKNOWN, CNY",
        "CNY.USD, UNKNOWN, USD",
        "XXX, UNKNOWN, XXX",
        "{req, MALFORMED, {req",
        "{}/s, MALFORMED, {}",
        "{a<b}/s, MALFORMED, {a<b}",
        "s//s, MALFORMED, s//s",
        "'', MALFORMED, ''",
    })
    void whatIsNoUnitIsNamed(String code, String reason, String detail) {
        UnitException error = assertThrows(UnitException.class, () -> Unit.parse(code));

        assertEquals(reason, error.reason().name());
        assertEquals(detail, error.detail());
        assertTrue(error.accepted().containsAll(List.of("s", "ms", "By")));
        assertEquals(Optional.empty(), Unit.find(code));
    }

    @Test
    void aCodeThatIsTooLongIsRefused() {
        assertEquals(
                UnitException.Reason.TOO_LONG,
                assertThrows(UnitException.class, () -> Unit.parse("s.".repeat(50) + "s"))
                        .reason());
    }

    @Test
    void theCountedThingAndTheCurrencyAreFieldsOfTheirOwn() {
        assertEquals("req", Unit.parse("{req}/s").counted());
        assertEquals("s-1", Unit.parse("{req}/s").dimension());
        assertEquals("msg/connection", Unit.parse("{msg}/{connection}").counted());
        assertEquals(Optional.of("EUR"), Unit.parse("EUR/mo").currency());
        assertEquals("", Unit.ONE.counted() + Unit.ONE.dimension());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{req}/s", "{op}/s", "MiBy/s", "{kind}", "/a", "d", "[ppm]", "{person}.wk", "kW.h", "10*6"})
    void codesInUseAreReadAndPrintedAsWritten(String code) {
        assertEquals(code, Unit.parse(code).toString());
        assertTrue(Unit.parse(code).compatible(Unit.parse(code)));
    }

    @Test
    void thereAndBackIsTheSameValue() {
        Random random = new Random(5);
        List<String> atoms = Unit.atoms();
        for (int round = 0; round < 2_000; round++) {
            Unit from = Unit.parse("{x}" + "/" + atoms.get(random.nextInt(atoms.size())));
            Unit to = Unit.parse("{x}" + "/" + atoms.get(random.nextInt(atoms.size())));
            if (from.compatible(to)) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
                BigDecimal back = to.convert(from.convert(value, to), from);
                assertEquals(value.doubleValue(), back.doubleValue(), 1e-12 * value.doubleValue(), from + " " + to);
            }
        }
    }

    @Test
    void aQuantityComparesAcrossUnitsAndForgetsTrailingZeros() {
        assertEquals(new Quantity(new BigDecimal("1389.00"), Unit.parse("{msg}/s")), Quantity.of(1389, "{msg}/s"));
        assertTrue(Quantity.of(1, "min").compareTo(Quantity.of(59, "s")) > 0);
        assertEquals("1389 {msg}/s", Quantity.of(1389, "{msg}/s").toString());
        assertEquals(Quantity.of(1.5, "min"), Quantity.of(90, "s").in(Unit.parse("min")));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN, "s"));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(new BigDecimal("1e500"), Unit.ONE));
        assertThrows(UnitException.class, () -> Quantity.of(1, "s").compareTo(Quantity.of(1, "By")));
    }
}
