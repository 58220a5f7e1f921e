package dev.touchstone.base;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The UCUM atoms in use, with exact factors. Source: The Unified Code for Units of Measure, version 2.1, tables 1 to 4
 * and section 30 (binary prefixes); {@code By} is eight bits, {@code mo} and {@code a} are the Julian ones.
 */
final class UnitTable {

    /** One unit of the table: its factor to the base units as a fraction, and their exponents. */
    record Atom(BigDecimal numerator, BigDecimal denominator, Map<String, Integer> exponents) {}

    static final SortedMap<String, Atom> ATOMS = Collections.unmodifiableSortedMap(atoms());
    static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.startsWith("X"))
            .collect(Collectors.toUnmodifiableSet());

    private UnitTable() {}

    /** A dozen of the shortest codes that convert into the given one, for a message. */
    static List<String> similar(Unit unit) {
        String thing = unit.counted().isEmpty() || unit.counted().contains("/") ? "" : "{" + unit.counted() + "}";
        List<String> above = thing.isEmpty() ? List.copyOf(ATOMS.keySet()) : List.of(thing);
        return Stream.concat(
                        Stream.of(unit.code()),
                        above.stream()
                                .flatMap(code -> Stream.concat(
                                                Stream.of(""),
                                                ATOMS.keySet().stream().map("/"::concat))
                                        .map(code::concat)))
                .filter(code -> Unit.find(code).filter(unit::compatible).isPresent())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(12)
                .toList();
    }

    private static SortedMap<String, Atom> atoms() {
        SortedMap<String, Atom> table = new TreeMap<>();
        Map<String, Integer> time = Map.of("s", 1);
        Map<String, Integer> frequency = Map.of("s", -1);
        Map<String, Integer> data = Map.of("bit", 1);
        Map<String, Integer> power = Map.of("W", 1);
        add(table, Map.of(), "1", "1", "%", "0.01", "[ppm]", "0.000001", "10*3", "1000", "10*6", "1000000");
        add(table, time, "s", "1", "ms", "0.001", "us", "0.000001", "ns", "0.000000001", "min", "60", "h", "3600");
        add(table, time, "d", "86400", "wk", "604800", "mo", "2629800", "a", "31557600");
        add(table, frequency, "Hz", "1", "kHz", "1000", "MHz", "1000000", "GHz", "1000000000");
        add(table, data, "bit", "1", "kbit", "1000", "Mbit", "1000000", "Gbit", "1000000000");
        add(table, data, "By", "8", "kBy", "8000", "MBy", "8000000", "GBy", "8000000000", "TBy", "8000000000000");
        add(table, data, "KiBy", "8192", "MiBy", "8388608", "GiBy", "8589934592", "TiBy", "8796093022208");
        add(table, power, "W", "1", "kW", "1000");
        return table;
    }

    private static void add(Map<String, Atom> table, Map<String, Integer> exponents, String... codesAndFactors) {
        for (int i = 0; i < codesAndFactors.length; i += 2) {
            BigDecimal factor = new BigDecimal(codesAndFactors[i + 1]);
            table.put(codesAndFactors[i], new Atom(factor, BigDecimal.ONE, exponents));
        }
    }
}
