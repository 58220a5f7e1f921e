package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.web.view.EffectsView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.NumberActView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which something is done to a number, or taken back. */
public final class NumberActBuilder {
    private final Page page;
    private final EvidenceDocument document;
    private final DocumentClaim claim;
    private final NumberAct act;

    /**
     * What was typed.
     *
     * @param seen hash of the document that the person saw
     * @param faults sentences by field; empty for the whole
     */
    public record Typed(String reason, String seen, Map<String, String> faults) {}

    /** The page of one number. */
    public NumberActBuilder(Page page, EvidenceDocument document, DocumentClaim claim, NumberAct act) {
        this.page = page;
        this.document = document;
        this.claim = claim;
        this.act = act;
    }

    /**
     * The view.
     *
     * @param effects what would move
     * @param number the number as it is shown elsewhere
     */
    public NumberActView build(EffectsView effects, String number, Typed typed) {
        return new NumberActView(
                document.name(),
                page.t(act("title")),
                Link.to(
                        page.t(
                                "evidence-ui.number-at",
                                "number",
                                number,
                                "place",
                                NumbersBuilder.place(page, claim.locator())),
                        NumbersBuilder.row(document.sha256(), claim.id())),
                switch (act) {
                    case WITHDRAWAL -> NumbersBuilder.withdrawn(page, claim);
                    case CONFIRMATION -> NumbersBuilder.confirmed(page, claim);
                },
                effects,
                form(typed));
    }

    private String act(String key) {
        return act.word() + "." + key + (act.isDone(claim) ? ".back" : "");
    }

    private FormView form(Typed typed) {
        List<Field> reason = act.isDone(claim)
                ? List.of()
                : List.of(Field.of("reason", "area", page.t(act.word() + ".reason"), typed.reason())
                        .hint(page.t(act.word() + ".reason-hint"))
                        .error(typed.faults().getOrDefault("reason", ""))
                        .needed());
        return new FormView(
                page.t(act("act")),
                page.t(act("text")),
                Optional.empty(),
                FormView.Fault.all(typed.faults()),
                "/evidence/" + document.sha256() + "/claims/" + claim.id() + "/" + act.word(),
                reason,
                List.of(new Parts.Labelled("seen", typed.seen(), "")),
                page.t(act("act")),
                List.of(Link.to(page.t("evidence-ui.leave"), "/evidence/" + document.sha256())));
    }
}
