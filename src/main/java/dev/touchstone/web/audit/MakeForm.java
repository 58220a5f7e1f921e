package dev.touchstone.web.audit;

import dev.touchstone.base.Fault;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Problem;
import dev.touchstone.catalogue.Dimension;
import dev.touchstone.evaluation.audit.TableScenario;
import dev.touchstone.evaluation.audit.TableScenario.Meant;
import dev.touchstone.platform.http.FormToken;
import dev.touchstone.rendering.Messages;
import dev.touchstone.web.scenario.Figure;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.AuditView;
import dev.touchstone.web.view.Field;
import dev.touchstone.web.view.FieldGroup;
import dev.touchstone.web.view.FormView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a table needs to become a scenario: a title, and for each criterion its ends and its dimension. */
public final class MakeForm {
    private static final String ROWS = "meant";
    private static final String TITLE = "title";

    /** What belongs to the session, not to the table. */
    private static final Set<String> NOT_KEPT = Set.of(FormToken.FIELD, TITLE);

    private final Typed typed;
    private final List<String> criteria;
    private final Page page;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param criteria names, as they were read */
    public MakeForm(Typed typed, List<String> criteria, Page page) {
        this.typed = typed;
        this.criteria = criteria;
        this.page = page;
    }

    /** The title as it was typed. */
    public String title() {
        return typed.text(TITLE);
    }

    /**
     * What is wanted; look at {@link #faults} before asking for it.
     *
     * @param id of the scenario
     * @param by the person whose judgements the numbers are
     */
    public TableScenario.Wanted wanted(String id, String by) {
        Map<String, Meant> meant = new LinkedHashMap<>();
        for (int j = 0; j < criteria.size(); j++) {
            Optional<Double> worst = number(name(j, "worst"));
            Optional<Double> best = number(name(j, "best"));
            Optional<Dimension> dimension = Dimension.of(typed.text(name(j, "dimension")));
            if (dimension.isEmpty()) {
                fault(name(j, "dimension"), "audit-ui.choose-dimension", Map.of());
            }
            if (worst.isPresent() && best.isPresent() && dimension.isPresent()) {
                meant.put(criteria.get(j), new Meant(worst.get(), best.get(), dimension.get()));
            }
        }
        return new TableScenario.Wanted(id, LocalText.of(title()), meant, by, page.t("audit-ui.judgement-reason"));
    }

    /** What cannot be read, sentences by the name of the field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** The field in which the input at a JSON pointer was typed. */
    public String field(String pointer) {
        for (int j = 0; j < criteria.size(); j++) {
            String own = Fault.below("/criteria", criteria.get(j));
            if (pointer.equals(own) || pointer.startsWith(own + "/")) {
                return name(j, pointer.endsWith("/dimension") ? "dimension" : "best");
            }
        }
        return TITLE;
    }

    private Optional<Double> number(String field) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            fault(field, "editor.number.missing", Map.of());
            return Optional.empty();
        }
        return Figure.number(text, code -> fault(field, code, Map.of("value", Problem.quoted(text))));
    }

    private void fault(String field, String code, Map<String, Object> arguments) {
        faults.putIfAbsent(field, Messages.in(page.language()).text(code, arguments));
    }

    private static String name(int criterion, String what) {
        return ROWS + "." + criterion + "." + what;
    }

    /** The form. What the person said of the scale stands in it already. */
    public AuditView.Make view(Map<String, String> errors) {
        List<Parts.Labelled> hidden = new ArrayList<>();
        typed.without(ROWS + ".").fields().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                values.forEach(value -> hidden.add(new Parts.Labelled(name, value, "")));
            }
        });
        Field title = Field.of(TITLE, "text", page.t("editor.title"), title())
                .needed()
                .error(errors.getOrDefault(TITLE, ""));
        List<FieldGroup> groups = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            groups.add(new FieldGroup(
                    criteria.get(j), List.of(end(j, "worst", errors), end(j, "best", errors), dimension(j, errors))));
        }
        return new AuditView.Make(FormView.Fault.all(errors), hidden, List.of(title), groups);
    }

    private Field end(int criterion, String what, Map<String, String> errors) {
        String name = name(criterion, what);
        String value = typed.has(name) ? typed.text(name) : typed.text(what);
        return Field.of(name, "number", page.t("audit-ui.end." + what), value)
                .needed()
                .error(errors.getOrDefault(name, ""));
    }

    private Field dimension(int criterion, Map<String, String> errors) {
        String name = name(criterion, "dimension");
        String chosen = typed.text(name);
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", page.t("audit-ui.choose"), chosen.isEmpty()));
        Arrays.stream(Dimension.values())
                .forEach(each -> options.add(new Parts.Option(
                        each.id(),
                        page.t("record.dimension." + each.id()),
                        each.id().equals(chosen))));
        return Field.list(name, page.t("audit-ui.dimension"), options).needed().error(errors.getOrDefault(name, ""));
    }
}
