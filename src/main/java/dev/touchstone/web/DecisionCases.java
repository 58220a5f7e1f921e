package dev.touchstone.web;

import dev.touchstone.base.LocalText;
import dev.touchstone.decision.Decision;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.Person;
import dev.touchstone.decision.RegisterEntry;
import dev.touchstone.decision.Trigger;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.revision.HeadQuery;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.record.Reader;
import dev.touchstone.web.record.RecordCase;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decisions with what their pages need beside them, for whoever looks. */
@RequestScoped
class DecisionCases {
    private static final int MOST_NEIGHBOURS = 50;

    private final Decisions decisions;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Frame frame;

    DecisionCases(Decisions decisions, Scenarios scenarios, CurrentPerson current, Frame frame) {
        this.decisions = decisions;
        this.scenarios = scenarios;
        this.current = current;
        this.frame = frame;
    }

    /** A decision with its evaluation. */
    RecordCase of(Stored<Decision> stored) {
        Decision decision = stored.content();
        boolean watches =
                decision.content().triggers().stream().anyMatch(trigger -> trigger.kind() == Trigger.Kind.NEIGHBOUR);
        return new RecordCase(
                decision,
                stored.hash(),
                decisions.evaluation(decision),
                title(decision.content().scenario()),
                watches ? neighbours(decision) : Map.of());
    }

    /** The title of a scenario; its id when it is no longer there. */
    LocalText title(String scenario) {
        return scenarios
                .layered()
                .find(scenario)
                .map(Layered.Entry::content)
                .map(Scenario::title)
                .orElse(LocalText.of(scenario));
    }

    /** The newest decisions that another one can watch, by id. */
    Map<String, String> neighbours(Decision own) {
        HeadQuery query = decisions.query().notIn("draft").limit(MOST_NEIGHBOURS);
        Map<String, String> names = new LinkedHashMap<>();
        for (RegisterEntry entry : decisions.register(query).items()) {
            if (!entry.id().equals(own.id()) && entry.number().isPresent()) {
                names.put(
                        entry.id(),
                        RecordCase.numbered(entry.number().get()) + " "
                                + entry.title().in(frame.language()));
            }
        }
        return names;
    }

    /** Who looks at a decision. */
    Reader reader(Decision decision) {
        Optional<String> id = current.person().map(dev.touchstone.identity.Person::id);
        boolean own = id.filter(decision.content().author().id()::equals).isPresent();
        return new Reader(
                id.isPresent(), current.may(Role.AUTHOR), current.may(Role.APPROVER), own, "", Map.of(), Map.of());
    }

    /** The person as a record names them. */
    Person person() {
        var person = current.require();
        return new Person(person.id(), person.name());
    }
}
