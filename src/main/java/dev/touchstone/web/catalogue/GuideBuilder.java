package dev.touchstone.web.catalogue;

import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.catalogue.Guide;
import dev.touchstone.catalogue.Layer;
import dev.touchstone.rendering.FlowDrawing;
import dev.touchstone.rendering.MermaidFlow;
import dev.touchstone.rendering.RichText;
import dev.touchstone.web.view.GuideView;
import dev.touchstone.web.view.GuidesView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of decision guides, and one of them as far as it was walked. */
public final class GuideBuilder {
    private static final String PATH = "/guides/";

    private final Catalogue catalogue;
    private final Page page;
    private final GuideBacking backings;

    /** @param today the day against which ages are read */
    public GuideBuilder(Catalogue catalogue, Page page, LocalDate today) {
        this.catalogue = catalogue;
        this.page = page;
        backings = new GuideBacking(catalogue, page, today);
    }

    /** The list. */
    public GuidesView list() {
        Collection<Guide> guides = catalogue.guides();
        return new GuidesView(
                RichText.pieces(page.t(
                        "guide.sentence", "count", RichText.strong(page.t("guide.count", "count", guides.size())))),
                guides.stream().map(this::row).toList(),
                guides.isEmpty()
                        ? Optional.of(new Parts.State(
                                "empty", page.t("guide.none"), page.t("guide.none-text"), List.of(), ""))
                        : Optional.empty());
    }

    private GuidesView.Row row(Guide guide) {
        int corrections = guide.corrections().size();
        return new GuidesView.Row(
                in(guide.title()),
                PATH + guide.id(),
                in(guide.question()),
                page.t(
                        "guide.size",
                        "questions",
                        guide.questions().size(),
                        "outcomes",
                        guide.outcomes().size()),
                corrections == 0 ? "" : page.t("guide.corrections-count", "count", corrections),
                backings.source(guide.backing().from()),
                backings.chip(guide.backing().from()),
                guide.layer() == Layer.OWN ? List.of(new Parts.Remark(page.t("catalogue-ui.own"), "box")) : List.of());
    }

    /**
     * One guide.
     *
     * @param walk how far the reader came
     * @param changed whether it is an own copy whose original changed since
     */
    public GuideView build(Guide guide, Guide.Walk walk, boolean changed) {
        return new GuideView(
                in(guide.title()),
                in(guide.question()),
                in(guide.context()),
                sentence(guide, walk),
                backings.of(guide.backing()),
                changed
                        ? Optional.of(new Parts.LookNote(
                                page.t("catalogue-ui.copy-of-older"),
                                page.t("catalogue-ui.copy-of-older-text"),
                                List.of()))
                        : Optional.empty(),
                path(walk),
                walk.path().isEmpty() ? "" : page.with("a", "") + "#walk",
                walk.at() instanceof Guide.Question question ? Optional.of(ask(walk, question)) : Optional.empty(),
                walk.outcome().map(this::outcome),
                flow(guide, walk),
                page.t("guide.flow-said", "title", in(guide.title())),
                lines(guide, walk),
                places(guide, walk),
                new MermaidFlow(page.language()).of(guide),
                PATH + guide.id() + ".mmd?lang=" + page.language().tag(),
                PATH + guide.id() + ".yaml");
    }

    private List<RichText.Piece> sentence(Guide guide, Guide.Walk walk) {
        return walk.outcome()
                .map(outcome -> RichText.pieces(page.t("guide.answer", "outcome", RichText.strong(in(outcome.text())))))
                .orElseGet(() -> RichText.of(page.t(
                        walk.path().isEmpty() ? "guide.begin" : "guide.go-on",
                        "questions",
                        guide.questions().size(),
                        "outcomes",
                        guide.outcomes().size(),
                        "answered",
                        walk.path().size())));
    }

    private List<GuideView.Step> path(Guide.Walk walk) {
        List<GuideView.Step> steps = new ArrayList<>();
        for (int at = 0; at < walk.path().size(); at++) {
            Guide.Step step = walk.path().get(at);
            String question = in(step.question().text());
            steps.add(new GuideView.Step(
                    question,
                    in(step.answer().text()),
                    address(walk.path().subList(0, at), Optional.empty()),
                    page.t("guide.change-said", "question", question)));
        }
        return steps;
    }

    /** The address of a walk; the language of the page stays, whatever else it carries. */
    private String address(List<Guide.Step> path, Optional<Guide.Given> more) {
        String rest = page.with("a", "");
        String answers = Stream.concat(
                        path.stream()
                                .map(step -> "a=" + step.question().id() + ":"
                                        + step.answer().id()),
                        more.stream().map(given -> "a=" + given.question() + ":" + given.answer()))
                .collect(Collectors.joining("&"));
        return (answers.isEmpty() ? rest : rest + (rest.contains("?") ? "&" : "?") + answers) + "#walk";
    }

    private GuideView.Ask ask(Guide.Walk walk, Guide.Question question) {
        return new GuideView.Ask(
                in(question.text()),
                in(question.why()),
                question.answers().stream()
                        .map(answer -> Link.to(
                                in(answer.text()),
                                address(walk.path(), Optional.of(new Guide.Given(question.id(), answer.id())))))
                        .toList(),
                backings.of(question.backing()));
    }

    private GuideView.Outcome outcome(Guide.Outcome outcome) {
        return new GuideView.Outcome(
                in(outcome.text()),
                in(outcome.reason()),
                outcome.technology()
                        .flatMap(catalogue::technology)
                        .map(technology -> Link.to(in(technology.name()), "/technologies/" + technology.id())),
                backings.of(outcome.backing()));
    }

    private FlowDrawing flow(Guide guide, Guide.Walk walk) {
        List<FlowDrawing.Node> nodes = new ArrayList<>();
        List<FlowDrawing.Line> lines = new ArrayList<>();
        for (Guide.Question question : guide.questions()) {
            nodes.add(new FlowDrawing.Node(
                    question.id(), in(question.text()), false, walk.at().equals(question)));
            for (Guide.Answer answer : question.answers()) {
                boolean taken = walk.path().contains(new Guide.Step(question, answer));
                lines.add(new FlowDrawing.Line(question.id(), answer.next(), in(answer.text()), taken));
            }
        }
        for (Guide.Outcome outcome : guide.outcomes()) {
            nodes.add(new FlowDrawing.Node(
                    outcome.id(), in(outcome.text()), true, walk.at().equals(outcome)));
        }
        return new FlowDrawing(nodes, lines);
    }

    private List<GuideView.Line> lines(Guide guide, Guide.Walk walk) {
        List<GuideView.Line> lines = new ArrayList<>();
        for (Guide.Question question : guide.questions()) {
            for (Guide.Answer answer : question.answers()) {
                Guide.Node next = guide.node(answer.next()).orElseThrow();
                lines.add(new GuideView.Line(
                        in(question.text()),
                        in(answer.text()),
                        in(next.text()),
                        isSettled(walk, next) ? "#walk" : "#place-" + next.id(),
                        next instanceof Guide.Outcome));
            }
        }
        return lines;
    }

    /** All but the outcome that was reached, which stands above with all that is known of it. */
    private List<GuideView.Place> places(Guide guide, Guide.Walk walk) {
        List<GuideView.Place> places = new ArrayList<>();
        for (Guide.Question question : guide.questions()) {
            places.add(place(question, "guide.kind.question", question.why()));
        }
        for (Guide.Outcome outcome : guide.outcomes()) {
            if (!isSettled(walk, outcome)) {
                places.add(place(outcome, "guide.kind.outcome", outcome.reason()));
            }
        }
        return places;
    }

    private static boolean isSettled(Guide.Walk walk, Guide.Node node) {
        return walk.outcome().filter(node::equals).isPresent();
    }

    private GuideView.Place place(Guide.Node node, String kind, LocalText more) {
        return new GuideView.Place(
                "place-" + node.id(), page.t(kind), in(node.text()), in(more), backings.of(node.backing()));
    }

    private String in(LocalText text) {
        return text.in(page.language());
    }
}
