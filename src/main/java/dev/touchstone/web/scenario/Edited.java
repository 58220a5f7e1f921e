package dev.touchstone.web.scenario;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.Flow;
import dev.touchstone.scenario.Goal;
import dev.touchstone.scenario.History;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.TeamProfile;
import dev.touchstone.scenario.Weights;
import dev.touchstone.scenario.WorkloadItem;
import java.util.List;
import java.util.Optional;

/** A scenario while one part of it is replaced. */
final class Edited {
    int schemaVersion;
    String id;
    LocalText title;
    LocalText question;
    LocalText context;
    boolean archived;
    List<WorkloadItem> workload;
    TargetEnvironment target;
    Switches switches;
    List<Slot> slots;
    List<Flow> flow;
    List<String> fixed;
    List<ListedStack> stacks;
    List<OwnTechnology> technologies;
    List<Requirement> requirements;
    List<CriterionChoice> criteria;
    Weights weights;
    Optional<TeamProfile> team;
    Optional<Architecture> today;
    Optional<Goal> goal;
    List<Claim> claims;
    List<Judgement> judgements;
    List<History> history;
    Optional<Double> eitherBound;

    Edited(Scenario scenario) {
        schemaVersion = scenario.schemaVersion();
        id = scenario.id();
        title = scenario.title();
        question = scenario.question();
        context = scenario.context();
        archived = scenario.archived();
        workload = scenario.workload();
        target = scenario.target();
        switches = scenario.switches();
        slots = scenario.slots();
        flow = scenario.flow();
        fixed = scenario.fixed();
        stacks = scenario.stacks();
        technologies = scenario.technologies();
        requirements = scenario.requirements();
        criteria = scenario.criteria();
        weights = scenario.weights();
        team = scenario.team();
        today = scenario.today();
        goal = scenario.goal();
        claims = scenario.claims();
        judgements = scenario.judgements();
        history = scenario.history();
        eitherBound = scenario.eitherBound();
    }

    Scenario scenario() {
        return new Scenario(
                schemaVersion,
                id,
                title,
                question,
                context,
                archived,
                workload,
                target,
                switches,
                slots,
                flow,
                fixed,
                stacks,
                technologies,
                requirements,
                criteria,
                weights,
                team,
                today,
                goal,
                claims,
                judgements,
                history,
                eitherBound);
    }
}
