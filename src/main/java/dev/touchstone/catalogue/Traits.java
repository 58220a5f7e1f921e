package dev.touchstone.catalogue;

import dev.touchstone.base.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Every trait of the library, and their reading from facts.
 *
 * <p>Reading is three-valued and never guesses. A flag is false by a statement that says so, else true by one, else what
 * the trait says for silence, else missing; so a denial always wins over an affirmation. A word is missing when facts
 * name two different ones. An open set holds what facts name and says nothing about what they do not. A number is the
 * greatest that facts name. Superseded facts never count.
 */
public final class Traits {
    private final Map<String, Trait> byId;

    /** @param traits in the order of the file, ids unique */
    public Traits(Collection<Trait> traits) {
        Map<String, Trait> map = new LinkedHashMap<>();
        traits.forEach(trait -> map.put(trait.id(), trait));
        byId = Collections.unmodifiableMap(map);
    }

    /** All, in the order of the file. */
    public Collection<Trait> all() {
        return byId.values();
    }

    /** The trait of this id. */
    public Optional<Trait> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What the facts of a technology say.
     *
     * @param traitId id of a trait; one that the library does not know reads as missing
     * @param switches of the scenario: a limit of the free edition counts only while that edition is considered
     * @param today the day against which ends of life are held
     */
    public TraitReading read(Technology technology, String traitId, Switches switches, LocalDate today) {
        return find(traitId)
                .map(trait -> new Reader(technology, switches, today).read(trait))
                .orElse(TraitReading.MISSING);
    }

    private record Reader(Technology technology, Switches switches, LocalDate today) {
        TraitReading read(Trait trait) {
            return switch (trait.type()) {
                case BOOLEAN -> flag(trait);
                case ENUM -> word(trait);
                case OPEN_SET -> openSet(trait);
                case NUMBER -> number(trait);
            };
        }

        private TraitReading flag(Trait trait) {
            List<Fact> denying = facts(trait.falseWhen());
            if (!denying.isEmpty()) {
                return new TraitReading(Expression.Value.flag(false), denying);
            }
            List<Fact> affirming = facts(trait.trueWhen());
            if (!affirming.isEmpty()) {
                return new TraitReading(Expression.Value.flag(true), affirming);
            }
            return trait.otherwise()
                    .map(silence -> new TraitReading(Expression.Value.flag(silence), List.of()))
                    .orElse(TraitReading.MISSING);
        }

        private TraitReading word(Trait trait) {
            Map<String, Set<Fact>> found = words(trait);
            return found.size() == 1
                    ? new TraitReading(
                            Expression.Value.word(found.keySet().iterator().next()), all(found))
                    : TraitReading.MISSING;
        }

        private TraitReading openSet(Trait trait) {
            Map<String, Set<Fact>> found = words(trait);
            return found.isEmpty()
                    ? TraitReading.MISSING
                    : new TraitReading(Expression.Value.openSet(found.keySet()), all(found));
        }

        private TraitReading number(Trait trait) {
            Fact greatest = null;
            double best = Double.NEGATIVE_INFINITY;
            for (FactReading reading : trait.valuesFrom()) {
                for (Fact fact : reading.matching(technology, switches, today)) {
                    OptionalDouble number = fact.number(reading.field().orElse("value"));
                    if (number.isPresent() && number.getAsDouble() > best) {
                        best = number.getAsDouble();
                        greatest = fact;
                    }
                }
            }
            return greatest == null
                    ? TraitReading.MISSING
                    : new TraitReading(Expression.Value.number(BigDecimal.valueOf(best)), List.of(greatest));
        }

        private List<Fact> facts(List<FactReading> readings) {
            Set<Fact> facts = new LinkedHashSet<>();
            readings.forEach(reading -> facts.addAll(reading.matching(technology, switches, today)));
            return List.copyOf(facts);
        }

        private Map<String, Set<Fact>> words(Trait trait) {
            Map<String, Set<Fact>> words = new LinkedHashMap<>();
            for (FactReading reading : trait.valuesFrom()) {
                for (Fact fact : reading.matching(technology, switches, today)) {
                    for (String word : fact.texts(reading.field().orElse("value"))) {
                        words.computeIfAbsent(word, key -> new LinkedHashSet<>())
                                .add(fact);
                    }
                }
            }
            return words;
        }

        private static List<Fact> all(Map<String, Set<Fact>> words) {
            return words.values().stream().flatMap(Set::stream).distinct().toList();
        }
    }
}
