package dev.touchstone.web.scenario;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the editor, in the order in which one fills them in. */
public enum Part {
    QUESTION(new QuestionForm()),
    CANDIDATES(new CandidatesForm()),
    WORKLOAD(new WorkloadForm()),
    CRITERIA(new CriteriaForm()),
    WEIGHTS(new WeightsForm()),
    REQUIREMENTS(new RequirementsForm()),
    TEAM(new TeamForm()),
    PRICES(new PricesForm()),
    EVIDENCE(new EvidenceForm()),
    TODAY(new TodayForm());

    private final PartForm form;

    Part(PartForm form) {
        this.form = form;
    }

    PartForm form() {
        return form;
    }

    /** The word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of a word. */
    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** The part after this one; empty after the last. */
    public Optional<Part> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Whether something was filled in here. */
    public boolean done(Catalogue catalogue, Scenario scenario) {
        return switch (this) {
            case QUESTION -> ready(catalogue, scenario, "ready.question");
            case CANDIDATES -> ready(catalogue, scenario, "ready.candidates");
            case WORKLOAD ->
                !scenario.workload().isEmpty()
                        || scenario.slots().stream()
                                .anyMatch(slot -> !slot.needs().isEmpty());
            case CRITERIA -> ready(catalogue, scenario, "ready.criteria");
            case WEIGHTS -> scenario.weights().said() && ready(catalogue, scenario, "ready.weights");
            case REQUIREMENTS -> ready(catalogue, scenario, "ready.requirements");
            case TEAM -> ready(catalogue, scenario, "ready.team");
            case PRICES -> scenario.priceSheet().isPresent();
            case EVIDENCE ->
                !scenario.claims().isEmpty() || !scenario.judgements().isEmpty();
            case TODAY -> ready(catalogue, scenario, "ready.today");
        };
    }

    private static boolean ready(Catalogue catalogue, Scenario scenario, String code) {
        List<Readiness.Point> points = Readiness.of(catalogue, scenario);
        return points.stream().anyMatch(point -> point.code().equals(code) && point.done());
    }

    /** The part that settles a point of the readiness list. */
    public static Part settling(String code) {
        return of(code.substring("ready.".length())).orElse(QUESTION);
    }
}
