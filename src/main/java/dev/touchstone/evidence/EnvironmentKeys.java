package dev.touchstone.evidence;

import dev.touchstone.base.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The keys of several environments side by side. Numbers measured in environments that differ in one of them are no single
 * numbers that could be compared; where a key is not said of one, nobody can tell.
 *
 * @param rows one a key, in a fixed order
 */
public record EnvironmentKeys(List<Row> rows) {

    /** How the environments stand to each other in one key. */
    public enum Likeness {
        SAME,
        DIFFERENT,
        UNTOLD
    }

    /**
     * One key.
     *
     * @param key such as {@code cores}
     * @param values one an environment, in the order given; empty where it is not said
     */
    public record Row(String key, List<String> values, Likeness likeness) {}

    private record Key(String name, Function<DocumentContext, String> value) {
        List<String> values(List<DocumentContext> contexts) {
            return contexts.stream().map(value).toList();
        }
    }

    private static final List<Key> KEYS = List.of(
            new Key("cpu", context -> context.environment().cpu()),
            new Key("cores", context -> {
                var cores = context.environment().cores();
                return cores.isPresent() ? String.valueOf(cores.getAsInt()) : "";
            }),
            new Key(
                    "memory",
                    context -> context.environment()
                            .memoryGib()
                            .map(memory -> PlainNumber.of(memory) + " GiB")
                            .orElse("")),
            new Key("disk", context -> context.environment().disk()),
            new Key("network", context -> context.environment().network()),
            new Key("system", context -> context.environment().system()),
            new Key("placement", context -> context.environment().placement()),
            new Key("sharing", context -> context.environment().sharing()),
            new Key("workload", context -> context.workload().description()));

    /** Parts of the workload that its description may hold as well. */
    private static final List<Key> PARTS = List.of(
            new Key("loop", context -> context.workload().loop()),
            new Key(
                    "offered_rate",
                    context -> context.workload()
                            .offeredRate()
                            .map(rate -> PlainNumber.of(rate) + "/s")
                            .orElse("")),
            new Key("payload", context -> context.workload().payload()),
            new Key("durability", context -> context.workload().durability()),
            new Key("cache", context -> context.workload().cache()),
            new Key("tuning", context -> context.workload().tuning()),
            new Key("warm_up", context -> context.workload().warmUp()));

    /**
     * The keys of what was said about documents; those of the workload, which belongs to the conditions, are the last. A
     * part of the workload that nobody says apart is left to its description.
     */
    public static EnvironmentKeys of(List<DocumentContext> contexts) {
        List<Row> rows = new ArrayList<>();
        KEYS.forEach(key -> rows.add(row(key, contexts)));
        PARTS.stream()
                .filter(part -> part.values(contexts).stream().anyMatch(value -> !value.isEmpty()))
                .forEach(part -> rows.add(row(part, contexts)));
        return new EnvironmentKeys(List.copyOf(rows));
    }

    private static Row row(Key key, List<DocumentContext> contexts) {
        List<String> values = key.values(contexts);
        return new Row(key.name(), values, likeness(values));
    }

    /** Two that were said and differ are different, whatever was not said of a third. */
    private static Likeness likeness(List<String> values) {
        long said = values.stream().filter(value -> !value.isEmpty()).count();
        long distinct = values.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> value.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        if (distinct > 1) {
            return Likeness.DIFFERENT;
        }
        return said == values.size() ? Likeness.SAME : Likeness.UNTOLD;
    }

    /** The names of the keys of one likeness, in order. */
    public Stream<String> keys(Likeness likeness) {
        return rows.stream().filter(row -> row.likeness() == likeness).map(Row::key);
    }
}
