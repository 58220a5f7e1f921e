package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Answers of Prometheus: of its HTTP API, or of {@code promtool query -o json}, which leaves the envelope out. Numbers are
 * texts. The query is not in the answer, and an expression has no name: what it is, and in which unit, a person must say.
 * Points of a range are one run in time, not repetitions.
 */
final class PrometheusJson implements Format {

    private static final int MOST_POINTS = 10_000;
    private static final int PAIR = 2;
    private static final Set<String> SUFFIXES = Set.of("total", "sum", "max", "min");
    private static final BigDecimal LATEST =
            BigDecimal.valueOf(Instant.parse("9999-12-31T00:00:00Z").getEpochSecond());

    /** Ends of names that state a unit by Prometheus' rules of naming. */
    private static final Map<String, String> UNITS = Map.of("seconds", "s", "bytes", "By", "ratio", "1");

    @Override
    public String id() {
        return "prometheus-json";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Content content) {
        return content.json().filter(PrometheusJson::answer).isPresent();
    }

    private static boolean answer(JsonNode tree) {
        boolean envelope = tree.path("data").has("resultType")
                || (tree.path("status").asText().equals("error") && tree.has("errorType"));
        return envelope || series(tree.path(0)) || point(tree);
    }

    private static boolean series(JsonNode node) {
        return node.path("metric").isObject()
                && (point(node.path("value")) || point(node.path("values").path(0)));
    }

    private static boolean point(JsonNode node) {
        return node.isArray()
                && node.size() == PAIR
                && node.path(0).isNumber()
                && node.path(1).isTextual();
    }

    @Override
    public Extract read(Content content) {
        Tree whole = Tree.of(content);
        if (whole.at("status").text().equals("error")) {
            throw Refusal.at(
                    whole.at("error").locator(),
                    "prometheus.error",
                    Map.of("text", whole.at("error").text()));
        }
        Findings findings = new Findings();
        findings.condition("tool", "prometheus");
        Tree warnings = whole.at("warnings");
        for (int i = 0; i < warnings.node().size(); i++) {
            String text = warnings.at(i).text();
            findings.warn(warnings.at(i).locator(), "prometheus.warned", Map.of("text", text));
        }
        Tree result = whole.node().isArray() ? whole : whole.at("data").at("result");
        if (!result.exists() || result.node().isEmpty()) {
            throw Refusal.at(result.locator(), "prometheus.empty", Map.of());
        }
        new Reader(findings).result(result);
        return findings.extract();
    }

    /** Goes through the series of one answer. */
    private static final class Reader {
        private final Findings findings;
        private int points;
        private boolean dated;

        Reader(Findings findings) {
            this.findings = findings;
        }

        void result(Tree result) {
            if (point(result.node())) {
                one(result, "value", "", false);
                expression(result);
                return;
            }
            for (int i = 0; i < result.node().size(); i++) {
                of(result.at(i));
            }
            boolean named = true;
            for (int i = 0; i < result.node().size(); i++) {
                named &= !name(result.at(i)).isEmpty();
            }
            if (!named) {
                expression(result);
            }
        }

        /** One warning for all: it says what an expression without a name may be. */
        private void expression(Tree at) {
            findings.warn(at.locator(), "prometheus.expression", Map.of());
        }

        private void of(Tree series) {
            String subject = Findings.subject(labels(series.at("metric")), series.locator());
            String name = name(series);
            if (series.at("value").exists()) {
                one(series.at("value"), name, subject, false);
            } else if (series.at("values").exists()) {
                range(series.at("values"), name, subject);
            } else {
                throw Refusal.at(series.locator(), "prometheus.histogram", Map.of());
            }
        }

        private void range(Tree values, String name, String subject) {
            int size = values.node().size();
            if (size > 1) {
                findings.warn(values.locator(), "prometheus.range", Map.of("count", size, "subject", subject));
            }
            for (int i = 0; i < size; i++) {
                one(values.at(i), name, subject, size > 1);
            }
        }

        private void one(Tree point, String name, String subject, boolean inTime) {
            if (!point(point.node())) {
                throw Refusal.at(point.locator(), "not-a-number", Map.of("text", shown(point.node())));
            }
            points++;
            if (points > MOST_POINTS) {
                throw Refusal.at(point.locator(), "too-many-values", Map.of("limit", MOST_POINTS));
            }
            String time = moment(point.at(0));
            if (!dated) {
                findings.condition("date", time);
                dated = true;
            }
            String about = inTime ? (subject + " at " + time).strip() : subject;
            String text = point.at(1).text();
            Optional<BigDecimal> number = Decimals.find(text);
            if (number.isEmpty()) {
                findings.warn(
                        point.at(1).locator(),
                        "prometheus.no-number",
                        Map.of("text", Decimals.shown(text), "subject", about));
                return;
            }
            String metric = name.isEmpty() || name.equals("value") ? "value" : "custom." + name;
            findings.add(PrintedValue.of(
                            metric, number.get(), unit(name), point.at(1).locator())
                    .about(about)
                    .inRuns(1));
        }

        private static String name(Tree series) {
            return series.at("metric").at("__name__").text();
        }

        private static String shown(JsonNode node) {
            return Decimals.shown(node.toString());
        }
    }

    private static String moment(Tree time) {
        BigDecimal seconds = time.needed();
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0) {
            throw Refusal.at(time.locator(), "not-a-number", Map.of("text", Decimals.shown(seconds.toString())));
        }
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue()).toString();
    }

    private static String labels(Tree metric) {
        Map<String, String> sorted = new TreeMap<>();
        metric.node()
                .properties()
                .forEach(label -> sorted.put(label.getKey(), label.getValue().asText()));
        sorted.remove("__name__");
        return sorted.isEmpty()
                ? ""
                : sorted.entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** The unit that a name ends with; {@code _total}, {@code _sum}, {@code _max} and {@code _min} may follow it. */
    private static String unit(String name) {
        String[] words = name.split("_", -1);
        int last = words.length - 1;
        boolean suffix = last > 0 && SUFFIXES.contains(words[last]);
        return last == 0 ? "" : UNITS.getOrDefault(words[suffix ? last - 1 : last], "");
    }
}
