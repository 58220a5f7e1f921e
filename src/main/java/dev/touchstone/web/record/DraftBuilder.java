package dev.touchstone.web.record;

import dev.touchstone.analysis.Standing;
import dev.touchstone.base.Language;
import dev.touchstone.decision.Content;
import dev.touchstone.decision.FrozenPlan;
import dev.touchstone.decision.RecordSummary;
import dev.touchstone.decision.Trigger;
import dev.touchstone.evaluation.Option;
import dev.touchstone.web.view.DraftView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a draft: what stands or stood in it, with what is wrong beside each field. */
public final class DraftBuilder {
    private static final int MOST_WATCHED = 200;

    private final RecordCase record;
    private final Page page;
    private final RecordWords words;
    private final Map<String, String> fields;
    private final Map<String, String> errors;
    private final Map<String, String> stored;
    private final boolean both;

    /**
     * A form.
     *
     * @param fields what stands in it
     * @param errors sentences by field
     * @param stored what is stored now, where somebody else has changed it meanwhile; else empty
     * @param both whether the fields of the other language are shown
     */
    public DraftBuilder(
            RecordCase record,
            Page page,
            Map<String, String> fields,
            Map<String, String> errors,
            Map<String, String> stored,
            boolean both) {
        this.record = record;
        this.page = page;
        words = new RecordWords(page, record.evaluation());
        this.fields = fields;
        this.errors = errors;
        this.stored = stored;
        this.both = both;
    }

    /**
     * The form.
     *
     * @param plans plans that were kept for the scenario, by id
     * @param neighbours decisions that a trigger can watch, by id
     */
    public DraftView build(Map<String, String> plans, Map<String, String> neighbours) {
        String address = "/decisions/" + record.decision().id();
        List<Link> links = new ArrayList<>();
        links.add(Link.to(words.say("draft-leave"), address));
        if (!both) {
            links.add(Link.to(words.say("draft-both"), address + "/edit?both=1"));
        }
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled("hash", record.hash(), ""));
        if (both) {
            hidden.add(new Parts.Labelled("both", "1", ""));
        }
        return new DraftView(
                words.say("draft-title"),
                words.say("draft-text"),
                stored.isEmpty() ? Optional.empty() : Optional.of(stale(address)),
                faults(),
                address + "/edit",
                hidden,
                groups(plans, neighbours),
                words.say("draft-save"),
                links);
    }

    private Parts.LookNote stale(String address) {
        return new Parts.LookNote(
                words.say("stale"),
                words.say("stale-text"),
                List.of(Link.to(words.say("stale-take"), address + "/edit")));
    }

    private List<FormView.Fault> faults() {
        return errors.entrySet().stream()
                .filter(error -> !error.getValue().isEmpty())
                .map(error -> new FormView.Fault(error.getKey(), error.getValue()))
                .toList();
    }

    private List<DraftView.Group> groups(Map<String, String> plans, Map<String, String> neighbours) {
        Content content = record.decision().content();
        return List.of(
                group(
                        "g-decision",
                        texts("title", "text"),
                        List.of(list("chosen", options(content.chosen().orElse("")), true)),
                        texts("decision", "area"),
                        texts("why", "area")),
                group("g-context", texts("context", "area")),
                group("g-consequences", fields("area", "good", "bad", "despite", "conditions")),
                triggers(neighbours),
                group(
                        "g-rest",
                        List.of(list("plan", plans(plans, content.plan()), false)),
                        fields("area", "deciders"),
                        fields("text", "tags", "supersedes")));
    }

    @SafeVarargs
    private DraftView.Group group(String id, List<Field>... parts) {
        return new DraftView.Group(
                id,
                words.say("draft." + id),
                "",
                Arrays.stream(parts).flatMap(List::stream).toList(),
                List.of());
    }

    private List<Field> fields(String kind, String... names) {
        return Arrays.stream(names)
                .map(name -> dressed(Field.of(name, kind, words.say("draft." + name), value(name)), name))
                .toList();
    }

    /** A text with the field of the other language where it is wanted or filled. */
    private List<Field> texts(String name, String kind) {
        String second = name + DraftFields.OTHER;
        List<Field> texts = new ArrayList<>(fields(kind, name));
        if (both || !value(second).isEmpty()) {
            String language = words.say(page.language() == Language.EN ? "in-zh" : "in-en");
            texts.add(Field.of(
                            second,
                            kind,
                            words.say("draft-other", "what", words.say("draft." + name), "language", language),
                            value(second))
                    .hint(words.say("draft-other-hint")));
        }
        return texts;
    }

    private String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** With hint, error, and what is stored now where that is another text. */
    private Field dressed(Field field, String name) {
        String hint = words.say("draft." + name + "-hint");
        String now = stored.getOrDefault(name, "");
        boolean differs = !stored.isEmpty() && !clean(now).equals(clean(value(name)));
        return field.hint(differs ? hint + words.say("space") + words.say("stored-now", "text", shown(now)) : hint)
                .error(errors.getOrDefault(name, ""));
    }

    private String shown(String now) {
        return now.isBlank() ? words.say("stored-nothing") : words.say("quoted", "text", now);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Field list(String name, List<Parts.Option> options, boolean needed) {
        Field field = dressed(Field.list(name, words.say("draft." + name), options), name);
        return needed ? field.needed() : field;
    }

    private List<Parts.Option> options(String before) {
        RecordSummary summary = record.summary();
        String chosen = fields.containsKey("chosen") ? value("chosen") : before;
        return record.evaluation().options().stream()
                .filter(option ->
                        option.standing() == Standing.IN || option.id().equals(chosen))
                .sorted(Comparator.comparingInt(option -> option.score().rank().orElse(Integer.MAX_VALUE)))
                .map(option -> new Parts.Option(
                        option.id(), option(option, summary), option.id().equals(chosen)))
                .toList();
    }

    private String option(Option option, RecordSummary summary) {
        boolean leads =
                summary.leader().map(Option::id).filter(option.id()::equals).isPresent();
        return words.say(
                leads ? "option-leads" : "option-scores",
                "name",
                words.in(option.name()),
                "score",
                page.n().whole(option.score().expected() * 100));
    }

    private List<Parts.Option> plans(Map<String, String> plans, Optional<FrozenPlan> before) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", words.say("plan-none"));
        before.ifPresent(plan -> all.put(
                plan.id().orElse(DraftFields.PLAN_KEPT), words.say("plan-kept", "title", words.in(plan.title()))));
        plans.forEach(all::putIfAbsent);
        return chosen(all, value("plan"));
    }

    private static List<Parts.Option> chosen(Map<String, String> all, String value) {
        return all.entrySet().stream()
                .map(one -> new Parts.Option(
                        one.getKey(), one.getValue(), one.getKey().equals(value)))
                .toList();
    }

    private DraftView.Group triggers(Map<String, String> neighbours) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", words.say("trigger-kind-none"));
        for (Trigger.Kind kind : Trigger.Kind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            kinds.put(word, words.say("trigger-kind." + word));
        }
        Map<String, String> subjects = subjects(neighbours);
        List<List<Field>> rows = new ArrayList<>();
        for (int row = 0; row < DraftFields.rows(fields); row++) {
            rows.add(row(row, kinds, subjects));
        }
        return new DraftView.Group(
                "triggers", words.say("draft.triggers"), words.say("draft.triggers-hint"), List.of(), rows);
    }

    private List<Field> row(int row, Map<String, String> kinds, Map<String, String> subjects) {
        return Stream.of(
                        Field.list(DraftFields.name(row, "kind"), words.say("trigger-kind"), List.of()),
                        Field.of(DraftFields.name(row, "text"), "text", words.say("trigger-text"), ""),
                        Field.of(DraftFields.name(row, "on"), "date", words.say("trigger-on"), ""),
                        Field.of(DraftFields.name(row, "bound"), "number", words.say("trigger-bound"), ""),
                        Field.list(DraftFields.name(row, "subject"), words.say("trigger-subject"), List.of()))
                .map(field -> filled(field, kinds, subjects))
                .toList();
    }

    private Field filled(Field field, Map<String, String> kinds, Map<String, String> subjects) {
        String value = value(field.name());
        List<Parts.Option> options = !field.kind().equals("list")
                ? List.of()
                : chosen(field.name().endsWith("kind") ? kinds : subjects, value);
        return new Field(
                field.name(),
                field.kind(),
                field.label(),
                "",
                value,
                "",
                errors.getOrDefault(field.name(), ""),
                options,
                false,
                "");
    }

    /** Quantities that the chosen option and those beside it rest on, then other decisions. */
    private Map<String, String> subjects(Map<String, String> neighbours) {
        RecordSummary summary = record.summary();
        Map<String, String> subjects = new LinkedHashMap<>();
        subjects.put("", words.say("trigger-subject-none"));
        Stream.of(summary.chosen(), summary.rival())
                .flatMap(Optional::stream)
                .flatMap(option -> option.cells().stream())
                .flatMap(cell -> cell.drawn().stream())
                .distinct()
                .limit(MOST_WATCHED)
                .forEach(id -> subjects.put(id, words.drawn(id)));
        record.decision().content().triggers().stream()
                .flatMap(trigger -> trigger.subject().stream())
                .forEach(id -> subjects.putIfAbsent(id, words.drawn(id)));
        subjects.putAll(neighbours);
        return subjects;
    }
}
