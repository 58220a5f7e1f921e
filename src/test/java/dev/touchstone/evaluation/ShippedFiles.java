package dev.touchstone.evaluation;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.ClaimBuilder;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.evidence.Subject;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TeamProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The catalogue as it is shipped and its scenarios, evaluated on one day: what is proven here is proven of them. */
public final class ShippedFiles {
    /** The day of every evaluation, so that no answer moves by itself. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private ShippedFiles() {}

    /** The shipped catalogue, or another directory of the same shape in its place. */
    public static Catalogue load(Path... directories) {
        try {
            return CatalogueLoader.loadShipped(directories);
        } catch (LoadFailure failure) {
            throw new AssertionError(failure.mistakes().toString(), failure);
        }
    }

    /** All shipped scenarios. */
    public static List<Scenario> scenarios(Catalogue catalogue) {
        return catalogue.documents("scenario").stream()
                .map(document -> Json.STANDARD.read(document.body(), Scenario.class))
                .toList();
    }

    /** The shipped scenario of an id. */
    public static Scenario scenario(Catalogue catalogue, String id) {
        return scenarios(catalogue).stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** An evaluation on {@link #DAY}. */
    public static Evaluation evaluate(Catalogue catalogue, Scenario scenario, int samples, int threads) {
        return Evaluator.evaluate(catalogue, scenario, new Settings(samples, 42, 0.5, DAY), threads, () -> false);
    }

    /** The same technology without some of its facts. */
    static Technology without(Technology technology, List<String> factIds) {
        return new Technology(
                technology.id(),
                technology.name(),
                technology.summary(),
                technology.roles(),
                technology.repository(),
                technology.facts().stream()
                        .filter(fact -> !factIds.contains(fact.id()))
                        .toList(),
                technology.layer());
    }

    /** The same scenario with other switches. */
    static Scenario with(Scenario scenario, Switches switches) {
        return with(scenario, switches, scenario.slots(), scenario.stacks(), scenario.criteria(), List.of(), List.of());
    }

    /** The same scenario with the sample team of Java people, so that the questions of the team dimension are asked. */
    static Scenario withTeam(Catalogue catalogue, Scenario scenario) {
        TeamProfile team = Json.STANDARD.read(
                catalogue.document("team", "java").orElseThrow().body().path("team"), TeamProfile.class);
        return new Scenario(
                scenario.schemaVersion(),
                scenario.id(),
                scenario.title(),
                scenario.question(),
                scenario.context(),
                scenario.archived(),
                scenario.workload(),
                scenario.target(),
                scenario.switches(),
                scenario.slots(),
                scenario.flow(),
                scenario.fixed(),
                scenario.stacks(),
                scenario.technologies(),
                scenario.requirements(),
                scenario.criteria(),
                scenario.weights(),
                Optional.of(team),
                scenario.priceSheet(),
                scenario.today(),
                scenario.goal(),
                scenario.claims(),
                scenario.judgements(),
                scenario.history(),
                scenario.eitherBound(),
                Optional.empty());
    }

    /** The same scenario with all that a verdict depends on given anew; today's system and requirements are left out. */
    /** Own runs of a week before, on a dedicated machine of 16 cores. */
    static Claim latency(String technology, double millis, String environment) {
        return ClaimBuilder.builder()
                .id("latency-" + technology)
                .subject(Subject.ofTechnology(technology))
                .criterion("latency")
                .value(Optional.of(millis))
                .unit("ms")
                .statistic("p99")
                .date(Optional.of(DAY.minusDays(7)))
                .runs(OptionalInt.of(5))
                .spread(Optional.of(0.05))
                .conditions("three nodes of 16 cores, 14,000 records a second of 1,000 bytes, acks=all")
                .source("own run of last week")
                .runBy(Claim.RunBy.OWN)
                .by("li-wei")
                .environment(Optional.of(environment))
                .cores(OptionalInt.of(16))
                .sharing(Optional.of(Sharing.DEDICATED))
                .build();
    }

    static Scenario narrowed(
            Scenario scenario,
            List<Slot> slots,
            List<String> criteria,
            List<Claim> claims,
            List<Judgement> judgements) {
        List<CriterionChoice> choices = new ArrayList<>();
        criteria.forEach(id -> choices.add(new CriterionChoice.FromLibrary(id, null, null)));
        Scenario bare = Scenario.empty(scenario.id(), scenario.title());
        return with(bare, scenario.switches(), slots, List.of(), choices, claims, judgements);
    }

    private static Scenario with(
            Scenario scenario,
            Switches switches,
            List<Slot> slots,
            List<ListedStack> stacks,
            List<CriterionChoice> criteria,
            List<Claim> claims,
            List<Judgement> judgements) {
        return new Scenario(
                scenario.schemaVersion(),
                scenario.id(),
                scenario.title(),
                scenario.question(),
                scenario.context(),
                scenario.archived(),
                scenario.workload(),
                scenario.target(),
                switches,
                slots,
                scenario.flow(),
                scenario.fixed(),
                stacks,
                scenario.technologies(),
                scenario.requirements(),
                criteria,
                scenario.weights(),
                scenario.team(),
                scenario.priceSheet(),
                scenario.today(),
                scenario.goal(),
                claims,
                judgements,
                scenario.history(),
                scenario.eitherBound(),
                Optional.empty());
    }
}
