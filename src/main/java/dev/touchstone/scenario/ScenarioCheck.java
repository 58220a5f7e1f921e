package dev.touchstone.scenario;

import dev.touchstone.base.Expression;
import dev.touchstone.base.ExpressionException;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Id;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Unit;
import dev.touchstone.catalogue.Axis;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.catalogue.Direction;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a scenario whose shape is right, all at once: references that lead nowhere, units
 * that do not fit, weights and ranges that mean nothing, texts without end. One check serves the shipped files, the API
 * and the editor.
 *
 * <p>An unfinished scenario (no criteria, no candidates, no weights yet) is not wrong: it can be stored, and
 * {@link Readiness} says what is missing before it can be evaluated.
 */
public final class ScenarioCheck {
    /** Longest name or title, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Longest free text, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** Most entries of any list of a scenario. */
    public static final int LONGEST_LIST = 500;

    private static final int LONGEST_QUOTE = 80;

    private final Catalogue catalogue;
    private final Scenario scenario;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> criterionUnits = new HashMap<>();
    private final Set<String> technologies = new HashSet<>();
    private final Set<String> candidates = new HashSet<>();

    private ScenarioCheck(Catalogue catalogue, Scenario scenario) {
        this.catalogue = catalogue;
        this.scenario = scenario;
    }

    /** All faults of a scenario, in the order of the document; empty when it can be stored. */
    public static List<Fault> faults(Catalogue catalogue, Scenario scenario) {
        ScenarioCheck check = new ScenarioCheck(catalogue, scenario);
        check.run();
        return List.copyOf(check.faults);
    }

    private void run() {
        slug("/id", scenario.id());
        name("/title", scenario.title());
        text("/question", scenario.question());
        text("/context", scenario.context());
        word("/switches/edition", scenario.switches().edition(), "free", "paid");
        word("/switches/use", scenario.switches().use(), "internal", "service");
        word("/switches/ha", scenario.switches().ha(), "required", "rebuildable");
        checkWorkload();
        checkTechnologies();
        checkSlots();
        checkStacks();
        checkCriteria();
        checkWeights();
        checkRequirements();
        checkTeam();
        checkToday();
        checkClaims();
        checkJudgements();
        scenario.eitherBound().ifPresent(bound -> {
            if (!(bound >= 0 && bound <= 1)) {
                add("/either_bound", "number.outside", "value", bound, "low", 0, "high", 1);
            }
        });
    }

    private void checkWorkload() {
        size("/workload", scenario.workload());
        unique("/workload", scenario.workload().stream().map(WorkloadItem::id).toList());
        for (int i = 0; i < scenario.workload().size(); i++) {
            WorkloadItem item = scenario.workload().get(i);
            String at = "/workload/" + i;
            name(at + "/name", item.name());
            item.value().ifPresent(value -> finite(at + "/value", value));
            item.unit().ifPresent(unit -> unit(at + "/unit", unit));
        }
    }

    private void checkTechnologies() {
        catalogue.technologies().forEach(technology -> technologies.add(technology.id()));
        size("/technologies", scenario.technologies());
        for (int i = 0; i < scenario.technologies().size(); i++) {
            OwnTechnology own = scenario.technologies().get(i);
            String at = "/technologies/" + i;
            slug(at + "/id", own.id());
            name(at + "/name", own.name());
            if (!technologies.add(own.id())) {
                add(at + "/id", "id.taken", "value", own.id());
            }
        }
        for (int i = 0; i < scenario.fixed().size(); i++) {
            technology("/fixed/" + i, scenario.fixed().get(i));
        }
    }

    private void checkSlots() {
        size("/slots", scenario.slots());
        unique("/slots", scenario.slots().stream().map(Slot::role).toList());
        for (int i = 0; i < scenario.slots().size(); i++) {
            Slot slot = scenario.slots().get(i);
            String at = "/slots/" + i;
            slug(at + "/role", slot.role());
            unique(at + "/technologies", slot.technologies());
            for (int t = 0; t < slot.technologies().size(); t++) {
                technology(at + "/technologies/" + t, slot.technologies().get(t));
            }
            for (int n = 0; n < slot.needs().size(); n++) {
                Need need = slot.needs().get(n);
                positive(at + "/needs/" + n + "/value", need.value());
                unit(at + "/needs/" + n + "/unit", need.unit());
            }
        }
        for (int i = 0; i < scenario.flow().size(); i++) {
            slotRole("/flow/" + i + "/from", scenario.flow().get(i).from());
            slotRole("/flow/" + i + "/to", scenario.flow().get(i).to());
        }
    }

    private void checkStacks() {
        size("/stacks", scenario.stacks());
        unique("/stacks", scenario.stacks().stream().map(ListedStack::id).toList());
        candidates.add(Architecture.CANDIDATE_ID);
        for (int i = 0; i < scenario.stacks().size(); i++) {
            ListedStack stack = scenario.stacks().get(i);
            String at = "/stacks/" + i;
            slug(at + "/id", stack.id());
            if (Architecture.CANDIDATE_ID.equals(stack.id())) {
                add(at + "/id", "id.taken", "value", stack.id());
            }
            name(at + "/name", stack.name());
            candidates.add(stack.id());
            stack.parts().forEach((role, technology) -> {
                slotRole(at + "/parts/" + role, role);
                technology(at + "/parts/" + role, technology);
            });
        }
    }

    private void checkCriteria() {
        size("/criteria", scenario.criteria());
        unique(
                "/criteria",
                scenario.criteria().stream().map(CriterionChoice::criterionId).toList());
        for (int i = 0; i < scenario.criteria().size(); i++) {
            String at = "/criteria/" + i;
            switch (scenario.criteria().get(i)) {
                case CriterionChoice.FromLibrary library -> checkLibrary(at, library);
                case CriterionChoice.Own own -> checkOwn(at, own);
            }
        }
    }

    private void checkLibrary(String at, CriterionChoice.FromLibrary choice) {
        Optional<Criterion> criterion = catalogue.criterion(choice.ref());
        if (criterion.isEmpty()) {
            add(at + "/ref", "criterion.unknown", "value", choice.ref(), "expected", criterionIds());
            return;
        }
        criterionUnits.put(choice.ref(), criterion.get().unit());
        if (choice.range().isEmpty() && criterion.get().range().isEmpty()) {
            add(at + "/range", "range.missing", "criterion", choice.ref());
        }
        choice.range()
                .ifPresent(range -> range(
                        at + "/range",
                        range,
                        range.axis().or(() -> criterion.get().range().map(usual -> usual.axis())),
                        criterion.get().direction()));
    }

    private void checkOwn(String at, CriterionChoice.Own own) {
        slug(at + "/id", own.id());
        if (catalogue.criterion(own.id()).isPresent()) {
            add(at + "/id", "id.taken", "value", own.id());
        }
        name(at + "/name", own.name());
        if (own.dimension() == null) {
            add(at + "/dimension", "field.missing");
        }
        if (own.direction() == null) {
            add(at + "/direction", "field.missing");
        }
        unit(at + "/unit", own.unit());
        criterionUnits.put(own.id(), own.unit());
        if (own.range() == null) {
            add(at + "/range", "range.missing", "criterion", own.id());
        } else if (own.direction() != null) {
            range(at + "/range", own.range(), own.range().axis(), own.direction());
        }
    }

    private void range(String at, RangeChoice range, Optional<Axis> axis, Direction direction) {
        boolean ends = finite(at + "/worst", range.worst()) & finite(at + "/best", range.best());
        if (!ends) {
            return;
        }
        if (range.worst() == range.best()) {
            add(at, "range.equal-ends", "value", range.worst());
        } else if ((range.best() > range.worst()) != (direction == Direction.UP)) {
            add(
                    at,
                    "range.against-direction",
                    "worst",
                    range.worst(),
                    "best",
                    range.best(),
                    "direction",
                    direction.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (axis.filter(kind -> kind == Axis.LOG).isPresent() && (range.worst() <= 0 || range.best() <= 0)) {
            add(at, "range.log-not-positive", "worst", range.worst(), "best", range.best());
        }
    }

    private void checkWeights() {
        Map<String, Double> dimensions = scenario.weights().dimensions();
        dimensions.forEach((id, points) -> {
            if (Dimension.of(id).isEmpty()) {
                add("/weights/dimensions/" + id, "dimension.unknown", "value", id);
            }
            points("/weights/dimensions/" + id, points);
        });
        if (!dimensions.isEmpty() && dimensions.values().stream().allMatch(points -> points != null && points == 0)) {
            add("/weights/dimensions", "weights.all-zero");
        }
        scenario.weights().criteria().forEach((id, points) -> {
            if (!criterionUnits.containsKey(id)) {
                add("/weights/criteria/" + id, "criterion.not-chosen", "value", id);
            }
            points("/weights/criteria/" + id, points);
        });
    }

    private void points(String at, Double points) {
        if (points == null || !Double.isFinite(points) || points < 0) {
            add(at, "weight.not-a-weight", "value", String.valueOf(points));
        }
    }

    private void checkRequirements() {
        size("/requirements", scenario.requirements());
        unique(
                "/requirements",
                scenario.requirements().stream().map(Requirement::id).toList());
        for (int i = 0; i < scenario.requirements().size(); i++) {
            String at = "/requirements/" + i;
            Requirement requirement = scenario.requirements().get(i);
            slug(at + "/id", requirement.id());
            text(at + "/why", requirement.why());
            switch (requirement) {
                case Requirement.Threshold threshold -> checkThreshold(at, threshold);
                case Requirement.TraitPredicate predicate -> checkPredicate(at, predicate);
            }
        }
    }

    private void checkThreshold(String at, Requirement.Threshold threshold) {
        if (!criterionUnits.containsKey(threshold.metric())) {
            add(at + "/metric", "criterion.not-chosen", "value", threshold.metric());
        } else {
            unitFits(at + "/unit", threshold.unit(), criterionUnits.get(threshold.metric()));
        }
        if (!Set.of("<", "<=", ">", ">=").contains(threshold.op())) {
            add(at + "/op", "word.not-one-of", "value", threshold.op(), "expected", "<, <=, >, >=");
        }
        finite(at + "/value", threshold.value());
        double wanted = threshold.wanted();
        if (!(wanted > 0.5 && wanted <= 1)) {
            add(at + "/probability", "probability.outside", "value", wanted);
        }
    }

    private void checkPredicate(String at, Requirement.TraitPredicate predicate) {
        predicate.slot().ifPresent(slot -> slotRole(at + "/slot", slot));
        try {
            for (Expression.Mention mention : Expression.mentions(predicate.must())) {
                String path = mention.path();
                boolean known = catalogue.traits().find(path).isPresent()
                        || path.startsWith("switch.")
                        || path.startsWith("need.")
                        || path.startsWith("stack.");
                if (!known) {
                    add(
                            at + "/must",
                            "trait.unknown",
                            "value",
                            path,
                            "line",
                            mention.line(),
                            "column",
                            mention.column());
                }
            }
        } catch (ExpressionException broken) {
            add(
                    at + "/must",
                    "expression.broken",
                    "value",
                    predicate.must(),
                    "line",
                    broken.line(),
                    "column",
                    broken.column(),
                    "expected",
                    broken.expected());
        }
    }

    private void checkTeam() {
        scenario.team().ifPresent(team -> {
            size("/team/experience", team.experience());
            for (int i = 0; i < team.experience().size(); i++) {
                String at = "/team/experience/" + i;
                technology(at + "/technology", team.experience().get(i).technology());
                double years = team.experience().get(i).years();
                if (!(years >= 0 && years <= 60)) {
                    add(at + "/years", "number.outside", "value", years, "low", 0, "high", 60);
                }
            }
            team.noveltyLimit().ifPresent(limit -> {
                if (limit < 0 || limit > 100) {
                    add("/team/novelty_limit", "number.outside", "value", limit, "low", 0, "high", 100);
                }
            });
        });
    }

    private void checkToday() {
        scenario.today().ifPresent(today -> {
            name("/today/name", today.name());
            today.parts()
                    .forEach((role, part) -> technology("/today/parts/" + role + "/technology", part.technology()));
        });
        scenario.goal()
                .ifPresent(goal ->
                        goal.parts().forEach((role, technology) -> technology("/goal/parts/" + role, technology)));
    }

    private void checkClaims() {
        size("/claims", scenario.claims());
        unique("/claims", scenario.claims().stream().map(Claim::id).toList());
        for (int i = 0; i < scenario.claims().size(); i++) {
            Claim claim = scenario.claims().get(i);
            String at = "/claims/" + i;
            subject(at + "/subject", claim.subject());
            criterionAndUnit(at, claim.criterion(), claim.unit());
            checkValue(at, claim);
            claim.spread().ifPresent(spread -> positive(at + "/spread", spread));
            if (claim.runs().isPresent() && claim.runs().getAsInt() < 1) {
                add(at + "/runs", "number.outside", "value", claim.runs().getAsInt(), "low", 1, "high", 1_000_000);
            }
            text(at + "/conditions", LocalText.of(claim.conditions()));
            text(at + "/source", LocalText.of(claim.source()));
        }
    }

    private void checkValue(String at, Claim claim) {
        claim.value().ifPresent(value -> finite(at + "/value", value));
        claim.low().ifPresent(value -> finite(at + "/low", value));
        claim.high().ifPresent(value -> finite(at + "/high", value));
        boolean point = claim.value().isPresent();
        boolean range = claim.low().isPresent() && claim.high().isPresent();
        if (point == range || claim.low().isPresent() != claim.high().isPresent()) {
            add(at + "/value", "claim.value-or-range");
        } else if (range && claim.low().get() >= claim.high().get()) {
            add(
                    at + "/high",
                    "range.reversed",
                    "low",
                    claim.low().get(),
                    "high",
                    claim.high().get());
        }
    }

    private void checkJudgements() {
        size("/judgements", scenario.judgements());
        unique("/judgements", scenario.judgements().stream().map(Judgement::id).toList());
        for (int i = 0; i < scenario.judgements().size(); i++) {
            Judgement judgement = scenario.judgements().get(i);
            String at = "/judgements/" + i;
            subject(at + "/subject", judgement.subject());
            if (!criterionUnits.containsKey(judgement.criterion())) {
                add(at + "/criterion", "criterion.not-chosen", "value", judgement.criterion());
            }
            if (judgement.by().isBlank()) {
                add(at + "/by", "judgement.no-name");
            }
            finite(at + "/likely", judgement.likely());
            double low = judgement.low().orElse(judgement.likely());
            double high = judgement.high().orElse(judgement.likely());
            if (judgement.low().isPresent() != judgement.high().isPresent()
                    || !(low <= judgement.likely() && judgement.likely() <= high)) {
                add(at + "/low", "judgement.not-ordered", "low", low, "likely", judgement.likely(), "high", high);
            }
            text(at + "/reason", LocalText.of(judgement.reason()));
        }
    }

    private void subject(String at, Subject subject) {
        if (subject == null || !subject.isComplete()) {
            add(at, "subject.one-of-two");
            return;
        }
        subject.technology().ifPresent(id -> technology(at + "/technology", id));
        subject.stack()
                .filter(id -> !isCandidate(id))
                .ifPresent(id -> add(at + "/stack", "candidate.unknown", "value", id));
    }

    /** Listed stacks and today's system by their id, combinations by their technologies joined with a plus sign. */
    private boolean isCandidate(String id) {
        if (candidates.contains(id)) {
            return true;
        }
        List<String> parts = List.of(id.split("\\+", -1));
        return parts.size() == scenario.slots().size()
                && java.util.stream.IntStream.range(0, parts.size())
                        .allMatch(i -> scenario.slots().get(i).technologies().contains(parts.get(i)));
    }

    private void criterionAndUnit(String at, String criterion, String unit) {
        if (criterion == null || !criterionUnits.containsKey(criterion)) {
            add(at + "/criterion", "criterion.not-chosen", "value", String.valueOf(criterion));
        } else {
            unitFits(at + "/unit", unit, criterionUnits.get(criterion));
        }
    }

    private void unitFits(String at, String given, String wanted) {
        if (!unit(at, given)) {
            return;
        }
        Optional<Unit> from = Unit.find(given);
        Optional<Unit> to = Unit.find(wanted);
        boolean ofANeed =
                wanted.equals(Unit.ONE.code()) && needs().anyMatch(need -> need.compatible(from.orElseThrow()));
        if (from.isPresent() && to.isPresent() && !from.get().compatible(to.get()) && !ofANeed) {
            add(at, "unit.does-not-fit", "value", given, "expected", wanted);
        }
    }

    /** Headroom is a pure number, but people measure rates: what is counted in a need can be given in its unit. */
    private Stream<Unit> needs() {
        return scenario.slots().stream()
                .flatMap(slot -> slot.needs().stream())
                .flatMap(need -> Unit.find(need.unit()).stream());
    }

    private boolean unit(String at, String code) {
        boolean known = code != null && Unit.find(code).isPresent();
        if (!known) {
            add(at, "unit.unknown", "value", String.valueOf(code));
        }
        return known;
    }

    private void technology(String at, String id) {
        if (id == null || !technologies.contains(id)) {
            add(at, "technology.unknown", "value", String.valueOf(id));
        }
    }

    private void slotRole(String at, String role) {
        if (scenario.slot(role).isEmpty()) {
            add(
                    at,
                    "slot.unknown",
                    "value",
                    role,
                    "expected",
                    scenario.slots().stream().map(Slot::role).collect(Collectors.joining(", ")));
        }
    }

    private void word(String at, String given, String one, String other) {
        if (!one.equals(given) && !other.equals(given)) {
            add(at, "word.not-one-of", "value", String.valueOf(given), "expected", one + ", " + other);
        }
    }

    private void slug(String at, String id) {
        if (id == null || !Id.isSlug(id)) {
            add(at, "id.not-a-slug", "value", String.valueOf(id));
        }
    }

    private void name(String at, LocalText text) {
        if (text == null || text.isBlank()) {
            add(at, "field.missing");
        } else if (longest(text) > LONGEST_NAME) {
            add(at, "text.too-long", "length", longest(text), "most", LONGEST_NAME);
        }
    }

    private void text(String at, LocalText text) {
        if (text != null && longest(text) > LONGEST_TEXT) {
            add(at, "text.too-long", "length", longest(text), "most", LONGEST_TEXT);
        }
    }

    private static int longest(LocalText text) {
        return Math.max(text.en().length(), text.zh().length());
    }

    private void size(String at, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            add(at, "list.too-long", "length", list.size(), "most", LONGEST_LIST);
        }
    }

    private void unique(String at, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                add(at + "/" + i, "id.taken", "value", String.valueOf(ids.get(i)));
            }
        }
    }

    private boolean finite(String at, double value) {
        if (!Double.isFinite(value)) {
            add(at, "number.not-finite", "value", String.valueOf(value));
            return false;
        }
        return true;
    }

    private void positive(String at, double value) {
        if (!(Double.isFinite(value) && value > 0)) {
            add(at, "number.not-positive", "value", String.valueOf(value));
        }
    }

    private String criterionIds() {
        return catalogue.criteria().stream().map(Criterion::id).collect(Collectors.joining(", "));
    }

    /** @param arguments names and values in turn */
    private void add(String pointer, String code, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], quoted(arguments[i + 1]));
        }
        faults.add(new Fault(pointer, code, named));
    }

    /** A value as a sentence may repeat it: what was typed can be as long as the body that carried it. */
    private static Object quoted(Object value) {
        String text = String.valueOf(value);
        boolean fits = text.length() <= LONGEST_QUOTE;
        return value instanceof String || value == null ? fits ? text : text.substring(0, LONGEST_QUOTE) + "…" : value;
    }
}
