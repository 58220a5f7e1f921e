package dev.touchstone.evaluation;

import dev.touchstone.analysis.DecisionModel;
import dev.touchstone.analysis.Dominance;
import dev.touchstone.analysis.Engine;
import dev.touchstone.analysis.Outcome;
import dev.touchstone.analysis.Reading;
import dev.touchstone.analysis.Simulation;
import dev.touchstone.analysis.Standing;
import dev.touchstone.analysis.Watch;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Seed;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.cells.Cells;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * From scenario and catalogue to an evaluation: criteria, gates, candidates, cells, thresholds, score, second reading.
 * Pure: the same scenario, catalogue and settings give the same evaluation, on any number of threads.
 */
public final class Evaluator {
    private final Catalogue catalogue;
    private final Scenario scenario;
    private final Settings settings;
    private final Cells cells;
    private final Gates gates;
    private final List<AppliedCriterion> criteria;

    private Evaluator(Catalogue catalogue, Scenario scenario, Settings settings, Optional<String> halved) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.settings = settings;
        cells = new Cells(catalogue, scenario, settings.today(), halved);
        gates = new Gates(catalogue, scenario, settings.today());
        criteria = Criteria.of(catalogue, scenario);
    }

    /**
     * Evaluates a scenario that {@code ScenarioCheck} has no fault with and that is ready to be evaluated.
     *
     * @param threads how many may work; changes the time, never the answer
     * @param watch asked now and then; once true the work ends
     * @return the evaluation, not yet addressed: id and hashes are empty until it is stored
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws dev.touchstone.base.ProblemException too much, when there are more candidates or samples than may be scored
     */
    public static Evaluation evaluate(
            Catalogue catalogue, Scenario scenario, Settings settings, int threads, Watch watch) {
        return new Evaluator(catalogue, scenario, settings, Optional.empty()).run(threads, watch);
    }

    /**
     * The same as if one claim were twice as exact: its own error with half the standard deviation.
     *
     * @param claim its id
     */
    static Evaluation halving(
            String claim, Catalogue catalogue, Scenario scenario, Settings settings, int threads, Watch watch) {
        return new Evaluator(catalogue, scenario, settings, Optional.of(claim)).run(threads, watch);
    }

    /** A candidate on its way through the evaluation. */
    private record Row(Candidate candidate, List<ModelBuilder.CellPlan> plans, List<GateOutcome> outcomes) {
        boolean violated() {
            return outcomes.stream().anyMatch(outcome -> outcome.status() == GateOutcome.Status.VIOLATED);
        }

        boolean unproven() {
            return outcomes.stream().anyMatch(outcome -> outcome.status() == GateOutcome.Status.UNPROVEN);
        }

        Standing standing() {
            if (!violated()) {
                return Standing.IN;
            }
            return candidate.kind() == Candidate.Kind.TODAY ? Standing.REFERENCE : Standing.SCREENED_OUT;
        }
    }

    private Evaluation run(int threads, Watch watch) {
        Map<String, Map<String, List<GateOutcome>>> bySlot = new LinkedHashMap<>();
        scenario.slots().forEach(slot -> bySlot.put(slot.role(), gates.ofSlot(slot, everythingIn(slot))));
        List<Candidate> candidates = new Candidates(scenario, this::name)
                .list((slot, technology) -> keepsAll() || admissible(bySlot, slot, technology), this::compatible);
        ModelBuilder builder = new ModelBuilder(scenario, criteria, cells);
        List<Row> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            rows.add(new Row(candidate, builder.plan(candidate), predicates(candidate, bySlot)));
        }
        DecisionModel competing = model(builder, rows, false);
        List<List<GateOutcome>> thresholds =
                new MetricGates(scenario, criteria, engine(threads)).outcomes(competing, builder.drawn());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<GateOutcome> all = new ArrayList<>(row.outcomes());
            all.addAll(thresholds.get(i));
            rows.set(i, new Row(row.candidate(), row.plans(), List.copyOf(all)));
        }
        DecisionModel model = model(builder, rows, true);
        Parking parking = Parking.of(catalogue, scenario, criteria, cells);
        List<Reading> readings = Parking.readings(criteria, Optional.of(parking));
        List<Outcome> outcomes = Simulation.run(model, readings, engine(threads), watch);
        return assemble(bySlot, rows, builder, outcomes, parking);
    }

    private dev.touchstone.analysis.Settings engine(int threads) {
        return new dev.touchstone.analysis.Settings(settings.samples(), new Seed(settings.seed()), threads);
    }

    /** With a single slot every technology stays in sight as a candidate; over several slots that would only be noise. */
    private boolean keepsAll() {
        return scenario.slots().size() == 1;
    }

    private static boolean admissible(
            Map<String, Map<String, List<GateOutcome>>> bySlot, String slot, String technology) {
        return bySlot.get(slot).getOrDefault(technology, List.of()).stream()
                .noneMatch(outcome -> outcome.status() == GateOutcome.Status.VIOLATED);
    }

    private boolean compatible(Map<String, String> parts) {
        return keepsAll()
                || gates.ofStack(parts).stream().noneMatch(outcome -> outcome.status() == GateOutcome.Status.VIOLATED);
    }

    /** Everything that a slot could hold: what is admissible, what listed stacks put there, what runs there today. */
    private Collection<String> everythingIn(Slot slot) {
        Set<String> all = new LinkedHashSet<>(slot.technologies());
        scenario.stacks().stream()
                .map(ListedStack::parts)
                .filter(parts -> parts.containsKey(slot.role()))
                .forEach(parts -> all.add(parts.get(slot.role())));
        scenario.today()
                .map(Architecture::parts)
                .filter(parts -> parts.containsKey(slot.role()))
                .ifPresent(parts -> all.add(parts.get(slot.role()).technology()));
        return all;
    }

    private List<GateOutcome> predicates(Candidate candidate, Map<String, Map<String, List<GateOutcome>>> bySlot) {
        List<GateOutcome> outcomes = new ArrayList<>();
        candidate
                .parts()
                .forEach((slot, technology) -> bySlot.get(slot).getOrDefault(technology, List.of()).stream()
                        .filter(outcome -> outcome.status() != GateOutcome.Status.NOT_ASKED)
                        .forEach(outcomes::add));
        outcomes.addAll(gates.ofStack(candidate.parts()));
        Novelty.outcome(scenario, candidate, usualNoveltyLimit()).ifPresent(outcomes::add);
        Complete.outcome(scenario, candidate).ifPresent(outcomes::add);
        return outcomes;
    }

    private int usualNoveltyLimit() {
        return (int) Math.round(catalogue.judgements().number("novelty.limit"));
    }

    private DecisionModel model(ModelBuilder builder, List<Row> rows, boolean gated) {
        List<dev.touchstone.analysis.Candidate> candidates = rows.stream()
                .map(row -> {
                    dev.touchstone.analysis.Candidate bare = ModelBuilder.competing(row.candidate(), row.plans());
                    return gated ? bare.with(row.standing(), row.unproven()) : bare;
                })
                .toList();
        return builder.model(candidates, settings.rho(), scenario.lossBound());
    }

    private Evaluation assemble(
            Map<String, Map<String, List<GateOutcome>>> bySlot,
            List<Row> rows,
            ModelBuilder builder,
            List<Outcome> outcomes,
            Parking parking) {
        Outcome stated = outcomes.getFirst();
        Optional<Outcome> known = outcomes.stream().skip(1).findFirst();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int position = i;
            options.add(Options.of(
                    row.candidate(),
                    row.plans(),
                    row.outcomes(),
                    stated.candidates().get(i),
                    known.map(reading -> reading.candidates().get(position).first())));
        }
        return new Evaluation(
                Evaluation.SCHEMA_VERSION,
                "",
                Engine.VERSION,
                scenario.id(),
                "",
                "",
                scenario.title(),
                scenario.question(),
                settings,
                scenario.lossBound(),
                scenario.switches(),
                scenario.team().isPresent(),
                criteria,
                scenario.weights().elicited(),
                names(rows, bySlot),
                builder.drawn(),
                builder.blocks(),
                options,
                excluded(bySlot),
                notAsked(bySlot),
                answer(stated, options),
                known.map(reading -> parking.reading(reading)),
                shares(stated),
                dominated(stated),
                "");
    }

    static Answer answer(Outcome outcome, List<Option> options) {
        Optional<Option> leader = outcome.leader()
                .flatMap(id -> options.stream()
                        .filter(option -> option.id().equals(id))
                        .findFirst());
        boolean unproven = leader.map(Option::unproven).orElse(false);
        return new Answer(
                leader.map(option -> outcome.verdict()),
                outcome.leader(),
                unproven,
                unproven ? outcome.bestProven() : Optional.empty(),
                outcome.contenders(),
                outcome.either(),
                outcome.expectedLoss().orElse(0));
    }

    static List<Evaluation.Dominated> dominated(Outcome outcome) {
        return outcome.dominances().stream()
                .filter(Dominance::confirmed)
                .map(dominance -> new Evaluation.Dominated(dominance.worse(), dominance.better(), dominance.share()))
                .toList();
    }

    static List<SlotShare> shares(Outcome outcome) {
        List<SlotShare> shares = new ArrayList<>();
        outcome.slotShares()
                .forEach((slot, technologies) -> technologies.forEach(
                        (technology, share) -> shares.add(new SlotShare(slot, technology, share))));
        return List.copyOf(shares);
    }

    private List<Excluded> excluded(Map<String, Map<String, List<GateOutcome>>> bySlot) {
        if (keepsAll()) {
            return List.of();
        }
        List<Excluded> excluded = new ArrayList<>();
        scenario.slots()
                .forEach(slot -> slot.technologies().forEach(technology -> {
                    List<GateOutcome> violated = bySlot.get(slot.role()).get(technology).stream()
                            .filter(outcome -> outcome.status() == GateOutcome.Status.VIOLATED)
                            .toList();
                    if (!violated.isEmpty()) {
                        excluded.add(new Excluded(slot.role(), technology, name(technology), violated));
                    }
                }));
        return List.copyOf(excluded);
    }

    /** One outcome for each gate of a slot that nobody could answer, and the limit that only a team can be asked for. */
    private List<GateOutcome> notAsked(Map<String, Map<String, List<GateOutcome>>> bySlot) {
        List<GateOutcome> all = new ArrayList<>();
        bySlot.values()
                .forEach(technologies -> technologies.values().stream()
                        .findFirst()
                        .ifPresent(first -> first.stream()
                                .filter(outcome -> outcome.status() == GateOutcome.Status.NOT_ASKED)
                                .forEach(all::add)));
        Novelty.notAsked(scenario).ifPresent(all::add);
        return List.copyOf(all);
    }

    private Map<String, LocalText> names(List<Row> rows, Map<String, Map<String, List<GateOutcome>>> bySlot) {
        Map<String, LocalText> names = new TreeMap<>();
        Stream<String> inSlots = bySlot.values().stream().flatMap(technologies -> technologies.keySet().stream());
        Stream<String> inRows = rows.stream().flatMap(row -> row.candidate().parts().values().stream());
        Stream.of(inSlots, inRows, scenario.fixed().stream())
                .flatMap(ids -> ids)
                .forEach(id -> names.put(id, name(id)));
        return names;
    }

    private LocalText name(String technology) {
        return scenario.technologies().stream()
                .filter(own -> own.id().equals(technology))
                .map(OwnTechnology::name)
                .findFirst()
                .or(() -> catalogue.technology(technology).map(known -> known.name()))
                .orElse(LocalText.of(technology));
    }
}
