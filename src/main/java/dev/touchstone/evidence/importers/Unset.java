package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Latencies that are all printed as 0: the tool set no one of them, since no request was answered, and 0 ms would be the
 * best value there is. Where the tool prints in steps, percentiles of 0 lie below one step and are kept; a mean or maximum of
 * 0 says in any step that nothing was counted.
 */
final class Unset {
    private static final String LATENCY = "latency";
    private static final Set<String> OF_ALL = Set.of("mean", "max");

    private record Block(String subject, String base) {}

    private Unset() {}

    /** The extract without such latencies, with a warning for each subject that had them. */
    static Extract leftOut(Extract extract) {
        Map<Block, List<PrintedValue>> unset = new LinkedHashMap<>();
        extract.values().stream()
                .filter(Unset::isLatency)
                .forEach(value -> unset.computeIfAbsent(block(value), fresh -> new ArrayList<>())
                        .add(value));
        unset.values().removeIf(values -> !nothing(values));
        if (unset.isEmpty()) {
            return extract;
        }
        List<Warning> warnings = new ArrayList<>(extract.warnings());
        unset.forEach((block, values) -> warnings.add(new Warning(
                "check.all-zero",
                Map.of("metric", block.base(), "subject", block.subject()),
                values.getFirst().at())));
        List<PrintedValue> others = extract.values().stream()
                .filter(value -> !isLatency(value) || !unset.containsKey(block(value)))
                .toList();
        return new Extract(others, extract.conditions(), warnings);
    }

    private static boolean isLatency(PrintedValue value) {
        String base = Metrics.base(value.metric());
        return (base.equals(LATENCY) || base.startsWith(LATENCY + "."))
                && !Metrics.statistic(value.metric()).isEmpty();
    }

    private static Block block(PrintedValue value) {
        return new Block(value.subject(), Metrics.base(value.metric()));
    }

    private static boolean nothing(List<PrintedValue> values) {
        return values.size() > 1
                && values.stream().allMatch(value -> value.value().signum() == 0)
                && values.stream()
                        .anyMatch(value ->
                                value.resolution().isEmpty() || OF_ALL.contains(Metrics.statistic(value.metric())));
    }
}
