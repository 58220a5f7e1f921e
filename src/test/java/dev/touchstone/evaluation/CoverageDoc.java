package dev.touchstone.evaluation;

import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.scenario.Flow;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes docs/coverage.md: what is known and what is not, counted over the shipped files. */
final class CoverageDoc {
    private static final int SAMPLES = 500;

    /** Share of known cells that every slot should reach, in percent (criteria-and-cells.md 11). */
    private static final int GOAL = 60;

    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    private CoverageDoc(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(Catalogue catalogue) {
        CoverageDoc doc = new CoverageDoc(catalogue);
        doc.line("# Coverage: what is known and what is not");
        doc.line("");
        doc.line(
                "Counted by `CoverageDocTest` over the shipped files on " + ShippedFiles.DAY
                        + "; the test fails when this page no longer fits them and writes a fresh one to `target/coverage.md`.");
        doc.line("Switches, requirements and claims are those of each scenario. No scenario ships with a team profile,"
                + " so the team dimension is not asked. A combination that a must-have shuts out is no candidate and is"
                + " not counted among whole stacks.");
        ShippedFiles.scenarios(catalogue).forEach(doc::scenario);
        doc.kinds();
        return doc.text.toString();
    }

    /** The kinds of facts in the files that no rule and no trait reads. */
    static Set<String> unreadKinds(Catalogue catalogue) {
        Set<String> kinds = new TreeSet<>();
        catalogue.technologies().forEach(one -> one.facts().forEach(fact -> kinds.add(fact.kind())));
        kinds.removeAll(Cells.kindsRead());
        kinds.removeAll(traitKinds(catalogue));
        return kinds;
    }

    private static Set<String> traitKinds(Catalogue catalogue) {
        Set<String> kinds = new TreeSet<>();
        catalogue.traits().all().forEach(trait -> trait.readings().forEach(reading -> kinds.add(reading.kind())));
        return kinds;
    }

    private void scenario(Scenario scenario) {
        line("");
        line("## " + scenario.title().en() + " (`" + scenario.id() + "`)");
        gates(scenario);
        criteria(scenario);
        shares(scenario);
    }

    /** What a slot could hold: its technologies and those that listed stacks put there. */
    private static List<String> admissible(Scenario scenario, Slot slot) {
        Set<String> all = new LinkedHashSet<>(slot.technologies());
        scenario.stacks().stream()
                .flatMap(stack -> Optional.ofNullable(stack.parts().get(slot.role())).stream())
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The goal for a release: no slot below {@value #GOAL} % on operations, community and cost. */
    private void shares(Scenario scenario) {
        line("");
        line("### Known cells of " + scenario.id() + " a slot, in %");
        line("");
        line("| Slot | operations | community | cost |");
        line("| --- | --: | --: | --: |");
        List<String> gaps = new ArrayList<>();
        for (Slot slot : scenario.slots()) {
            StringBuilder row = new StringBuilder("| " + slot.role() + " |");
            for (Dimension dimension : List.of(Dimension.OPERATIONS, Dimension.COMMUNITY, Dimension.COST)) {
                row.append(' ').append(share(scenario, slot, dimension, gaps)).append(" |");
            }
            line(row.toString());
        }
        bullets("Below " + GOAL + " %", gaps);
    }

    /** Edges belong to no slot and are left out; so is what does not apply. */
    private String share(Scenario scenario, Slot slot, Dimension dimension, List<String> gaps) {
        Cells cells = new Cells(catalogue, scenario, ShippedFiles.DAY);
        List<String> missing = new ArrayList<>();
        int known = 0;
        for (AppliedCriterion criterion : Criteria.of(catalogue, scenario)) {
            if (criterion.dimension() != dimension || criterion.aggregation() == Aggregation.MEAN_OVER_EDGES) {
                continue;
            }
            for (String technology : admissible(scenario, slot)) {
                switch (cells.ofPart(criterion, technology, Optional.of(slot)).kind()) {
                    case MISSING -> missing.add(criterion.id() + " of " + technology);
                    case MEASURED, DERIVED, JUDGED -> known++;
                    case NOT_APPLICABLE -> {}
                }
            }
        }
        if (known + missing.size() == 0) {
            return "-";
        }
        int percent = (100 * known) / (known + missing.size());
        if (percent < GOAL) {
            gaps.add(slot.role() + ", " + dimension.id() + ": " + String.join(", ", missing));
        }
        return String.valueOf(percent);
    }

    private void gates(Scenario scenario) {
        Gates gates = new Gates(catalogue, scenario, ShippedFiles.DAY);
        List<String> gaps = new ArrayList<>();
        table(
                "Must-haves of " + scenario.id() + ": how many technologies of a slot, or whole stacks",
                "Slot",
                "Must-have",
                GateOutcome.Status.values());
        Set<String> ofTechnologies = new TreeSet<>();
        for (Slot slot : scenario.slots()) {
            List<GateOutcome> outcomes = gates.ofSlot(slot, admissible(scenario, slot)).values().stream()
                    .flatMap(List::stream)
                    .toList();
            rows(slot.role(), outcomes);
            gaps.addAll(gaps(slot, outcomes));
            outcomes.forEach(outcome -> ofTechnologies.add(outcome.gate()));
        }
        List<GateOutcome> ofStacks = ShippedFiles.evaluate(catalogue, scenario, SAMPLES, 2).options().stream()
                .flatMap(option -> option.gates().stream())
                .filter(outcome -> !ofTechnologies.contains(outcome.gate()))
                .toList();
        rows("whole stacks", ofStacks);
        bullets("Unproven", gaps);
    }

    private void rows(String place, List<GateOutcome> outcomes) {
        Map<String, Map<GateOutcome.Status, Long>> counts = new LinkedHashMap<>();
        for (GateOutcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.gate(), key -> new EnumMap<>(GateOutcome.Status.class))
                    .merge(outcome.status(), 1L, Long::sum);
        }
        counts.forEach((gate, count) -> row(place, gate, GateOutcome.Status.values(), count));
    }

    private static List<String> gaps(Slot slot, List<GateOutcome> outcomes) {
        Map<String, List<String>> unproven = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.status() == GateOutcome.Status.UNPROVEN)
                .forEach(outcome -> unproven.computeIfAbsent(outcome.gate(), key -> new ArrayList<>())
                        .add(outcome.technology().orElseThrow()));
        return unproven.entrySet().stream()
                .map(entry -> slot.role() + ", " + entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private void criteria(Scenario scenario) {
        List<String> gaps = new ArrayList<>();
        Function<Slot, List<String>> admissible = slot -> admissible(scenario, slot);
        Function<Slot, List<String>> library = slot ->
                catalogue.technologies(slot.role()).stream().map(Technology::id).toList();
        table("Criteria of " + scenario.id() + ": how many cells", "Criterion", "Over", Estimate.Kind.values());
        for (AppliedCriterion criterion : Criteria.of(catalogue, scenario)) {
            Map<String, List<Estimate>> cells = cells(scenario, criterion, admissible);
            row(criterion.id(), "admissible", Estimate.Kind.values(), count(cells));
            row(criterion.id(), "library", Estimate.Kind.values(), count(cells(scenario, criterion, library)));
            cells.forEach((place, estimates) -> {
                if (!estimates.isEmpty() && estimates.stream().allMatch(one -> one.kind() == Estimate.Kind.MISSING)) {
                    gaps.add(criterion.id() + ", " + place);
                }
            });
        }
        bullets("Missing for every admissible technology", gaps);
    }

    private static Map<Estimate.Kind, Long> count(Map<String, List<Estimate>> cells) {
        return cells.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        Estimate::kind, () -> new EnumMap<>(Estimate.Kind.class), Collectors.counting()));
    }

    /** Slot or edge to its estimates. */
    private Map<String, List<Estimate>> cells(
            Scenario scenario, AppliedCriterion criterion, Function<Slot, List<String>> technologies) {
        Cells cells = new Cells(catalogue, scenario, ShippedFiles.DAY);
        Map<String, List<Estimate>> found = new LinkedHashMap<>();
        if (criterion.aggregation() != Aggregation.MEAN_OVER_EDGES) {
            for (Slot slot : scenario.slots()) {
                found.put(
                        slot.role(),
                        technologies.apply(slot).stream()
                                .map(technology -> cells.ofPart(criterion, technology, Optional.of(slot)))
                                .toList());
            }
            return found;
        }
        for (Flow edge : scenario.edges()) {
            List<Estimate> estimates = new ArrayList<>();
            for (String from : technologies.apply(scenario.slot(edge.from()).orElseThrow())) {
                technologies.apply(scenario.slot(edge.to()).orElseThrow()).stream()
                        .filter(to -> !to.equals(from))
                        .forEach(to -> estimates.add(cells.ofEdge(criterion, from, to)));
            }
            found.put(edge.from() + " to " + edge.to(), estimates);
        }
        return found;
    }

    private void kinds() {
        Map<String, Long> counts = catalogue.technologies().stream()
                .flatMap(technology -> technology.facts().stream())
                .collect(Collectors.groupingBy(fact -> fact.kind(), TreeMap::new, Collectors.counting()));
        line("");
        line("## Kinds of facts");
        line("");
        line("| Kind | Facts | Rules that read it | Traits that read it |");
        line("| --- | --: | --- | --- |");
        counts.forEach(
                (kind, count) -> line("| " + kind + " | " + count + " | " + rules(kind) + " | " + traits(kind) + " |"));
        List<String> unread = unreadKinds(catalogue).stream()
                .map(kind -> kind + ": " + counts.get(kind))
                .toList();
        bullets("Read by no rule and no trait; shown on the pages of technologies, scores nothing", unread);
    }

    private String rules(String kind) {
        return joined(catalogue.criteria().stream()
                .map(criterion -> criterion.id())
                .filter(id -> Cells.kindsRead(id).contains(kind))
                .toList());
    }

    private String traits(String kind) {
        return joined(catalogue.traits().all().stream()
                .filter(trait -> trait.readings().stream()
                        .anyMatch(reading -> reading.kind().equals(kind)))
                .map(trait -> trait.id())
                .toList());
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private void table(String title, String first, String second, Enum<?>[] columns) {
        line("");
        line("### " + title);
        line("");
        StringBuilder head = new StringBuilder("| " + first + " | " + second + " |");
        StringBuilder rule = new StringBuilder("| --- | --- |");
        for (Enum<?> column : columns) {
            head.append(' ')
                    .append(column.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" |");
            rule.append(" --: |");
        }
        line(head.toString());
        line(rule.toString());
    }

    private <K extends Enum<K>> void row(String first, String second, K[] columns, Map<K, Long> counts) {
        String numbers = IntStream.range(0, columns.length)
                .mapToObj(i -> " " + counts.getOrDefault(columns[i], 0L) + " |")
                .collect(Collectors.joining());
        line("| " + first + " | " + second + " |" + numbers);
    }

    private void bullets(String title, Collection<String> items) {
        line("");
        line(title + (items.isEmpty() ? ": none." : ":"));
        if (!items.isEmpty()) {
            line("");
            items.forEach(item -> line("- " + item));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
