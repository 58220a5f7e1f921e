package dev.touchstone.web.scenario;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Language;
import dev.touchstone.catalogue.Catalogue;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Layered;
import dev.touchstone.scenario.Scenario;
import dev.touchstone.scenario.ScenarioCheck;
import dev.touchstone.web.view.EditorView;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Link;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One part of the editor of one scenario: what it shows, and what was typed as a scenario. */
public final class Editor {
    /** The hidden field that names the state which the form was opened with. */
    public static final String OPENED = "opened";

    /** What the button does that saves and shows the comparison. */
    public static final String COMPARE = "compare";

    private final Catalogue catalogue;
    private final Page page;
    private final Layered.Entry<Scenario> entry;
    private final Part part;
    private final String person;
    private final LocalDate today;

    /**
     * An editor.
     *
     * @param entry the scenario as it counts now
     * @param person name of whoever writes
     * @param today the day on which that happens
     */
    public Editor(
            Catalogue catalogue, Page page, Layered.Entry<Scenario> entry, Part part, String person, LocalDate today) {
        this.catalogue = catalogue;
        this.page = page;
        this.entry = entry;
        this.part = part;
        this.person = person;
        this.today = today;
    }

    /** The fields as the part is opened. */
    public Typed open() {
        Typed filled = part.form().fill(entry.content(), page.language());
        return part.form().begin(filled, person, today).with(OPENED, entry.hash());
    }

    /**
     * The fields of the part about weights, for a page on which weights are tried out: sent there they are saved, over the
     * state that the page was drawn from.
     *
     * @param points by dimension, instead of the scenario's own
     */
    public static List<Parts.Labelled> weights(
            Layered.Entry<Scenario> entry, Language language, Map<String, Double> points) {
        Typed typed = WeightsForm.with(Part.WEIGHTS.form().fill(entry.content(), language), points)
                .with(OPENED, entry.hash())
                .with("act", COMPARE);
        List<Parts.Labelled> fields = new ArrayList<>();
        typed.fields()
                .forEach((name, values) -> values.forEach(value -> fields.add(new Parts.Labelled(name, value, ""))));
        return List.copyOf(fields);
    }

    /** The fields with a row for a number about something, asked for by a link. */
    public Typed asking(Typed typed, String candidate, String criterion) {
        if (part != Part.EVIDENCE || criterion.isEmpty()) {
            return typed;
        }
        boolean first =
                typed.text("claims.0.id").isEmpty() && typed.rows("claims").size() == 1;
        int row = first ? 0 : typed.nextRow("claims");
        String at = "claims." + row + ".";
        boolean stack = entry.content().technologies().stream()
                        .noneMatch(own -> own.id().equals(candidate))
                && catalogue.technology(candidate).isEmpty();
        String subject = candidate.isEmpty() ? "" : (stack ? EvidenceForm.STACK : EvidenceForm.TECHNOLOGY) + candidate;
        return typed.with(at + "id", "")
                .with(at + "subject", subject)
                .with(at + "criterion", criterion)
                .with(at + "by", person);
    }

    /** What was typed, as a scenario over the one that counts now. */
    public Read read(Typed typed) {
        Bound bound = part.form().read(typed, entry.content(), catalogue);
        List<Fault> checked = ScenarioCheck.faults(catalogue, bound.scenario(), today);
        return new Read(bound.scenario(), bound.with(checked, typed), unplaced(bound, checked, typed));
    }

    /**
     * What was typed.
     *
     * @param scenario with the part as typed
     * @param faults everything wrong; those with an empty field are about another part
     * @param elsewhere the faults about other parts
     */
    public record Read(Scenario scenario, List<Bound.FieldFault> faults, List<Fault> elsewhere) {}

    private static List<Fault> unplaced(Bound bound, List<Fault> checked, Typed typed) {
        return checked.stream()
                .filter(fault -> bound.field(fault.pointer(), typed).isEmpty())
                .toList();
    }

    /** Completes what was typed after a button other than saving. */
    public Typed act(Typed typed, String action) {
        Scenario sofar = part.form().read(typed, entry.content(), catalogue).scenario();
        return part.form().act(typed, sheet(typed, sofar, Map.of()), action);
    }

    private Sheet sheet(Typed typed, Scenario scenario, Map<String, String> errors) {
        return new Sheet(typed, scenario, catalogue, errors, page.language(), person);
    }

    /** The page with what was typed. */
    public EditorView view(Typed typed, Optional<Read> wrong, Optional<Parts.State> state) {
        Scenario sofar = part.form().read(typed, entry.content(), catalogue).scenario();
        Map<String, String> errors = new LinkedHashMap<>();
        List<FormView.Fault> list = new ArrayList<>();
        wrong.ifPresent(read -> {
            for (Bound.FieldFault fault : read.faults()) {
                if (!fault.field().isEmpty()) {
                    String sentence = sentence(fault.code(), fault.arguments());
                    errors.putIfAbsent(fault.field(), sentence);
                    list.add(new FormView.Fault(anchor(fault.field()), sentence));
                }
            }
            read.elsewhere().forEach(fault -> list.add(elsewhere(fault)));
        });
        return new EditorView(
                page.t("editor.part", "number", part.ordinal() + 1, "all", Part.values().length),
                page.t("editor.part." + part.word()),
                page.t("editor.why." + part.word()),
                state.or(this::shipped),
                list,
                steps(),
                address(part),
                part == Part.EVIDENCE,
                hidden(typed),
                part.form().blocks(sheet(typed, sofar, errors)),
                buttons(),
                List.of(Link.to(page.t("editor.parts.back"), base())));
    }

    /** A range has two fields: the first one is where to go. */
    private static String anchor(String field) {
        return field.endsWith(".range") ? field + ".worst" : field;
    }

    private FormView.Fault elsewhere(Fault fault) {
        Part other = partOf(fault.pointer());
        return new FormView.Fault(
                "",
                page.t(
                        "editor.elsewhere",
                        "part",
                        page.t("editor.part." + other.word()),
                        "text",
                        sentence(fault.code(), fault.arguments())));
    }

    /** The part that shows a place of the record. */
    static Part partOf(String pointer) {
        String first = pointer.replaceFirst("^/([^/]*).*$", "$1");
        return switch (first) {
            case "workload" -> Part.WORKLOAD;
            case "slots", "stacks", "technologies", "fixed", "flow" ->
                pointer.contains("/needs/") ? Part.WORKLOAD : Part.CANDIDATES;
            case "criteria" -> Part.CRITERIA;
            case "weights" -> Part.WEIGHTS;
            case "requirements" -> Part.REQUIREMENTS;
            case "team" -> Part.TEAM;
            case "price_sheet" -> Part.PRICES;
            case "claims", "judgements" -> Part.EVIDENCE;
            case "today", "goal" -> Part.TODAY;
            default -> Part.QUESTION;
        };
    }

    private String sentence(String code, Map<String, Object> arguments) {
        return Messages.in(page.language()).problem(code, arguments);
    }

    private Optional<Parts.State> shipped() {
        if (entry.origin() != Layered.Origin.SHIPPED) {
            return Optional.empty();
        }
        return Optional.of(new Parts.State(
                "changed",
                page.t("editor.shipped"),
                page.t("editor.shipped.text"),
                List.of(Link.to(page.t("editor.shipped.copy"), "/scenarios/new?from=" + entry.id())),
                ""));
    }

    private List<Parts.Check> steps() {
        return Arrays.stream(Part.values())
                .map(each -> new Parts.Check(
                        each == part ? "now" : each.done(catalogue, entry.content()) ? "done" : "open",
                        page.t("editor.part." + each.word()),
                        "",
                        each == part ? "" : address(each)))
                .toList();
    }

    private List<Parts.Labelled> hidden(Typed typed) {
        List<Parts.Labelled> hidden = new ArrayList<>();
        hidden.add(new Parts.Labelled(OPENED, typed.text(OPENED), ""));
        hidden.add(new Parts.Labelled(
                Typed.TONGUE, typed.tongue().orElse(page.language().tag()), ""));
        if (typed.ticked("both")) {
            hidden.add(new Parts.Labelled("both", "true", ""));
        }
        return hidden;
    }

    private List<EditorView.Button> buttons() {
        List<EditorView.Button> buttons = new ArrayList<>();
        buttons.add(new EditorView.Button(
                "act",
                "next",
                part.next()
                        .map(next -> page.t("editor.save-next", "part", page.t("editor.part." + next.word())))
                        .orElse(page.t("editor.save-last")),
                ""));
        buttons.add(new EditorView.Button("act", "save", page.t("editor.save"), ""));
        if (part != Part.WEIGHTS) {
            buttons.add(new EditorView.Button("act", "both", page.t("editor.both"), ""));
        }
        return buttons;
    }

    private String base() {
        return "/scenarios/" + entry.id();
    }

    private String address(Part each) {
        return base() + "/edit/" + each.word();
    }
}
