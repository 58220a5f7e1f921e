package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evidence.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An absolute figure of a {@code benchmark} or {@code limit}, as its typed restatement gives it. Ratios, targets of load
 * generators and figures without a clear counted thing have no such restatement and are no figures.
 *
 * @param owner whose fact it is: the technology itself, or the parent of a fork
 * @param inherited the facts by which one comes to the parent; empty for an own figure
 * @param value positive, in {@code unit}
 * @param bound the value itself, or only a limit of it
 * @param test id of the shared test, empty when there is none
 * @param statistic what the value is of its sample, empty when not said
 * @param floor true when by design it never gets below this
 */
record Figure(
        Technology owner,
        List<Fact> inherited,
        Fact fact,
        double value,
        Unit unit,
        Bound bound,
        String test,
        String statistic,
        boolean floor) {

    /** The kinds of facts that are read. */
    static final List<String> KINDS = List.of("benchmark", "limit");

    /** All figures of the edition considered: own ones, then those of the project that it is a fork of. */
    static List<Figure> of(Technology technology, String criterion, RuleContext context) {
        List<Figure> figures = new ArrayList<>(own(technology, List.of(), criterion));
        context.kin()
                .of(technology, Kin.How.FORK_OF)
                .forEach(parent -> figures.addAll(own(parent.technology(), parent.by(), criterion)));
        return figures.stream()
                .filter(figure -> context.speaksOfEdition(figure.fact()))
                .toList();
    }

    private static List<Figure> own(Technology owner, List<Fact> inherited, String criterion) {
        return KINDS.stream()
                .flatMap(kind -> owner.facts(kind).stream())
                .flatMap(fact -> read(owner, inherited, fact, criterion).stream())
                .toList();
    }

    private static Optional<Figure> read(Technology owner, List<Fact> inherited, Fact fact, String criterion) {
        if (!(fact.fields().get("canonical") instanceof Map<?, ?> typed)
                || !criterion.equals(typed.get("criterion"))
                || !(typed.get("value") instanceof Number value)) {
            return Optional.empty();
        }
        return Stream.of(typed.get("unit"))
                .filter(String.class::isInstance)
                .flatMap(code -> Unit.find((String) code).stream())
                .findFirst()
                .map(unit -> new Figure(
                        owner,
                        inherited,
                        fact,
                        value.doubleValue(),
                        unit,
                        bound(typed.get("bound")),
                        text(typed.get("test")),
                        text(typed.get("statistic")),
                        Boolean.TRUE.equals(typed.get("floor"))));
    }

    private static Bound bound(Object sign) {
        return sign instanceof String text ? Bound.of(text) : Bound.EXACT;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }

    /** False for defaults that say nothing about the product when set up properly, and for what must not be used. */
    boolean usable() {
        return !fact.flag("untuned").orElse(false) && fact.text("not_for").isEmpty();
    }

    boolean exact() {
        return bound == Bound.EXACT || bound == Bound.ABOUT;
    }

    /** The sd of ln of the figure: who made it, its age, and the step from a fork's parent. */
    double sd(RuleContext context) {
        double sd = context.spreads().aged(context.spreads().measurement(fact), context.age(fact));
        return inherited.isEmpty() ? sd : Spreads.together(sd, context.number("kin.fork_sd"));
    }

    /** True for what is too old to say more than whether a need is carried; the undated is. */
    boolean stale(RuleContext context) {
        return context.ageMonths(fact) > context.staleMonths();
    }

    /** A bound counts when it is dated, fresh and better than grade E (evidence.md 2.2). */
    boolean boundCounts(RuleContext context) {
        boolean founded = fact.provenance().date().isPresent()
                && !fact.provenance().unverified()
                && !fact.provenance().assumption();
        return founded && !stale(context);
    }

    /** The last word of the sentence that says who made it. */
    String madeBy() {
        if (fact.provenance().unverified()) {
            return "unverified";
        }
        return fact.text("run_by_kind").orElse(fact.provenance().own() ? "vendor" : "unverified");
    }

    /** The technology whose number is shown rests on this figure. */
    void enter(Finding finding, Technology technology) {
        finding.use(technology, inherited).use(owner, fact);
        finding.say("made-by." + madeBy());
        if (!inherited.isEmpty()) {
            finding.say("kin.fork", "parent", owner.id());
        }
    }
}
