package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import java.util.Optional;

/** Names, units and dimensions of what a scenario has chosen. */
final class Named {
    private Named() {}

    /** The shown name of a criterion. */
    static String criterion(Catalogue catalogue, CriterionChoice choice, Language language) {
        return switch (choice) {
            case CriterionChoice.FromLibrary library ->
                catalogue
                        .criterion(library.ref())
                        .map(criterion -> criterion.name().in(language))
                        .orElse(library.ref());
            case CriterionChoice.Own own ->
                own.name() == null ? own.id() : own.name().in(language);
        };
    }

    /** The shown name of a technology: one of the scenario's own, else of the catalogue. */
    static String technology(Catalogue catalogue, Scenario scenario, String id, Language language) {
        return scenario.technologies().stream()
                .filter(own -> own.id().equals(id))
                .map(OwnTechnology::name)
                .findFirst()
                .or(() -> catalogue.technology(id).map(Technology::name))
                .map(name -> name.in(language))
                .orElse(id);
    }

    /** The unit of a chosen criterion; empty when the scenario has no such criterion. */
    static Optional<String> unit(Catalogue catalogue, Scenario scenario, String criterion) {
        return scenario.criteria().stream()
                .filter(choice -> choice.criterionId().equals(criterion))
                .findFirst()
                .flatMap(choice -> switch (choice) {
                    case CriterionChoice.FromLibrary library ->
                        catalogue.criterion(library.ref()).map(Criterion::unit);
                    case CriterionChoice.Own own -> Optional.of(own.unit());
                });
    }

    /** Whether a number of this criterion counts only while it is fresh: a described scale and the headroom do not age. */
    static boolean ages(Catalogue catalogue, Scenario scenario, String criterion) {
        return !criterion.equals("capacity")
                && unit(catalogue, scenario, criterion)
                        .filter(unit -> !unit.equals("{point}"))
                        .isPresent();
    }

    /** The dimension of a criterion. */
    static Optional<Dimension> dimension(Catalogue catalogue, CriterionChoice choice) {
        return switch (choice) {
            case CriterionChoice.FromLibrary library ->
                catalogue.criterion(library.ref()).map(Criterion::dimension);
            case CriterionChoice.Own own -> Optional.ofNullable(own.dimension());
        };
    }
}
