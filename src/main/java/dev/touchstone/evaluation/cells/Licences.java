package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reading of current licences. */
final class Licences {
    /** The kind of fact that is read. */
    static final String KIND = "license";

    private Licences() {}

    /**
     * The class that counts in one record: the freest where the user may choose, the strictest where several licences
     * cover different parts. Empty when a class is not readable.
     */
    static Optional<LicenceClass> effective(Fact fact) {
        List<LicenceClass> classes = new ArrayList<>();
        for (String word : fact.texts("classes")) {
            Optional<LicenceClass> known = LicenceClass.of(word);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            classes.add(known.get());
        }
        boolean all = fact.text("choice").filter("all"::equals).isPresent();
        return all
                ? classes.stream().max(Comparator.naturalOrder())
                : classes.stream().min(Comparator.naturalOrder());
    }

    /** Of several current records the strictest: each of them is true. */
    static Optional<LicenceClass> strictest(Collection<Fact> facts) {
        return facts.stream().flatMap(fact -> effective(fact).stream()).max(Comparator.naturalOrder());
    }
}
