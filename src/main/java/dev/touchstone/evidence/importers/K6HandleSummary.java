package dev.touchstone.evidence.importers;

/**
 * The data object of k6's {@code handleSummary}: the values of a metric stand under {@code values}, beside type and what
 * they contain. A threshold that is {@code ok: true} has passed.
 */
final class K6HandleSummary implements Format {

    @Override
    public String id() {
        return "k6-handle-summary";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json()
                .map(tree -> tree.path("metrics"))
                .filter(metrics -> metrics.path("http_req_duration").has("values")
                        || metrics.path("iterations").has("values"))
                .isPresent();
    }

    @Override
    public Extract read(Content content) {
        Tree whole = Tree.of(content);
        Tree metrics = whole.at("metrics");
        K6Metrics reader = new K6Metrics(K6Metrics.byName(metrics), metric -> metric.at("values"));
        reader.read("rate");
        Tree duration = whole.at("state").at("testRunDurationMs");
        duration.number()
                .ifPresent(
                        value -> reader.findings().add(PrintedValue.of("duration", value, "ms", duration.locator())));
        reader.thresholds(threshold -> threshold.path("ok").asBoolean());
        return reader.findings().extract();
    }
}
