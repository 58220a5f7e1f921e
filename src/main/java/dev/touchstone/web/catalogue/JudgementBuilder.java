package dev.touchstone.web.catalogue;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Judgements;
import dev.touchstone.catalogue.LibraryJudgement;
import dev.touchstone.catalogue.RuleGroup;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.JudgementView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.ScenarioView;
import dev.touchstone.web.view.TurnedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one number of the library. */
public final class JudgementBuilder {
    private final Judgements now;
    private final Optional<LibraryJudgement> shipped;
    private final LibraryJudgement judgement;
    private final Page page;
    private final JudgementsBuilder words;

    /**
     * For a page.
     *
     * @param catalogue what counts now, the number included
     * @param shipped the numbers of the files alone
     */
    public JudgementBuilder(Catalogue catalogue, Judgements shipped, LibraryJudgement judgement, Page page) {
        this.now = catalogue.judgements();
        this.shipped = shipped.find(judgement.id());
        this.judgement = judgement;
        this.page = page;
        this.words = new JudgementsBuilder(catalogue, shipped, page);
    }

    /**
     * What stands in the form.
     *
     * @param value as typed
     * @param ground as typed
     * @param hash the state that the form was opened with
     * @param errors what is wrong, by field; at the empty name what is wrong with the whole
     */
    public record Form(String value, String ground, String hash, Map<String, String> errors) {}

    /** A revision of the own copy, as printed. */
    public record Past(String value, String when, String who, String ground) {}

    /** The form as it is opened. */
    public Form opened(String hash) {
        String own = JudgementsBuilder.own(judgement)
                ? judgement.ground().map(text -> text.in(page.language())).orElse("")
                : "";
        return new Form(Figure.write(judgement.value()), own, hash, Map.of());
    }

    /**
     * The view.
     *
     * @param mayChange whether the person may change it
     */
    public JudgementView build(
            Form form,
            Layered.Origin origin,
            boolean mayChange,
            Optional<Parts.State> state,
            Optional<TurnedView> turned,
            List<Past> history) {
        return new JudgementView(
                group().map(rule ->
                                page.t("judgements.over", "rule", rule.name().in(page.language())))
                        .orElse(""),
                judgement.text().in(page.language()),
                RichText.pieces(sentence()),
                origin == Layered.Origin.COPY_OF_OLDER ? Optional.of(older()) : Optional.empty(),
                state,
                form.errors().entrySet().stream()
                        .map(error -> new FormView.Fault(error.getKey(), error.getValue()))
                        .toList(),
                JudgementsBuilder.PATH + "/" + judgement.id(),
                List.of(new Parts.Labelled("hash", form.hash(), "")),
                mayChange ? fields(form) : List.of(),
                buttons(origin),
                mayChange ? "" : page.t("judgements.refused"),
                turned,
                history.isEmpty() ? Optional.empty() : Optional.of(history(history)),
                margin());
    }

    private String sentence() {
        String value = RichText.strong(words.shown(judgement, judgement.value()));
        if (!JudgementsBuilder.own(judgement)) {
            return page.t("judgements.is-shipped", "value", value);
        }
        return shipped.map(number ->
                        page.t("judgements.is-own", "value", value, "shipped", words.shown(number, number.value())))
                .orElse(page.t("judgements.is-only-own", "value", value));
    }

    private Optional<RuleGroup> group() {
        return now.groups().stream()
                .filter(rule -> rule.id().equals(judgement.group()))
                .findFirst();
    }

    private Parts.LookNote older() {
        String text = shipped.map(
                        number -> page.t("judgements.older-text", "shipped", words.shown(number, number.value())))
                .orElse("");
        return new Parts.LookNote(page.t("judgements.older"), text, List.of());
    }

    private List<Field> fields(Form form) {
        Field value = Field.of("value", "number", page.t("judgements.new-value"), form.value())
                .hint(page.t("judgements.value-hint", "bounds", words.bounds(judgement)))
                .unit(judgement.unit().map(unit -> page.units().word(unit)).orElse(""))
                .error(form.errors().getOrDefault("value", ""))
                .needed();
        Field ground = Field.of("ground", "area", page.t("judgements.why"), form.ground())
                .hint(page.t("judgements.why-hint"))
                .error(form.errors().getOrDefault("ground", ""));
        return List.of(value, ground);
    }

    private List<EditorView.Button> buttons(Layered.Origin origin) {
        List<EditorView.Button> buttons = new ArrayList<>();
        buttons.add(button("preview"));
        buttons.add(button("save"));
        if (origin == Layered.Origin.COPY_OF_OLDER) {
            buttons.add(button("keep"));
        }
        if (origin != Layered.Origin.SHIPPED) {
            buttons.add(button(origin == Layered.Origin.OWN ? "remove" : "give-back"));
        }
        return buttons;
    }

    private EditorView.Button button(String act) {
        return new EditorView.Button("act", act, page.t("judgements." + act), act.equals("preview") ? "turned" : "");
    }

    private ScenarioView.Table history(List<Past> history) {
        return new ScenarioView.Table(
                page.t("judgements.history"),
                List.of(
                        new ScenarioView.Head(page.t("overview.when"), false),
                        new ScenarioView.Head(page.t("overview.who"), false),
                        new ScenarioView.Head(page.t("judgements.value"), true),
                        new ScenarioView.Head(page.t("judgements.why"), false)),
                history.stream()
                        .map(past -> new ScenarioView.Row(
                                "",
                                List.of(
                                        ScenarioView.Cell.of(past.when()),
                                        ScenarioView.Cell.of(past.who()),
                                        ScenarioView.Cell.figure(past.value(), page.t("judgements.value")),
                                        ScenarioView.Cell.of(past.ground()))))
                        .toList());
    }

    private List<Parts.Margin> margin() {
        List<Parts.Margin> margin = new ArrayList<>();
        group().ifPresent(rule -> {
            margin.add(new Parts.Margin(
                    page.t("judgements.the-rule"),
                    List.of(),
                    List.of(
                            rule.sentence().in(page.language()),
                            page.t("judgements.rule-note", "version", rule.version(), "readers", words.readers(rule))),
                    "",
                    List.of(Link.to(
                            page.t("judgements.others", "rule", rule.name().in(page.language())),
                            JudgementsBuilder.PATH + "#" + rule.id()))));
            margin.add(new Parts.Margin(
                    page.t("judgements.ground"),
                    List.of(),
                    List.of(judgement.ground().orElse(rule.ground()).in(page.language())),
                    "",
                    List.of()));
        });
        margin.add(new Parts.Margin(
                page.t("judgements.id"), List.of(), List.of(page.t("judgements.stored")), judgement.id(), List.of()));
        return margin;
    }
}
