package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.platform.http.KeptText;
import dev.touchstone.platform.http.ProblemPages;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.view.ErrorView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Problems as pages. What was typed into a form stands on the page again, ready to be sent. */
@ApplicationScoped
class ErrorPages implements ProblemPages {

    @Override
    public String html(Case situation) {
        Messages messages = Messages.in(situation.facts().language());
        return situation.problem().code().equals("sign-in") ? signIn(situation, messages) : error(situation, messages);
    }

    private static String signIn(Case situation, Messages messages) {
        String title = messages.text("identity.sign-in");
        Page page = Frame.of(situation.facts(), title, Page.Section.NONE, situation.person(), situation.formToken());
        FormView view = SignInForm.view(messages, situation.kept(), "", List.of());
        return Templates.form(page, view).render();
    }

    private static String error(Case situation, Messages messages) {
        Problem problem = situation.problem();
        String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = messages.text("problems.kind-" + kind);
        Page page = Frame.of(situation.facts(), title, Page.Section.NONE, situation.person(), situation.formToken());
        ErrorView view = new ErrorView(
                title,
                messages.problem(problem.code(), problem.arguments()),
                problem.faults().stream()
                        .map(fault -> new FormView.Fault(
                                "", place(fault.pointer()) + messages.problem(fault.code(), fault.arguments())))
                        .toList(),
                kept(situation.kept()),
                situation.kept().target(),
                List.of(Link.to(messages.text("identity.home"), "/")),
                situation.facts().requestId());
        return Templates.error(page, view).render();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', ' ') + ": ";
    }

    /** What was typed, field by field. */
    static List<Parts.Labelled> kept(KeptText kept) {
        return kept.fields().stream()
                .map(field -> new Parts.Labelled(field.name(), field.value(), ""))
                .toList();
    }
}
