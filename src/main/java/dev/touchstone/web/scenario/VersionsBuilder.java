package dev.touchstone.web.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.HistoryView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.VersionsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Differences of two states of a scenario in words, and the state that a choice makes of them. */
public final class VersionsBuilder {
    /** What the fields of a choice begin with. */
    public static final String TAKE = "take:";

    private static final String MINE = "mine";
    private static final int LONGEST = 400;

    private final Page page;

    /** @param page gives the language */
    public VersionsBuilder(Page page) {
        this.page = page;
    }

    /**
     * The choices.
     *
     * @param before the state that the form was opened with; absent when it is not known any more
     * @param theirs what counts now
     * @param mine what was typed, over what counts now
     * @param typed earlier choices
     */
    public List<VersionsView.Row> rows(Optional<Scenario> before, Scenario theirs, Scenario mine, Typed typed) {
        Optional<JsonNode> old = before.map(Json.STANDARD::tree);
        return Versions.between(Json.STANDARD.tree(theirs), Json.STANDARD.tree(mine)).stream()
                .map(place -> row(place, old, typed))
                .toList();
    }

    private VersionsView.Row row(Versions.Place place, Optional<JsonNode> before, Typed typed) {
        String name = TAKE + place.key();
        Optional<JsonNode> then = before.flatMap(tree -> Versions.at(tree, place.path()));
        boolean iChanged = before.isEmpty() || !same(then, place.other());
        boolean theyChanged = before.isEmpty() || !same(then, place.one());
        String note = iChanged && theyChanged ? "stale.both" : iChanged ? "stale.only-mine" : "stale.only-theirs";
        boolean mine = typed.has(name) ? typed.text(name).equals(MINE) : iChanged;
        return new VersionsView.Row(
                name, where(place.path()), page.t("editor." + note), value(place.other()), value(place.one()), mine);
    }

    private static boolean same(Optional<JsonNode> one, Optional<JsonNode> other) {
        return Versions.between(one.orElse(Json.STANDARD.tree("null")), other.orElse(Json.STANDARD.tree("null")))
                .isEmpty();
    }

    /** The state that the choices make; what was not chosen stays as it counts now. */
    public static Scenario chosen(Scenario theirs, Scenario mine, Typed typed) {
        JsonNode tree = Versions.chosen(
                Json.STANDARD.tree(theirs),
                Json.STANDARD.tree(mine),
                place -> typed.text(TAKE + place.key()).equals(MINE));
        Scenario mixed = Json.STANDARD.read(tree, Scenario.class);
        // Answers that led to other points than these must not stand beside them.
        return mixed.weights().samePoints(theirs.weights())
                ? mixed
                : mixed.withWeights(mixed.weights().askedAs(mine.weights().elicited()));
    }

    /** Whether a form brings choices. */
    public static boolean hasChoices(Typed typed) {
        return typed.fields().keySet().stream().anyMatch(name -> name.startsWith(TAKE));
    }

    /** What one state changed against another. */
    public List<HistoryView.Change> changes(Optional<Scenario> before, Scenario after) {
        JsonNode old = before.map(Json.STANDARD::tree).orElse(Json.STANDARD.tree("{}"));
        return Versions.between(old, Json.STANDARD.tree(after)).stream()
                .map(place -> new HistoryView.Change(where(place.path()), value(place.one()), value(place.other())))
                .toList();
    }

    /** The path in words: the first step by its name, the others as they are. */
    private String where(List<String> path) {
        Messages messages = Messages.in(page.language());
        List<String> steps = new ArrayList<>();
        for (String step : path) {
            String key = "overview.field." + step;
            steps.add(messages.has(key) ? messages.text(key) : step);
        }
        return String.join(" › ", steps);
    }

    private String value(Optional<JsonNode> value) {
        String text = value.map(this::text).orElse("");
        if (text.isEmpty()) {
            return page.t("editor.stale.nothing");
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String text(JsonNode node) {
        if (node.isObject() && node.has(page.language().tag())) {
            return node.path(page.language().tag()).asText();
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.properties().forEach(field -> parts.add(word(field.getKey()) + ": " + text(field.getValue())));
            return String.join("; ", parts);
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(this::text)
                    .collect(Collectors.joining(", "));
        }
        return node.asText();
    }

    private String word(String field) {
        Messages messages = Messages.in(page.language());
        String key = "overview.field." + field;
        return messages.has(key) ? messages.text(key) : field;
    }
}
