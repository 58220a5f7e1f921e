package dev.touchstone.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The whole document: a question and everything that its answer depends on except the catalogue.
 *
 * @param schemaVersion version of this shape
 * @param archived true when it is out of the way; it stays readable
 * @param slots places to fill; every combination of their technologies is a candidate
 * @param flow edges of the data flow between slots; where nothing is said each slot hands over to the next
 * @param fixed technologies that every candidate has
 * @param stacks candidates given by name
 * @param technologies own ones, unknown to the catalogue
 * @param team empty = not asked
 * @param priceSheet what things cost by a person's word; empty = nothing is priced
 * @param today what runs now; absent where there is nothing yet
 * @param eitherBound loss of expected value below which a choice does not matter, 0.02 where nothing is said
 * @param scoresShown true once somebody asked to see the scores before any weights were said
 */
@RecordBuilder
public record Scenario(
        int schemaVersion,
        String id,
        LocalText title,
        LocalText question,
        LocalText context,
        Boolean archived,
        List<WorkloadItem> workload,
        TargetEnvironment target,
        Switches switches,
        List<Slot> slots,
        List<Flow> flow,
        List<String> fixed,
        List<ListedStack> stacks,
        List<OwnTechnology> technologies,
        List<Requirement> requirements,
        List<CriterionChoice> criteria,
        Weights weights,
        Optional<TeamProfile> team,
        Optional<PriceSheet> priceSheet,
        Optional<Architecture> today,
        Optional<Goal> goal,
        List<Claim> claims,
        List<Judgement> judgements,
        List<History> history,
        Optional<Double> eitherBound,
        Optional<Boolean> scoresShown) {

    /** Version of this shape; an older stored document is lifted to it when read. */
    public static final int SCHEMA_VERSION = 1;

    /** Most combinations that are scored; above that a slot must be narrowed. */
    public static final int MOST_CANDIDATES = 500;

    /** 2 points of 100 (decision-analysis.md, verdict). */
    public static final double USUAL_EITHER_BOUND = 0.02;

    public Scenario {
        title = title == null ? LocalText.EMPTY : title;
        question = question == null ? LocalText.EMPTY : question;
        context = context == null ? LocalText.EMPTY : context;
        archived = archived != null && archived;
        workload = Maybe.of(workload);
        target = target == null ? TargetEnvironment.UNKNOWN : target;
        switches = switches == null ? Switches.DEFAULT : switches;
        slots = Maybe.of(slots);
        flow = Maybe.of(flow);
        fixed = Maybe.of(fixed);
        stacks = Maybe.of(stacks);
        technologies = Maybe.of(technologies);
        requirements = Maybe.of(requirements);
        criteria = Maybe.of(criteria);
        weights = weights == null ? new Weights(null, null) : weights;
        team = Maybe.of(team);
        priceSheet = Maybe.of(priceSheet);
        today = Maybe.of(today);
        goal = Maybe.of(goal);
        claims = Maybe.of(claims);
        judgements = Maybe.of(judgements);
        history = Maybe.of(history);
        eitherBound = Maybe.of(eitherBound);
        scoresShown = Maybe.of(scoresShown);
    }

    /** An empty scenario: nothing but its address and its title. */
    public static Scenario empty(String id, LocalText title) {
        return ScenarioBuilder.builder()
                .schemaVersion(SCHEMA_VERSION)
                .id(id)
                .title(title)
                .build();
    }

    /** The same scenario under another address and title: what a copy begins with. */
    public Scenario copyAs(String newId, LocalText newTitle) {
        return ScenarioBuilder.builder(this)
                .id(newId)
                .title(newTitle)
                .archived(false)
                .build();
    }

    /** The same scenario put out of the way or taken back. */
    public Scenario withArchived(boolean outOfTheWay) {
        return ScenarioBuilder.builder(this).archived(outOfTheWay).build();
    }

    /** The same scenario under other weights. */
    public Scenario withWeights(Weights other) {
        return ScenarioBuilder.builder(this).weights(other).build();
    }

    /** The same scenario with its scores shown before weights were said. */
    public Scenario withScoresShown() {
        return ScenarioBuilder.builder(this).scoresShown(Optional.of(true)).build();
    }

    /** The same scenario as a copy begins: its weights are those of another, and nobody has seen its scores. */
    public Scenario weighedBy(String original) {
        return ScenarioBuilder.builder(this)
                .weights(weights.dimensions().isEmpty() ? weights : weights.copiedFrom(original))
                .scoresShown(Optional.empty())
                .build();
    }

    /** The same scenario with other claims. */
    public Scenario withClaims(List<Claim> others) {
        return ScenarioBuilder.builder(this).claims(List.copyOf(others)).build();
    }

    /** The loss below which a choice does not matter. */
    public double lossBound() {
        return eitherBound.orElse(USUAL_EITHER_BOUND);
    }

    /** The edges of the data flow: those given, else from each slot to the next. */
    public List<Flow> edges() {
        if (!flow.isEmpty()) {
            return flow;
        }
        return IntStream.range(1, slots.size())
                .mapToObj(i -> new Flow(slots.get(i - 1).role(), slots.get(i).role()))
                .toList();
    }

    /** The slot of a role, when the scenario has one. */
    public Optional<Slot> slot(String role) {
        return slots.stream().filter(slot -> slot.role().equals(role)).findFirst();
    }
}
