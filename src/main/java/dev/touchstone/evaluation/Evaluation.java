package dev.touchstone.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.scenario.Elicited;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Question and answer, frozen. From this document alone the ranking can be drawn again: it holds the distributions and
 * the weights, never only a pointer to facts or rules, which may have changed since.
 *
 * @param engine version of the engine that drew it
 * @param scenario id of the scenario
 * @param scenarioHash hash of the revision that was evaluated
 * @param catalogueHash hash over the catalogue as it was read, own copies included
 * @param elicited how the weights were asked for, which other weights may have to meet too; left out of the JSON where that
 *     was not kept or the weights were moved, and no part of the input hash, since no result hangs on it
 * @param names technology id to name, of all technologies named here
 * @param blocks quantities that were drawn together; left out of the JSON when there are none, as it was before there
 *     could be any
 * @param parked see {@link KnownReading}
 * @param notAsked gates for which no candidate had a fact
 * @param inputHash SHA-256 over the canonical JSON of what was drawn and weighed: tells an altered input from an altered
 *     result
 */
public record Evaluation(
        int schemaVersion,
        String id,
        String engine,
        String scenario,
        String scenarioHash,
        String catalogueHash,
        LocalText title,
        LocalText question,
        Settings settings,
        double eitherBound,
        Switches switches,
        boolean teamAsked,
        List<AppliedCriterion> criteria,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Elicited> elicited,
        Map<String, LocalText> names,
        List<Drawn> drawn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DrawnBlock> blocks,
        List<Option> options,
        List<Excluded> excluded,
        List<GateOutcome> notAsked,
        Answer answer,
        Optional<KnownReading> known,
        List<SlotShare> shares,
        List<Dominated> dominated,
        String inputHash) {

    /** Version of this shape. */
    public static final int SCHEMA_VERSION = 1;

    public Evaluation {
        elicited = elicited == null ? Optional.empty() : elicited;
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    /** {@code by} is at least as good on every criterion as {@code option} and better on one. */
    public record Dominated(String option, String by, double share) {}

    /** The candidate of this id. */
    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }

    /** The drawn quantity of this id. */
    public Optional<Drawn> drawn(String drawnId) {
        return drawn.stream().filter(quantity -> quantity.id().equals(drawnId)).findFirst();
    }

    /** The criterion of this id. */
    public Optional<AppliedCriterion> criterion(String criterionId) {
        return criteria.stream()
                .filter(criterion -> criterion.id().equals(criterionId))
                .findFirst();
    }

    /** The same evaluation under an address. */
    public Evaluation withId(String newId) {
        return with(newId, scenarioHash, catalogueHash, elicited, inputHash);
    }

    /** The same evaluation, its weights asked for in another way. */
    Evaluation askedAs(Optional<Elicited> other) {
        return with(id, scenarioHash, catalogueHash, other, inputHash);
    }

    /** The same evaluation, saying from which states of scenario and catalogue it came; its inputs are hashed. */
    public Evaluation identified(String hashOfScenario, String hashOfCatalogue) {
        Evaluation bare = with(id, hashOfScenario, hashOfCatalogue, elicited, "");
        return bare.withInputHash(EvaluationJson.inputHash(bare));
    }

    /** The same evaluation with the hash of its inputs. */
    Evaluation withInputHash(String hash) {
        return with(id, scenarioHash, catalogueHash, elicited, hash);
    }

    private Evaluation with(
            String newId,
            String hashOfScenario,
            String hashOfCatalogue,
            Optional<Elicited> asked,
            String hashOfInputs) {
        return new Evaluation(
                schemaVersion,
                newId,
                engine,
                scenario,
                hashOfScenario,
                hashOfCatalogue,
                title,
                question,
                settings,
                eitherBound,
                switches,
                teamAsked,
                criteria,
                asked,
                names,
                drawn,
                blocks,
                options,
                excluded,
                notAsked,
                answer,
                known,
                shares,
                dominated,
                hashOfInputs);
    }
}
