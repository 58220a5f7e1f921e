package dev.touchstone.evidence.importers;

import java.util.Map;

/**
 * The file of {@code k6 run --summary-export}: the values stand in the metric itself, without type or unit. A threshold
 * that says {@code true} has FAILED here (grafana/k6#1498), the other way round than in {@code handleSummary}.
 */
final class K6SummaryExport implements Format {

    @Override
    public String id() {
        return "k6-summary-export";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .map(tree -> tree.path("metrics"))
                .filter(metrics -> metrics.path("http_req_duration").has("avg")
                        || metrics.path("iterations").has("count"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree metrics = Tree.of(content).at("metrics");
        K6Metrics reader = new K6Metrics(K6Metrics.byName(metrics), metric -> metric);
        reader.read("value");
        reader.thresholds(failed -> !failed.asBoolean());
        reader.findings().warn(Warning.of("k6.no-units", Map.of()));
        return reader.findings().extract();
    }
}
