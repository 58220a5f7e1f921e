package dev.touchstone.evidence.importers;

import dev.touchstone.base.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table mean, said by a person. As JSON: {@code {"subject": "{system} run {run}", "version":
 * "version", "columns": {"p99_ms": {"metric": "latency.p99", "unit": "ms"}}, "repetitionKey": "run", "delimiter": ";",
 * "decimal": ","}}; all but {@code columns} may be left out.
 *
 * @param subject what a row is about, column names in braces; empty where the table has one subject
 * @param version column with the version of what was measured
 * @param columns by the name of a column, what it holds
 * @param repetition column that counts independent runs
 * @param delimiter between two fields; empty to find it in the heading
 * @param decimal the sign before the decimals, {@code .} or {@code ,}
 */
public record CsvMapping(
        String subject,
        Optional<String> version,
        Map<String, Column> columns,
        Optional<String> repetition,
        Optional<Character> delimiter,
        char decimal) {

    private static final Set<String> KEYS =
            Set.of("subject", "version", "columns", "repetitionKey", "delimiter", "decimal");
    private static final Set<String> DELIMITERS = Set.of("", ",", ";", "\t", "|");
    private static final Set<String> DECIMALS = Set.of("", ".", ",");
    private static final Pattern METRIC = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,79}");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");
    private static final int MOST_BYTES = 100_000;

    /** Copies the columns. */
    public CsvMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * What a column holds.
     *
     * @param metric name of the vocabulary
     * @param unit UCUM code; empty where it is not known
     */
    public record Column(String metric, String unit) {}

    /**
     * Reads a mapping.
     *
     * @throws Refusal {@code mapping.*} with the place in the mapping
     */
    public static CsvMapping of(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw Refusal.of("too-large", Map.of("limit", "100 kB"));
        }
        Content content = Content.of(json);
        content.brokenJson().ifPresent(broken -> {
            throw broken;
        });
        Tree whole = new Tree(content.json().orElseThrow(() -> Refusal.of("mapping.not-json", Map.of())), "");
        whole.node().fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Refusal.at(
                        whole.at(key).locator(),
                        "mapping.unknown-key",
                        Map.of(
                                "key",
                                Decimals.shown(key),
                                "known",
                                String.join(", ", KEYS.stream().sorted().toList())));
            }
        });
        String delimiter = word(whole.at("delimiter"), DELIMITERS);
        String decimal = word(whole.at("decimal"), DECIMALS);
        return new CsvMapping(
                whole.at("subject").text(),
                named(whole.at("version")),
                columns(whole.at("columns")),
                named(whole.at("repetitionKey")),
                delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.charAt(0)),
                decimal.isEmpty() ? '.' : decimal.charAt(0));
    }

    private static Optional<String> named(Tree place) {
        return Optional.of(place.text()).filter(text -> !text.isEmpty());
    }

    private static String word(Tree place, Set<String> known) {
        if (!known.contains(place.text())) {
            throw Refusal.at(place.locator(), "mapping.sign", Map.of("text", Decimals.shown(place.text())));
        }
        return place.text();
    }

    private static Map<String, Column> columns(Tree place) {
        Map<String, Column> columns = new LinkedHashMap<>();
        place.node().fieldNames().forEachRemaining(name -> columns.put(name, column(place.at(name))));
        if (columns.isEmpty()) {
            throw Refusal.at(place.locator(), "mapping.no-columns", Map.of());
        }
        return columns;
    }

    private static Column column(Tree place) {
        String metric = place.at("metric").text();
        String unit = place.at("unit").text();
        if (!METRIC.matcher(metric).matches()) {
            throw Refusal.at(place.at("metric").locator(), "mapping.metric", Map.of("text", Decimals.shown(metric)));
        }
        Optional<Unit> known = Metrics.unit(unit);
        boolean misfit = known.filter(one -> !Metrics.fits(metric, one)).isPresent();
        if (!unit.isBlank() && (known.isEmpty() || misfit)) {
            String code = misfit ? "mapping.unit-misfit" : "mapping.unit";
            throw Refusal.at(place.at("unit").locator(), code, Map.of("unit", Decimals.shown(unit), "metric", metric));
        }
        return new Column(metric, unit);
    }

    /** Every column that is named, in the order of the mapping. */
    List<String> named() {
        List<String> names = new ArrayList<>(columns.keySet());
        Matcher places = PLACE.matcher(subject);
        while (places.find()) {
            names.add(places.group(1));
        }
        version.ifPresent(names::add);
        repetition.ifPresent(names::add);
        return names.stream().distinct().toList();
    }

    /** The subject of a row. */
    String subject(Map<String, String> row) {
        return PLACE.matcher(subject)
                .replaceAll(place -> Matcher.quoteReplacement(row.getOrDefault(place.group(1), "")))
                .strip();
    }

    /**
     * What a row is about apart from its run: the subject without the run's number and the word before it, where the mapping
     * names the column of the run and the subject ends with it.
     */
    public String withoutRun(String about) {
        String run = repetition.map(column -> "{" + column + "}").orElse("");
        if (run.isEmpty() || !subject.endsWith(run)) {
            return about;
        }
        String before = subject.substring(0, subject.length() - run.length());
        String word = before.substring(before.lastIndexOf('}') + 1);
        int end = word.isEmpty() ? (before.isEmpty() ? 0 : -1) : about.lastIndexOf(word);
        return end < 0 ? about : about.substring(0, end);
    }

    /** The number of a cell, exactly; empty where it is none in the mapping's way of writing. */
    Optional<BigDecimal> number(String cell) {
        if (decimal == '.') {
            return Decimals.find(cell);
        }
        return cell.indexOf('.') >= 0 ? Optional.empty() : Decimals.find(cell.replace(',', '.'));
    }
}
