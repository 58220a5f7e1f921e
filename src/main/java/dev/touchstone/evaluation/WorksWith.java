package dev.touchstone.evaluation;

import dev.touchstone.base.Expression;
import dev.touchstone.base.Truth;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a technology works with whatever holds a role beside it: {@code works_with.rpc} in a gate. The other is a part of
 * the stack, or stands whatever the answer is ({@code fixed} in a scenario).
 *
 * <p>True when a connector is documented by either side for the edition considered, false when one of them says that it
 * does not work, else unknown: silence is not absence. Of several others each must be reached.
 */
final class WorksWith {
    private static final String PATH = "works_with.";
    private static final String INTEGRATION = "integration";

    private final Catalogue catalogue;
    private final Scenario scenario;

    WorksWith(Catalogue catalogue, Scenario scenario) {
        this.catalogue = catalogue;
        this.scenario = scenario;
    }

    /**
     * What was found.
     *
     * @param value a flag, or missing
     * @param facts that decide
     * @param because with each other technology one
     */
    record Answer(Expression.Value value, List<FactRef> facts, List<Because> because) {}

    /** Whether a path asks this. */
    static boolean isAsked(String path) {
        return path.startsWith(PATH);
    }

    /** Whether a path asks this of that role. */
    static boolean asksOf(String path, String role) {
        return path.equals(PATH + role);
    }

    /** Whether it can be asked: the scenario has a slot of the role, or something fixed holds it. */
    boolean canBeAsked(String path) {
        return ofStack(path) || scenario.fixed().stream().anyMatch(id -> holds(id, role(path)));
    }

    /** Whether the answer differs from stack to stack, since one of its slots is the role. */
    boolean ofStack(String path) {
        return scenario.slots().stream().anyMatch(slot -> slot.role().equals(role(path)));
    }

    /** The answer for one technology, beside these parts of its stack. */
    Answer of(String path, Technology technology, Map<String, String> parts) {
        String role = role(path);
        List<String> others = Stream.concat(
                        Stream.ofNullable(parts.get(role)),
                        scenario.fixed().stream().filter(id -> holds(id, role)))
                .filter(id -> !id.equals(technology.id()))
                .distinct()
                .toList();
        List<FactRef> facts = new ArrayList<>();
        List<Because> because = new ArrayList<>();
        Truth all = Truth.TRUE;
        for (String other : others) {
            Truth one = with(technology, other, facts);
            because.add(new Because("gate.works-with." + word(one), Map.of("other", other)));
            all = all.and(one);
        }
        Expression.Value value =
                all == Truth.UNKNOWN ? Expression.Value.missing() : Expression.Value.flag(all == Truth.TRUE);
        return new Answer(value, List.copyOf(facts), List.copyOf(because));
    }

    private Truth with(Technology technology, String other, List<FactRef> facts) {
        List<FactRef> works = new ArrayList<>();
        List<FactRef> fails = new ArrayList<>();
        read(technology, other, works, fails);
        catalogue.technology(other).ifPresent(known -> read(known, technology.id(), works, fails));
        facts.addAll(fails.isEmpty() ? works : fails);
        if (!fails.isEmpty()) {
            return Truth.FALSE;
        }
        return works.isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
    }

    private void read(Technology owner, String other, Collection<FactRef> works, Collection<FactRef> fails) {
        for (Fact fact : owner.facts(INTEGRATION)) {
            if (fact.texts("with").contains(other)
                    && fact.holdsFor(scenario.switches().edition())) {
                boolean denied = fact.flag("works").filter(said -> !said).isPresent();
                (denied ? fails : works).add(Facts.reference(owner, fact, true));
            }
        }
    }

    private boolean holds(String technology, String role) {
        return catalogue
                .technology(technology)
                .filter(known -> known.roles().contains(role))
                .isPresent();
    }

    private static String role(String path) {
        return path.substring(PATH.length());
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }
}
