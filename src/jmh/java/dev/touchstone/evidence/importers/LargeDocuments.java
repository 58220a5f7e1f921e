package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Documents of formats that cannot be repeated, or of which the tests hold no file: many custom metrics of k6, many windows
 * of the OpenMessaging Benchmark, many series of Prometheus. Their layouts are those of the tests, their numbers invented.
 */
final class LargeDocuments {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TREND = 150;
    private static final int WINDOW = 36;
    private static final int SERIES = 140;
    private static final double MOST = 100;

    private final SplittableRandom random = new SplittableRandom(1);

    private LargeDocuments() {}

    /** A document of a format, about so many bytes large. */
    static String of(String format, int size) throws IOException {
        LargeDocuments documents = new LargeDocuments();
        JsonNode document = switch (format) {
            case "k6-summary-v1" -> documents.k6Version1(size / (TREND + 60));
            case "k6-handle-summary" -> documents.k6HandleSummary(size / (TREND + 50));
            case "k6-summary-export" -> documents.k6Export(size / TREND);
            case "omb-json" -> documents.openMessaging(size / WINDOW);
            case "prometheus-json" -> documents.prometheus(size / SERIES);
            default -> throw new IllegalArgumentException(format);
        };
        return new ObjectMapper().writeValueAsString(document);
    }

    private JsonNode k6Version1(int trends) {
        ObjectNode root = JSON.objectNode().put("version", "1.0.0");
        root.putObject("config").put("duration", 60.5);
        ArrayNode metrics = root.putObject("results").putArray("metrics");
        metrics.addObject()
                .put("name", "http_reqs")
                .put("type", "counter")
                .put("contains", "default")
                .set("values", requests());
        metrics.add(timed().put("name", "http_req_duration"));
        for (int i = 0; i < trends; i++) {
            metrics.add(timed().put("name", name(i)));
        }
        return root;
    }

    private JsonNode k6HandleSummary(int trends) {
        ObjectNode root = JSON.objectNode();
        root.putObject("state").put("testRunDurationMs", 60_500.25);
        ObjectNode metrics = root.putObject("metrics");
        metrics.putObject("http_reqs")
                .put("type", "counter")
                .put("contains", "default")
                .set("values", requests());
        metrics.set("http_req_duration", timed());
        for (int i = 0; i < trends; i++) {
            metrics.set(name(i), timed());
        }
        return root;
    }

    private JsonNode k6Export(int trends) {
        ObjectNode root = JSON.objectNode();
        ObjectNode metrics = root.putObject("metrics");
        metrics.set("http_reqs", requests());
        metrics.set("http_req_duration", trend());
        for (int i = 0; i < trends; i++) {
            metrics.set(name(i), trend());
        }
        return root;
    }

    private static String name(int number) {
        return "own_trend_" + number;
    }

    private static ObjectNode requests() {
        return JSON.objectNode().put("count", 600).put("rate", 19.760755219177735);
    }

    private ObjectNode timed() {
        ObjectNode metric = JSON.objectNode().put("type", "trend").put("contains", "time");
        metric.set("values", trend());
        return metric;
    }

    private ObjectNode trend() {
        ObjectNode values = JSON.objectNode();
        double value = random.nextDouble(MOST);
        for (String statistic : new String[] {"min", "med", "avg", "p(90)", "p(95)", "p(99)", "max"}) {
            values.put(statistic, value);
            value += random.nextDouble(MOST);
        }
        return values;
    }

    private JsonNode openMessaging(int windows) {
        ObjectNode root = JSON.objectNode()
                .put("workload", "1 topic")
                .put("driver", "Kafka")
                .put("messageSize", 1024);
        ArrayNode published = root.putArray("publishRate");
        ArrayNode consumed = root.putArray("consumeRate");
        for (int i = 0; i < windows; i++) {
            published.add(1000 + random.nextDouble(MOST));
            consumed.add(1000 + random.nextDouble(MOST));
        }
        for (String leg : new String[] {"aggregatedPublishLatency", "aggregatedEndToEndLatency"}) {
            root.put(leg + "Avg", 4.357).put(leg + "50pct", 3.222).put(leg + "99pct", 19.712);
            root.put(leg + "Max", 330.533);
            root.putObject(leg + "Quantiles").put("50.0", 3.222);
        }
        return root;
    }

    private JsonNode prometheus(int series) {
        ObjectNode root = JSON.objectNode().put("status", "success");
        ArrayNode result = root.putObject("data").put("resultType", "vector").putArray("result");
        for (int i = 0; i < series; i++) {
            ObjectNode one = result.addObject();
            one.putObject("metric")
                    .put("__name__", "process_cpu_seconds_total")
                    .put("job", "api")
                    .put("instance", "host-" + i + ":9090");
            one.putArray("value").add(1_795_424_924.657).add(Double.toString(random.nextDouble(MOST)));
        }
        return root;
    }
}
