package dev.touchstone.web.evidence;

import dev.touchstone.evidence.DocumentClaim;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.web.view.EffectsView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.WithdrawalView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which a number is withdrawn, or its withdrawal taken back. */
public final class WithdrawalBuilder {
    private final Page page;
    private final EvidenceDocument document;
    private final DocumentClaim claim;

    /**
     * What was typed.
     *
     * @param seen hash of the document that the person saw
     * @param faults sentences by field; empty for the whole
     */
    public record Typed(String reason, String seen, Map<String, String> faults) {}

    /** The page of one number. */
    public WithdrawalBuilder(Page page, EvidenceDocument document, DocumentClaim claim) {
        this.page = page;
        this.document = document;
        this.claim = claim;
    }

    /**
     * The view.
     *
     * @param effects what would move
     * @param number the number as it is shown elsewhere
     */
    public WithdrawalView build(EffectsView effects, String number, Typed typed) {
        return new WithdrawalView(
                document.name(),
                page.t(act("title")),
                Link.to(
                        page.t("withdrawal.number", "number", number, "place", claim.locator()),
                        "/evidence/" + document.sha256() + "#" + claim.id()),
                claim.withdrawn()
                        .map(reason -> page.t("evidence-ui.withdrawn", "reason", reason))
                        .orElse(""),
                effects,
                form(typed));
    }

    private String act(String key) {
        return "withdrawal." + key + (claim.withdrawn().isPresent() ? ".back" : "");
    }

    private FormView form(Typed typed) {
        List<Field> reason = claim.withdrawn().isPresent()
                ? List.of()
                : List.of(Field.of("reason", "area", page.t("evidence-ui.reason"), typed.reason())
                        .hint(page.t("withdrawal.reason-hint"))
                        .error(typed.faults().getOrDefault("reason", ""))
                        .needed());
        return new FormView(
                page.t(act("act")),
                page.t(act("text")),
                Optional.empty(),
                FormView.Fault.all(typed.faults()),
                "/evidence/" + document.sha256() + "/claims/" + claim.id() + "/withdrawal",
                reason,
                List.of(new Parts.Labelled("seen", typed.seen(), "")),
                page.t(act("act")),
                List.of(Link.to(page.t("withdrawal.leave"), "/evidence/" + document.sha256())));
    }
}
