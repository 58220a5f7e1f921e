package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Criterion;
import dev.touchstone.catalogue.Judgements;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.catalogue.RuleGroup;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.JudgementsView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers of the library in the order of the rules that read them. */
public final class JudgementsBuilder {
    /** Address of the list. */
    public static final String PATH = "/catalogue/judgements";

    private final Catalogue catalogue;
    private final Judgements now;
    private final Judgements shipped;
    private final Page page;

    /**
     * For a page.
     *
     * @param catalogue what counts now
     * @param shipped the numbers of the files alone
     */
    public JudgementsBuilder(Catalogue catalogue, Judgements shipped, Page page) {
        this.catalogue = catalogue;
        this.now = catalogue.judgements();
        this.shipped = shipped;
        this.page = page;
    }

    /** The whole list. */
    public JudgementsView build() {
        long changed = now.all().stream().filter(JudgementsBuilder::own).count();
        String count = page.t("judgements.count", "count", now.all().size());
        return new JudgementsView(
                RichText.pieces(page.t(
                        changed == 0 ? "judgements.sentence-shipped" : "judgements.sentence",
                        "numbers",
                        RichText.strong(count),
                        "rules",
                        now.groups().size(),
                        "changed",
                        changed)),
                page.t("judgements.note"),
                groups());
    }

    private List<JudgementsView.Group> groups() {
        List<JudgementsView.Group> groups = new ArrayList<>();
        now.groups().forEach(rule -> groups.add(group(rule, now.of(rule))));
        List<LibraryJudgement> others = now.ungrouped();
        if (!others.isEmpty()) {
            LocalText name = LocalText.of(page.t("judgements.other"));
            groups.add(group(
                    new RuleGroup(
                            "other",
                            1,
                            name,
                            List.of(),
                            LocalText.of(page.t("judgements.other-text")),
                            LocalText.of(page.t("judgements.other-ground"))),
                    others));
        }
        return groups;
    }

    private JudgementsView.Group group(RuleGroup group, List<LibraryJudgement> numbers) {
        return new JudgementsView.Group(
                group.id(),
                group.name().in(page.language()),
                page.t("judgements.rule-note", "version", group.version(), "readers", readers(group)),
                group.sentence().in(page.language()),
                group.ground().in(page.language()),
                numbers.stream().anyMatch(JudgementsBuilder::own),
                new ScenarioView.Table(
                        page.t("judgements.caption", "rule", group.name().in(page.language())),
                        List.of(
                                new ScenarioView.Head(page.t("judgements.meaning"), false),
                                new ScenarioView.Head(page.t("judgements.value"), true),
                                new ScenarioView.Head(page.t("judgements.bounds"), true)),
                        numbers.stream().map(this::row).toList()));
    }

    /** The names of the criteria whose cells read the numbers of a rule. */
    String readers(RuleGroup group) {
        return group.readBy().isEmpty()
                ? page.t("judgements.read-by-all")
                : group.readBy().stream()
                        .map(id -> catalogue
                                .criterion(id)
                                .map(Criterion::name)
                                .map(name -> name.in(page.language()))
                                .orElse(id))
                        .collect(Collectors.joining(page.t("overview.comma")));
    }

    private ScenarioView.Row row(LibraryJudgement judgement) {
        ScenarioView.Cell meaning = new ScenarioView.Cell(
                judgement.text().in(page.language()),
                own(judgement) ? page.t("judgements.own-under", "shipped", shippedValue(judgement)) : "",
                false,
                PATH + "/" + judgement.id(),
                own(judgement) ? List.of(new Parts.Remark(page.t("judgements.own"), "box")) : List.of(),
                Optional.empty(),
                "");
        return new ScenarioView.Row(
                "",
                List.of(
                        meaning,
                        ScenarioView.Cell.figure(shown(judgement, judgement.value()), page.t("judgements.value")),
                        ScenarioView.Cell.figure(bounds(judgement), page.t("judgements.bounds"))));
    }

    private String shippedValue(LibraryJudgement judgement) {
        return shipped.find(judgement.id())
                .map(number -> shown(number, number.value()))
                .orElse(page.t("judgements.none"));
    }

    /** A value of a number with its unit. */
    String shown(LibraryJudgement judgement, double value) {
        return judgement
                .unit()
                .map(unit -> page.quantity(value, unit))
                .orElse(page.n().exact(value));
    }

    /** What it may be set to. */
    String bounds(LibraryJudgement judgement) {
        return judgement.min().isPresent() && judgement.max().isPresent()
                ? page.t(
                        "judgements.from-to",
                        "low",
                        page.n().exact(judgement.min().getAsDouble()),
                        "high",
                        page.n().exact(judgement.max().getAsDouble()))
                : page.t("judgements.unbounded");
    }

    static boolean own(LibraryJudgement judgement) {
        return judgement.layer() == Layer.OWN;
    }
}
