package dev.touchstone.web.order;

import dev.touchstone.base.LocalText;
import dev.touchstone.evidence.Sharing;
import dev.touchstone.scenario.TargetEnvironment;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.testorder.Conditions;
import dev.touchstone.testorder.Terms;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FieldGroup;
import dev.touchstone.web.view.OrderFormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people say of an order, as fields of a form and back. Texts are read in the language of the page. */
public final class TermsForm {
    private static final String FIGURES = "workload";
    private static final List<String> SAYS = List.of("name", "value", "unit", "note");
    private static final int EMPTY_ROWS = 2;

    private final Page page;

    /** In the language of a page. */
    public TermsForm(Page page) {
        this.page = page;
    }

    /** The fields filled with what is said. */
    public Typed fill(Terms terms) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "assignee", terms.assignee());
        put(fields, "person_days", terms.personDays().map(Figure::write).orElse(""));
        put(fields, "due", terms.due().map(LocalDate::toString).orElse(""));
        int row = 0;
        for (WorkloadItem item : terms.conditions().workload()) {
            String at = FIGURES + "." + row++ + ".";
            put(fields, at + "id", item.id());
            put(fields, at + "name", item.name().in(page.language()));
            put(fields, at + "value", item.value().map(Figure::write).orElse(""));
            put(fields, at + "unit", item.unit().orElse(""));
            put(fields, at + "note", text(item.note()));
        }
        TargetEnvironment target = terms.conditions().target();
        put(fields, "cores", target.cores().map(String::valueOf).orElse(""));
        put(fields, "memory_gib", target.memoryGib().map(Figure::write).orElse(""));
        put(fields, "sharing", target.sharing().name().toLowerCase(Locale.ROOT));
        put(fields, "platform", target.platform().orElse(""));
        put(fields, "target_note", text(target.note()));
        put(fields, "remarks", terms.conditions().remarks());
        return new Typed(fields);
    }

    private String text(Optional<LocalText> text) {
        return text.map(each -> each.in(page.language())).orElse("");
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }

    /**
     * What was said.
     *
     * @param faults by field, as sentences
     */
    public record Said(Terms terms, Map<String, String> faults) {}

    /**
     * Reads the fields; what cannot be read is named, never guessed.
     *
     * @param before what stood there: a text that was left as it is stays in both languages
     */
    public Said read(Typed typed, Terms before) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<WorkloadItem> figures = new ArrayList<>();
        typed.filledRows(FIGURES, SAYS).forEach(row -> figures.add(figure(typed, row, before, faults)));
        TargetEnvironment old = before.conditions().target();
        TargetEnvironment target = new TargetEnvironment(
                number(typed, "cores", faults).map(cores -> whole(cores, faults)),
                number(typed, "memory_gib", faults),
                sharing(typed.text("sharing")),
                Optional.of(typed.text("platform")).filter(text -> !text.isEmpty()),
                old.basis(),
                kept(typed.area("target_note"), old.note()));
        Terms terms = new Terms(
                new Conditions(figures, target, typed.area("remarks")),
                number(typed, "person_days", faults),
                typed.text("assignee"),
                day(typed, faults));
        return new Said(terms, faults);
    }

    private WorkloadItem figure(Typed typed, int row, Terms before, Map<String, String> faults) {
        String at = FIGURES + "." + row + ".";
        String id = typed.text(at + "id");
        Optional<WorkloadItem> old = before.conditions().workload().stream()
                .filter(item -> item.id().equals(id))
                .findFirst();
        return new WorkloadItem(
                id.isEmpty() ? "figure-" + (row + 1) : id,
                kept(typed.text(at + "name"), old.map(WorkloadItem::name)).orElse(LocalText.EMPTY),
                number(typed, at + "value", faults),
                Optional.of(typed.text(at + "unit")).filter(unit -> !unit.isEmpty()),
                old.map(WorkloadItem::basis).orElse(null),
                old.flatMap(WorkloadItem::source),
                kept(typed.text(at + "note"), old.flatMap(WorkloadItem::note)));
    }

    private Optional<LocalText> kept(String typed, Optional<LocalText> old) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return old.filter(text -> text.in(page.language()).strip().equals(typed.strip()))
                .or(() -> Optional.of(LocalText.of(typed)));
    }

    private Optional<Double> number(Typed typed, String field, Map<String, String> faults) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (Figure.read(text)) {
            case Figure.Reading.Number number -> Optional.of(number.value());
            case Figure.Reading.Wrong wrong -> {
                faults.put(field, page.t(wrong.code(), "value", text));
                yield Optional.empty();
            }
        };
    }

    private int whole(double cores, Map<String, String> faults) {
        if (cores != Math.rint(cores) || Math.abs(cores) > Integer.MAX_VALUE) {
            faults.put("cores", page.t("editor.number.not-whole", "value", Figure.write(cores)));
        }
        return (int) cores;
    }

    private static Sharing sharing(String word) {
        for (Sharing one : Sharing.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        return Sharing.UNKNOWN;
    }

    private Optional<LocalDate> day(Typed typed, Map<String, String> faults) {
        String text = typed.text("due");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            faults.put("due", page.t("editor.number.not-a-day", "value", text));
            return Optional.empty();
        }
    }

    /** The field in which the input at a pointer was typed. */
    public static String field(Typed typed, String pointer) {
        String path = pointer.replaceFirst("^/terms", "").replaceFirst("^/conditions/(target/)?", "/");
        String[] parts = path.replaceFirst("^/", "").split("/");
        if (parts.length == 3 && parts[0].equals(FIGURES) && parts[1].matches("\\d{1,5}")) {
            List<Integer> rows = typed.filledRows(FIGURES, SAYS);
            int place = Integer.parseInt(parts[1]);
            return place < rows.size() ? FIGURES + "." + rows.get(place) + "." + parts[2] : "";
        }
        return pointer.endsWith("/target/note") ? "target_note" : parts[0];
    }

    /** The groups of fields. */
    List<FieldGroup> groups(Typed typed, Map<String, String> faults) {
        return List.of(
                new FieldGroup(
                        page.t("orders-ui.work"),
                        List.of(
                                text("assignee", typed, faults).hint(page.t("orders-ui.assignee-hint")),
                                text("person_days", typed, faults)
                                        .hint(page.t("orders-ui.person_days-hint"))
                                        .unit(page.t("orders-ui.days")),
                                field("due", "date", typed, faults))),
                new FieldGroup(
                        page.t("editor.target"),
                        List.of(
                                machine("cores", "cores", typed, faults),
                                machine("memory_gib", "memory", typed, faults).unit("GiB"),
                                Field.list("sharing", page.t("editor.target.sharing"), sharings(typed.text("sharing"))),
                                machine("platform", "platform", typed, faults),
                                text("target_note", typed, faults))));
    }

    private List<Parts.Option> sharings(String chosen) {
        List<Parts.Option> options = new ArrayList<>();
        for (Sharing one : Sharing.values()) {
            String word = one.name().toLowerCase(Locale.ROOT);
            options.add(new Parts.Option(word, page.t("editor.target.sharing." + word), word.equals(chosen)));
        }
        return options;
    }

    private Field machine(String name, String key, Typed typed, Map<String, String> faults) {
        return Field.of(name, "text", page.t("editor.target." + key), typed.text(name))
                .error(faults.getOrDefault(name, ""));
    }

    private Field text(String name, Typed typed, Map<String, String> faults) {
        return field(name, "text", typed, faults);
    }

    private Field field(String name, String kind, Typed typed, Map<String, String> faults) {
        return Field.of(name, kind, page.t("orders-ui." + name), typed.area(name))
                .error(faults.getOrDefault(name, ""));
    }

    /** The figures of the load, with empty rows at the end. */
    List<OrderFormView.Figure> figures(Typed typed, Map<String, String> faults) {
        List<OrderFormView.Figure> figures = new ArrayList<>();
        typed.filledRows(FIGURES, SAYS).forEach(row -> figures.add(figure(row, typed, faults)));
        int next = typed.nextRow(FIGURES);
        for (int row = next; row < next + EMPTY_ROWS; row++) {
            figures.add(figure(row, typed, faults));
        }
        return figures;
    }

    private OrderFormView.Figure figure(int row, Typed typed, Map<String, String> faults) {
        String at = FIGURES + "." + row + ".";
        return new OrderFormView.Figure(
                at + "id",
                typed.text(at + "id"),
                part(at, "name", typed, faults),
                part(at, "value", typed, faults),
                part(at, "unit", typed, faults),
                part(at, "note", typed, faults));
    }

    private Field part(String at, String name, Typed typed, Map<String, String> faults) {
        return Field.of(at + name, "text", page.t("orders-ui.figure." + name), typed.text(at + name))
                .error(faults.getOrDefault(at + name, ""));
    }

    Field remarks(Typed typed, Map<String, String> faults) {
        return Field.of("remarks", "area", page.t("orders-ui.remarks"), typed.area("remarks"))
                .hint(page.t("orders-ui.remarks-hint"))
                .error(faults.getOrDefault("remarks", ""));
    }
}
