package dev.touchstone.evaluation;

import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Grade;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evidence.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns facts of the catalogue into references that can be read without it. */
public final class Facts {
    private Facts() {}

    /**
     * Reference to a fact.
     *
     * @param used false when it was read and set aside
     */
    public static FactRef reference(Technology technology, Fact fact, boolean used) {
        return new FactRef(
                fact.id(),
                technology.id(),
                fact.kind(),
                says(fact),
                fact.provenance().source().orElse(fact.provenance().note()),
                fact.provenance().date(),
                fact.grade(),
                fact.provenance().assumption() ? Basis.ASSUMPTION : Basis.FACT,
                Optional.empty(),
                used);
    }

    /** References to facts that were all used. */
    public static List<FactRef> used(Technology technology, Collection<Fact> facts) {
        return facts.stream().map(fact -> reference(technology, fact, true)).toList();
    }

    /** The weakest grade among the used references; empty when none of them has a grade. */
    public static Optional<Grade> weakest(Collection<FactRef> references) {
        return references.stream()
                .filter(FactRef::used)
                .flatMap(reference -> reference.grade().stream())
                .max(Comparator.naturalOrder());
    }

    private static String says(Fact fact) {
        List<String> words = new ArrayList<>();
        fact.text("name").ifPresent(words::add);
        fact.text("feature").ifPresent(words::add);
        fact.text("metric").ifPresent(words::add);
        fact.text("text").ifPresent(words::add);
        Object value = fact.fields().get("value");
        if (value instanceof List<?> items) {
            words.add(items.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        } else if (value != null) {
            words.add(value + fact.text("unit").map(unit -> " " + unit).orElse(""));
        }
        fact.number("authors_365d").ifPresent(count -> words.add((long) count + " authors in 365 days"));
        fact.number("kind_count").ifPresent(count -> words.add((long) count + " process kinds"));
        fact.number("min_instances").ifPresent(count -> words.add("at least " + (long) count + " instances"));
        fact.text("with").ifPresent(words::add);
        return String.join(": ", words);
    }
}
