package dev.touchstone.web;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.evaluation.Evaluations;
import dev.touchstone.evaluation.Option;
import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.RichText;
import dev.touchstone.revision.Layered;
import dev.touchstone.revision.Stored;
import dev.touchstone.roadmap.Roadmap;
import dev.touchstone.roadmap.Roadmaps;
import dev.touchstone.scenario.Architecture;
import dev.touchstone.scenario.Readiness;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Scenarios;
import dev.touchstone.web.migration.MigrationBuilder;
import dev.touchstone.web.migration.MigrationPlace;
import dev.touchstone.web.migration.QuestionBuilder;
import dev.touchstone.web.view.Choice;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.MigrationView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;

/** The way from today's system to a candidate: planned anew for looking, or as it was kept. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class MigrationPages {
    private static final int MOST_CHOICES = 6;

    private final Scenarios scenarios;
    private final Evaluations evaluations;
    private final Roadmaps roadmaps;
    private final CurrentCatalogue catalogue;
    private final Covers covers;
    private final CurrentPerson current;
    private final Frame frame;

    MigrationPages(
            Scenarios scenarios,
            Evaluations evaluations,
            Roadmaps roadmaps,
            CurrentCatalogue catalogue,
            Covers covers,
            CurrentPerson current,
            Frame frame) {
        this.scenarios = scenarios;
        this.evaluations = evaluations;
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
        this.covers = covers;
        this.current = current;
        this.frame = frame;
    }

    /** A plan for looking: candidate and answers stand in the address. */
    @GET
    @Path("scenarios/{id}/migration")
    public Response look(@RestPath String id, @QueryParam("candidate") @DefaultValue("") String wanted, UriInfo uri) {
        Layered.Entry<Scenario> entry = scenarios.get(id);
        Scenario scenario = entry.content();
        Page page = page(scenario.id(), scenario.title().in(frame.language()));
        if (scenario.today().isEmpty()) {
            return empty(page, "no-today", "/scenarios/" + id + "/edit/today", List.of());
        }
        if (!Readiness.canBeEvaluated(catalogue.get(), scenario)) {
            return empty(page, "not-ready", "/scenarios/" + id, List.of());
        }
        Optional<Parts.State> covered = covers.of(entry);
        if (covered.isPresent()) {
            return answer(
                    page,
                    MigrationView.empty(
                            RichText.of(frame.text("weighing.covered.sentence")), List.of(), covered.get()));
        }
        Evaluation evaluation = evaluations.look(scenario, entry.hash(), evaluations.usual());
        Optional<String> candidate = candidate(evaluation, wanted);
        Map<String, String> answers = answers(uri.getQueryParameters());
        List<Choice> choices = choices(evaluation, candidate.orElse(""), answers);
        if (candidate.isEmpty() || candidate.get().equals(Architecture.CANDIDATE_ID)) {
            return empty(page, "already", "", choices);
        }
        Roadmap roadmap = roadmaps.look(entry, evaluation, candidate.get(), answers);
        MigrationPlace place = new MigrationPlace(
                scenario.today().map(Architecture::name).orElse(MigrationBuilder.namelessToday(page)),
                choices,
                List.of(),
                "/scenarios/" + id + "/migration",
                current.may(Role.AUTHOR) ? Optional.of(keep(id, roadmap)) : Optional.empty(),
                scenario.priceSheet(),
                editPrices(id));
        return answer(page, new MigrationBuilder(roadmap, catalogue.get(), page, place).build());
    }

    private String editPrices(String scenario) {
        return current.may(Role.AUTHOR) ? "/scenarios/" + scenario + "/edit/prices" : "";
    }

    private MigrationView.Keep keep(String scenario, Roadmap roadmap) {
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled("candidate", roadmap.candidate(), ""));
        roadmap.answers()
                .forEach((path, answer) -> hidden.add(new Parts.Labelled(QuestionBuilder.PREFIX + path, answer, "")));
        return new MigrationView.Keep(
                frame.text("record-ui.keep-text"),
                "/scenarios/" + scenario + "/migration",
                hidden,
                frame.text("record-ui.keep"));
    }

    /** Keeps a plan, with the evaluation that its candidate was chosen from. */
    @POST
    @Path("scenarios/{id}/migration")
    public Response store(@RestPath String id, MultivaluedMap<String, String> form) {
        current.require(Role.AUTHOR);
        Layered.Entry<Scenario> entry = scenarios.get(id);
        if (covers.of(entry).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + id + "/migration"))
                    .build();
        }
        String wanted = Optional.ofNullable(form.getFirst("candidate")).orElse("");
        Evaluation evaluation = evaluations.look(entry.content(), entry.hash(), evaluations.usual());
        String candidate = candidate(evaluation, wanted).orElse(wanted);
        Stored<Roadmap> stored = roadmaps.store(entry, evaluation, candidate, answers(form), current.actor());
        return Response.seeOther(URI.create("/migration-plans/" + stored.id())).build();
    }

    /** A plan as it was kept. */
    @GET
    @Path("migration-plans/{id}")
    public Response stored(@RestPath String id) {
        Stored<Roadmap> stored = roadmaps.get(id);
        Roadmap roadmap = stored.content();
        if (covers.of(roadmap.scenario()).isPresent()) {
            return Response.seeOther(URI.create("/scenarios/" + roadmap.scenario() + "/migration"))
                    .build();
        }
        Optional<Scenario> scenario =
                scenarios.layered().find(roadmap.scenario()).map(Layered.Entry::content);
        Page page = page(
                        roadmap.scenario(),
                        scenario.map(Scenario::title)
                                .orElse(LocalText.of(roadmap.scenario()))
                                .in(frame.language()))
                .withState(
                        Optional.of(new Link(Dates.day(stored.revision().at(), ZoneOffset.UTC), "", false)),
                        "",
                        stored.hash().substring(0, 12));
        MigrationPlace place = new MigrationPlace(
                scenario.flatMap(Scenario::today).map(Architecture::name).orElse(MigrationBuilder.namelessToday(page)),
                List.of(),
                List.of(Link.to(
                        frame.text("record-ui.kept-change"),
                        address(roadmap.scenario(), roadmap.candidate(), roadmap.answers()))),
                "",
                current.may(Role.AUTHOR) ? Optional.of(decide(stored)) : Optional.empty(),
                scenario.flatMap(Scenario::priceSheet),
                scenario.isPresent() ? editPrices(roadmap.scenario()) : "");
        return answer(page, new MigrationBuilder(roadmap, catalogue.get(), page, place).build());
    }

    private MigrationView.Keep decide(Stored<Roadmap> stored) {
        return new MigrationView.Keep(
                frame.text(
                        "record-ui.decide-text",
                        Map.of("date", Dates.day(stored.revision().at(), ZoneOffset.UTC))),
                "/scenarios/" + stored.content().scenario() + "/decisions",
                List.of(new Parts.Labelled("plan", stored.id(), "")),
                frame.text("record-ui.decide"));
    }

    /** The candidate of the address, else the leader, else whoever ranks first, else the first that is not today's. */
    private static Optional<String> candidate(Evaluation evaluation, String wanted) {
        if (!wanted.isBlank()) {
            return Optional.of(wanted);
        }
        return targets(evaluation).stream().findFirst();
    }

    private static Set<String> targets(Evaluation evaluation) {
        Set<String> targets = new LinkedHashSet<>();
        evaluation.answer().leader().ifPresent(targets::add);
        targets.addAll(evaluation.answer().contenders());
        evaluation.options().stream()
                .filter(option -> option.standing() == Standing.IN)
                .sorted(java.util.Comparator.comparingDouble(
                                (Option option) -> option.score().expected())
                        .reversed())
                .limit(MOST_CHOICES)
                .map(Option::id)
                .forEach(targets::add);
        if (targets.isEmpty()) {
            evaluation.options().stream().limit(MOST_CHOICES).map(Option::id).forEach(targets::add);
        }
        targets.remove(Architecture.CANDIDATE_ID);
        return targets;
    }

    private List<Choice> choices(Evaluation evaluation, String chosen, Map<String, String> answers) {
        Set<String> shown = new LinkedHashSet<>();
        targets(evaluation).stream().limit(MOST_CHOICES).forEach(shown::add);
        if (!chosen.isEmpty()) {
            shown.add(chosen);
        }
        List<Link> links = shown.stream()
                .flatMap(id -> evaluation.option(id).stream())
                .map(option -> new Link(
                        option.name().in(frame.language()),
                        address(evaluation.scenario(), option.id(), answers),
                        option.id().equals(chosen)))
                .toList();
        return links.size() < 2 ? List.of() : List.of(new Choice(frame.text("record-ui.to"), links));
    }

    private static String address(String scenario, String candidate, Map<String, String> answers) {
        StringBuilder address =
                new StringBuilder("/scenarios/" + scenario + "/migration?candidate=" + encoded(candidate));
        answers.forEach((path, answer) -> address.append('&')
                .append(encoded(QuestionBuilder.PREFIX + path))
                .append('=')
                .append(encoded(answer)));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> answers(MultivaluedMap<String, String> values) {
        Map<String, String> answers = new TreeMap<>();
        values.forEach((name, given) -> {
            if (name.startsWith(QuestionBuilder.PREFIX)
                    && !given.isEmpty()
                    && !given.getFirst().isBlank()) {
                answers.put(
                        name.substring(QuestionBuilder.PREFIX.length()),
                        given.getFirst().strip());
            }
        });
        return answers;
    }

    private Page page(String scenario, String title) {
        return ScenarioPlace.of(
                frame.page(frame.text("record-ui.migration-title") + " · " + title, Page.Section.SCENARIOS),
                scenario,
                title,
                ScenarioPlace.View.MIGRATION);
    }

    private Response empty(Page page, String what, String href, List<Choice> choices) {
        String key = "record-ui." + what;
        List<Link> actions = href.isEmpty() ? List.of() : List.of(Link.to(frame.text(key + "-action"), href));
        return answer(
                page,
                MigrationView.empty(
                        RichText.of(frame.text(key + "-sentence")),
                        choices,
                        new Parts.State("empty", frame.text(key + "-title"), frame.text(key + "-text"), actions, "")));
    }

    private static Response answer(Page page, MigrationView view) {
        return PageAnswer.of(200, RecordTemplates.migration(page, view));
    }
}
