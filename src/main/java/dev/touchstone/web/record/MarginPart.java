package dev.touchstone.web.record;

import dev.touchstone.decision.Content;
import dev.touchstone.decision.Decision;
import dev.touchstone.rendering.Dates;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Parts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The margin column: who, when, what it replaces, who signed, how to check it and take it away. */
final class MarginPart {
    private final RecordCase record;
    private final Decision decision;
    private final Content content;
    private final RecordWords words;

    MarginPart(RecordCase record, RecordWords words) {
        this.record = record;
        decision = record.decision();
        content = decision.content();
        this.words = words;
    }

    List<Parts.Margin> margin() {
        List<Parts.Margin> margin = new ArrayList<>();
        margin.add(new Parts.Margin(words.say("this-record"), about(), List.of(), "", List.of()));
        if (!decision.signatures().isEmpty()) {
            margin.add(new Parts.Margin(words.say("signed"), signed(), List.of(), "", List.of()));
        }
        decision.contentHash()
                .ifPresent(hash ->
                        margin.add(new Parts.Margin(words.say("content-hash"), List.of(), List.of(), hash, List.of())));
        decision.stem()
                .ifPresent(stem -> margin.add(new Parts.Margin(
                        words.say("check"),
                        List.of(),
                        List.of(words.say("check-text")),
                        "touchstone verify " + stem + ".json",
                        List.of())));
        margin.add(new Parts.Margin(words.say("take"), List.of(), List.of(), "", files()));
        return margin;
    }

    private List<Parts.Labelled> about() {
        List<Parts.Labelled> about = new ArrayList<>();
        label(about, "author", content.author().name(), "");
        if (!content.deciders().isEmpty()) {
            label(about, "deciders", words.all(content.deciders()), "");
        }
        label(about, "scenario", words.in(record.scenario()), "/scenarios/" + content.scenario());
        label(
                about,
                "evaluation",
                content.evaluationId().isEmpty() ? "" : words.say("evaluation-kept"),
                "/evaluations/" + content.evaluationId());
        label(about, "cut-off", content.cutOff().map(Dates::day).orElse(""), "");
        label(about, "created", Dates.day(decision.created(), ZoneOffset.UTC), "");
        label(
                about,
                "proposed",
                decision.proposed().map(at -> Dates.day(at, ZoneOffset.UTC)).orElse(""),
                "");
        content.supersedes()
                .forEach(link ->
                        label(about, "supersedes", RecordCase.numbered(link.number()), "/decisions/" + link.id()));
        decision.supersededBy()
                .ifPresent(link ->
                        label(about, "superseded-by", RecordCase.numbered(link.number()), "/decisions/" + link.id()));
        content.plan()
                .ifPresent(plan -> label(
                        about,
                        "migration",
                        words.say("plan-steps", "count", plan.steps().size()),
                        plan.id().map(id -> "/migration-plans/" + id).orElse("")));
        if (!content.tags().isEmpty()) {
            label(about, "tags", words.all(content.tags()), "");
        }
        return about;
    }

    private void label(List<Parts.Labelled> about, String key, String value, String href) {
        if (!value.isEmpty()) {
            about.add(new Parts.Labelled(words.say("about." + key), value, href));
        }
    }

    private List<Parts.Labelled> signed() {
        return decision.signatures().stream()
                .map(signature -> new Parts.Labelled(
                        signature.person().name(),
                        words.say("signed-on", "date", Dates.day(signature.at(), ZoneOffset.UTC)),
                        ""))
                .toList();
    }

    /** A draft has no number, hence no Markdown. */
    private List<Link> files() {
        String base = "/decisions/" + decision.id() + "/record.";
        List<Link> files = new ArrayList<>();
        if (decision.stem().isPresent()) {
            files.add(Link.to("Markdown (English)", base + "md?lang=en"));
            files.add(Link.to("Markdown (中文)", base + "md?lang=zh"));
        }
        files.add(Link.to("JSON", base + "json"));
        return files;
    }
}
