package dev.touchstone.evaluation.cells;

import dev.touchstone.base.LocalText;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Claim;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What every rule may look at besides the technology itself: the library's numbers, the scenario, the day. */
final class RuleContext {
    /**
     * How many times the need of a slot is carried.
     *
     * @param times at the median, or at least where only a lower limit is known
     * @param facts what that rests on
     */
    record Headroom(double times, List<FactRef> facts) {}

    /** Answers with the headroom of a technology, where it is known. */
    interface Carrying {
        Optional<Headroom> of(Technology technology, Optional<Slot> slot);
    }

    static final double MONTHS_PER_YEAR = 12;
    private static final double DAYS_PER_YEAR = 365.25;

    private final Catalogue catalogue;
    private final Scenario scenario;
    private final LocalDate today;
    private final Optional<String> halved;
    private final Carrying carrying;
    private final Kin kin;
    private final Spreads spreads;
    private final Map<String, ClaimPool> pools = new HashMap<>();

    RuleContext(Catalogue catalogue, Scenario scenario, LocalDate today, Optional<String> halved, Carrying carrying) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.today = today;
        this.halved = halved;
        this.carrying = carrying;
        this.kin = new Kin(catalogue);
        this.spreads = new Spreads(this);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Scenario scenario() {
        return scenario;
    }

    LocalDate today() {
        return today;
    }

    /** Whether a claim is looked at as if its own spread were half of what it is. */
    boolean halves(Claim claim) {
        return halved.filter(claim.id()::equals).isPresent();
    }

    Kin kin() {
        return kin;
    }

    Spreads spreads() {
        return spreads;
    }

    /** A number of the library, from {@code criteria/judgements.yaml}. */
    double number(String id) {
        return catalogue.judgements().number(id);
    }

    /** A number of the library that need not exist, such as the reference of a test. */
    OptionalDouble find(String id) {
        return catalogue
                .judgements()
                .find(id)
                .map(judgement -> OptionalDouble.of(judgement.value()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * A technology of the catalogue, or one that only the scenario knows: without facts, filling the slots that admit it.
     */
    Technology technology(String id) {
        return catalogue.technology(id).orElseGet(() -> own(id));
    }

    private Technology own(String id) {
        LocalText name = scenario.technologies().stream()
                .filter(own -> own.id().equals(id))
                .map(OwnTechnology::name)
                .findFirst()
                .orElse(LocalText.of(id));
        List<String> roles = scenario.slots().stream()
                .filter(slot -> slot.technologies().contains(id))
                .map(Slot::role)
                .toList();
        return new Technology(id, name, Optional.empty(), roles, Optional.empty(), List.of(), Layer.OWN);
    }

    /** How typed numbers on a criterion become one; of a scenario's own criterion its dimension decides. */
    Pooling pooling(AppliedCriterion criterion) {
        return catalogue
                .criterion(criterion.id())
                .filter(known -> !criterion.own())
                .map(Criterion::pooling)
                .orElseGet(() -> Pooling.usual(criterion.dimension()));
    }

    /** Age in months beyond which a measurement is too old to compare. */
    double staleMonths() {
        return number("age.stale_months");
    }

    /**
     * False where a claim says of which statistic it is, and all metrics that answer the criterion are of others: a mean is
     * no p99.
     */
    boolean answers(AppliedCriterion criterion, Claim claim) {
        return EvidenceUses.answers(statistics(criterion), claim.statistic());
    }

    /** The statistics that answer a criterion; empty where any does. */
    List<String> statistics(AppliedCriterion criterion) {
        return criterion.own() ? List.of() : EvidenceUses.statistics(catalogue, criterion.id());
    }

    /** The claims of the scenario on a criterion that can be read in a unit, pooled once. */
    ClaimPool pool(AppliedCriterion criterion, Unit unit) {
        return pools.computeIfAbsent(criterion.id() + "/" + unit.code(), fresh -> ClaimPool.of(criterion, unit, this));
    }

    /** Years from a day until today; 0 for a day to come. */
    double yearsSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today) / DAYS_PER_YEAR);
    }

    /** Age of a fact in years; what the library says when undated. */
    double age(Fact fact) {
        return fact.age(today).orElseGet(() -> number("age.undated_years"));
    }

    /** Age of a fact in months, as {@link #age}. */
    double ageMonths(Fact fact) {
        return age(fact) * MONTHS_PER_YEAR;
    }

    /** True while the scenario considers the free edition only. */
    boolean freeEdition() {
        return scenario.switches().edition().equals("free");
    }

    /** True where what is stored can be rebuilt, so that nobody asks for the survival of a node. */
    boolean rebuildable() {
        return scenario.switches().ha().equals("rebuildable");
    }

    /** True when others use the system as a service. */
    boolean offeredAsService() {
        return scenario.switches().use().equals("service");
    }

    /** True when a statement counts for the edition considered: it names that one, or none. */
    boolean speaksOfEdition(Fact fact) {
        return fact.holdsFor(scenario.switches().edition());
    }

    /** The sourced limits of the free edition on any of these topics, while that edition is considered. */
    List<Fact> editionLimits(Technology technology, List<String> topics) {
        if (!freeEdition()) {
            return List.of();
        }
        return technology.facts("edition_limit").stream()
                .filter(fact -> fact.flag("in_free_edition").map(has -> !has).orElse(false))
                .filter(fact -> fact.texts("topic").stream().anyMatch(topics::contains))
                .toList();
    }

    /** How many times the need of the slot is carried; empty when nobody knows. */
    Optional<Headroom> headroom(Technology technology, Optional<Slot> slot) {
        return carrying.of(technology, slot);
    }
}
