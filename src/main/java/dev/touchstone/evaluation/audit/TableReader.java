package dev.touchstone.evaluation.audit;

import dev.touchstone.analysis.audit.PrintedMatrix;
import dev.touchstone.base.Problem;
import dev.touchstone.evaluation.audit.ReadTable.Printed;
import dev.touchstone.evaluation.audit.ReadTable.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From a pasted text to names and numbers. What may be read in two ways is refused with the place and what to do, never
 * guessed; what is left out is said.
 */
public final class TableReader {
    /** Most alternatives. */
    public static final int MOST_ALTERNATIVES = 1_000;

    /** Most criteria. */
    public static final int MOST_CRITERIA = 100;

    private static final int LONGEST_NAME = 200;
    private static final int FEWEST_ALTERNATIVES = 2;

    private final Layout layout;
    private final DecimalSign decimal;
    private final List<Remark> remarks = new ArrayList<>();

    private TableReader(Layout layout, TableHints hints) {
        this.layout = layout;
        this.decimal = hints.decimal().orElseGet(this::shown);
        hints.decimal().ifPresent(this::fits);
    }

    /**
     * Reads.
     *
     * @param text what was pasted
     * @param format how it is written; found out where it is empty
     * @throws dev.touchstone.base.ProblemException INVALID at {@code /table}, {@code /weights} or {@code /totals}
     */
    public static ReadTable read(String text, Optional<TableFormat> format, TableHints hints) {
        PastedTable table = PastedTable.of(text, format);
        Layout layout = Layout.of(table, hints);
        TableReader reader = new TableReader(layout, hints);
        reader.remarks.addAll(layout.remarks());
        if (table.further() > 0) {
            reader.remarks.add(Remark.of("further-tables", Map.of("count", table.further())));
        }
        return reader.read(table.format());
    }

    private ReadTable read(TableFormat format) {
        List<String> criteria = names(
                layout.criteria().stream()
                        .map(k -> layout.rows().getFirst().get(k))
                        .toList(),
                MOST_CRITERIA);
        List<String> alternatives = names(
                layout.alternatives().stream()
                        .map(k -> layout.rows().get(k).getFirst())
                        .toList(),
                MOST_ALTERNATIVES);
        if (criteria.isEmpty() || alternatives.size() < FEWEST_ALTERNATIVES) {
            throw tooFew(alternatives.size(), criteria.size());
        }
        List<BigDecimal> weights = layout.weights().map(this::weights).orElseGet(() -> equal(criteria.size()));
        List<List<BigDecimal>> columns =
                layout.criteria().stream().map(this::column).toList();
        List<List<BigDecimal>> cells = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++) {
            int row = i;
            cells.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return new ReadTable(
                format,
                layout.orientation(),
                alternatives,
                criteria,
                layout.weights().isPresent(),
                new PrintedMatrix(weights, cells),
                totals(),
                List.copyOf(remarks));
    }

    /** Where no number stands at all, the first word in its place is what is to be mended. */
    private RuntimeException tooFew(int alternatives, int criteria) {
        return layout.rows().stream()
                .skip(1)
                .flatMap(row -> row.stream().skip(1))
                .filter(entry ->
                        Math.min(alternatives, criteria) == 0 && !entry.text().isEmpty())
                .filter(entry -> NumberText.of(entry.text()).isEmpty())
                .findFirst()
                .map(entry -> entry.refused("audit.not-a-number"))
                .orElseGet(() ->
                        Entry.refusal("audit.too-few", Map.of("alternatives", alternatives, "criteria", criteria)));
    }

    private static List<String> names(List<Entry> labels, int most) {
        if (labels.size() > most) {
            throw Problem.invalid(Entry.POINTER, "list.too-long", Map.of("length", labels.size(), "most", most))
                    .exception();
        }
        Set<String> seen = new HashSet<>();
        for (Entry label : labels) {
            if (label.text().isEmpty()) {
                throw label.refused("audit.label-missing");
            }
            if (label.text().length() > LONGEST_NAME) {
                throw label.refused("audit.label-too-long", Map.of("max", LONGEST_NAME));
            }
            if (!seen.add(label.text())) {
                throw label.refused("audit.label-twice");
            }
        }
        return labels.stream().map(Entry::text).toList();
    }

    private List<BigDecimal> equal(int size) {
        remarks.add(Remark.of("weights-equal", Map.of()));
        return Collections.nCopies(size, BigDecimal.ONE);
    }

    private List<BigDecimal> weights(int row) {
        List<Entry> entries =
                layout.criteria().stream().map(layout.rows().get(row)::get).toList();
        List<BigDecimal> weights = alike(entries);
        for (int j = 0; j < weights.size(); j++) {
            if (weights.get(j).signum() < 0) {
                throw entries.get(j).refused("audit.weight-negative");
            }
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw entries.getFirst().refused("audit.weights-zero");
        }
        return weights;
    }

    private List<BigDecimal> column(int column) {
        return alike(layout.alternatives().stream()
                .map(row -> layout.rows().get(row).get(column))
                .toList());
    }

    /** Numbers of which all are percentages or none is; a 0 is both. */
    private List<BigDecimal> alike(List<Entry> entries) {
        List<BigDecimal> numbers = entries.stream().map(this::number).toList();
        Optional<Boolean> percent = Optional.empty();
        for (int k = 0; k < entries.size(); k++) {
            boolean here = NumberText.of(entries.get(k).text()).orElseThrow().percent();
            if (numbers.get(k).signum() != 0) {
                if (percent.isPresent() && percent.get() != here) {
                    throw entries.get(k).refused("audit.percent-mixed");
                }
                percent = Optional.of(here);
            }
        }
        return numbers;
    }

    private BigDecimal number(Entry entry) {
        if (entry.text().isEmpty()) {
            throw entry.refused("audit.cell-empty");
        }
        return NumberText.of(entry.text())
                .orElseThrow(() -> entry.refused("audit.not-a-number"))
                .value(decimal)
                .orElseThrow(() -> entry.refused("audit.number-too-far"));
    }

    /** A total that is no number is left out, and that is said: the others can still be checked. */
    private List<Optional<Printed>> totals() {
        List<Optional<Printed>> totals = new ArrayList<>();
        for (int row : layout.alternatives()) {
            Optional<Entry> entry =
                    layout.totals().map(column -> layout.rows().get(row).get(column));
            Optional<Printed> printed = entry.flatMap(each -> NumberText.of(each.text()))
                    .flatMap(number -> number.value(decimal))
                    .map(value -> new Printed(entry.get().text(), value));
            totals.add(printed);
            if (entry.isPresent() && printed.isEmpty()) {
                Map<String, Object> place = Map.of(
                        "line", entry.get().line(),
                        "column", entry.get().column(),
                        "value", Problem.quoted(entry.get().text()));
                remarks.add(Remark.of("total-unread", place));
            }
        }
        return totals;
    }

    /** The decimal sign that the numbers themselves show; a point where none shows any. */
    private DecimalSign shown() {
        Optional<DecimalSign> found = Optional.empty();
        Optional<Entry> ambiguous = Optional.empty();
        for (Entry entry : numbers().toList()) {
            NumberText number = NumberText.of(entry.text()).orElseThrow();
            Optional<DecimalSign> here = number.sign();
            if (here.isPresent() && found.isPresent() && !here.equals(found)) {
                throw entry.refused("audit.decimal-mixed");
            }
            found = found.or(() -> here);
            ambiguous = ambiguous.or(() -> number.isAmbiguous() ? Optional.of(entry) : Optional.empty());
        }
        if (found.isEmpty() && ambiguous.isPresent()) {
            throw ambiguous.get().refused("audit.decimal-ambiguous");
        }
        return found.orElse(DecimalSign.POINT);
    }

    private void fits(DecimalSign stated) {
        numbers()
                .filter(entry -> !NumberText.of(entry.text()).orElseThrow().fits(stated))
                .findFirst()
                .ifPresent(entry -> {
                    throw entry.refused("audit.decimal-mixed");
                });
    }

    /** All fields with a number that are read. */
    private Stream<Entry> numbers() {
        Stream<Integer> rows = Stream.concat(layout.weights().stream(), layout.alternatives().stream());
        return rows.flatMap(row -> Stream.concat(layout.criteria().stream(), layout.totals().stream())
                        .map(layout.rows().get(row)::get))
                .filter(entry -> NumberText.of(entry.text()).isPresent());
    }
}
