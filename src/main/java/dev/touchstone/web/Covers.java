package dev.touchstone.web;

import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;

/** What stands in the place of scores until somebody has said weights (docs/decisions/0010). */
@RequestScoped
class Covers {
    private final WeightLogs logs;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Frame frame;

    Covers(WeightLogs logs, Scenarios scenarios, CurrentPerson current, Frame frame) {
        this.logs = logs;
        this.scenarios = scenarios;
        this.current = current;
        this.frame = frame;
    }

    /** Why the scores of a scenario are covered; empty where they are not. */
    Optional<Parts.State> of(Layered.Entry<Scenario> entry) {
        return logs.covered(entry) ? Optional.of(state(entry.id())) : Optional.empty();
    }

    /** The same for a document that rests on the scenario, which may be gone. */
    Optional<Parts.State> of(String scenario) {
        return scenarios.layered().find(scenario).flatMap(this::of);
    }

    /** Whether the scores of a scenario are covered. */
    boolean hides(String scenario) {
        return scenarios.layered().find(scenario).filter(logs::covered).isPresent();
    }

    /** Who may say weights may also show the scores before; whoever else asks them to. */
    private Parts.State state(String scenario) {
        String weights = "/scenarios/" + scenario + "/weights";
        boolean may = current.may(Role.AUTHOR);
        return new Parts.State(
                "covered",
                frame.text("weighing.covered"),
                frame.text(may ? "weighing.covered.text" : "weighing.covered.ask"),
                may
                        ? List.of(
                                Link.to(frame.text("weighing.covered.weigh"), weights),
                                Link.to(frame.text("weighing.covered.show"), weights + "/show"))
                        : List.of(),
                "");
    }
}
