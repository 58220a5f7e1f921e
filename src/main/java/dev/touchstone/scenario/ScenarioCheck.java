package dev.touchstone.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be wrong with a scenario whose shape is right, all at once: references that lead nowhere, units
 * that do not fit, weights and ranges that mean nothing, texts without end. One check serves the shipped files, the
 * API and the editor.
 *
 * <p>An unfinished scenario (no criteria, no candidates, no weights yet) is not wrong: it can be stored, and
 * {@link Readiness} says what is missing before it can be evaluated.
 */
public final class ScenarioCheck {
    private static final int LONGEST_EXPERIENCE_YEARS = 60;

    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;

    private ScenarioCheck(Scenario scenario, FieldCheck fields, ReferenceCheck references) {
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
    }

    /** All faults of a scenario, in the order of the document; empty when it can be stored. */
    public static List<Fault> faults(Catalogue catalogue, Scenario scenario) {
        return faults(catalogue, scenario, Optional.empty());
    }

    /** The same for one that is being written: prices of a day that has not come are faults, too. */
    public static List<Fault> faults(Catalogue catalogue, Scenario scenario, LocalDate today) {
        return faults(catalogue, scenario, Optional.of(today));
    }

    private static List<Fault> faults(Catalogue catalogue, Scenario scenario, Optional<LocalDate> today) {
        FieldCheck fields = new FieldCheck();
        ReferenceCheck references = new ReferenceCheck(catalogue, scenario, fields);
        ScenarioCheck rest = new ScenarioCheck(scenario, fields, references);
        rest.head();
        rest.workload();
        new CandidatesCheck(catalogue, scenario, fields, references).check();
        new CriteriaCheck(catalogue, scenario, fields, references).check();
        new RequirementsCheck(catalogue, scenario, fields, references).check();
        rest.team();
        new PricesCheck(scenario, fields, references, today).check();
        rest.todayAndGoal();
        new EvidenceCheck(scenario, fields, references).check();
        scenario.eitherBound().ifPresent(bound -> fields.within("/either_bound", bound, 0, 1));
        return fields.faults();
    }

    private void head() {
        fields.address("/id", scenario.id());
        fields.name("/title", scenario.title());
        fields.text("/question", scenario.question());
        fields.text("/context", scenario.context());
        fields.word("/switches/edition", scenario.switches().edition(), "free", "paid");
        fields.word("/switches/use", scenario.switches().use(), "internal", "service");
        fields.word("/switches/ha", scenario.switches().ha(), "required", "rebuildable");
    }

    private void workload() {
        fields.size("/workload", scenario.workload());
        fields.unique(
                "/workload", scenario.workload().stream().map(WorkloadItem::id).toList());
        for (int i = 0; i < scenario.workload().size(); i++) {
            WorkloadItem item = scenario.workload().get(i);
            String at = "/workload/" + i;
            fields.name(at + "/name", item.name());
            item.value().ifPresent(value -> fields.finite(at + "/value", value));
            item.unit().ifPresent(unit -> fields.unit(at + "/unit", unit));
        }
    }

    private void team() {
        scenario.team().ifPresent(team -> {
            fields.size("/team/experience", team.experience());
            for (int i = 0; i < team.experience().size(); i++) {
                String at = "/team/experience/" + i;
                references.technology(
                        at + "/technology", team.experience().get(i).technology());
                double years = team.experience().get(i).years();
                fields.within(at + "/years", years, 0, LONGEST_EXPERIENCE_YEARS);
            }
            team.noveltyLimit().ifPresent(limit -> fields.within("/team/novelty_limit", limit, 0, 100));
        });
    }

    private void todayAndGoal() {
        scenario.today().ifPresent(today -> {
            fields.name("/today/name", today.name());
            today.parts()
                    .forEach((role, part) ->
                            references.technology("/today/parts/" + role + "/technology", part.technology()));
        });
        scenario.goal()
                .ifPresent(goal -> goal.parts()
                        .forEach((role, technology) -> references.technology("/goal/parts/" + role, technology)));
    }
}
