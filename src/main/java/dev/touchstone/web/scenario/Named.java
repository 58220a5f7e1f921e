package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.CriterionChoice;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Names, units and dimensions of what a scenario has chosen, and ids for what it names anew. */
final class Named {
    private static final int LONGEST_ID = 60;

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

    /**
     * An id made from a name: its letters and digits in small, joined by hyphens; a counted letter where the name has
     * none of them, as in Chinese.
     *
     * @param taken ids that are in use
     * @param letter begins the id where the name gives none
     */
    static String id(String name, Collection<String> taken, String letter) {
        String slug = slug(name);
        if (!slug.isEmpty() && !taken.contains(slug)) {
            return slug;
        }
        String stem = slug.isEmpty() ? letter : slug + "-";
        int number = slug.isEmpty() ? 1 : 2;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** Letters and digits in small, joined by hyphens; empty where there are none. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
