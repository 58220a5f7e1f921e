package dev.touchstone.evaluation.cells;

import dev.touchstone.base.Distribution;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.scenario.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two neighbours in the data flow have a connector: named in the documents of either side, else reached through a
 * parent or a shared protocol, else by an adapter of a third party, else open, because silence is not absence. Shown not to work goes before all. An edge
 * about which neither side has any connector recorded is missing.
 */
final class IntegrationRule implements EdgeRule {
    private static final String INTEGRATION = "integration";
    private static final String PROTOCOL = "protocol";
    private static final Kin.How[] ANY = Kin.How.values();

    /** A statement with the technology that makes it and the relations by which one came to it. */
    private record Statement(Technology owner, Fact fact, List<Kin.Link> way) {}

    @Override
    public String criterion() {
        return "integration";
    }

    @Override
    public Set<String> reads() {
        return Set.of(INTEGRATION, "relation", PROTOCOL);
    }

    /** One technology alone has no edge. */
    @Override
    public Estimate estimate(
            Technology technology, Optional<Slot> slot, AppliedCriterion criterion, RuleContext context) {
        return new Finding(criterion, context).say("integration.edges-only").notApplicable();
    }

    @Override
    public Estimate estimate(Technology from, Technology to, AppliedCriterion criterion, RuleContext context) {
        Finding finding = new Finding(criterion, context);
        List<Statement> direct = between(from, to, List.of(), context);
        Optional<Statement> broken =
                direct.stream().filter(IntegrationRule::denies).findFirst();
        if (broken.isPresent()) {
            return placed("shown_not_to_work", "documented_sd", "not-working", broken.get(), finding, context);
        }
        Optional<Statement> own =
                direct.stream().filter(statement -> !byOthers(statement)).findFirst();
        if (own.isPresent()) {
            return placed("documented", "documented_sd", "documented", own.get(), finding, context);
        }
        Optional<Statement> related = throughRelation(from, to, context).or(() -> throughProtocol(from, to, context));
        if (related.isPresent()) {
            return placed(
                    "through_relation", "through_relation_sd", "through-relation", related.get(), finding, context);
        }
        if (!direct.isEmpty()) {
            return placed(
                    "third_party_adapter", "documented_sd", "third-party-adapter", direct.getFirst(), finding, context);
        }
        finding.aside(from, from.facts(INTEGRATION)).aside(to, to.facts(INTEGRATION));
        if (from.facts(INTEGRATION).isEmpty() && to.facts(INTEGRATION).isEmpty()) {
            return finding.say("integration.none", "from", from.id(), "to", to.id())
                    .missing();
        }
        finding.say(
                otherEdition(from, to) ? "integration.other-edition" : "integration.silent",
                "from",
                from.id(),
                "to",
                to.id());
        return finding.known(new Distribution.Uniform(
                context.number("integration.silent_low"), context.number("integration.silent_high")));
    }

    /** True when a connector is documented, but for an edition that is not considered. */
    private static boolean otherEdition(Technology from, Technology to) {
        return from.facts(INTEGRATION).stream()
                        .anyMatch(fact -> fact.texts("with").contains(to.id()))
                || to.facts(INTEGRATION).stream()
                        .anyMatch(fact -> fact.texts("with").contains(from.id()));
    }

    /** What either side states about the other, in the edition considered. */
    private static List<Statement> between(Technology from, Technology to, List<Kin.Link> way, RuleContext context) {
        List<Statement> statements = new ArrayList<>();
        statements.addAll(of(from, to.id(), way, context));
        statements.addAll(of(to, from.id(), way, context));
        return statements;
    }

    private static List<Statement> of(Technology owner, String other, List<Kin.Link> way, RuleContext context) {
        return owner.facts(INTEGRATION).stream()
                .filter(fact -> fact.texts("with").contains(other))
                .filter(context::speaksOfEdition)
                .map(fact -> new Statement(owner, fact, way))
                .toList();
    }

    private static boolean denies(Statement statement) {
        return statement.fact().flag("works").filter(works -> !works).isPresent();
    }

    /** An adapter by a third party: neither side stands for it. */
    private static boolean byOthers(Statement statement) {
        return statement.fact().text("by").filter("third-party"::equals).isPresent();
    }

    private static boolean carries(Statement statement) {
        return !denies(statement) && !byOthers(statement);
    }

    private static Optional<Statement> throughRelation(Technology from, Technology to, RuleContext context) {
        List<Statement> found = new ArrayList<>();
        parents(from, to, found, context);
        parents(to, from, found, context);
        return found.stream().filter(IntegrationRule::carries).findFirst();
    }

    /** The other side is the parent itself, or has a connector to it. */
    private static void parents(Technology one, Technology other, List<Statement> found, RuleContext context) {
        for (Kin.Relative parent : context.kin().of(one, ANY)) {
            List<Kin.Link> way =
                    parent.by().stream().map(fact -> new Kin.Link(one, fact)).toList();
            if (parent.technology().id().equals(other.id())) {
                parent.by().forEach(fact -> found.add(new Statement(one, fact, List.of())));
            } else {
                found.addAll(between(parent.technology(), other, way, context));
            }
        }
    }

    /** One side has a connector for a protocol that the other speaks. */
    private static Optional<Statement> throughProtocol(Technology from, Technology to, RuleContext context) {
        return protocol(from, to, context).or(() -> protocol(to, from, context));
    }

    private static Optional<Statement> protocol(Technology one, Technology other, RuleContext context) {
        for (Fact spoken : other.facts(PROTOCOL)) {
            for (String name : spoken.texts("value")) {
                String word = name.toLowerCase(Locale.ROOT).replace(' ', '-');
                Optional<Statement> statement = of(one, word, List.of(new Kin.Link(other, spoken)), context).stream()
                        .filter(IntegrationRule::carries)
                        .findFirst();
                if (statement.isPresent()) {
                    return statement;
                }
            }
        }
        return Optional.empty();
    }

    private static Estimate placed(
            String anchor, String sd, String code, Statement statement, Finding finding, RuleContext context) {
        statement.way().forEach(link -> finding.use(link.owner(), link.fact()));
        finding.use(statement.owner(), statement.fact());
        finding.say(
                "integration." + code,
                "text",
                statement.fact().text("text").orElse(statement.fact().id()));
        List<Fact> grounds = new ArrayList<>(List.of(statement.fact()));
        statement.way().forEach(link -> grounds.add(link.fact()));
        double spread = context.spreads().points(context.number("integration." + sd), grounds);
        return finding.known(Spreads.place(context.number("integration." + anchor), spread));
    }
}
