package dev.touchstone.evaluation.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.analysis.Knowledge;
import dev.touchstone.base.Distribution;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.CatalogueLoader;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Fact;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.Pooling;
import dev.touchstone.catalogue.Provenance;
import dev.touchstone.catalogue.Range;
import dev.touchstone.catalogue.Switches;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Because;
import dev.touchstone.evaluation.FactRef;
import dev.touchstone.evidence.Basis;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.scenario.ListedStack;
import dev.touchstone.scenario.Need;
import dev.touchstone.scenario.OwnTechnology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.TeamProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tiny worlds for the rules: "given a technology with these facts, expect this of its cell". The numbers of the rules are
 * those of the shipped library; the day is 2026-11-24.
 */
final class Given {
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static final Catalogue LIBRARY = library();

    private final Map<String, Technology> technologies = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<OwnTechnology> own = new ArrayList<>();
    private final List<ListedStack> stacks = new ArrayList<>();
    private final Map<String, Pooling> poolings = new LinkedHashMap<>();
    private Switches switches = Switches.DEFAULT;
    private TargetEnvironment target = TargetEnvironment.UNKNOWN;
    private Optional<TeamProfile> team = Optional.empty();
    private String role = "messaging";

    static Given technology(String id, FactSketch... facts) {
        return new Given().and(id, facts);
    }

    static Given nothing() {
        return new Given();
    }

    Given and(String id, FactSketch... facts) {
        return and(id, List.of("messaging"), facts);
    }

    Given and(String id, List<String> roles, FactSketch... facts) {
        List<Fact> made = new ArrayList<>();
        for (FactSketch fact : facts) {
            made.add(fact.fact(id + "/" + fact.kind() + "-" + (made.size() + 1)));
        }
        technologies.put(
                id,
                new Technology(id, LocalText.of(id), Optional.empty(), roles, Optional.empty(), made, Layer.SHIPPED));
        return this;
    }

    Given role(String id) {
        role = id;
        return this;
    }

    Given need(double value, String unit) {
        needs.add(new Need(value, unit, Basis.ASSUMPTION, Optional.empty()));
        return this;
    }

    Given paid() {
        switches = new Switches("paid", switches.use(), switches.ha());
        return this;
    }

    Given service() {
        switches = new Switches(switches.edition(), "service", switches.ha());
        return this;
    }

    Given rebuildable() {
        switches = new Switches(switches.edition(), switches.use(), "rebuildable");
        return this;
    }

    Given dedicated() {
        target = new TargetEnvironment(
                Optional.empty(), Optional.empty(), Sharing.DEDICATED, Optional.empty(), Basis.FACT, Optional.empty());
        return this;
    }

    Given cores(int cores) {
        target = new TargetEnvironment(
                Optional.of(cores), Optional.empty(), target.sharing(), Optional.empty(), Basis.FACT, Optional.empty());
        return this;
    }

    Given team(String main, List<String> others, Map<String, Double> experience) {
        team = Optional.of(new TeamProfile(
                Optional.ofNullable(main),
                others,
                experience.entrySet().stream()
                        .map(entry -> new TeamProfile.Experience(entry.getKey(), entry.getValue()))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                "Chen",
                null,
                Basis.JUDGEMENT));
        return this;
    }

    Given claim(Claim claim) {
        claims.add(claim);
        return this;
    }

    /** What a library of one's own says of a criterion. */
    Given pools(String criterion, Pooling pooling) {
        poolings.put(criterion, pooling);
        return this;
    }

    Given judgement(Judgement judgement) {
        judgements.add(judgement);
        return this;
    }

    Given ownTechnology(String id) {
        own.add(new OwnTechnology(id, LocalText.of(id), Optional.empty()));
        return this;
    }

    Given stack(String id, Map<String, String> parts) {
        stacks.add(new ListedStack(id, LocalText.of(id), parts, Optional.empty()));
        return this;
    }

    Expected cell(String criterion, String technology) {
        return cell(criterion(criterion), technology);
    }

    Expected cell(AppliedCriterion criterion, String technology) {
        return new Expected(cells().ofPart(criterion, technology, Optional.of(slot())));
    }

    Expected edge(String from, String to) {
        return new Expected(cells().ofEdge(criterion("integration"), from, to));
    }

    Optional<Expected> wholeStack(AppliedCriterion criterion, String stack) {
        return cells().ofStack(criterion, stack).map(Expected::new);
    }

    Cells cells() {
        return new Cells(catalogue(), scenario(), TODAY);
    }

    private Slot slot() {
        List<String> ids = new ArrayList<>(technologies.keySet());
        own.forEach(technology -> ids.add(technology.id()));
        return new Slot(role, Optional.empty(), ids, needs);
    }

    private Scenario scenario() {
        return new Scenario(
                1,
                "tiny",
                null,
                null,
                null,
                false,
                null,
                target,
                switches,
                List.of(slot()),
                null,
                null,
                stacks,
                own,
                null,
                null,
                null,
                team,
                null,
                null,
                null,
                claims,
                judgements,
                null,
                null,
                Optional.empty());
    }

    private Catalogue catalogue() {
        return Catalogue.of(new Catalogue.Parts(
                Map.of(),
                LIBRARY.criteria().stream().map(this::pooled).toList(),
                List.copyOf(LIBRARY.roles()),
                List.copyOf(technologies.values()),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(LIBRARY.judgements().all()),
                LIBRARY.judgements().groups(),
                List.of()));
    }

    private Criterion pooled(Criterion one) {
        return new Criterion(
                one.id(),
                one.dimension(),
                one.name(),
                one.question(),
                one.unit(),
                one.direction(),
                one.range(),
                one.aggregation(),
                poolings.getOrDefault(one.id(), one.pooling()),
                one.metrics(),
                one.anchors(),
                one.layer());
    }

    /** A criterion of the library, its range for one slot and for the stack. */
    static AppliedCriterion criterion(String id) {
        Criterion criterion = LIBRARY.criterion(id).orElseThrow();
        Range range = criterion.range().orElseThrow();
        return new AppliedCriterion(
                id,
                criterion.name(),
                criterion.question(),
                criterion.dimension(),
                false,
                criterion.unit(),
                criterion.direction(),
                range.worst(),
                range.best(),
                range.axis(),
                range.worst(),
                range.best(),
                criterion.aggregation(),
                1);
    }

    static Catalogue library() {
        try {
            return CatalogueLoader.loadShipped();
        } catch (LoadFailure broken) {
            throw new IllegalStateException(broken);
        }
    }

    static FactSketch fact(String kind, Object... fieldsAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(String.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
        }
        return new FactSketch(kind, fields, Optional.of(TODAY), Optional.empty(), false, false, false, false);
    }

    /** A fact before it belongs to a technology; of the maker, seen today, unless said otherwise. */
    record FactSketch(
            String kind,
            Map<String, Object> fields,
            Optional<LocalDate> seen,
            Optional<LocalDate> published,
            boolean derived,
            boolean unverified,
            boolean assumption,
            boolean superseded) {
        FactSketch seen(String day) {
            return new FactSketch(
                    kind,
                    fields,
                    Optional.of(LocalDate.parse(day)),
                    published,
                    derived,
                    unverified,
                    assumption,
                    superseded);
        }

        FactSketch undated() {
            return new FactSketch(
                    kind, fields, Optional.empty(), Optional.empty(), derived, unverified, assumption, superseded);
        }

        FactSketch counted() {
            return new FactSketch(kind, fields, seen, published, true, unverified, assumption, superseded);
        }

        FactSketch unverifiable() {
            return new FactSketch(kind, fields, seen, published, derived, true, assumption, superseded);
        }

        FactSketch assumed() {
            return new FactSketch(
                    kind, fields, Optional.empty(), Optional.empty(), derived, unverified, true, superseded);
        }

        FactSketch history() {
            return new FactSketch(kind, fields, seen, published, derived, unverified, assumption, true);
        }

        private Fact fact(String id) {
            return new Fact(
                    id,
                    kind,
                    fields,
                    new Provenance(
                            assumption ? Optional.empty() : Optional.of("https://example.org/" + id),
                            seen,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            published,
                            Optional.empty(),
                            "",
                            true,
                            derived,
                            unverified,
                            assumption,
                            superseded));
        }
    }

    /** A cell under examination. */
    record Expected(Estimate estimate) {
        Expected is(Estimate.Kind kind) {
            assertEquals(kind, estimate.kind(), () -> "because " + estimate.because());
            return this;
        }

        Expected missing(String reason) {
            is(Estimate.Kind.MISSING);
            return says(reason);
        }

        Expected notApplicable(String reason) {
            is(Estimate.Kind.NOT_APPLICABLE);
            assertEquals(Optional.empty(), estimate.knowledge());
            return says(reason);
        }

        Expected says(String code) {
            List<String> codes = estimate.because().stream().map(Because::code).toList();
            assertEquals(true, codes.contains(code), () -> code + " is not among " + codes);
            return this;
        }

        Expected saysNot(String code) {
            List<String> codes = estimate.because().stream().map(Because::code).toList();
            assertEquals(false, codes.contains(code), () -> code + " is among " + codes);
            return this;
        }

        Expected logNormal(double median, double sd) {
            Distribution.LogNormal found = (Distribution.LogNormal) distribution();
            assertEquals(median, found.median(), 1e-3 * Math.abs(median));
            assertEquals(sd, found.sdLn(), 1e-3);
            return this;
        }

        /** N(level, sd) clipped to 0 to 100. */
        Expected place(double level, double sd) {
            Distribution.Clipped clipped = (Distribution.Clipped) distribution();
            assertEquals(0, clipped.low());
            assertEquals(100, clipped.high());
            Distribution.Normal found = (Distribution.Normal) clipped.inner();
            assertEquals(level, found.mean(), 1e-9);
            assertEquals(sd, found.sd(), 1e-2);
            return this;
        }

        Expected exactly(Distribution wanted) {
            assertEquals(wanted, distribution());
            return this;
        }

        Expected within(double low, double high) {
            Knowledge.Within found = (Knowledge.Within) estimate.knowledge().orElseThrow();
            assertEquals(low, found.lowValue(), 1e-9);
            assertEquals(high, found.highValue(), 1e-9);
            return this;
        }

        Expected uses(String... ids) {
            assertEquals(
                    List.of(ids),
                    estimate.facts().stream()
                            .filter(FactRef::used)
                            .map(FactRef::id)
                            .toList());
            return this;
        }

        Expected setsAside(String... ids) {
            assertEquals(
                    List.of(ids),
                    estimate.facts().stream()
                            .filter(fact -> !fact.used())
                            .map(FactRef::id)
                            .toList());
            return this;
        }

        Distribution distribution() {
            return ((Knowledge.Known) estimate.knowledge().orElseThrow()).distribution();
        }
    }
}
