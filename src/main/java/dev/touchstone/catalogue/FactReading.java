package dev.touchstone.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which facts a trait is read from: the declarative half of {@code traits.yaml}. A superseded fact never counts, nor one
 * that speaks of another edition than the scenario considers.
 *
 * @param kind kind of fact
 * @param where conditions on its fields, all of which must hold
 * @param edition counts only while the scenario's edition is this one; absent = always
 * @param field the field whose value is taken, for traits that have a value
 * @param elements a condition on the elements of a list field, such as the cycles of {@code releases}
 */
public record FactReading(
        String kind,
        Map<String, Matcher> where,
        Optional<String> edition,
        Optional<String> field,
        Optional<Elements> elements) {

    /**
     * A condition on the elements of a list of maps.
     *
     * @param list field that holds the list
     * @param every true: every element must fit (and there is at least one); false: some element must
     * @param where conditions on the fields of an element
     */
    public record Elements(String list, boolean every, Map<String, Matcher> where) {
        public Elements {
            where = ordered(where);
        }

        boolean fit(Fact fact, LocalDate today) {
            List<Map<String, Object>> elements = fact.list(list);
            LocalDate read =
                    fact.provenance().seen().filter(day -> day.isBefore(today)).orElse(today);
            return every
                    ? !elements.isEmpty() && elements.stream().allMatch(element -> fits(element, today, read))
                    : elements.stream().anyMatch(element -> fits(element, today, read));
        }

        /**
         * A record knows the lines of its own day. What has ended since may have a successor that it does not know: it is
         * neither ended nor supported, but unknown.
         */
        private boolean fits(Map<String, Object> element, LocalDate today, LocalDate read) {
            return where.entrySet().stream().allMatch(entry -> {
                boolean ended = entry.getValue() instanceof Matcher.Ended matcher && matcher.wanted();
                return entry.getValue().matches(Optional.ofNullable(element.get(entry.getKey())), ended ? read : today);
            });
        }
    }

    public FactReading {
        where = ordered(where);
    }

    /** The facts of a technology that this reading takes, in the order of the file. */
    public List<Fact> matching(Technology technology, Switches switches, LocalDate today) {
        if (edition.filter(only -> !only.equals(switches.edition())).isPresent()) {
            return List.of();
        }
        return technology.facts(kind).stream()
                .filter(fact -> fact.holdsFor(switches.edition()))
                .filter(fact -> fits(where, fact.fields(), today))
                .filter(fact -> elements.map(wanted -> wanted.fit(fact, today)).orElse(true))
                .toList();
    }

    private static boolean fits(Map<String, Matcher> where, Map<String, Object> fields, LocalDate today) {
        return where.entrySet().stream()
                .allMatch(entry -> entry.getValue().matches(Optional.ofNullable(fields.get(entry.getKey())), today));
    }

    private static Map<String, Matcher> ordered(Map<String, Matcher> where) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
}
