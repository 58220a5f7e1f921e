package dev.touchstone.web;

import dev.touchstone.base.ProblemException;
import dev.touchstone.evaluation.Budget;
import dev.touchstone.evaluation.audit.AuditAnswer;
import dev.touchstone.evaluation.audit.AuditQuestion;
import dev.touchstone.evaluation.audit.Audits;
import dev.touchstone.evaluation.audit.TableReader;
import dev.touchstone.evaluation.audit.TableScenario;
import dev.touchstone.evaluation.audit.TableScenarios;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.http.ReadsOnly;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.audit.AuditBuilder;
import dev.touchstone.web.audit.AuditForm;
import dev.touchstone.web.audit.MakeForm;
import dev.touchstone.web.scenario.SuggestedId;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.AuditView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit of a pasted table: for everybody, and nothing of it is kept unless an author makes it a scenario. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class AuditPages {
    private static final String ADDRESS = "/matrix-audit";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Budget budget;
    private final TableScenarios tables;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Frame frame;

    AuditPages(Budget budget, TableScenarios tables, Scenarios scenarios, CurrentPerson current, Frame frame) {
        this.budget = budget;
        this.tables = tables;
        this.scenarios = scenarios;
        this.current = current;
        this.frame = frame;
    }

    /** The form, empty or with a table to try it with. */
    @GET
    @Path("matrix-audit")
    @PermitAll
    public Response ask(@QueryParam("example") @DefaultValue("") String example) {
        Typed typed = example.isEmpty() ? new Typed(Map.of()) : example();
        return answer(200, typed, Map.of(), Optional.empty(), Map.of());
    }

    /** The answer, and the form with what was typed. */
    @POST
    @Path("matrix-audit")
    @PermitAll
    @ReadsOnly
    public Response audit() {
        Typed typed = SentForm.ofCurrent().typed();
        return audited(typed, 200, Map.of());
    }

    /** Makes a scenario of the table and goes on to its comparison. */
    @POST
    @Path("matrix-audit/scenarios")
    public Response make() {
        Person author = current.require(Role.AUTHOR);
        Typed typed = SentForm.ofCurrent().typed();
        AuditForm form = new AuditForm(typed, page());
        AuditQuestion question = form.question();
        if (!form.faults().isEmpty()) {
            return answer(422, typed, form.faults(), Optional.empty(), Map.of());
        }
        try {
            List<String> criteria = TableReader.read(question.text(), question.format(), question.hints())
                    .criteria();
            return made(typed, question, new MakeForm(typed, criteria, page()), author);
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, AuditForm::field);
            return answer(refused.status(), typed, refused.faults(), Optional.empty(), Map.of());
        }
    }

    private Response made(Typed typed, AuditQuestion question, MakeForm make, Person author) {
        String id = SuggestedId.of(
                make.title(), scenarios.all().stream().map(Layered.Entry::id).toList());
        TableScenario.Wanted wanted = make.wanted(id, author.name());
        if (!make.faults().isEmpty()) {
            return audited(typed, 422, make.faults());
        }
        try {
            tables.create(question.text(), question.format(), question.hints(), wanted, author.id());
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, make::field);
            return audited(typed, refused.status(), refused.faults());
        }
        return Response.seeOther(URI.create("/scenarios/" + id + "/compare")).build();
    }

    /** @param makeErrors what is wrong in the form that makes a scenario */
    private Response audited(Typed typed, int status, Map<String, String> makeErrors) {
        AuditForm form = new AuditForm(typed, page());
        AuditQuestion question = form.question();
        if (!form.faults().isEmpty()) {
            return answer(422, typed, form.faults(), Optional.empty(), Map.of());
        }
        try {
            AuditAnswer found = budget.within(LONGEST, (threads, watch) -> Audits.of(question, threads, watch));
            return answer(status, typed, Map.of(), Optional.of(found), makeErrors);
        } catch (ProblemException e) {
            Refused refused = Refused.of(e, frame, AuditForm::field);
            return answer(refused.status(), typed, refused.faults(), Optional.empty(), Map.of());
        }
    }

    private Typed example() {
        return new Typed(Map.of(
                "table", List.of(frame.text("audit-ui.example")),
                "worst", List.of("1"),
                "best", List.of("5"),
                "noise", List.of("0.5")));
    }

    private Page page() {
        return frame.page(frame.text("audit-ui.title"), Page.Section.NONE);
    }

    private Response answer(
            int status,
            Typed typed,
            Map<String, String> errors,
            Optional<AuditAnswer> found,
            Map<String, String> makeErrors) {
        Page page = page();
        AuditForm form = new AuditForm(typed, page);
        Optional<AuditBuilder> builder = found.map(answer -> new AuditBuilder(answer, page));
        boolean mayWrite = current.may(Role.AUTHOR);
        AuditView view = new AuditView(
                builder.map(AuditBuilder::sentence).orElseGet(() -> RichText.of(frame.text("audit-ui.what"))),
                builder.isPresent() ? "" : frame.text("audit-ui.what-more"),
                builder.map(AuditBuilder::result),
                FormView.Fault.all(errors),
                form.fields(errors),
                form.more(errors),
                form.saysMore(errors),
                Link.to(frame.text("audit-ui.try"), ADDRESS + "?example=1#ask"),
                found.filter(answer -> mayWrite)
                        .map(answer -> new MakeForm(typed, answer.read().criteria(), page).view(makeErrors)),
                found.isPresent() && !mayWrite ? frame.text("audit-ui.make-who") : "");
        return PageAnswer.of(status, Templates.audit(page, view));
    }
}
