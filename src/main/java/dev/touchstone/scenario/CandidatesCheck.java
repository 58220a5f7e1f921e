package dev.touchstone.scenario;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Technology;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to choose from: own technologies, slots and their flow, listed stacks. */
final class CandidatesCheck {
    private final Catalogue catalogue;
    private final Scenario scenario;
    private final FieldCheck fields;
    private final ReferenceCheck references;

    CandidatesCheck(Catalogue catalogue, Scenario scenario, FieldCheck fields, ReferenceCheck references) {
        this.catalogue = catalogue;
        this.scenario = scenario;
        this.fields = fields;
        this.references = references;
    }

    void check() {
        technologies();
        slots();
        stacks();
    }

    private void technologies() {
        fields.size("/technologies", scenario.technologies());
        Set<String> taken =
                catalogue.technologies().stream().map(Technology::id).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < scenario.technologies().size(); i++) {
            OwnTechnology own = scenario.technologies().get(i);
            String at = "/technologies/" + i;
            fields.address(at + "/id", own.id());
            fields.name(at + "/name", own.name());
            if (!taken.add(own.id())) {
                fields.add(at + "/id", "id.taken", "value", own.id());
            }
        }
        for (int i = 0; i < scenario.fixed().size(); i++) {
            references.technology("/fixed/" + i, scenario.fixed().get(i));
        }
    }

    private void slots() {
        fields.size("/slots", scenario.slots());
        fields.unique("/slots", scenario.slots().stream().map(Slot::role).toList());
        for (int i = 0; i < scenario.slots().size(); i++) {
            slot("/slots/" + i, scenario.slots().get(i));
        }
        for (int i = 0; i < scenario.flow().size(); i++) {
            references.slot("/flow/" + i + "/from", scenario.flow().get(i).from());
            references.slot("/flow/" + i + "/to", scenario.flow().get(i).to());
        }
    }

    private void slot(String at, Slot slot) {
        fields.slug(at + "/role", slot.role());
        fields.unique(at + "/technologies", slot.technologies());
        for (int i = 0; i < slot.technologies().size(); i++) {
            references.technology(at + "/technologies/" + i, slot.technologies().get(i));
        }
        for (int i = 0; i < slot.needs().size(); i++) {
            fields.positive(at + "/needs/" + i + "/value", slot.needs().get(i).value());
            fields.unit(at + "/needs/" + i + "/unit", slot.needs().get(i).unit());
        }
    }

    private void stacks() {
        fields.size("/stacks", scenario.stacks());
        fields.unique("/stacks", scenario.stacks().stream().map(ListedStack::id).toList());
        for (int i = 0; i < scenario.stacks().size(); i++) {
            ListedStack stack = scenario.stacks().get(i);
            String at = "/stacks/" + i;
            fields.slug(at + "/id", stack.id());
            if (Architecture.CANDIDATE_ID.equals(stack.id())) {
                fields.add(at + "/id", "id.taken", "value", stack.id());
            }
            fields.name(at + "/name", stack.name());
            stack.parts().forEach((role, technology) -> {
                references.slot(at + "/parts/" + role, role);
                references.technology(at + "/parts/" + role, technology);
            });
        }
    }
}
