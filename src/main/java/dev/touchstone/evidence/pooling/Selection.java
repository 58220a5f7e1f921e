package dev.touchstone.evidence.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which observations count, in ascending order of their ids: those that are not stale, and of these the ones that hang,
 * through ratios, on an absolute number. The order in which they were given is forgotten here.
 *
 * @param counting those that count
 * @param systems the systems that are tied down, ascending
 */
record Selection(List<Observation> counting, List<String> systems) {

    static Selection of(List<Observation> given, Components components) {
        List<Observation> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(Observation::id));
        Set<String> ids = new HashSet<>();
        for (Observation one : sorted) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("two observations of id " + one.id());
            }
        }
        List<Observation> fresh = sorted.stream()
                .filter(one -> one.years(components) <= components.staleYears())
                .toList();
        Set<String> tied = tied(fresh);
        return new Selection(
                fresh.stream().filter(one -> tied.contains(one.system())).toList(), List.copyOf(tied));
    }

    /** A ratio ties either side to the other, however many steps away the absolute number is. */
    private static Set<String> tied(List<Observation> fresh) {
        Set<String> tied = new TreeSet<>();
        fresh.stream().filter(Observation::absolute).forEach(one -> tied.add(one.system()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Observation one : fresh) {
                if (one.relativeTo().isPresent()
                        && tied.contains(one.system())
                                != tied.contains(one.relativeTo().get())) {
                    tied.add(one.system());
                    tied.add(one.relativeTo().get());
                    grew = true;
                }
            }
        }
        return tied;
    }
}
