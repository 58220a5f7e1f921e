package dev.touchstone.web.scenario;

import dev.touchstone.catalogue.Role;
import dev.touchstone.catalogue.Technology;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.Slot;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What part 3 asks: {@link CandidatesForm}. */
final class CandidatesBlocks {
    private static final String OWN = CandidatesForm.OWN;
    private static final String SLOTS = CandidatesForm.SLOTS;
    private static final String STACKS = CandidatesForm.STACKS;
    private static final String FLOW = CandidatesForm.FLOW;

    private final Sheet sheet;

    CandidatesBlocks(Sheet sheet) {
        this.sheet = sheet;
    }

    List<EditorView.Block> list() {
        return List.of(own(), slots(), stacks(), fixed(), flow());
    }

    private EditorView.Block own() {
        return EditorView.Block.of(
                        "own-technologies", sheet.t("own"), sheet.t("own.note"), sheet.rows(OWN, false, this::ownRow))
                .buttons(sheet.add(OWN, "own.add"));
    }

    private EditorView.Group ownRow(int row) {
        String at = OWN + "." + row + ".";
        List<Field> fields = new ArrayList<>(sheet.local(at + "name", "text", "own.name"));
        fields.addAll(sheet.local(at + "note", "text", "note"));
        return sheet.row(OWN, row, legend(at + "name", "own.new"), fields, List.of());
    }

    private String legend(String field, String otherwise) {
        String name = sheet.typed().text(field);
        return name.isEmpty() ? sheet.t(otherwise) : name;
    }

    private EditorView.Block slots() {
        List<Slot> slots = sheet.scenario().slots();
        long found = CandidatesForm.combinations(slots);
        String product = slots.stream()
                .map(slot -> String.valueOf(slot.technologies().size()))
                .collect(Collectors.joining(" × "));
        String wrong = sheet.error(SLOTS);
        String sentence = !wrong.isEmpty()
                ? wrong
                : slots.isEmpty()
                        ? ""
                        : slots.size() == 1
                                ? sheet.t("slots.one", "found", found, "most", Scenario.MOST_CANDIDATES)
                                : sheet.t(
                                        "slots.combinations",
                                        "product",
                                        product,
                                        "found",
                                        found,
                                        "most",
                                        Scenario.MOST_CANDIDATES);
        Optional<Parts.State> empty = sheet.typed().rows(SLOTS).isEmpty()
                        && sheet.typed().rows(STACKS).isEmpty()
                ? Optional.of(
                        new Parts.State("empty", sheet.t("slots.empty"), sheet.t("slots.empty.text"), List.of(), ""))
                : Optional.empty();
        return EditorView.Block.of(SLOTS, sheet.t("slots"), sheet.t("slots.note"), sheet.rows(SLOTS, false, this::slot))
                .empty(empty)
                .buttons(
                        sheet.add(SLOTS, "slots.add"),
                        new EditorView.Button("act", "count", sheet.t("slots.count"), SLOTS + "-said"))
                .saying(sentence, !wrong.isEmpty());
    }

    private EditorView.Group slot(int row) {
        String at = SLOTS + "." + row + ".";
        String role = sheet.typed().text(at + "role");
        List<Field> fields = new ArrayList<>();
        fields.add(sheet.choice(at + "role", "slot.role", roles()));
        fields.addAll(sheet.local(at + "name", "text", "slot.name"));
        String name = sheet.typed().text(at + "name");
        String legend = !name.isEmpty()
                ? name
                : role.isEmpty() || role.equals(CandidatesForm.OWN_ROLE)
                        ? sheet.t("slot.new", "number", row + 1)
                        : sheet.catalogue()
                                .role(role)
                                .map(Role::name)
                                .map(sheet::in)
                                .orElse(role);
        Set<String> offered = new LinkedHashSet<>();
        sheet.catalogue().technologies(role).forEach(technology -> offered.add(technology.id()));
        sheet.scenario().technologies().forEach(own -> offered.add(own.id()));
        EditorView.Ticks ticks = ticks(at + "technologies", at + "search", "slot.technologies", offered);
        return new EditorView.Group(
                SLOTS + "." + row,
                legend,
                "",
                false,
                true,
                List.of(sheet.hidden(at + "id")),
                fields,
                List.of(ticks),
                List.of(),
                "",
                false,
                Optional.of(sheet.remove(SLOTS, row)));
    }

    private List<Parts.Option> roles() {
        List<Parts.Option> options = new ArrayList<>();
        options.add(Sheet.option("", sheet.t("choose")));
        options.add(Sheet.option(CandidatesForm.OWN_ROLE, sheet.t("slot.own")));
        sheet.catalogue().roles().stream()
                .map(role -> Sheet.option(role.id(), sheet.in(role.name())))
                .forEach(options::add);
        return options;
    }

    /** First what is ticked, in its order, then what is offered, then what the search finds. */
    private EditorView.Ticks ticks(String name, String search, String key, Collection<String> offered) {
        Set<String> ticked = new LinkedHashSet<>(sheet.typed().all(name));
        ticked.removeIf(String::isBlank);
        Set<String> all = new LinkedHashSet<>(ticked);
        all.addAll(offered);
        all.addAll(found(sheet.typed().text(search)));
        List<EditorView.Tick> list = all.stream()
                .map(id ->
                        new EditorView.Tick(name + "." + id, id, sheet.technology(id), note(id), ticked.contains(id)))
                .toList();
        return new EditorView.Ticks(
                sheet.t(key),
                sheet.t(key + ".hint"),
                below(name),
                name,
                list,
                Optional.of(sheet.text(search, "search")),
                Optional.of(new EditorView.Button("act", "find", sheet.t("find"), name)));
    }

    private String note(String id) {
        boolean own = sheet.scenario().technologies().stream()
                .anyMatch(technology -> technology.id().equals(id));
        return own ? sheet.t("slot.own-technology") : "";
    }

    /** What is wrong with the boxes or with one of them. */
    private String below(String name) {
        return sheet.errors().entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "."))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private List<String> found(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return sheet.catalogue().technologies().stream()
                .filter(technology -> technology.id().contains(wanted)
                        || technology.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || technology.name().zh().toLowerCase(Locale.ROOT).contains(wanted))
                .map(Technology::id)
                .limit(20)
                .toList();
    }

    private EditorView.Block stacks() {
        return EditorView.Block.of(
                        STACKS, sheet.t("stacks"), sheet.t("stacks.note"), sheet.rows(STACKS, false, this::stack))
                .buttons(sheet.add(STACKS, "stacks.add"));
    }

    private EditorView.Group stack(int row) {
        String at = STACKS + "." + row + ".";
        List<Field> fields = new ArrayList<>(sheet.local(at + "name", "text", "stack.name"));
        for (Slot slot : sheet.scenario().slots()) {
            String name = at + "parts." + slot.role();
            List<Parts.Option> options = new ArrayList<>();
            options.add(Sheet.option("", sheet.t("stack.empty-slot")));
            slot.technologies().forEach(id -> options.add(Sheet.option(id, sheet.technology(id))));
            Field field = sheet.choice(name, "stack.part", options);
            fields.add(new Field(
                    name,
                    "list",
                    sheet.role(slot.role()),
                    "",
                    field.value(),
                    "",
                    field.error(),
                    named(field.options()),
                    false,
                    ""));
        }
        return sheet.row(
                STACKS, row, legend(at + "name", "stack.new"), fields, sheet.local(at + "note", "area", "note"));
    }

    /** A technology that the slot does not offer stands under its name, too. */
    private List<Parts.Option> named(List<Parts.Option> options) {
        return options.stream()
                .map(option -> option.value().equals(option.text())
                        ? new Parts.Option(option.value(), sheet.technology(option.value()), option.chosen())
                        : option)
                .toList();
    }

    private EditorView.Block fixed() {
        EditorView.Ticks ticks = ticks(CandidatesForm.FIXED, "fixed-search", "fixed.ticks", List.of());
        EditorView.Group group = new EditorView.Group(
                "fixed-fields",
                "",
                "",
                false,
                true,
                List.of(),
                List.of(),
                List.of(ticks),
                List.of(),
                "",
                false,
                Optional.empty());
        return EditorView.Block.of("fixed-part", sheet.t("fixed"), sheet.t("fixed.note"), List.of(group));
    }

    private EditorView.Block flow() {
        return EditorView.Block.of(
                        FLOW,
                        sheet.t("flow"),
                        sheet.t("flow.note"),
                        sheet.rows(
                                FLOW,
                                false,
                                row -> sheet.row(
                                        FLOW,
                                        row,
                                        sheet.t("flow.row", "number", row + 1),
                                        List.of(
                                                sheet.choice(
                                                        FLOW + "." + row + ".from",
                                                        "flow.from",
                                                        sheet.slots(sheet.t("choose"))),
                                                sheet.choice(
                                                        FLOW + "." + row + ".to",
                                                        "flow.to",
                                                        sheet.slots(sheet.t("choose")))),
                                        List.of())))
                .buttons(sheet.add(FLOW, "flow.add"));
    }
}
