package dev.touchstone.evaluation;

import dev.touchstone.analysis.Block;
import dev.touchstone.analysis.Cell;
import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.JointDistribution;
import dev.touchstone.analysis.Measure;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.Variable;
import dev.touchstone.catalogue.Aggregation;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.evaluation.cells.Estimate;
import dev.touchstone.evaluation.cells.Pooled;
import dev.touchstone.scenario.Flow;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Builds the model that the engine scores: every random quantity once, whichever candidates share it, and for each
 * candidate and criterion which quantities make the cell.
 */
final class ModelBuilder {
    private final Scenario scenario;
    private final List<AppliedCriterion> criteria;
    private final Cells cells;
    private final Map<String, Drawn> drawn = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Map<String, List<FactRef>>> companions = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Map<String, Pooled>> pools = new LinkedHashMap<>();

    ModelBuilder(Scenario scenario, List<AppliedCriterion> criteria, Cells cells) {
        this.scenario = scenario;
        this.criteria = criteria;
        this.cells = cells;
    }

    /**
     * What makes one cell.
     *
     * @param quantities ids of all quantities that were looked at, those that do not apply included
     * @param whole true when evidence about the whole stack is used
     * @param composed ids of the parts' quantities that it outranks
     */
    record CellPlan(Cell cell, List<String> quantities, boolean whole, List<String> composed) {}

    /** The cells of a candidate, one a criterion. */
    List<CellPlan> plan(Candidate candidate) {
        return criteria.stream().map(criterion -> plan(candidate, criterion)).toList();
    }

    /** The model over candidates whose cells have been planned by this builder. */
    DecisionModel model(List<dev.touchstone.analysis.Candidate> candidates, double rho, double eitherBound) {
        return new DecisionModel(
                measures(criteria), joint(variables, positions, blocks()), candidates, rho, eitherBound);
    }

    static JointDistribution joint(List<Variable> variables, Map<String, Integer> positions, List<DrawnBlock> blocks) {
        List<Block> joined = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            joined.add(blocks.get(b).block(positions, "/blocks/" + b));
        }
        return new JointDistribution(variables, joined);
    }

    /** What comes out of one pool of claims is drawn together; a quantity alone in its pool needs no block. */
    List<DrawnBlock> blocks() {
        List<DrawnBlock> blocks = new ArrayList<>();
        for (Map<String, Pooled> members : pools.values()) {
            List<Pooled> ordered = List.copyOf(members.values());
            List<List<Double>> correlation = new ArrayList<>();
            for (int i = 0; i < ordered.size(); i++) {
                Pooled member = ordered.get(i);
                correlation.add(
                        ordered.subList(0, i).stream().map(member::correlation).toList());
            }
            if (ordered.size() > 1) {
                blocks.add(new DrawnBlock(List.copyOf(members.keySet()), correlation));
            }
        }
        return List.copyOf(blocks);
    }

    static List<Measure> measures(List<AppliedCriterion> criteria) {
        return criteria.stream()
                .map(criterion ->
                        new Measure(criterion.id(), criterion.dimension().id(), criterion.weight()))
                .toList();
    }

    /** A candidate of the engine, before its gates are known. */
    static dev.touchstone.analysis.Candidate competing(Candidate candidate, List<CellPlan> plans) {
        return new dev.touchstone.analysis.Candidate(
                candidate.id(),
                candidate.parts(),
                Standing.IN,
                false,
                plans.stream().map(CellPlan::cell).toList());
    }

    /** Every quantity that was looked at, in the order in which it was first needed. */
    List<Drawn> drawn() {
        return List.copyOf(drawn.values());
    }

    private CellPlan plan(Candidate candidate, AppliedCriterion criterion) {
        List<String> parts = parts(candidate, criterion);
        Optional<Estimate> whole = cells.ofStack(criterion, candidate.id());
        if (whole.isPresent()) {
            String id = quantity(criterion, Drawn.WHOLE + candidate.id(), () -> whole.get());
            return new CellPlan(criterion.wholeCell(positions.get(id)), List.of(id), true, parts);
        }
        if (parts.isEmpty()) {
            String id = quantity(criterion, Drawn.WHOLE + candidate.id(), () -> Estimate.missingStack(criterion));
            return new CellPlan(criterion.wholeCell(positions.get(id)), List.of(id), false, List.of());
        }
        List<Integer> applicable = parts.stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .toList();
        return new CellPlan(criterion.cell(applicable), parts, false, List.of());
    }

    /** Ids of the quantities of the parts; each technology once, an empty slot leaves none. */
    private List<String> parts(Candidate candidate, AppliedCriterion criterion) {
        Set<String> ids = new LinkedHashSet<>();
        switch (criterion.aggregation()) {
            case DIRECT -> {}
            case MEAN_OVER_EDGES -> edges(candidate, criterion, ids);
            case BOTTLENECK, SUM, WORST, MEAN, PRODUCT -> slots(candidate, criterion, ids);
        }
        return List.copyOf(ids);
    }

    private void slots(Candidate candidate, AppliedCriterion criterion, Set<String> ids) {
        candidate.parts().forEach((role, technology) -> {
            Optional<Slot> slot = scenario.slot(role);
            String owner = ownerOf(criterion, technology, slot);
            ids.add(quantity(criterion, owner, () -> cells.ofPart(criterion, technology, slot)));
        });
        if (cells.countsCompanions(criterion)) {
            companions(candidate).forEach((companion, requires) -> {
                String id = quantity(criterion, companion, () -> cells.ofPart(criterion, companion, Optional.empty()));
                drawn.computeIfPresent(id, (key, quantity) -> quantity.because(requires));
                ids.add(id);
            });
        }
    }

    /** A technology in two slots is one quantity, except where the slot's own need decides. */
    private static String ownerOf(AppliedCriterion criterion, String technology, Optional<Slot> slot) {
        boolean byNeed = criterion.aggregation() == Aggregation.BOTTLENECK;
        return byNeed ? slot.map(place -> technology + "@" + place.role()).orElse(technology) : technology;
    }

    private Map<String, List<FactRef>> companions(Candidate candidate) {
        Map<String, List<FactRef>> missing = new LinkedHashMap<>();
        candidate
                .parts()
                .values()
                .forEach(technology -> companions
                        .computeIfAbsent(technology, cells::companions)
                        .forEach(missing::putIfAbsent));
        missing.keySet().removeAll(candidate.parts().values());
        missing.keySet().removeAll(scenario.fixed());
        return missing;
    }

    private void edges(Candidate candidate, AppliedCriterion criterion, Set<String> ids) {
        for (Flow edge : scenario.edges()) {
            String from = candidate.parts().get(edge.from());
            String to = candidate.parts().get(edge.to());
            if (from != null && to != null && !from.equals(to)) {
                ids.add(quantity(criterion, from + ">" + to, () -> cells.ofEdge(criterion, from, to)));
            }
        }
    }

    private String quantity(AppliedCriterion criterion, String owner, Supplier<Estimate> estimate) {
        String id = criterion.id() + ":" + owner;
        drawn.computeIfAbsent(id, key -> {
            Estimate found = estimate.get();
            Drawn quantity = Drawn.of(criterion.id(), owner, found);
            found.pooled()
                    .ifPresent(pooled -> pools.computeIfAbsent(pooled.pool(), pool -> new LinkedHashMap<>())
                            .put(key, pooled));
            quantity.knowledge().ifPresent(knowledge -> {
                positions.put(key, variables.size());
                variables.add(new Variable(key, technologyOf(owner), knowledge));
            });
            return quantity;
        });
        return id;
    }

    /** Unknowns of one technology hang together, whatever slot it stands in. */
    static String technologyOf(String owner) {
        int at = owner.indexOf('@');
        return at < 0 ? owner : owner.substring(0, at);
    }
}
