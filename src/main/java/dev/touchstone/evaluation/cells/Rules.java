package dev.touchstone.evaluation.cells;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of the library: one for each of its criteria, found by the criterion's id. */
final class Rules {
    /** All, in the order of the criteria. */
    static final List<CellRule> ALL = List.of(
            new CapacityRule(),
            new SpeedRule(),
            new LatencyRule(),
            new PartsRule(),
            new AutomationRule(),
            new UpgradesRule(),
            new ResilienceRule(),
            new IntegrationRule(),
            new AuthorsRule(),
            new FreshnessRule(),
            new AdoptionRule(),
            new GovernanceRule(),
            new LanguageRule(),
            new FamiliarityRule(),
            new NodesRule(),
            new LicenceRule(),
            new ManagedRule());

    private static final Map<String, CellRule> BY_CRITERION =
            ALL.stream().collect(Collectors.toUnmodifiableMap(CellRule::criterion, Function.identity()));

    private Rules() {}

    static Optional<CellRule> of(String criterion) {
        return Optional.ofNullable(BY_CRITERION.get(criterion));
    }

    /** Every kind of fact that some rule reads, sorted. */
    static Set<String> kinds() {
        return ALL.stream().flatMap(rule -> rule.reads().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
