package dev.touchstone.web;

import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.rendering.OrderWords;
import dev.touchstone.scenario.DocumentUses;
import dev.touchstone.scenario.EvidenceUses;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.Answering;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scenario that an import is for: what it would use and which test orders that answers, and letting it. */
@RequestScoped
class ImportTarget {
    /** The field that names it. */
    static final String SCENARIO = "scenario";

    private final Scenarios scenarios;
    private final DocumentUses documentUses;
    private final Answering answering;
    private final CurrentPerson current;
    private final Frame frame;

    ImportTarget(
            Scenarios scenarios, DocumentUses documentUses, Answering answering, CurrentPerson current, Frame frame) {
        this.scenarios = scenarios;
        this.documentUses = documentUses;
        this.answering = answering;
        this.current = current;
        this.frame = frame;
    }

    /** The field, with what was chosen. */
    Field field(Typed typed) {
        String chosen = typed.text(SCENARIO);
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", frame.text("orders-ui.import.none"), chosen.isEmpty()));
        scenarios.contents().stream()
                .filter(scenario -> !scenario.archived() || scenario.id().equals(chosen))
                .map(scenario -> new Parts.Option(
                        scenario.id(),
                        scenario.title().in(frame.language()),
                        scenario.id().equals(chosen)))
                .forEach(options::add);
        return Field.list(SCENARIO, frame.text("orders-ui.import.scenario"), options)
                .hint(frame.text("orders-ui.import.scenario-hint"));
    }

    /** What is wrong with the choice; nothing where none was made. */
    Map<String, String> faults(Typed typed) {
        return typed.text(SCENARIO).isEmpty() || chosen(typed).isPresent()
                ? Map.of()
                : Map.of(SCENARIO, frame.text("orders-ui.import.gone"));
    }

    private Optional<Scenario> chosen(Typed typed) {
        return Optional.of(typed.text(SCENARIO))
                .filter(id -> !id.isEmpty())
                .flatMap(scenarios.layered()::find)
                .map(entry -> entry.content());
    }

    /** Whether it would use anything of a document. */
    boolean uses(Typed typed, EvidenceDocument document) {
        return chosen(typed)
                .filter(scenario -> !documentUses.plain(scenario, document).isEmpty())
                .isPresent();
    }

    /** What it would use of a document, and which test orders that answers; nothing where none was chosen. */
    List<String> told(Typed typed, EvidenceDocument document) {
        return chosen(typed).map(scenario -> told(scenario, document)).orElse(List.of());
    }

    private List<String> told(Scenario scenario, EvidenceDocument document) {
        String title = scenario.title().in(frame.language());
        List<EvidenceUses.Use> uses = documentUses.plain(scenario, document);
        if (uses.isEmpty()) {
            String why = document.context().technology().isEmpty() ? "no-technology" : "no-use";
            return List.of(frame.text("orders-ui.import." + why, Map.of("scenario", title)));
        }
        List<String> told = new ArrayList<>();
        String criteria = uses.stream()
                .map(EvidenceUses.Use::criterion)
                .distinct()
                .collect(Collectors.joining(frame.text("overview.comma")));
        told.add(frame.text("orders-ui.import.uses", Map.of("scenario", title, "criteria", criteria)));
        answering.expected(scenario, document, uses, current.require().name()).stream()
                .map(this::told)
                .forEach(told::add);
        return told;
    }

    private String told(Answering.Expected expected) {
        String what = new OrderWords(expected.order(), frame.language()).title();
        String id = expected.order().id();
        return expected.whole()
                ? frame.text("orders-ui.import.whole", Map.of("id", id, "what", what))
                : frame.text(
                        "orders-ui.import.part",
                        Map.of(
                                "id",
                                id,
                                "what",
                                what,
                                "count",
                                expected.numbers().size(),
                                "all",
                                expected.order().numbers().size()));
    }

    /** Lets it use what needs no choice; nothing happens where none was chosen. */
    void use(Typed typed, EvidenceDocument document) {
        chosen(typed)
                .ifPresent(scenario -> documentUses.usePlain(
                        scenario.id(),
                        document,
                        current.actor(),
                        current.require().name()));
    }
}
