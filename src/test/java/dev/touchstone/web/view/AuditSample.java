package dev.touchstone.web.view;

import dev.touchstone.evaluation.audit.AuditAnswer;
import dev.touchstone.evaluation.audit.Audits;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.audit.AuditBuilder;
import dev.touchstone.web.audit.AuditForm;
import dev.touchstone.web.audit.MakeForm;
import dev.touchstone.web.scenario.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit of the page's own example: nothing asked yet, and answered, with everything that can be wrong in the forms. */
final class AuditSample {
    private AuditSample() {}

    private static Typed example(Page page) {
        return new Typed(Map.of(
                "table", List.of(page.t("audit-ui.example")),
                "worst", List.of("1"),
                "best", List.of("5"),
                "noise", List.of("0.5")));
    }

    static AuditView answered(Page page) {
        Typed typed = example(page);
        AuditForm form = new AuditForm(typed, page);
        AuditAnswer answer = Audits.of(form.question(), 1, () -> false);
        AuditBuilder builder = new AuditBuilder(answer, page);
        Typed meant = typed;
        for (int j = 0; j < answer.read().criteria().size(); j++) {
            meant = meant.with("meant." + j + ".worst", "1").with("meant." + j + ".best", j == 0 ? "0,5" : "5");
        }
        MakeForm make = new MakeForm(meant, answer.read().criteria(), page);
        make.wanted("x", "Li Wei");
        return new AuditView(
                builder.sentence(),
                "",
                Optional.of(builder.result()),
                List.of(),
                form.fields(Map.of()),
                form.more(Map.of()),
                false,
                Link.to(page.t("audit-ui.try"), "?example=1"),
                Optional.of(make.view(make.faults())),
                "");
    }

    static AuditView refused(Page page) {
        AuditForm form = new AuditForm(example(page).with("noise", "much").with("seed", "1.5"), page);
        form.question();
        return new AuditView(
                RichText.of(page.t("audit-ui.what")),
                page.t("audit-ui.what-more"),
                Optional.empty(),
                FormView.Fault.all(form.faults()),
                form.fields(form.faults()),
                form.more(form.faults()),
                form.saysMore(form.faults()),
                Link.to(page.t("audit-ui.try"), "?example=1"),
                Optional.empty(),
                "");
    }
}
