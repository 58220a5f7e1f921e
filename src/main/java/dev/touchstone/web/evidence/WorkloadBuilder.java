package dev.touchstone.web.evidence;

import dev.touchstone.evidence.Applicability;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.EvidenceDocument;
import dev.touchstone.evidence.WorkloadJudgement;
import dev.touchstone.evidence.WorkloadJudgement.Aspect;
import dev.touchstone.evidence.WorkloadJudgement.Mark;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.WorkloadItem;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.EffectsView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import dev.touchstone.web.view.WorkloadView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page on which the workload of a document is judged for a scenario. */
public final class WorkloadBuilder {
    private static final String WHY = "_why";

    private final Page page;
    private final EvidenceDocument document;
    private final Scenario scenario;

    /** The page of one document and one scenario. */
    public WorkloadBuilder(Page page, EvidenceDocument document, Scenario scenario) {
        this.page = page;
        this.document = document;
        this.scenario = scenario;
    }

    /**
     * The form.
     *
     * @param marks by name of the field
     * @param seen hash of the document that the person saw
     * @param faults sentences by field; empty for the whole
     */
    public record Form(Map<String, String> marks, String seen, Map<String, String> faults) {}

    /** The form as it is opened: what is said now. */
    public Form opened(String seen) {
        Map<String, String> fields = new LinkedHashMap<>();
        document.workload(scenario.id())
                .ifPresent(said -> said.marks().forEach(mark -> {
                    fields.put(word(mark.aspect()), word(mark.mark()));
                    fields.put(word(mark.aspect()) + WHY, mark.why());
                }));
        return new Form(fields, seen, Map.of());
    }

    /** What was typed: the marks of all aspects that were marked. */
    public static List<Mark> marks(Typed typed) {
        List<Mark> marks = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Arrays.stream(Applicability.values())
                    .filter(mark -> word(mark).equals(typed.text(word(aspect))))
                    .forEach(mark -> marks.add(new Mark(aspect, mark, typed.area(word(aspect) + WHY))));
        }
        return List.copyOf(marks);
    }

    /** The fields as they were typed. */
    public static Map<String, String> fields(Typed typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Aspect aspect : Aspect.values()) {
            fields.put(word(aspect), typed.text(word(aspect)));
            fields.put(word(aspect) + WHY, typed.area(word(aspect) + WHY));
        }
        return fields;
    }

    /** The field that a place of the judgement was typed in. */
    public static String field(String pointer, List<Mark> marks) {
        String[] steps = pointer.split("/");
        if (steps.length < 4) {
            return "";
        }
        String aspect = word(marks.get(Integer.parseInt(steps[2])).aspect());
        return steps[3].equals("why") ? aspect + WHY : aspect;
    }

    /**
     * The view.
     *
     * @param writes whether who looks may change something
     */
    public WorkloadView build(Form form, boolean writes, Optional<EffectsView> effects) {
        String address = "/evidence/" + document.sha256();
        return new WorkloadView(
                document.name(),
                scenario.title().in(page.language()),
                document.workload(scenario.id()).map(this::said).orElse(""),
                measured(),
                scenario.workload().stream().map(this::wanted).toList(),
                FormView.Fault.all(form.faults()),
                address + "/workloads/" + scenario.id(),
                List.of(new Parts.Labelled("seen", form.seen(), "")),
                writes ? fields(form) : List.of(),
                List.of(button("preview", "turned"), button("save", "")),
                effects);
    }

    private EditorView.Button button(String act, String anchor) {
        return new EditorView.Button("act", act, page.t("workload." + act), anchor);
    }

    private String said(WorkloadJudgement said) {
        return page.t(
                "workload.said",
                "mark",
                page.t("workload.mark." + word(said.whole().orElseThrow())),
                "by",
                said.by(),
                "day",
                said.on());
    }

    private List<Parts.Labelled> measured() {
        DocumentContext context = document.context();
        List<Parts.Labelled> known = new ArrayList<>();
        add(known, page.t("workload.said-workload"), context.workload().words().collect(Collectors.joining("; ")));
        add(known, page.t("workload.command"), context.command());
        document.stated().forEach((key, value) -> add(known, key.replace('_', ' '), value));
        return List.copyOf(known);
    }

    private static void add(List<Parts.Labelled> known, String label, String value) {
        if (!value.isEmpty()) {
            known.add(new Parts.Labelled(label, value, ""));
        }
    }

    private Parts.Labelled wanted(WorkloadItem item) {
        String value = item.value()
                .map(number -> page.quantity(number, item.unit().orElse("1")))
                .or(() -> item.note().map(note -> note.in(page.language())))
                .orElse("");
        return new Parts.Labelled(item.name().in(page.language()), value, "");
    }

    private List<Field> fields(Form form) {
        List<Field> fields = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            String name = word(aspect);
            List<Parts.Option> options = new ArrayList<>();
            options.add(new Parts.Option("", page.t("workload.mark.none"), false));
            for (Applicability mark : Applicability.values()) {
                options.add(new Parts.Option(
                        word(mark),
                        page.t("workload.mark." + word(mark)),
                        word(mark).equals(form.marks().get(name))));
            }
            fields.add(Field.list(name, page.t("workload.aspect." + name), options)
                    .hint(page.t("workload.aspect." + name + ".hint"))
                    .error(form.faults().getOrDefault(name, "")));
            fields.add(Field.of(
                            name + WHY,
                            "text",
                            page.t("workload.why", "aspect", page.t("workload.aspect." + name)),
                            form.marks().getOrDefault(name + WHY, ""))
                    .error(form.faults().getOrDefault(name + WHY, "")));
        }
        return List.copyOf(fields);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
