package dev.touchstone.evidence.importers;

import dev.touchstone.base.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of metrics, taken apart, and their values in one unit. */
public final class Metrics {
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,3}(?:\\.\\d{1,6})?)");
    private static final Pattern STATISTIC =
            Pattern.compile("^(.+)\\.(p\\d{1,3}(?:\\.\\d{1,6})?|mean|median|stddev|min|max|total|ratio|error99\\.9)$");
    /** Fewer observations beyond a percentile than this, and it says nothing. */
    private static final double LEAST_BEYOND = 10;

    /** What tools write for {op}. */
    private static final Pattern OPERATIONS = Pattern.compile("(?<![{A-Za-z])ops?(?![}A-Za-z])");

    private static final List<String> CANONICAL = List.of("s", "By", "By/s", "1");

    /** What the numbers of a family are, as the dimension of their unit. */
    private enum Kind {
        TIME(Set.of("s"), 1e9),
        RATE(Set.of("s-1", "bit.s-1"), 1e15),
        BYTES(Set.of("bit"), 1e21),
        BYTES_AND_THEIR_RATE(Set.of("bit", "bit.s-1"), 1e21),
        SHARE(Set.of(""), 1),
        COUNT(Set.of(""), 1e18),
        PRICE(Set.of("", "s-1"), 1e12),
        POWER(Set.of("W", "W.s"), 1e15);

        private final Set<String> dimensions;

        /** In the canonical unit; a generation in seconds, more than all bytes that there are. */
        private final double most;

        Kind(Set<String> dimensions, double most) {
            this.dimensions = dimensions;
            this.most = most;
        }

        /** Rates and counts count things; times, bytes and shares of something per counted thing are other metrics. */
        boolean fits(Unit unit) {
            boolean counts = this == RATE || this == COUNT || this == POWER || this == PRICE;
            return dimensions.contains(unit.dimension())
                    && (counts || unit.counted().isEmpty())
                    && (this == PRICE) == unit.currency().isPresent();
        }
    }

    /** By what their names begin with, the longer before the shorter; what begins with none of them may be anything. */
    private static final Map<String, Kind> FAMILIES = families();

    /** Numbers that may have any unit: the result of an operation in the tool's own terms, and what was set. */
    private static final List<String> OF_ANY_UNIT = List.of("score", "workload");

    private static final List<String> VOCABULARY = Stream.concat(FAMILIES.keySet().stream(), OF_ANY_UNIT.stream())
            .sorted()
            .toList();

    private static Map<String, Kind> families() {
        Map<String, Kind> families = new LinkedHashMap<>();
        List.of("latency.samples", "requests", "transactions", "messages", "errors")
                .forEach(name -> families.put(name, Kind.COUNT));
        List.of("latency", "duration", "load.time", "start.time", "cpu.time", "connect.time", "schedule.lag")
                .forEach(name -> families.put(name, Kind.TIME));
        List.of("throughput", "thread.throughput", "publishRate", "consumeRate", "publishErrorRate")
                .forEach(name -> families.put(name, Kind.RATE));
        List.of("data.size", "memory.peak", "bytes").forEach(name -> families.put(name, Kind.BYTES));
        families.put("transfer", Kind.BYTES_AND_THEIR_RATE);
        families.put("error.ratio", Kind.SHARE);
        families.put("cost.per.hour", Kind.PRICE);
        families.put("power", Kind.POWER);
        return Collections.unmodifiableMap(families);
    }

    private Metrics() {}

    /** Whether the numbers of a metric can have this unit: a latency is no size, whatever a person says. */
    public static boolean fits(String metric, Unit unit) {
        return kind(metric).map(kind -> kind.fits(unit)).orElse(true);
    }

    /**
     * Whether a number can be one of its metric at all: nothing that is counted or takes time is negative, a share lies
     * between 0 and 1, and there are bounds that no machine comes near.
     */
    public static boolean isPlausible(String metric, BigDecimal value, String code) {
        Optional<Kind> kind = kind(metric);
        if (kind.isEmpty()) {
            return true;
        }
        if (kind.get() == Kind.SHARE) {
            double most = code.equals("%") ? 100 : 1;
            return value.signum() >= 0 && value.doubleValue() <= most;
        }
        double canonical =
                canonical(value, code).map(found -> found.value().doubleValue()).orElse(value.doubleValue());
        return value.signum() >= 0 && canonical <= kind.get().most;
    }

    private static Optional<Kind> kind(String metric) {
        return FAMILIES.entrySet().stream()
                .filter(family -> (metric + ".").startsWith(family.getKey() + "."))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    /** The vocabulary: what a name begins with, in alphabetical order. Tools may write further names of their own. */
    public static List<String> vocabulary() {
        return VOCABULARY;
    }

    /** Whether a name is of the vocabulary: one of its words, or one of them with parts behind it. */
    public static boolean isOfVocabulary(String metric) {
        return VOCABULARY.stream().anyMatch(word -> (metric + ".").startsWith(word + "."));
    }

    /** Whether the vocabulary knows what such numbers are. */
    public static boolean isKnown(String metric) {
        return kind(metric).isPresent();
    }

    /** As {@link #fits(String, Unit)} of a code; false where it is not known. */
    public static boolean fits(String metric, String code) {
        return unit(code).filter(unit -> fits(metric, unit)).isPresent();
    }

    /** Whether the numbers of some metric of the vocabulary can have this unit. */
    public static boolean fitsAny(Unit unit) {
        return FAMILIES.values().stream().anyMatch(kind -> kind.fits(unit));
    }

    /** A value in the canonical unit of its dimension. */
    public record Canonical(BigDecimal value, String unit) {}

    /** The statistic that a name ends with, such as {@code p99} or {@code total}; empty where it has none. */
    public static String statistic(String metric) {
        Matcher matcher = STATISTIC.matcher(metric);
        return matcher.matches() ? matcher.group(2) : "";
    }

    /** The name without its statistic. */
    public static String base(String metric) {
        Matcher matcher = STATISTIC.matcher(metric);
        return matcher.matches() ? matcher.group(1) : metric;
    }

    /** The share below a percentile, 0.99 for {@code latency.p99}; empty for anything else. The median is one. */
    public static OptionalDouble percentile(String metric) {
        String statistic = statistic(metric);
        if (statistic.equals("median")) {
            return OptionalDouble.of(0.5);
        }
        Matcher matcher = PERCENTILE.matcher(statistic);
        return matcher.matches()
                ? OptionalDouble.of(
                        new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue())
                : OptionalDouble.empty();
    }

    /** The unit of a printed code; tools write {@code ops} for what is counted in braces here. */
    public static Optional<Unit> unit(String code) {
        return code.isBlank()
                ? Optional.empty()
                : Unit.find(OPERATIONS.matcher(code).replaceAll("{op}"));
    }

    /**
     * How many observations a percentile needs to say something.
     *
     * @param share below it, 0 to less than 1
     */
    public static double needed(double share) {
        return LEAST_BEYOND / (1 - share);
    }

    /** Whether a percentile of so many observations says nothing; the maximum is none. */
    public static boolean tooFew(double share, long observations) {
        return share < 1 && observations < needed(share) - 1e-6;
    }

    /**
     * The value in seconds, bytes, bytes a second, one, or counted things of these; empty where the unit is not known.
     */
    public static Optional<Canonical> canonical(BigDecimal value, String code) {
        return unit(code)
                .flatMap(unit -> candidates(unit).stream()
                        .flatMap(candidate -> Unit.find(candidate).stream())
                        .filter(unit::compatible)
                        .findFirst()
                        .map(target -> new Canonical(unit.convert(value, target), target.code())));
    }

    private static List<String> candidates(Unit unit) {
        String counted = unit.counted();
        if (counted.isEmpty()) {
            return CANONICAL;
        }
        String[] sides = counted.split("/", -1);
        String above = sides[0].isEmpty() ? "1" : "{" + sides[0] + "}";
        String below = sides.length > 1 ? "/{" + sides[1] + "}" : "";
        return List.of(above + below, above + below + "/s", (sides[0].isEmpty() ? "s" : "s." + above) + below);
    }
}
