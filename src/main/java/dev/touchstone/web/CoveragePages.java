package dev.touchstone.web;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Settings;
import dev.touchstone.evaluation.coverage.ClaimFlips;
import dev.touchstone.evaluation.coverage.Halved;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.coverage.CoverageBuilder;
import dev.touchstone.web.view.CoverageView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of the candidates of a scenario, and what to look up first. */
@Path("/scenarios/{id}/coverage")
@Produces(MediaType.TEXT_HTML)
public class CoveragePages {
    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final CurrentCatalogue catalogue;
    private final Covers covers;
    private final CurrentPerson current;
    private final Frame frame;

    CoveragePages(
            Scenarios scenarios,
            Evaluations evaluations,
            CurrentCatalogue catalogue,
            Covers covers,
            CurrentPerson current,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.covers = covers;
        this.current = current;
        this.frame = frame;
    }

    /** The coverage as the scenario stands now, or stood on a date. */
    @GET
    public Response show(
            @RestPath String id,
            @QueryParam("open") @DefaultValue("") String open,
            @QueryParam("halved") @DefaultValue("") String halved,
            @QueryParam("flips") @DefaultValue("") String flips,
            @QueryParam("as_of") @DefaultValue("") String asOf) {
        Layered.Entry<Scenario> entry = ScenarioAt.date(scenarios, id, asOf);
        Scenario scenario = entry.content();
        String title = scenario.title().in(frame.language());
        Page page = ScenarioPlace.of(
                frame.page(frame.text("place.coverage") + " · " + title, Page.Section.SCENARIOS),
                id,
                title,
                ScenarioPlace.View.COVERAGE);
        if (!Readiness.canBeEvaluated(catalogue.get(), scenario)) {
            return PageAnswer.of(200, Templates.coverage(page, empty(id)));
        }
        Optional<Parts.State> covered = covers.of(scenarios.get(id));
        if (covered.isPresent()) {
            String sentence = frame.text("weighing.covered.sentence");
            return PageAnswer.of(200, Templates.coverage(page, CoverageView.of(covered.get(), RichText.of(sentence))));
        }
        Settings settings = ScenarioAt.settings(evaluations.usual(), asOf);
        Evaluation evaluation = evaluations.look(scenario, entry.hash(), settings);
        Page dated = page.withState(
                Optional.of(Link.to(Dates.day(settings.today()), "/scenarios/" + id + "/coverage")),
                "",
                entry.hash().substring(0, 12));
        boolean mayWrite = asOf.isBlank() && current.may(Role.AUTHOR);
        Optional<Halved> asked =
                halved.isEmpty() ? Optional.empty() : Optional.of(evaluations.halved(scenario, entry.hash(), settings));
        Optional<ClaimFlips> turns = flips.isEmpty()
                ? Optional.empty()
                : Optional.of(evaluations.claimFlips(scenario, entry.hash(), settings));
        CoverageView view = new CoverageBuilder(evaluation, catalogue.get(), dated, mayWrite)
                .build(open.equals("all"), asked, turns);
        return PageAnswer.of(200, Templates.coverage(dated, view));
    }

    private CoverageView empty(String id) {
        String title = frame.text("coverage.empty-title");
        return CoverageView.of(
                new Parts.State(
                        "empty",
                        title,
                        frame.text("coverage.empty-text"),
                        List.of(Link.to(frame.text("coverage.empty-action"), "/scenarios/" + id)),
                        ""),
                RichText.of(title));
    }
}
