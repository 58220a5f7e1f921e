package dev.touchstone.web.scenario;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.AppliedCriterion;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evidence.Claim;
import dev.touchstone.evidence.Judgement;
import dev.touchstone.evidence.Subject;
import dev.touchstone.rendering.Numbers;
import dev.touchstone.rendering.SourceWords;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.History;
import dev.touchstone.scenario.Requirement;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.web.compare.Sources;
import dev.touchstone.web.evidence.NumbersBuilder;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView.Cell;
import dev.touchstone.web.view.ScenarioView.Head;
import dev.touchstone.web.view.ScenarioView.Row;
import dev.touchstone.web.view.ScenarioView.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a scenario's page: must-haves, criteria with weights, numbers and judgements. */
final class OverviewTables {
    private static final Pattern TRAIT = Pattern.compile("[a-z][a-z0-9_.-]*");

    private final Catalogue catalogue;
    private final Page page;
    private final Scenario scenario;
    private final OverviewSections words;
    private final Numbers numbers;

    OverviewTables(Catalogue catalogue, Page page, Scenario scenario, OverviewSections words) {
        this.catalogue = catalogue;
        this.page = page;
        this.scenario = scenario;
        this.words = words;
        this.numbers = page.n();
    }

    /** Column heads; those that begin with # are of figures. */
    private List<Head> heads(String... keys) {
        return Arrays.stream(keys)
                .map(key -> new Head(page.t("overview." + key.replace("#", "")), key.startsWith("#")))
                .toList();
    }

    List<Table> requirements() {
        if (scenario.requirements().isEmpty()) {
            return List.of();
        }
        List<Row> rows = scenario.requirements().stream()
                .map(requirement -> new Row(
                        "",
                        List.of(
                                Cell.of(must(requirement)),
                                Cell.of(words.in(requirement.why())),
                                source(requirement.who(), requirement.source().orElse("")))))
                .toList();
        return List.of(new Table(page.t("overview.must.caption"), heads("must", "why", "who-asks"), rows));
    }

    private String must(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Threshold threshold ->
                page.t(
                        "overview.limit",
                        "criterion",
                        criterion(threshold.metric()),
                        "op",
                        sign(threshold.op()),
                        "value",
                        words.quantity(threshold.value(), threshold.unit()),
                        "sure",
                        numbers.percent(threshold.wanted()));
            case Requirement.TraitPredicate predicate ->
                predicate
                        .slot()
                        .map(slot ->
                                page.t("overview.of-slot", "slot", words.role(slot), "must", asked(predicate.must())))
                        .orElseGet(() -> asked(predicate.must()));
        };
    }

    /** A predicate with the names of its traits in place of their ids. */
    private String asked(String must) {
        String named = TRAIT.matcher(must)
                .replaceAll(found -> Matcher.quoteReplacement(catalogue
                        .traits()
                        .find(found.group())
                        .map(trait -> words.in(trait.name()))
                        .orElse(found.group())));
        return sign(named.replace(" == true", "").replace("==", "="));
    }

    private static String sign(String op) {
        return op.replace("<=", "≤").replace(">=", "≥");
    }

    private String criterion(String id) {
        return ClaimWords.criterion(page, catalogue, scenario, id);
    }

    private Cell source(String text, String source) {
        SourceWords said = new SourceWords(page.language());
        if (source.isEmpty() || source.equals(text)) {
            return Cell.of(said.in(text)).to(Sources.address(source));
        }
        return Cell.of(said.in(text), Sources.shown(source, page.language())).to(Sources.address(source));
    }

    List<Table> criteria() {
        if (scenario.criteria().isEmpty()
                || !ScenarioCheck.faults(catalogue, scenario).isEmpty()) {
            return List.of();
        }
        List<AppliedCriterion> criteria = Criteria.of(catalogue, scenario);
        List<Row> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<AppliedCriterion> inside = criteria.stream()
                    .filter(criterion -> criterion.dimension() == dimension)
                    .toList();
            if (inside.isEmpty()) {
                continue;
            }
            double all = inside.stream().mapToDouble(AppliedCriterion::weight).sum();
            rows.add(new Row(
                    dimension.id(), List.of(Cell.of(words.in(catalogue.name(dimension)), numbers.percent(all)))));
            inside.forEach(criterion -> rows.add(criterion(criterion)));
        }
        return List.of(
                new Table(page.t("overview.criteria.caption"), heads("criterion", "#worst", "#best", "#weight"), rows));
    }

    private Row criterion(AppliedCriterion criterion) {
        return new Row(
                "",
                List.of(
                        new Cell(
                                words.in(criterion.name()),
                                words.in(criterion.question()),
                                false,
                                "",
                                criterion.own() ? List.of(new Parts.Remark(page.t("overview.own"), "box")) : List.of(),
                                Optional.empty(),
                                ""),
                        Cell.figure(words.quantity(criterion.stackWorst(), criterion.unit()), page.t("overview.worst")),
                        Cell.figure(words.quantity(criterion.stackBest(), criterion.unit()), page.t("overview.best")),
                        Cell.figure(numbers.percent(criterion.weight()), page.t("overview.weight"))));
    }

    List<Table> evidence() {
        List<Table> tables = new ArrayList<>();
        if (!scenario.claims().isEmpty()) {
            tables.add(new Table(
                    page.t("overview.claims"),
                    heads("subject", "criterion", "#value", "grade", "source"),
                    scenario.claims().stream().map(this::claim).toList()));
        }
        if (!scenario.judgements().isEmpty()) {
            tables.add(new Table(
                    page.t("overview.judgements"),
                    heads("subject", "criterion", "#value", "by"),
                    scenario.judgements().stream().map(this::judgement).toList()));
        }
        return tables;
    }

    private String place(Claim claim) {
        return claim.environment()
                .map(name -> name.equals(Claim.TARGET)
                        ? page.t("overview.measured-in-target")
                        : page.t("overview.measured-in", "environment", name))
                .orElse("");
    }

    private Row claim(Claim claim) {
        String count = claim.runs().isPresent() ? "n=" + claim.runs().getAsInt() : "";
        Parts.Chip chip = Parts.Chip.of(claim.grade().name()).counted(count);
        String measured = claim.date().map(String::valueOf).orElse(page.t("ui.undated"));
        String age = claim.confirmed()
                .map(word -> page.t("overview.confirmed", "measured", measured, "on", word.on()))
                .orElse(measured);
        String more = Stream.of(claim.statistic(), place(claim), claim.conditions())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(page.t("overview.clause")));
        Cell source = claim.attachment()
                .map(file -> Cell.of(
                                Sources.shown(claim.source(), page.language()),
                                page.t("overview.file", "name", file.name()))
                        .to(file.claim()
                                .map(number -> NumbersBuilder.row(file.sha256(), number))
                                .orElse("/evidence/documents/" + file.sha256())))
                .orElse(Cell.of(Sources.shown(claim.source(), page.language())).to(Sources.address(claim.source())));
        List<Parts.Remark> excluded = claim.excluded()
                .map(why -> List.of(new Parts.Remark(page.t("overview.excluded", "why", why), "look")))
                .orElse(
                        claim.agesFrom().isEmpty() && Named.ages(catalogue, scenario, claim.criterion())
                                ? List.of(new Parts.Remark(page.t("overview.undated-out"), "look"))
                                : List.of());
        return new Row(
                "",
                List.of(
                        Cell.of(subject(claim.subject()), new SourceWords(page.language()).in(more)),
                        Cell.of(criterion(claim.criterion())),
                        Cell.figure(ClaimWords.value(page, claim), page.t("overview.value")),
                        Cell.of("", age).with(chip).with(excluded),
                        source));
    }

    private Row judgement(Judgement judgement) {
        String unit = Named.unit(catalogue, scenario, judgement.criterion()).orElse("1");
        String value = words.quantity(judgement.likely(), unit);
        String shown = judgement.low().isPresent() && judgement.high().isPresent()
                ? value + " (" + numbers.exact(judgement.low().get()) + "\u2013"
                        + numbers.exact(judgement.high().get()) + ")"
                : value;
        return new Row(
                "",
                List.of(
                        Cell.of(subject(judgement.subject()), judgement.reason()),
                        Cell.of(criterion(judgement.criterion())),
                        Cell.figure(shown, page.t("overview.value")),
                        Cell.of(
                                judgement.by(),
                                judgement.at().map(String::valueOf).orElse(""))));
    }

    private String subject(Subject subject) {
        return subject.technology()
                .map(words::technology)
                .or(() -> subject.stack().map(this::stack))
                .orElse("");
    }

    private String stack(String id) {
        if (id.equals(Architecture.CANDIDATE_ID)) {
            return scenario.today().map(today -> words.in(today.name())).orElse(id);
        }
        return scenario.stacks().stream()
                .filter(stack -> stack.id().equals(id))
                .map(stack -> words.in(stack.name()))
                .findFirst()
                .orElseGet(
                        () -> Stream.of(id.split("\\+")).map(words::technology).collect(Collectors.joining(" + ")));
    }

    /** Tables as printed in a source, which score nothing. */
    List<Table> printed() {
        return scenario.history().stream().map(this::printed).toList();
    }

    private Table printed(History history) {
        return new Table(
                page.t(
                        "overview.printed.caption",
                        "title",
                        words.in(history.title()),
                        "source",
                        new SourceWords(page.language()).in(history.source()),
                        "why",
                        words.in(history.why())),
                history.columns().stream()
                        .map(column -> new Head(column, false))
                        .toList(),
                history.rows().stream()
                        .map(row -> new Row("", row.stream().map(Cell::of).toList()))
                        .toList());
    }
}
