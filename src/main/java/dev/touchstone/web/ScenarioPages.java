package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.WeightWords;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Revision;
import dev.touchstone.revision.Stored;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.testorder.TestOrders;
import dev.touchstone.web.scenario.OverviewBuilder;
import dev.touchstone.web.scenario.VersionsBuilder;
import dev.touchstone.web.view.HistoryView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.weights.LogRows;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestPath;

/** A scenario as it stands or stood, its revisions, and putting it out of the way. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ScenarioPages {
    private static final int REVISIONS = 50;
    private static final int EVALUATIONS = 10;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final TestOrders orders;
    private final WeightLogs logs;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final People people;
    private final Frame frame;

    ScenarioPages(
            Scenarios scenarios,
            Evaluations evaluations,
            TestOrders orders,
            WeightLogs logs,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            People people,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.orders = orders;
        this.logs = logs;
        this.catalogue = catalogue;
        this.current = current;
        this.people = people;
        this.frame = frame;
    }

    /** The scenario; with a date as it stood at the end of it. */
    @GET
    @Path("scenarios/{id}")
    public Response show(@RestPath String id, @QueryParam("as_of") @DefaultValue("") String asOf) {
        Layered.Entry<Scenario> entry = ScenarioAt.date(scenarios, id, asOf);
        Page page = page(entry, entry.content().title().in(frame.language()))
                .withState(
                        asOf.isBlank() ? Optional.empty() : Optional.of(Link.to(asOf, "/scenarios/" + id)),
                        "",
                        entry.hash().substring(0, 12));
        boolean mayWrite = asOf.isBlank() && current.may(Role.AUTHOR);
        Scenario counting = evaluations.counting(entry.content(), Optional.empty());
        OverviewBuilder builder =
                new OverviewBuilder(catalogue.get(), page, entry.seenAs(counting), mayWrite, people::name);
        boolean covered = Readiness.canBeEvaluated(catalogue.get(), entry.content()) && logs.covered(scenarios.get(id));
        Optional<Evaluation> evaluation = covered ? Optional.empty() : evaluation(entry, asOf);
        return PageAnswer.of(
                200,
                Templates.scenario(
                        page,
                        builder.build(
                                evaluation,
                                stored(id),
                                words(page, entry),
                                orders.open(id).size(),
                                covered)));
    }

    private String words(Page page, Layered.Entry<Scenario> entry) {
        return new WeightWords(page.language(), UnaryOperator.identity(), UnaryOperator.identity(), people::name)
                .seen(logs.of(entry));
    }

    /** Computed when it can be; a server that has no room now still shows the scenario. */
    private Optional<Evaluation> evaluation(Layered.Entry<Scenario> entry, String asOf) {
        if (!Readiness.canBeEvaluated(catalogue.get(), entry.content())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    evaluations.look(entry.content(), entry.hash(), ScenarioAt.settings(evaluations.usual(), asOf)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private List<Link> stored(String id) {
        return evaluations.of(id, EVALUATIONS).items().stream()
                .map(stored ->
                        Link.to(Dates.minute(stored.revision().at(), ZoneOffset.UTC), "/evaluations/" + stored.id()))
                .toList();
    }

    private Page page(Layered.Entry<Scenario> entry, String title) {
        return ScenarioPlace.of(
                frame.page(title, Page.Section.SCENARIOS),
                entry.id(),
                entry.content().title().in(frame.language()),
                ScenarioPlace.View.SCENARIO);
    }

    /** The revisions, and what one of them changed. */
    @GET
    @Path("scenarios/{id}/history")
    public Response history(
            @RestPath String id,
            @QueryParam("rev") @DefaultValue("") String rev,
            @QueryParam("against") @DefaultValue("") String against,
            @QueryParam("before") @DefaultValue("") String before) {
        Layered.Entry<Scenario> entry = scenarios.get(id);
        dev.touchstone.revision.Page<Revision> revisions =
                scenarios.layered().documents().history(id, number(before), REVISIONS);
        Page page = page(entry, frame.text("overview.history"));
        boolean shipped = against.equals("shipped");
        OptionalInt shown = shipped ? OptionalInt.empty() : number(rev);
        VersionsBuilder versions = new VersionsBuilder(page);
        List<HistoryView.Change> changes = shipped
                ? versions.changes(scenarios.layered().shipped(id), entry.content())
                : shown.isPresent() ? changes(versions, id, shown.getAsInt()) : List.of();
        String changesTitle = shipped
                ? frame.text("overview.against-shipped")
                : shown.isPresent() ? frame.text("overview.changes", Map.of("revision", shown.getAsInt())) : "";
        int newest = entry.revision().map(Revision::rev).orElse(0);
        HistoryView view = new HistoryView(
                frame.text("overview.history"),
                newest == 0
                        ? frame.text("overview.never-changed")
                        : frame.text("overview.changed-often", Map.of("count", newest)),
                revisions.items().stream().map(each -> row(id, each, shown)).toList(),
                pager(id, revisions),
                changesTitle,
                changes,
                new LogRows(page, id, people::name).of(logs.of(entry)));
        return PageAnswer.of(200, Templates.history(page, view));
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private HistoryView.Row row(String id, Revision revision, OptionalInt shown) {
        String note = revision.removed()
                ? frame.text("overview.note.removed")
                : revision.rev() == 1 && revision.basedOn().isPresent() ? frame.text("overview.note.copy") : "";
        return new HistoryView.Row(
                String.valueOf(revision.rev()),
                "/scenarios/" + id + "/history?rev=" + revision.rev(),
                Dates.minute(revision.at(), ZoneOffset.UTC) + " UTC",
                people.name(revision.actor()),
                note,
                shown.isPresent() && shown.getAsInt() == revision.rev());
    }

    /** Against the revision before; the first one of an own copy against what is shipped. */
    private List<HistoryView.Change> changes(VersionsBuilder versions, String id, int rev) {
        Layered<Scenario> layered = scenarios.layered();
        Optional<Scenario> after = layered.documents().revision(id, rev).map(Stored::content);
        if (after.isEmpty()) {
            return List.of();
        }
        Optional<Scenario> earlier =
                rev > 1 ? layered.documents().revision(id, rev - 1).map(Stored::content) : layered.shipped(id);
        return versions.changes(earlier, after.get());
    }

    private Optional<Parts.Pager> pager(String id, dev.touchstone.revision.Page<Revision> revisions) {
        if (!revisions.more()) {
            return Optional.empty();
        }
        int last = revisions.items().getLast().rev();
        return Optional.of(new Parts.Pager("", "", "/scenarios/" + id + "/history?before=" + last));
    }

    /** Puts it out of the way; it stays readable. */
    @POST
    @Path("scenarios/{id}/archive")
    public Response archive(@RestPath String id, @FormParam("opened") @DefaultValue("") String opened) {
        return archived(id, opened, true);
    }

    /** Takes it back among the others. */
    @POST
    @Path("scenarios/{id}/restore")
    public Response restore(@RestPath String id, @FormParam("opened") @DefaultValue("") String opened) {
        return archived(id, opened, false);
    }

    private Response archived(String id, String opened, boolean archived) {
        current.require(Role.AUTHOR);
        Scenario scenario = scenarios.get(id).content();
        scenarios.change(scenario.withArchived(archived), current.actor(), opened);
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }

    /** Removes the own copy, so that the shipped scenario counts again; the history stays. */
    @POST
    @Path("scenarios/{id}/take-shipped")
    public Response takeShipped(@RestPath String id, @FormParam("opened") @DefaultValue("") String opened) {
        current.require(Role.AUTHOR);
        if (scenarios.layered().shipped(id).isEmpty()) {
            throw Problem.missing(Scenarios.KIND, id).exception();
        }
        scenarios.layered().remove(id, current.actor(), opened);
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }
}
