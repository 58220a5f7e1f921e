package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.rendering.Messages;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a part needs in order to ask: what was typed, what is wrong with it, the words of the page's language.
 *
 * @param typed what stands in the fields
 * @param scenario as last saved, with this part as far as it could be read
 * @param catalogue gives names and choices
 * @param errors sentence by field
 * @param language of the page
 * @param person name of whoever writes; empty for nobody
 */
record Sheet(
        Typed typed,
        Scenario scenario,
        Catalogue catalogue,
        Map<String, String> errors,
        Language language,
        String person) {

    private static final String AREA = "editor.";

    /** Up to here all rows of a list stand open. */
    private static final int FEW_ROWS = 2;

    /** Counted things stand in braces in units, and hints show them so. */
    private static final Map<String, String> UNITS =
            Map.of("req", "{req}", "msg", "{msg}", "row", "{row}", "point", "{point}");

    /** The words {@code editor.<key>}; arguments as names and values in turn. */
    String t(String key, Object... arguments) {
        Map<String, Object> named = new LinkedHashMap<>(UNITS);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return Messages.in(language).text(AREA + key, named);
    }

    private String maybe(String key) {
        return Messages.in(language).has(AREA + key) ? t(key) : "";
    }

    String in(LocalText text) {
        return text.in(language);
    }

    /** A field; label and hint are the words of its key. */
    Field field(String name, String kind, String key) {
        Field field = Field.of(name, kind, t(key), kind.equals("area") ? typed.area(name) : typed.text(name));
        return field.hint(maybe(key + ".hint")).error(errors.getOrDefault(name, ""));
    }

    Field text(String name, String key) {
        return field(name, "text", key);
    }

    Field area(String name, String key) {
        return field(name, "area", key);
    }

    Field number(String name, String key) {
        return field(name, "number", key);
    }

    Field tick(String name, String key) {
        return field(name, "tick", key);
    }

    /** A text field, and one for the other language where that differs or was asked for. */
    List<Field> local(String name, String kind, String key) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(name, kind, key));
        boolean both = typed.ticked("both") || !typed.text(name + ".other").isEmpty();
        if (both) {
            String value = kind.equals("area") ? typed.area(name + ".other") : typed.text(name + ".other");
            Language tongue = typed.tongue().map(Language::of).orElse(language);
            String label = t(tongue == Language.EN ? "in-chinese" : "in-english", "label", t(key));
            fields.add(Field.of(name + ".other", kind, label, value));
        }
        return fields;
    }

    /** A list of choices; what is chosen but not among them is added, so that opening a page never changes it. */
    Field choice(String name, String key, List<Parts.Option> options) {
        String chosen = typed.text(name);
        List<Parts.Option> list = new ArrayList<>();
        options.forEach(option -> list.add(
                new Parts.Option(option.value(), option.text(), option.value().equals(chosen))));
        if (list.stream().noneMatch(Parts.Option::chosen) && !chosen.isEmpty()) {
            list.add(new Parts.Option(chosen, chosen, true));
        }
        return new Field(
                name, "list", t(key), maybe(key + ".hint"), chosen, "", errors.getOrDefault(name, ""), list, false, "");
    }

    /** Choices whose words are {@code editor.<key>.<value>}. */
    Field words(String name, String key, String... values) {
        return choice(
                name,
                key,
                java.util.Arrays.stream(values)
                        .map(value -> option(value, t(key + "." + (value.isEmpty() ? "none" : value))))
                        .toList());
    }

    static Parts.Option option(String value, String text) {
        return new Parts.Option(value, text, false);
    }

    Field basis(String name) {
        return words(name, "basis", "assumption", "fact", "measured", "judgement");
    }

    Field remove(String list, int row) {
        return field(list + "." + row + ".remove", "tick", "remove");
    }

    EditorView.Button add(String list, String key) {
        return new EditorView.Button("add", list, t(key), list + "." + typed.nextRow(list));
    }

    /** As {@link #add}, for a list that shows an empty row where there is none. */
    EditorView.Button another(String list, String key) {
        int next = Math.max(1, typed.nextRow(list));
        return new EditorView.Button("add", list, t(key), list + "." + next);
    }

    /** The rows of a list as groups; without any, one empty row when {@code first} is set. */
    List<EditorView.Group> rows(String list, boolean first, Function<Integer, EditorView.Group> group) {
        List<Integer> rows = typed.rows(list);
        List<Integer> shown = rows.isEmpty() && first ? List.of(0) : rows;
        return shown.stream().map(group).toList();
    }

    /**
     * A row: hidden id, fields, seldom needed fields, and the box that takes it out. In a longer list a row folds to its
     * legend, unless it is the last one or something in it is wrong.
     */
    EditorView.Group row(String list, int row, String legend, List<Field> fields, List<Field> more) {
        String prefix = list + "." + row;
        List<Integer> rows = typed.rows(list);
        boolean folds = rows.size() > FEW_ROWS;
        boolean open = !folds || wrong(prefix) || rows.getLast() == row;
        return new EditorView.Group(
                prefix,
                legend,
                "",
                folds,
                open,
                List.of(hidden(prefix + ".id")),
                fields,
                List.of(),
                more,
                t("more"),
                wrong(more),
                Optional.of(remove(list, row)));
    }

    /** Whether something is wrong with one of the fields. */
    static boolean wrong(List<Field> fields) {
        return fields.stream().anyMatch(field -> !field.error().isEmpty());
    }

    /** What a folded row says: its texts that are there, joined. */
    String legend(String otherwise, String... texts) {
        String joined = java.util.Arrays.stream(texts)
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(" "));
        return joined.isEmpty() ? otherwise : joined;
    }

    Parts.Labelled hidden(String name) {
        return new Parts.Labelled(name, typed.text(name), "");
    }

    /** Something wrong at a place or below it. */
    boolean wrong(String prefix) {
        return errors.keySet().stream().anyMatch(name -> name.equals(prefix) || name.startsWith(prefix + "."));
    }

    /** What is wrong with the place itself. */
    String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** The shown name of a technology, own ones first. */
    String technology(String id) {
        return Named.technology(catalogue, scenario, id, language);
    }

    /** All technologies to choose from: own ones, then the catalogue's by name. */
    List<Parts.Option> technologies(String none) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(option("", none));
        scenario.technologies().forEach(own -> options.add(option(own.id(), in(own.name()))));
        catalogue.technologies().stream()
                .map(technology -> option(technology.id(), in(technology.name())))
                .sorted(java.util.Comparator.comparing(Parts.Option::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(options::add);
        return options;
    }

    /** The shown name of a role: that of the slot, else of the catalogue. */
    String role(String id) {
        return scenario.slot(id)
                .flatMap(slot -> slot.name())
                .or(() -> catalogue.role(id).map(role -> role.name()))
                .map(this::in)
                .orElse(id);
    }

    /** The slots of the scenario to choose from. */
    List<Parts.Option> slots(String none) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(option("", none));
        scenario.slots().forEach(slot -> options.add(option(slot.role(), role(slot.role()))));
        return options;
    }

    /** The criteria of the scenario to choose from. */
    List<Parts.Option> criteria(String none) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(option("", none));
        scenario.criteria()
                .forEach(choice ->
                        options.add(option(choice.criterionId(), Named.criterion(catalogue, choice, language))));
        return options;
    }
}
