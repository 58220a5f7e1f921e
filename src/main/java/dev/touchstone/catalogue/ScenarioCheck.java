package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Holds the scenarios among the files against the catalogue, together with all other files and however broken these are:
 * references with the words that are near, units, ranges, weights, expressions. The whole check of a scenario stands in
 * its own room and needs a catalogue without mistakes; it is asked after this one, and its faults come with line and
 * column too ({@link SourceDocument#mistake}).
 */
final class ScenarioCheck {
    private final Library library;
    private final References references;
    private final Mistakes mistakes;

    ScenarioCheck(Library library, References references, Mistakes mistakes) {
        this.library = library;
        this.references = references;
        this.mistakes = mistakes;
    }

    void check() {
        library.all(FileKind.SCENARIO).forEach(scenario -> {
            references.idIsFileName(scenario);
            new One(scenario.tree()).check();
        });
        library.all(FileKind.TEAM).forEach(references::idIsFileName);
    }

    private final class One {
        private final SourceTree tree;
        private final Map<String, Set<String>> rolesOfTechnology = new HashMap<>(references.rolesOfTechnologies());
        private final Map<String, Optional<Unit>> unitOfCriterion = new LinkedHashMap<>();

        One(SourceTree tree) {
            this.tree = tree;
            tree.root()
                    .path("technologies")
                    .forEach(own -> rolesOfTechnology.put(own.path("id").asText(), Set.of()));
            library.all(FileKind.CRITERIA).forEach(this::unit);
        }

        private void unit(Located criterion) {
            unitOfCriterion.put(
                    criterion.id(), Unit.find(criterion.json().path("unit").asText()));
        }

        void check() {
            each("/workload", pointer -> references.unit(tree, pointer + "/unit"));
            each("/slots", this::slot);
            each("/fixed", pointer -> references.known(tree, pointer, "technology", rolesOfTechnology.keySet()));
            each("/stacks", pointer -> parts(pointer + "/parts"));
            each("/criteria", this::criterion);
            each("/criteria_off", pointer -> each(pointer + "/refs", this::criterionKnown));
            each("/requirements", this::requirement);
            each("/claims", this::claim);
            each("/judgements", pointer -> {
                criterionKnown(pointer + "/criterion");
                subject(pointer);
            });
            weights();
            traits("/today/traits");
            traits("/goal/traits");
        }

        private void each(String list, Consumer<String> check) {
            for (int index = 0; index < tree.at(list).size(); index++) {
                check.accept(list + "/" + index);
            }
        }

        private void slot(String pointer) {
            references.known(tree, pointer + "/role", "role", library.ids(FileKind.ROLES));
            String role = tree.at(pointer + "/role").asText();
            each(pointer + "/technologies", technology -> references.fills(tree, technology, role, rolesOfTechnology));
            each(pointer + "/needs", need -> references.unit(tree, need + "/unit"));
        }

        private void parts(String pointer) {
            tree.at(pointer).fieldNames().forEachRemaining(role -> {
                String child = Fault.below(pointer, role);
                references.knownKey(tree, child, role, "role", library.ids(FileKind.ROLES));
                references.fills(tree, child, role, rolesOfTechnology);
            });
        }

        private void criterion(String pointer) {
            JsonNode choice = tree.at(pointer);
            references.known(tree, pointer + "/ref", "criterion", library.ids(FileKind.CRITERIA));
            String axis = library.find(FileKind.CRITERIA, choice.path("ref").asText())
                    .map(criterion -> criterion.json().at("/range/axis").asText())
                    .orElse("linear");
            references.range(tree, pointer + "/range", axis);
            if (choice.has("id")) {
                Optional<Unit> unit = choice.has("unit") ? references.unit(tree, pointer + "/unit") : Optional.empty();
                unitOfCriterion.put(choice.path("id").asText(), unit);
            }
        }

        private void criterionKnown(String pointer) {
            references.known(tree, pointer, "criterion", unitOfCriterion.keySet());
        }

        private void requirement(String pointer) {
            criterionKnown(pointer + "/metric");
            if (tree.at(pointer).has("metric")) {
                unitFits(pointer, tree.at(pointer + "/metric").asText());
            }
            references.expression(tree, pointer + "/must", CriteriaCheck.technologyPaths(library));
            Set<String> slots = new LinkedHashSet<>();
            tree.root()
                    .path("slots")
                    .forEach(slot -> slots.add(slot.path("role").asText()));
            tree.root()
                    .path("stacks")
                    .forEach(stack -> stack.path("parts").fieldNames().forEachRemaining(slots::add));
            references.known(tree, pointer + "/slot", "slot", slots);
        }

        private void claim(String pointer) {
            criterionKnown(pointer + "/criterion");
            subject(pointer);
            unitFits(pointer, tree.at(pointer + "/criterion").asText());
        }

        private void unitFits(String pointer, String criterion) {
            references.unitFits(tree, pointer + "/unit", unitOfCriterion.getOrDefault(criterion, Optional.empty()));
        }

        private void subject(String pointer) {
            references.known(tree, pointer + "/subject/technology", "technology", rolesOfTechnology.keySet());
        }

        private void weights() {
            tree.at("/weights/criteria")
                    .fieldNames()
                    .forEachRemaining(criterion -> references.knownKey(
                            tree,
                            Fault.below("/weights/criteria", criterion),
                            criterion,
                            "criterion",
                            unitOfCriterion.keySet()));
            JsonNode dimensions = tree.at("/weights/dimensions");
            boolean anyAbove = false;
            for (Dimension dimension : Dimension.values()) {
                JsonNode points = dimensions.path(dimension.id());
                anyAbove |= !points.isNumber() || points.asDouble() > 0;
            }
            if (!anyAbove) {
                mistakes.at(tree, "/weights/dimensions", Mistake.Code.ALL_WEIGHTS_ZERO, Map.of());
            }
        }

        private void traits(String pointer) {
            tree.at(pointer)
                    .fieldNames()
                    .forEachRemaining(trait -> references.knownKey(
                            tree, Fault.below(pointer, trait), trait, "trait", library.ids(FileKind.TRAITS)));
        }
    }
}
