package dev.touchstone.evaluation.coverage;

import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Drawn;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.Option;
import dev.touchstone.evaluation.cells.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coverage of a scenario: who stands for choice, criterion by criterion, and how each number is known.
 *
 * @param rows technologies by slot, then what must run beside them, edges of the data flow, and whole stacks
 * @param counts numbers by how they are known, each once however many rows hold it
 * @param rivals ids of the candidates that stakes are taken over, best first
 * @param open every number on which something is at stake or that nobody knows: the greatest stake first, of equal ones
 *     the missing first, then the heavier criterion
 */
public record Coverage(List<Row> rows, Map<Estimate.Kind, Integer> counts, List<String> rivals, List<Cell> open) {

    /** What a row is about. */
    public enum Kind {
        SLOT,
        BESIDE,
        FLOW,
        STACK
    }

    /**
     * One row.
     *
     * @param group role of the slot; empty for the other kinds
     * @param owner technology, {@code from>to}, or id of the candidate
     * @param cells one a criterion, in the order of the evaluation; empty where the criterion is not asked of this row
     */
    public record Row(Kind kind, String group, String owner, List<Optional<Cell>> cells) {}

    /**
     * One number.
     *
     * @param candidate the best candidate that rests on it, for a way to its explanation
     * @param newest the day of the newest evidence that counts; empty when none counts or all is undated
     * @param months whole months since then
     * @param stake how far it can move one contender's score against another's, 0..1 ({@code Stakes})
     */
    public record Cell(
            Drawn number,
            AppliedCriterion criterion,
            String candidate,
            Optional<LocalDate> newest,
            Optional<Integer> months,
            double stake) {
        /** True when nobody knows it. */
        public boolean missing() {
            return number.missing();
        }
    }

    /** The coverage of an evaluation. */
    public static Coverage of(Evaluation evaluation) {
        return new Grid(evaluation).build();
    }

    /** Known numbers and all that apply. */
    public int known() {
        return count(Estimate.Kind.MEASURED) + count(Estimate.Kind.DERIVED) + count(Estimate.Kind.JUDGED);
    }

    /** How many numbers are known in this way. */
    public int count(Estimate.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Lays the quantities of an evaluation out in rows. */
    private static final class Grid {
        private final Evaluation evaluation;
        private final Map<String, Double> stakes;
        private final Map<String, String> holders = new LinkedHashMap<>();
        private final List<Option> best;

        Grid(Evaluation evaluation) {
            this.evaluation = evaluation;
            stakes = Stakes.of(evaluation);
            best = evaluation.options().stream()
                    .sorted(Comparator.comparing(option -> option.score().rank().orElse(Integer.MAX_VALUE)))
                    .toList();
            for (Option option : best) {
                for (Option.OptionCell cell : option.cells()) {
                    cell.drawn().forEach(id -> holders.putIfAbsent(id, option.id()));
                    cell.composed().forEach(id -> holders.putIfAbsent(id, option.id()));
                }
            }
        }

        Coverage build() {
            List<Row> rows = new ArrayList<>(slots());
            rows.addAll(others());
            Map<Estimate.Kind, Integer> counts = new EnumMap<>(Estimate.Kind.class);
            evaluation.drawn().forEach(number -> counts.merge(number.kind(), 1, Integer::sum));
            List<Cell> open = evaluation.drawn().stream()
                    .flatMap(number -> cell(number).stream())
                    .filter(cell -> cell.missing() || cell.stake() > 0)
                    .sorted(Comparator.comparing(Cell::stake)
                            .reversed()
                            .thenComparing(cell -> !cell.missing())
                            .thenComparing(cell -> -cell.criterion().weight())
                            .thenComparing(cell -> cell.number().id()))
                    .toList();
            List<String> rivals =
                    Stakes.rivals(evaluation).stream().map(Option::id).toList();
            return new Coverage(List.copyOf(rows), counts, rivals, open);
        }

        private List<Row> slots() {
            Map<String, Set<String>> slots = new LinkedHashMap<>();
            evaluation
                    .options()
                    .forEach(option ->
                            option.parts().keySet().forEach(role -> slots.putIfAbsent(role, new LinkedHashSet<>())));
            best.forEach(option ->
                    option.parts().forEach((role, technology) -> slots.get(role).add(technology)));
            List<Row> rows = new ArrayList<>();
            slots.forEach((role, technologies) -> technologies.forEach(technology -> rows.add(new Row(
                    Kind.SLOT,
                    role,
                    technology,
                    evaluation.criteria().stream()
                            .map(criterion ->
                                    number(criterion, technology + "@" + role).or(() -> number(criterion, technology)))
                            .toList()))));
            return rows;
        }

        private List<Row> others() {
            Set<String> chosen = new LinkedHashSet<>();
            evaluation.options().forEach(option -> chosen.addAll(option.parts().values()));
            Set<String> owners = new LinkedHashSet<>();
            evaluation.drawn().forEach(number -> owners.add(number.owner()));
            owners.removeIf(owner -> owner.contains("@") || chosen.contains(owner));
            List<Row> rows = new ArrayList<>();
            owners.forEach(owner -> {
                Kind kind = owner.startsWith(Drawn.WHOLE) ? Kind.STACK : owner.contains(">") ? Kind.FLOW : Kind.BESIDE;
                String id = kind == Kind.STACK ? owner.substring(Drawn.WHOLE.length()) : owner;
                rows.add(new Row(
                        kind,
                        "",
                        id,
                        evaluation.criteria().stream()
                                .map(criterion -> number(criterion, owner))
                                .toList()));
            });
            rows.sort(Comparator.comparing(Row::kind));
            return rows;
        }

        private Optional<Cell> number(AppliedCriterion criterion, String owner) {
            return evaluation.drawn(criterion.id() + ":" + owner).flatMap(this::cell);
        }

        private Optional<Cell> cell(Drawn number) {
            Optional<LocalDate> newest = number.facts().stream()
                    .filter(FactRef::used)
                    .flatMap(fact -> fact.seen().stream())
                    .max(Comparator.naturalOrder());
            Optional<Integer> months = newest.map(day -> (int) Math.max(
                    0, ChronoUnit.MONTHS.between(day, evaluation.settings().today())));
            return evaluation
                    .criterion(number.criterion())
                    .map(criterion -> new Cell(
                            number,
                            criterion,
                            holders.getOrDefault(number.id(), ""),
                            newest,
                            months,
                            stakes.getOrDefault(number.id(), 0.0)));
        }
    }
}
