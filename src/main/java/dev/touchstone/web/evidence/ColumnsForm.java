package dev.touchstone.web.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.evidence.importers.TableHead;
import dev.touchstone.web.scenario.Typed;
import dev.touchstone.web.view.EvidenceImportView;
import dev.touchstone.web.view.Page;
import dev.touchstone.web.view.Parts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a table mean, asked for one by one once its heading is known. The answers become the mapping that
 * programs send as JSON, so that a table is read in one way.
 */
public final class ColumnsForm {
    private static final String LIST = "column";
    private static final String FIELD = LIST + ".";
    private static final String DECIMAL = "decimal";
    private static final String MAPPING = "mapping";
    private static final String SUBJECT = "is-subject";
    private static final String VERSION = "is-version";
    private static final String RUN = "is-run";
    private static final String BOUND = "is-bound";
    private static final String RELATIVE = "is-relative";
    private static final int MOST = 100;

    /** Metrics that tables usually have; any other one of the vocabulary can be said in the mapping. */
    private static final List<String> METRICS = List.of(
            "throughput",
            "latency.mean",
            "latency.p50",
            "latency.p75",
            "latency.p90",
            "latency.p95",
            "latency.p99",
            "latency.p99.9",
            "latency.max",
            "latency.min",
            "latency.stddev",
            "requests.total",
            "errors.total",
            "error.ratio",
            "duration",
            "load.time",
            "start.time",
            "data.size",
            "transfer.rate",
            "cpu.time",
            "memory.peak",
            "cost.per.hour",
            "score");

    private ColumnsForm() {}

    /** Whether a column was given a meaning. */
    public static boolean asked(Typed typed) {
        return typed.rows(LIST).stream().anyMatch(row -> typed.ticked(FIELD + row + ".is"));
    }

    /** What was typed, with the mapping that the columns make; unchanged where no column was given a meaning. */
    public static Typed applied(Typed typed) {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        List<String> subjects = new ArrayList<>();
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        ObjectNode ofAll = JsonNodeFactory.instance.objectNode();
        for (int row : typed.rows(LIST)) {
            String name = typed.text(FIELD + row + ".name");
            String means = typed.text(FIELD + row + ".is");
            switch (means) {
                case "" -> {}
                case SUBJECT -> subjects.add("{" + name + "}");
                case VERSION -> mapping.put("version", name);
                case RUN -> mapping.put("repetitionKey", name);
                case BOUND -> ofAll.put("bound", "{" + name + "}");
                case RELATIVE -> ofAll.put("relativeTo", "{" + name + "}");
                default -> columns.putObject(name).put("metric", means).put("unit", typed.text(FIELD + row + ".unit"));
            }
        }
        Typed others = typed.without(FIELD).without(DECIMAL);
        if (columns.isEmpty()) {
            return others;
        }
        if (mapping.has("repetitionKey")) {
            subjects.add("run {" + mapping.get("repetitionKey").textValue() + "}");
        }
        columns.forEach(column -> ((ObjectNode) column).setAll(ofAll));
        mapping.put("subject", String.join(" ", subjects));
        mapping.set("columns", columns);
        mapping.put(DECIMAL, typed.text(DECIMAL));
        return others.with(MAPPING, mapping.toString());
    }

    /** The columns with what was said of them. */
    public static EvidenceImportView.Columns view(Page page, TableHead head, Typed typed) {
        List<EvidenceImportView.Column> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, head.heading().size()); i++) {
            String field = FIELD + i;
            columns.add(new EvidenceImportView.Column(
                    field,
                    head.heading().get(i),
                    head.examples().get(i),
                    meanings(page, typed.text(field + ".is")),
                    typed.text(field + ".unit")));
        }
        String decimal = typed.text(DECIMAL);
        return new EvidenceImportView.Columns(
                columns,
                List.of(
                        new Parts.Option(".", page.t("evidence-ui.columns.point"), !decimal.equals(",")),
                        new Parts.Option(",", page.t("evidence-ui.columns.comma"), decimal.equals(","))));
    }

    private static List<Parts.Option> meanings(Page page, String chosen) {
        List<Parts.Option> options = new ArrayList<>();
        options.add(new Parts.Option("", page.t("evidence-ui.columns.nothing"), chosen.isEmpty()));
        for (String role : List.of(SUBJECT, VERSION, RUN, BOUND, RELATIVE)) {
            options.add(new Parts.Option(role, page.t("evidence-ui.columns." + role), role.equals(chosen)));
        }
        METRICS.forEach(metric -> options.add(new Parts.Option(metric, metric, metric.equals(chosen))));
        return options;
    }
}
