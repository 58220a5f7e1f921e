package dev.touchstone.evaluation.cells;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is related to whom, and what is inherited along it (criteria-and-cells.md 4): a part inherits the community and
 * the releases of the whole, a fork its parent's measurements and nothing else; what extends or speaks for another
 * inherits clients and connectors, never measurements. A family is everything that hangs together by any relation.
 */
final class Kin {
    /** The relations that a fact {@code relation} can state. */
    enum How {
        PART_OF("part-of"),
        FORK_OF("fork-of"),
        EXTENDS("extends"),
        SPEAKS("speaks");

        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    /**
     * A technology, and the fact by which one comes to it.
     *
     * @param by empty for the technology itself
     */
    record Relative(Technology technology, List<Fact> by) {}

    /** A stated relation with the technology that states it. */
    record Link(Technology owner, Fact fact) {}

    private final Catalogue catalogue;

    Kin(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The relatives that a technology names itself, by any of these relations, in the order of its facts. */
    List<Relative> of(Technology technology, How... hows) {
        List<Relative> relatives = new ArrayList<>();
        for (Fact fact : technology.facts("relation")) {
            String how = fact.text("how").orElse("");
            if (List.of(hows).stream().anyMatch(wanted -> wanted.word.equals(how))) {
                fact.text("value")
                        .flatMap(catalogue::technology)
                        .ifPresent(other -> relatives.add(new Relative(other, List.of(fact))));
            }
        }
        return List.copyOf(relatives);
    }

    /** The technology itself, and then the whole that it is a part of. */
    List<Relative> selfThenWhole(Technology technology) {
        List<Relative> relatives = new ArrayList<>();
        relatives.add(new Relative(technology, List.of()));
        relatives.addAll(of(technology, How.PART_OF));
        return List.copyOf(relatives);
    }

    /**
     * How two technologies hang together by any relations, whichever side states them.
     *
     * @return the facts on the shortest way, each with its owner; empty when they are not kin
     */
    Optional<List<Link>> path(Technology from, String to) {
        Map<String, List<Link>> ways = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        ways.put(from.id(), List.of());
        open.add(from.id());
        while (!open.isEmpty() && !ways.containsKey(to)) {
            String id = open.remove();
            for (Step step : steps(id)) {
                if (!ways.containsKey(step.target())) {
                    List<Link> way = new ArrayList<>(ways.get(id));
                    way.add(step.link());
                    ways.put(step.target(), way);
                    open.add(step.target());
                }
            }
        }
        return Optional.ofNullable(ways.get(to)).filter(way -> !way.isEmpty());
    }

    private List<Step> steps(String id) {
        List<Step> steps = new ArrayList<>();
        for (Technology other : catalogue.technologies()) {
            for (Fact fact : other.facts("relation")) {
                String target = fact.text("value").orElse("");
                if (other.id().equals(id)) {
                    steps.add(new Step(target, new Link(other, fact)));
                } else if (target.equals(id)) {
                    steps.add(new Step(other.id(), new Link(other, fact)));
                }
            }
        }
        return steps;
    }

    private record Step(String target, Link link) {}
}
