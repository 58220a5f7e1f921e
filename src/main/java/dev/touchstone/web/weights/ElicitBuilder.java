package dev.touchstone.web.weights;

import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.evaluation.Criteria;
import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.evaluation.weighing.WeightWays;
import dev.touchstone.platform.http.FormToken;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Elicited;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.scenario.Editor;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.ElicitView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one way of asking: the form with what was typed, and what follows from it. Nothing here knows a score. */
public final class ElicitBuilder {
    /** The field for a reason. */
    public static final String REASON = "reason";

    private static final List<String> NOT_ANSWERS = List.of(Editor.OPENED, REASON, FormToken.FIELD);

    private final Page page;
    private final Layered.Entry<Scenario> entry;
    private final WayPage way;
    private final WayForm form;
    private final Asked asked;
    private final Outcome outcome;
    private final boolean afterSeen;

    /**
     * A page.
     *
     * @param entry a scenario with criteria, in which nothing is wrong
     * @param typed the fields of the address or of the form; empty for those of earlier answers
     * @param afterSeen whether scores were seen, so that a change will be printed
     */
    public ElicitBuilder(
            Page page,
            Catalogue catalogue,
            WeightWays ways,
            Layered.Entry<Scenario> entry,
            WayPage way,
            Typed typed,
            boolean afterSeen) {
        this.page = page;
        this.entry = entry;
        this.way = way;
        this.afterSeen = afterSeen;
        form = way.form(ways);
        Typed filled = typed.fields().isEmpty()
                ? entry.content()
                        .weights()
                        .elicited()
                        .map(Elicited::way)
                        .map(form::fill)
                        .orElse(typed)
                : typed;
        asked = new Asked(page, catalogue, Criteria.of(catalogue, entry.content()), filled);
        outcome = form.outcome(asked);
    }

    /** The weights that would be saved; empty while something is missing or wrong. */
    public Optional<Proposal> proposal() {
        return outcome.proposal();
    }

    /**
     * The view.
     *
     * @param state what to know first
     * @param refused whether something was sent to be saved and was not
     */
    public ElicitView build(Optional<Parts.State> state, boolean refused) {
        List<FormView.Fault> faults = new ArrayList<>();
        if (refused) {
            faults.addAll(FormView.Fault.all(outcome.wrong()));
            if (faults.isEmpty()) {
                faults.add(new FormView.Fault("", outcome.progress()));
            }
        }
        return new ElicitView(
                asked.t("over"),
                asked.t("way." + way.word() + ".title"),
                asked.t("way." + way.word() + ".text"),
                ways(page, entry.id(), Optional.of(way)),
                state,
                faults,
                address(entry.id(), way),
                form.groups(asked, outcome.wrong()),
                outcome.question(),
                outcome.answered(),
                preview());
    }

    static String address(String scenario, WayPage way) {
        return "/scenarios/" + scenario + "/weights/" + way.word();
    }

    static Choice ways(Page page, String scenario, Optional<WayPage> current) {
        List<Link> links = Arrays.stream(WayPage.values())
                .map(each -> new Link(
                        page.t("weighing.way." + each.word() + ".title"),
                        address(scenario, each),
                        current.equals(Optional.of(each))))
                .toList();
        return new Choice(page.t("weighing.ways"), links);
    }

    private ElicitView.Preview preview() {
        List<ElicitView.Note> notes = new ArrayList<>();
        outcome.wrong().values().forEach(text -> notes.add(new ElicitView.Note(text, true)));
        notes.addAll(outcome.notes());
        Optional<SharesBuilder> shares =
                proposal().map(ready -> new SharesBuilder(asked, ready.shares(), ready.open()));
        return new ElicitView.Preview(
                shares.map(SharesBuilder::sentence).orElse(outcome.progress()),
                notes,
                shares.map(SharesBuilder::build),
                shares.isPresent() ? address(entry.id(), way) : "",
                hidden(),
                Field.of(REASON, "text", asked.t("reason"), asked.typed().text(REASON))
                        .hint(asked.t(afterSeen ? "reason.after" : "reason.hint")));
    }

    /** The answers, over the state that the page was drawn from. */
    private List<Parts.Labelled> hidden() {
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled(Editor.OPENED, entry.hash(), ""));
        for (Map.Entry<String, List<String>> field : asked.typed().fields().entrySet()) {
            if (!NOT_ANSWERS.contains(field.getKey())) {
                field.getValue().forEach(value -> hidden.add(new Parts.Labelled(field.getKey(), value, "")));
            }
        }
        return hidden;
    }
}
