package dev.touchstone.evidence.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A table whose columns a person has given a meaning ({@link CsvMapping}); made for one request. A row with a cell that is
 * not what its column says is left out whole, with its line; an empty cell is absent. Each row is one run.
 */
final class CsvMapped implements Format {

    static final String ID = "csv-mapped";

    private static final int MOST_REFUSED_SHOWN = 100;
    private static final int MOST_VERSIONS = 100;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_LIST = 1_000;
    private static final String FORMULA = "=+-@";

    private final CsvMapping mapping;

    private CsvMapped(CsvMapping mapping) {
        this.mapping = mapping;
    }

    /** The format of tables with this mapping. */
    static CsvMapped with(CsvMapping mapping) {
        return new CsvMapped(mapping);
    }

    /** That a table needs a mapping, with its columns; empty where the content is no table. */
    static Optional<Refusal> needsMapping(Content content) {
        return CsvTable.find(content)
                .map(table -> Refusal.at(
                        Locator.line(1),
                        "csv-needs-mapping",
                        Map.of("columns", Decimals.shown(String.join(", ", table.heading()), LONGEST_LIST))));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public boolean recognises(Content content) {
        return mayBeTable(content);
    }

    static boolean mayBeTable(Content content) {
        return content.json().isEmpty() && !content.text().startsWith("<");
    }

    @Override
    public Extract read(Content content) {
        CsvTable table = table(content);
        Map<String, Integer> places = places(table);
        Rows rows = new Rows(places, table.heading().size());
        table.rows(content, rows::take);
        return rows.extract();
    }

    /** The rows that {@link #read} leaves out: those that it names, and all others. */
    RefusedRows refused(Content content) {
        CsvTable table = table(content);
        Rows rows = new Rows(places(table), table.heading().size());
        List<RefusedRows.Row> refused = new ArrayList<>();
        table.rows(content, row -> {
            rows.fault(row, new ArrayList<>())
                    .ifPresent(why -> refused.add(new RefusedRows.Row(row.line(), why, row.fields())));
            return true;
        });
        return new RefusedRows(table.heading(), refused);
    }

    private CsvTable table(Content content) {
        if (mapping.delimiter().isPresent()) {
            return CsvTable.of(content, mapping.delimiter().get());
        }
        return CsvTable.find(content).orElseGet(() -> CsvTable.of(content, ','));
    }

    private Map<String, Integer> places(CsvTable table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String name : mapping.named()) {
            int at = table.heading().indexOf(name);
            String columns = String.join(", ", table.heading());
            if (at < 0) {
                throw Refusal.at(
                        Locator.line(1),
                        "csv.no-column",
                        Map.of("column", Decimals.shown(name), "columns", Decimals.shown(columns, LONGEST_LIST)));
            }
            if (at != table.heading().lastIndexOf(name)) {
                throw Refusal.at(Locator.line(1), "csv.column-twice", Map.of("column", Decimals.shown(name)));
            }
            places.put(name, at);
        }
        return places;
    }

    /** Goes through the rows of one table. */
    private final class Rows {
        private final Findings findings = new Findings();
        private final Map<String, Integer> places;
        private final int width;
        private final Map<String, String> versions = new LinkedHashMap<>();
        private Optional<Warning> firstRefused = Optional.empty();
        private int values;
        private int refused;

        Rows(Map<String, Integer> places, int width) {
            this.places = places;
            this.width = width;
        }

        boolean take(CsvTable.Row row) {
            List<PrintedValue> found = new ArrayList<>();
            Optional<Warning> fault = fault(row, found);
            if (fault.isPresent()) {
                refuse(fault.get());
                return true;
            }
            found.forEach(findings::add);
            values += found.size();
            return true;
        }

        /** Why a row is left out; where it is not, its numbers are found. */
        private Optional<Warning> fault(CsvTable.Row row, List<PrintedValue> found) {
            Locator at = Locator.line(row.line());
            if (row.fields().size() != width) {
                return Optional.of(
                        new Warning("row-short", Map.of("found", row.fields().size(), "expected", width), at));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            places.forEach(
                    (name, place) -> cells.put(name, row.fields().get(place).strip()));
            return values(cells, at, found);
        }

        private Optional<Warning> values(Map<String, String> cells, Locator at, List<PrintedValue> found) {
            String subject = mapping.subject(cells);
            Optional<String> formula = cells.entrySet().stream()
                    .filter(cell -> !mapping.columns().containsKey(cell.getKey()) && !mapping.isSign(cell.getKey()))
                    .filter(cell -> !cell.getValue().isEmpty()
                            && FORMULA.indexOf(cell.getValue().charAt(0)) >= 0)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (formula.isPresent()) {
                return Optional.of(refusedCell("row-formula", formula.get(), cells.get(formula.get()), at));
            }
            if (subject.length() > LONGEST_SUBJECT || mapping.longest(cells) > LONGEST_SUBJECT) {
                return Optional.of(new Warning("row-long", Map.of("most", LONGEST_SUBJECT), at));
            }
            for (Map.Entry<String, CsvMapping.Column> column : mapping.columns().entrySet()) {
                String cell = cells.get(column.getKey());
                Optional<BigDecimal> number = mapping.number(cell);
                if (number.isEmpty() && !cell.isEmpty()) {
                    String code = cell.startsWith("=") ? "row-formula" : "row-refused";
                    return Optional.of(refusedCell(code, column.getKey(), cell, at));
                }
                Beside beside = mapping.beside(column.getValue(), cells);
                Optional<String> unmeant = number.flatMap(value -> CsvMapping.fault(column.getValue(), beside));
                if (unmeant.isPresent()) {
                    return Optional.of(refusedCell(unmeant.get(), column.getKey(), beside.bound(), at));
                }
                number.ifPresent(value -> found.add(
                        value(column.getValue(), value, at).about(subject).with(beside)));
            }
            mapping.version()
                    .filter(name -> versions.size() <= MOST_VERSIONS)
                    .ifPresent(name -> versions.put(subject, cells.get(name)));
            return Optional.empty();
        }

        private static PrintedValue value(CsvMapping.Column column, BigDecimal value, Locator at) {
            return PrintedValue.of(column.metric(), value, column.unitOfNumbers(), at)
                    .inRuns(1);
        }

        private static Warning refusedCell(String code, String column, String cell, Locator at) {
            return new Warning(code, Map.of("column", Decimals.shown(column), "text", Decimals.shown(cell)), at);
        }

        private void refuse(Warning warning) {
            refused++;
            if (firstRefused.isEmpty()) {
                firstRefused = Optional.of(warning);
            }
            if (refused <= MOST_REFUSED_SHOWN) {
                findings.warn(warning);
            }
        }

        /** @throws Refusal the first row's where no row could be used */
        Extract extract() {
            if (values == 0 && firstRefused.isPresent()) {
                Warning first = firstRefused.get();
                throw Refusal.at(first.at(), first.code(), first.arguments());
            }
            if (refused > MOST_REFUSED_SHOWN) {
                findings.warn(Warning.of("rows-refused", Map.of("count", refused, "shown", MOST_REFUSED_SHOWN)));
            }
            if (new TreeSet<>(versions.values()).size() == 1) {
                findings.condition("version", versions.values().iterator().next());
            } else {
                versions.forEach((subject, version) -> findings.condition("version " + subject, version));
            }
            mapping.repetition().ifPresent(column -> findings.condition("repetition", column));
            return findings.extract();
        }
    }
}
