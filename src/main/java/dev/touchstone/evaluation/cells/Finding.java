package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.Facts;
import dev.touchstone.evidence.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Gathers what a rule reads and says while it works, and closes with an {@link Estimate}. Used once. */
final class Finding {
    private final AppliedCriterion criterion;
    private final RuleContext context;
    private final List<Because> because = new ArrayList<>();
    private final Map<String, FactRef> references = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private OptionalDouble oldestYears = OptionalDouble.empty();
    private Optional<Basis> basis = Optional.empty();

    Finding(AppliedCriterion criterion, RuleContext context) {
        this.criterion = criterion;
        this.context = context;
    }

    /** The estimate rests on this fact; what weakens it is said. */
    Finding use(Technology owner, Fact fact) {
        references.put(fact.id(), Facts.reference(owner, fact, true));
        if (fact.provenance().assumption()) {
            remarks.add("source.assumption");
            return this;
        }
        grow(context.age(fact));
        if (fact.provenance().derived()) {
            remarks.add("source.counted");
        }
        if (fact.provenance().unverified()) {
            remarks.add("source.unverified");
        }
        if (fact.provenance().date().isEmpty()) {
            remarks.add("source.undated");
        }
        return this;
    }

    Finding use(Technology owner, Iterable<Fact> facts) {
        facts.forEach(fact -> use(owner, fact));
        return this;
    }

    /** The facts by which one came to a relative: of the technology itself. */
    Finding use(Technology technology, Kin.Relative relative) {
        return use(technology, relative.by());
    }

    /** What the estimate rests on besides facts, such as the team profile. */
    Finding use(FactRef reference) {
        references.put(reference.id(), reference);
        return this;
    }

    /** The fact was read and does not count here. */
    Finding aside(Technology owner, Fact fact) {
        references.putIfAbsent(fact.id(), Facts.reference(owner, fact, false));
        return this;
    }

    Finding aside(Technology owner, Iterable<Fact> facts) {
        facts.forEach(fact -> aside(owner, fact));
        return this;
    }

    /**
     * Adds a sentence.
     *
     * @param namesAndValues name, value, name, value ...
     */
    Finding say(String code, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        because.add(new Because(code, arguments));
        return this;
    }

    /** On whose word the estimate stands, where that does not follow from the facts. */
    Finding standsOn(Basis other) {
        basis = Optional.of(other);
        return this;
    }

    Estimate known(Distribution distribution) {
        return close(new Knowledge.Known(distribution), Estimate.Kind.DERIVED);
    }

    /** Only a bound is known: anywhere in value on the side that it allows. */
    Estimate within(Knowledge.Within within) {
        return close(within, Estimate.Kind.DERIVED);
    }

    /** Nobody knows: anywhere in the range of the slot. What was read is listed and did not count. */
    Estimate missing() {
        List<FactRef> read = references.values().stream().map(FactRef::unused).toList();
        return new Estimate(
                Optional.of(new Knowledge.Unknown(criterion.worst(), criterion.best())),
                Estimate.Kind.MISSING,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.copyOf(because),
                read);
    }

    /** The criterion does not apply to this technology. */
    Estimate notApplicable() {
        return new Estimate(
                Optional.empty(),
                Estimate.Kind.NOT_APPLICABLE,
                Optional.empty(),
                Basis.FACT,
                Optional.empty(),
                List.copyOf(because),
                List.copyOf(references.values()));
    }

    private Estimate close(Knowledge knowledge, Estimate.Kind kind) {
        remarks.forEach(this::say);
        List<FactRef> read = List.copyOf(references.values());
        return new Estimate(
                Optional.of(knowledge),
                kind,
                Facts.weakest(read),
                basis.orElse(basisOf(read)),
                oldestYears.isPresent()
                        ? Optional.of((int) Math.floor(oldestYears.getAsDouble() * RuleContext.MONTHS_PER_YEAR))
                        : Optional.empty(),
                List.copyOf(because),
                read);
    }

    /** An assumption only where nothing but assumptions counted. */
    private static Basis basisOf(List<FactRef> read) {
        List<FactRef> counted = read.stream().filter(FactRef::used).toList();
        boolean assumed =
                !counted.isEmpty() && counted.stream().allMatch(reference -> reference.basis() == Basis.ASSUMPTION);
        return assumed ? Basis.ASSUMPTION : Basis.FACT;
    }

    private void grow(double years) {
        oldestYears = OptionalDouble.of(Math.max(years, oldestYears.orElse(0)));
    }
}
