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
 * "version", "columns": {"p99_ms": {"metric": "latency.p99", "unit": "ms", "bound": "<="}, "speed-up": {"metric":
 * "throughput", "relativeTo": "{base}"}}, "repetitionKey": "run", "delimiter": ";", "decimal": ","}}; all but {@code columns}
 * may be left out.
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
    private static final Set<String> OF_A_COLUMN = Set.of("metric", "unit", "bound", "relativeTo");
    private static final Set<String> BOUNDS = Set.of("=", "<=", ">=", "~");
    private static final Set<String> LIMITS = Set.of("<=", ">=");
    private static final Set<String> UNITS_OF_RATIOS = Set.of("", "1", "%");
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
     * @param bound how its numbers are meant: a sign, or in braces the column that holds it; empty for plain values
     * @param relativeTo what its numbers are ratios to, columns in braces; empty where they are none
     */
    public record Column(String metric, String unit, String bound, String relativeTo) {
        /** The unit of one of its numbers; a ratio has that of a pure number. */
        String unitOfNumbers() {
            return unit.isEmpty() && !relativeTo.isEmpty() ? "1" : unit;
        }
    }

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
            throw Refusal.of("mapping.not-json", Map.of());
        });
        Tree whole = new Tree(content.json().orElseThrow(() -> Refusal.of("mapping.not-json", Map.of())), "");
        known(whole, KEYS);
        String delimiter = word(whole.at("delimiter"), DELIMITERS);
        String decimal = word(whole.at("decimal"), DECIMALS);
        return new CsvMapping(
                said(whole.at("subject")),
                named(whole.at("version")),
                columns(whole.at("columns")),
                named(whole.at("repetitionKey")),
                delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.charAt(0)),
                decimal.isEmpty() ? '.' : decimal.charAt(0));
    }

    /** A text; a list or an object in its place would be read as nothing said. */
    private static String said(Tree place) {
        if (place.exists() && !place.node().isValueNode()) {
            throw Refusal.at(place.locator(), "mapping.not-text", Map.of());
        }
        return place.text();
    }

    private static void known(Tree place, Set<String> keys) {
        place.node().fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw Refusal.at(
                        place.at(key).locator(),
                        "mapping.unknown-key",
                        Map.of(
                                "key",
                                Decimals.shown(key),
                                "known",
                                String.join(", ", keys.stream().sorted().toList())));
            }
        });
    }

    private static Optional<String> named(Tree place) {
        return Optional.of(said(place)).filter(text -> !text.isEmpty());
    }

    private static String word(Tree place, Set<String> known) {
        if (!known.contains(said(place))) {
            throw Refusal.at(place.locator(), "mapping.sign", Map.of("text", Decimals.shown(place.text())));
        }
        return place.text();
    }

    private static Map<String, Column> columns(Tree place) {
        Map<String, Column> columns = new LinkedHashMap<>();
        place.node().fieldNames().forEachRemaining(name -> columns.put(name, column(name, place.at(name))));
        if (columns.isEmpty()) {
            throw Refusal.at(place.locator(), "mapping.no-columns", Map.of());
        }
        return columns;
    }

    private static Column column(String name, Tree place) {
        known(place, OF_A_COLUMN);
        String metric = said(place.at("metric"));
        String unit = said(place.at("unit"));
        if (!METRIC.matcher(metric).matches() || !Metrics.isOfVocabulary(metric)) {
            throw Refusal.at(
                    place.at("metric").locator(),
                    "mapping.metric",
                    Map.of(
                            "column", Decimals.shown(name),
                            "text", Decimals.shown(metric),
                            "known", String.join(", ", Metrics.vocabulary())));
        }
        String against = said(place.at("relativeTo"));
        if (against.isEmpty()) {
            fitting(place.at("unit"), metric, unit);
        } else if (!UNITS_OF_RATIOS.contains(unit)) {
            throw Refusal.at(place.at("unit").locator(), "mapping.ratio-unit", Map.of("unit", Decimals.shown(unit)));
        }
        return new Column(metric, unit, bound(place.at("bound"), !against.isEmpty()), against);
    }

    private static void fitting(Tree place, String metric, String unit) {
        Optional<Unit> known = Metrics.unit(unit);
        boolean misfit = known.filter(one -> !Metrics.fits(metric, one)).isPresent();
        if (!unit.isBlank() && (known.isEmpty() || misfit)) {
            String code = misfit ? "mapping.unit-misfit" : "mapping.unit";
            throw Refusal.at(place.locator(), code, Map.of("unit", Decimals.shown(unit), "metric", metric));
        }
    }

    /** A sign, or the one column that holds it; a ratio is no limit. */
    private static String bound(Tree place, boolean ratio) {
        String bound = said(place);
        boolean column = PLACE.matcher(bound).matches();
        if (!bound.isEmpty() && !column && !BOUNDS.contains(bound)) {
            throw Refusal.at(place.locator(), "mapping.bound", Map.of("text", Decimals.shown(bound)));
        }
        if (ratio && LIMITS.contains(bound)) {
            throw Refusal.at(place.locator(), "mapping.ratio-limit", Map.of("bound", bound));
        }
        return bound;
    }

    /** Every column that is named, in the order of the mapping. */
    List<String> named() {
        List<String> names = new ArrayList<>(columns.keySet());
        names.addAll(places(subject));
        columns.values().forEach(column -> {
            names.addAll(places(column.bound()));
            names.addAll(places(column.relativeTo()));
        });
        version.ifPresent(names::add);
        repetition.ifPresent(names::add);
        return names.stream().distinct().toList();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /** The subject of a row. */
    String subject(Map<String, String> row) {
        return filled(subject, row);
    }

    private static String filled(String text, Map<String, String> row) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(row.getOrDefault(place.group(1), "")))
                .strip();
    }

    /** What a row states beside its number in a column. */
    Beside beside(Column column, Map<String, String> row) {
        return new Beside(
                filled(column.bound(), row),
                filled(column.relativeTo(), row),
                version.map(row::get).orElse(""));
    }

    /** Whether a column holds signs, of which one looks like a formula. */
    boolean isSign(String column) {
        return columns.values().stream().anyMatch(one -> one.bound().equals("{" + column + "}"));
    }

    /** The length of the longest text that a row states beside its numbers. */
    int longest(Map<String, String> row) {
        return columns.values().stream()
                .map(column -> beside(column, row))
                .mapToInt(beside ->
                        Math.max(beside.relativeTo().length(), beside.version().length()))
                .max()
                .orElse(0);
    }

    /** The code of what is wrong with that; empty where it can be meant. */
    static Optional<String> fault(Column column, Beside beside) {
        if (!beside.bound().isEmpty() && !BOUNDS.contains(beside.bound())) {
            return Optional.of("row-bound");
        }
        if (!column.relativeTo().isEmpty() && !beside.ratio()) {
            return Optional.of("row-ratio-to-nothing");
        }
        return beside.ratio() && LIMITS.contains(beside.bound()) ? Optional.of("row-ratio-limit") : Optional.empty();
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
