package dev.touchstone.evaluation.cells;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evaluation.Facts;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The door of this room: what is known of a technology, an edge or a whole stack on a criterion.
 *
 * <p>Order of precedence in a cell: measurements (claims typed into the scenario), then what facts of the catalogue
 * give by the criterion's rule, then judgements; a judgement outranks only what rests on an assumption alone. A lone bound
 * is a measurement, but one that only says where the number is not: it goes after facts and before judgements. What was
 * outranked is listed, not lost.
 */
public final class Cells {
    private static final String CAPACITY = "capacity";

    private final Scenario scenario;
    private final RuleContext context;
    private final Optional<AppliedCriterion> capacity;

    /** @param today the day against which ages are read */
    public Cells(Catalogue catalogue, Scenario scenario, LocalDate today) {
        this(catalogue, scenario, today, Optional.empty());
    }

    /**
     * The same as if one claim were twice as exact.
     *
     * @param halved its id; absent for none
     */
    public Cells(Catalogue catalogue, Scenario scenario, LocalDate today, Optional<String> halved) {
        this.scenario = scenario;
        this.context = new RuleContext(catalogue, scenario, today, halved, this::headroom);
        this.capacity = catalogue
                .criterion(CAPACITY)
                .flatMap(found -> found.range().map(range -> AppliedCriterion.ofLibrary(found, range)));
    }

    /** The kinds of facts that some rule reads; a fact of another kind counts at most in traits. Sorted. */
    public static Set<String> kindsRead() {
        return Rules.kinds();
    }

    /** The kinds of facts that the rule of a criterion reads, sorted; none for a criterion without a rule. */
    public static Set<String> kindsRead(String criterion) {
        return Rules.of(criterion).map(rule -> new TreeSet<>(rule.reads())).orElseGet(TreeSet::new);
    }

    /**
     * What one technology brings to a criterion.
     *
     * @param technology id, of the catalogue or the scenario's own
     * @param slot the slot that it fills; empty for a companion that no slot asks for
     */
    public Estimate ofPart(AppliedCriterion criterion, String technology, Optional<Slot> slot) {
        Subject subject = Subject.ofTechnology(technology);
        Optional<Estimate> typed =
                new TypedEvidence(criterion, slot, context).estimate(subject, claims(criterion, subject));
        Optional<Estimate> judged = Opinion.of(judgements(criterion, subject), criterion, context);
        return resolve(typed, derived(criterion, technology, slot), judged);
    }

    /** What an edge of the data flow brings, for a criterion that is a mean over edges. */
    public Estimate ofEdge(AppliedCriterion criterion, String from, String to) {
        Optional<CellRule> rule = criterion.own() ? Optional.empty() : Rules.of(criterion.id());
        if (rule.isPresent() && rule.get() instanceof EdgeRule edges) {
            return edges.estimate(context.technology(from), context.technology(to), criterion, context);
        }
        return Estimate.missing(criterion, Because.of("cell.nothing-entered"), List.of());
    }

    /** Evidence about the whole stack, which outranks its parts; empty when nobody entered any that counts. */
    public Optional<Estimate> ofStack(AppliedCriterion criterion, String candidate) {
        AppliedCriterion whole = criterion.ofStack();
        Subject subject = Subject.ofStack(candidate);
        Optional<Estimate> typed =
                new TypedEvidence(whole, Optional.empty(), context).estimate(subject, claims(criterion, subject));
        Optional<Estimate> judged = Opinion.of(judgements(criterion, subject), whole, context);
        if (typed.isEmpty() && judged.isEmpty()) {
            return Optional.empty();
        }
        Estimate nothing = Estimate.missing(whole, Because.of("cell.nothing-entered"), List.of());
        Estimate resolved = resolve(typed, nothing, judged);
        return resolved.kind() == Estimate.Kind.MISSING && hasParts(candidate)
                ? Optional.empty()
                : Optional.of(resolved);
    }

    /**
     * Technologies that must run beside one and are no part of its own counts, in order, each with the facts
     * {@code requires} that lead to it: that of the technology itself first, that which names the companion last.
     */
    public Map<String, List<FactRef>> companions(String technology) {
        Map<String, List<FactRef>> found = new LinkedHashMap<>();
        companions(technology, List.of(), found);
        found.remove(technology);
        return Collections.unmodifiableMap(found);
    }

    /** True when what must run beside a technology adds to this criterion (process kinds, nodes). */
    public boolean countsCompanions(AppliedCriterion criterion) {
        return !criterion.own()
                && Rules.of(criterion.id()).map(CellRule::countsCompanions).orElse(false);
    }

    /** Also those of the companions themselves. A language runtime is a part of the process that runs in it. */
    private void companions(String technology, List<FactRef> way, Map<String, List<FactRef>> found) {
        Technology owner = context.technology(technology);
        for (Fact fact : owner.facts("requires")) {
            Optional<Technology> required = fact.text("value").flatMap(context.catalogue()::technology);
            boolean counted = fact.flag("counted_in_ha_parts").orElse(false);
            boolean runtime = required.filter(
                            other -> !other.facts("app_language").isEmpty())
                    .isPresent();
            if (required.isPresent()
                    && !counted
                    && !runtime
                    && !found.containsKey(required.get().id())) {
                List<FactRef> longer = new ArrayList<>(way);
                longer.add(Facts.reference(owner, fact, true));
                found.put(required.get().id(), List.copyOf(longer));
                companions(required.get().id(), longer, found);
            }
        }
    }

    private Estimate derived(AppliedCriterion criterion, String technology, Optional<Slot> slot) {
        Optional<CellRule> rule = criterion.own() ? Optional.empty() : Rules.of(criterion.id());
        return rule.map(found -> found.estimate(context.technology(technology), slot, criterion, context))
                .orElseGet(() -> Estimate.missing(criterion, Because.of("cell.nothing-entered"), List.of()));
    }

    private List<Claim> claims(AppliedCriterion criterion, Subject subject) {
        return scenario.claims().stream()
                .filter(claim -> claim.criterion().equals(criterion.id())
                        && claim.subject().equals(subject))
                .toList();
    }

    private List<Judgement> judgements(AppliedCriterion criterion, Subject subject) {
        return scenario.judgements().stream()
                .filter(judgement -> judgement.criterion().equals(criterion.id())
                        && judgement.subject().equals(subject))
                .toList();
    }

    private static Estimate resolve(Optional<Estimate> typed, Estimate derived, Optional<Estimate> judged) {
        Optional<Estimate> value = typed.filter(estimate ->
                estimate.knowledge().filter(Knowledge.Known.class::isInstance).isPresent());
        Optional<Estimate> bound = typed.filter(estimate ->
                estimate.knowledge().filter(Knowledge.Within.class::isInstance).isPresent());
        Optional<Estimate> facts = Optional.of(derived).filter(estimate -> estimate.kind() == Estimate.Kind.DERIVED);
        Optional<Estimate> sourced = facts.filter(estimate -> estimate.basis() != Basis.ASSUMPTION);
        Estimate winner = value.or(() -> sourced)
                .or(() -> bound)
                .or(() -> judged)
                .or(() -> facts)
                .orElse(derived);
        List<Estimate> others = new ArrayList<>();
        typed.filter(other -> !other.equals(winner)).ifPresent(others::add);
        Optional.of(derived).filter(other -> !other.equals(winner)).ifPresent(others::add);
        judged.filter(other -> !other.equals(winner)).ifPresent(others::add);
        return withOutranked(winner, others);
    }

    /** The winner with everything else that was read, set aside; why a claim does not count stays readable. */
    private static Estimate withOutranked(Estimate winner, List<Estimate> others) {
        List<Because> because = new ArrayList<>(winner.because());
        Set<FactRef> references = new LinkedHashSet<>(winner.facts());
        for (Estimate other : others) {
            boolean known = other.kind() != Estimate.Kind.MISSING && other.kind() != Estimate.Kind.NOT_APPLICABLE;
            boolean entered =
                    other.facts().stream().anyMatch(fact -> fact.kind().equals("claim"));
            if (known) {
                because.add(Because.of("cell.outranks." + word(other.kind())));
            } else if (entered) {
                because.addAll(other.because());
            }
            other.facts().stream().map(FactRef::unused).forEach(references::add);
        }
        return new Estimate(
                winner.knowledge(),
                winner.kind(),
                winner.grade(),
                winner.basis(),
                winner.ageMonths(),
                List.copyOf(because),
                List.copyOf(references),
                winner.pooled());
    }

    private static String word(Estimate.Kind kind) {
        return switch (kind) {
            case MEASURED -> "measured";
            case DERIVED -> "derived";
            case JUDGED -> "judged";
            case MISSING, NOT_APPLICABLE -> "nothing";
        };
    }

    private boolean hasParts(String candidate) {
        return scenario.stacks().stream()
                .filter(stack -> stack.id().equals(candidate))
                .findFirst()
                .map(stack -> !stack.parts().isEmpty())
                .orElse(true);
    }

    /** How many times the need is carried, also where the scenario does not score it. */
    private Optional<RuleContext.Headroom> headroom(Technology technology, Optional<Slot> slot) {
        if (capacity.isEmpty()) {
            return Optional.empty();
        }
        Estimate estimate = ofPart(capacity.get(), technology.id(), slot);
        List<FactRef> facts = estimate.facts().stream().filter(FactRef::used).toList();
        return estimate.knowledge().flatMap(knowledge -> switch (knowledge) {
            case Knowledge.Known known ->
                Optional.of(new RuleContext.Headroom(known.distribution().quantile(0.5), facts));
            case Knowledge.Within within
            when within.lowValue() > 0 ->
                Optional.of(new RuleContext.Headroom(Ends.of(capacity.get()).at(within.lowValue()), facts));
            case Knowledge.Within within -> Optional.empty();
            case Knowledge.Unknown unknown -> Optional.empty();
        });
    }
}
