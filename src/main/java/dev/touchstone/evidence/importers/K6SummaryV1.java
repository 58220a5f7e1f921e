package dev.touchstone.evidence.importers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * k6's machine-readable summary, version 1 ({@code --new-machine-readable-summary}, since k6 1.5): the metrics are a list,
 * each with type and what it contains. A share has {@code rate} and how many matched; there are no thresholds yet. The
 * version of k6 is written as {@code k6_version}, its documentation says {@code k6Version}.
 */
final class K6SummaryV1 implements Format {

    @Override
    public String id() {
        return "k6-summary-v1";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .filter(tree -> tree.path("version").isTextual())
                .map(tree -> tree.path("results").path("metrics"))
                .filter(metrics -> metrics.isArray() && metrics.path(0).has("values"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree whole = Tree.of(content);
        String layout = whole.at("version").text();
        if (!layout.startsWith("1.")) {
            throw Refusal.at(
                    whole.at("version").locator(), "k6.layout-version", Map.of("version", Decimals.shown(layout)));
        }
        Tree list = whole.at("results").at("metrics");
        K6Metrics reader = new K6Metrics(byName(list), metric -> metric.at("values"));
        reader.read("rate");
        Findings findings = reader.findings();
        Tree duration = whole.at("config").at("duration");
        duration.number().ifPresent(value -> findings.add(PrintedValue.of("duration", value, "s", duration.locator())));
        Tree metadata = whole.at("metadata");
        findings.condition(
                "tool_version",
                metadata.at("k6Version").text() + metadata.at("k6_version").text());
        findings.condition(
                "date",
                metadata.at("generatedAt").text() + metadata.at("generated_at").text());
        findings.condition("script", whole.at("config").at("script").text());
        findings.condition("execution", whole.at("config").at("execution").text());
        return findings.extract();
    }

    /** @throws Refusal {@code k6.metric-twice} where two metrics have one name */
    private static Map<String, Tree> byName(Tree list) {
        Map<String, Tree> byName = new LinkedHashMap<>();
        for (int i = 0; i < list.node().size(); i++) {
            Tree metric = list.at(i);
            String name = metric.at("name").text();
            if (byName.put(name, metric) != null) {
                throw Refusal.at(
                        metric.at("name").locator(), "k6.metric-twice", Map.of("metric", Decimals.shown(name)));
            }
        }
        return byName;
    }
}
