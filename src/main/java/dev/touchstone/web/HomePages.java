package dev.touchstone.web;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.decision.Decisions;
import dev.touchstone.decision.RegisterEntry;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.weighing.WeightLogs;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.home.HomeBuilder;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.SearchView;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page and the search over scenarios, technologies and decisions. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final int MOST_HITS = 20;
    private static final int LONGEST_QUERY = 200;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final WeightLogs logs;
    private final Decisions decisions;
    private final CurrentCatalogue catalogue;
    private final CurrentPerson current;
    private final Frame frame;

    HomePages(
            Scenarios scenarios,
            Evaluations evaluations,
            WeightLogs logs,
            Decisions decisions,
            CurrentCatalogue catalogue,
            CurrentPerson current,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.logs = logs;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.current = current;
        this.frame = frame;
    }

    /** All scenarios, a team's own first. */
    @GET
    public Response home(@QueryParam("show") @DefaultValue("") String show) {
        Page page = frame.page(frame.text("ui.nav.scenarios"), Page.Section.SCENARIOS);
        HomeBuilder builder = new HomeBuilder(
                page,
                current.may(Role.AUTHOR),
                show,
                entry -> evaluations
                        .remembered(entry.content(), entry.hash(), evaluations.usual())
                        .filter(known -> !logs.covered(entry)));
        return PageAnswer.of(200, Templates.home(page, builder.build(scenarios.all())));
    }

    /** What has a text in its name. */
    @GET
    @Path("search")
    public Response search(@QueryParam("q") @DefaultValue("") String query) {
        String text = query.strip();
        String wanted =
                (text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text).toLowerCase(Locale.ROOT);
        List<SearchView.Group> groups = new ArrayList<>();
        if (!wanted.isEmpty()) {
            group(groups, "ui.nav.scenarios", scenarioHits(wanted));
            group(groups, "ui.nav.technologies", technologyHits(wanted));
            group(groups, "ui.nav.decisions", decisionHits(wanted));
        }
        int found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        String sentence = wanted.isEmpty()
                ? frame.text("search.ask")
                : frame.text("search.found", Map.of("count", found, "query", text));
        Page page = frame.page(frame.text("ui.search"), Page.Section.NONE);
        return PageAnswer.of(200, Templates.search(page, new SearchView(text, sentence, groups)));
    }

    private void group(List<SearchView.Group> groups, String key, List<SearchView.Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new SearchView.Group(frame.text(key), hits));
        }
    }

    private List<SearchView.Hit> scenarioHits(String wanted) {
        return scenarios.all().stream()
                .filter(entry -> matches(entry.content().title(), entry.id(), wanted)
                        || matches(entry.content().question(), "", wanted))
                .limit(MOST_HITS)
                .map(entry -> new SearchView.Hit(
                        entry.content().title().in(frame.language()),
                        "/scenarios/" + entry.id(),
                        entry.content().question().in(frame.language())))
                .toList();
    }

    private List<SearchView.Hit> technologyHits(String wanted) {
        return catalogue.get().technologies().stream()
                .filter(technology -> matches(technology.name(), technology.id(), wanted))
                .limit(MOST_HITS)
                .map(technology -> new SearchView.Hit(
                        technology.name().in(frame.language()),
                        "/technologies/" + technology.id(),
                        String.join(
                                ", ",
                                technology.roles().stream()
                                        .map(role -> catalogue
                                                .get()
                                                .role(role)
                                                .map(known -> known.name())
                                                .orElse(LocalText.of(role))
                                                .in(frame.language()))
                                        .toList())))
                .toList();
    }

    private List<SearchView.Hit> decisionHits(String wanted) {
        return decisions.register(decisions.query().containing(wanted).limit(MOST_HITS)).items().stream()
                .map(this::hit)
                .toList();
    }

    private SearchView.Hit hit(RegisterEntry entry) {
        return new SearchView.Hit(entry.title().in(frame.language()), "/decisions/" + entry.id(), "");
    }

    private static boolean matches(LocalText text, String id, String wanted) {
        return text.en().toLowerCase(Locale.ROOT).contains(wanted)
                || text.zh().toLowerCase(Locale.ROOT).contains(wanted)
                || id.contains(wanted);
    }
}
