package dev.touchstone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.cli.FileOutcome.Refused;
import dev.touchstone.cli.FileOutcome.Taken;
import dev.touchstone.cli.FileOutcome.Told;
import dev.touchstone.rendering.Messages;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells what becomes of files: for people each at once and the sum at the end, for machines one document at the end. */
final class ImportReport {

    private static final int MOST_WARNINGS = 5;
    private static final int NAME = 32;
    private static final int FORMAT = 20;

    private final PrintWriter out;
    private final Messages messages;
    private final URI server;
    private final boolean dryRun;
    private final boolean json;
    private final ArrayNode files = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private int count;
    private int fresh;
    private int known;
    private int withoutUnit;
    private int rows;
    private int refused;

    /**
     * An empty report.
     *
     * @param server where the documents are to be seen
     * @param dryRun whether everything is only planned
     * @param json whether a machine reads it
     */
    ImportReport(PrintWriter out, Messages messages, URI server, boolean dryRun, boolean json) {
        this.out = out;
        this.messages = messages;
        this.server = server;
        this.dryRun = dryRun;
        this.json = json;
    }

    /** One more file. */
    void add(FileOutcome outcome) {
        count++;
        switch (outcome) {
            case Taken taken -> {
                fresh += taken.known() ? 0 : taken.numbers();
                known += taken.known() ? taken.numbers() : 0;
                withoutUnit += taken.withoutUnit();
                rows += taken.rows();
                taken.unused().map(Told::detail).ifPresent(unused::add);
            }
            case Refused no -> {
                refused++;
                refusals.merge(no.reason().code(), 1, Integer::sum);
            }
        }
        if (json) {
            files.add(outcome.json());
            return;
        }
        lines(outcome).forEach(out::println);
        out.flush();
    }

    /** How many files were refused. */
    int refused() {
        return refused;
    }

    private List<String> lines(FileOutcome outcome) {
        return switch (outcome) {
            case Taken taken -> lines(taken);
            case Refused no -> lines(no);
        };
    }

    private List<String> lines(Taken taken) {
        List<String> lines = new ArrayList<>();
        String numbers = taken.known()
                ? messages.text("cli.duplicates", Map.of("count", taken.numbers()))
                : messages.text("cli.new", Map.of("count", taken.numbers(), "grades", grades(taken)));
        StringBuilder line = new StringBuilder(row(taken.file(), taken.format()) + numbers);
        unusable(taken.withoutUnit(), taken.rows())
                .forEach(more -> line.append(messages.text("cli.comma")).append(more));
        if (!taken.uses().isEmpty()) {
            line.append(messages.text("cli.comma"))
                    .append(messages.text("cli.used", Map.of("criteria", String.join(", ", taken.uses()))));
        }
        if (!taken.orders().isEmpty()) {
            line.append(messages.text("cli.comma"))
                    .append(messages.text("cli.answers", Map.of("orders", String.join(", ", taken.orders()))));
        }
        lines.add(line.toString());
        if (!dryRun) {
            lines.add("  " + server.toString().replaceFirst("/+$", "") + "/evidence/" + taken.sha256());
        }
        taken.warnings().stream().limit(MOST_WARNINGS).map(ImportReport::told).forEach(lines::add);
        if (taken.warnings().size() > MOST_WARNINGS) {
            lines.add("  "
                    + messages.text(
                            "cli.more-warnings",
                            Map.of("count", taken.warnings().size() - MOST_WARNINGS)));
        }
        return lines;
    }

    private static String grades(Taken taken) {
        return taken.grades().isEmpty() ? "-" : String.join("/", taken.grades().keySet());
    }

    private List<String> lines(Refused no) {
        List<String> lines = new ArrayList<>();
        lines.add(
                row(no.file(), messages.text("cli.refused")) + told(no.reason()).strip());
        no.faults().forEach(fault -> lines.add(told(fault)));
        String advice = "cli.todo." + no.reason().code();
        lines.add("  -> " + messages.text(messages.has(advice) ? advice : "cli.todo"));
        return lines;
    }

    private static String told(Told told) {
        String at = told.locator().isEmpty() ? "" : " " + told.locator();
        return "  " + told.code() + at + ": " + told.detail();
    }

    private static String row(String file, String format) {
        return padded(file, NAME) + padded(format, FORMAT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
    }

    private List<String> unusable(int units, int leftOut) {
        List<String> words = new ArrayList<>();
        if (units > 0) {
            words.add(messages.text("cli.without-unit", Map.of("count", units)));
        }
        if (leftOut > 0) {
            words.add(messages.text("cli.rows-refused", Map.of("count", leftOut)));
        }
        return words;
    }

    /**
     * The sum, and once what concerns many files alike.
     *
     * @param notSent how many files were not sent any more
     */
    void end(int notSent) {
        if (json) {
            out.println(sums(notSent).toPrettyString());
            out.flush();
            return;
        }
        List<String> words = new ArrayList<>();
        words.add(messages.text("cli.sum-new", Map.of("count", fresh)));
        words.add(messages.text("cli.duplicates", Map.of("count", known)));
        words.addAll(unusable(withoutUnit, rows));
        words.add(
                refused == 0
                        ? messages.text("cli.none-refused")
                        : messages.text(
                                "cli.sum-refused",
                                Map.of("count", refused, "codes", String.join(", ", refusals.keySet()))));
        if (notSent > 0) {
            words.add(messages.text("cli.not-sent", Map.of("count", notSent)));
        }
        out.println(messages.text(
                dryRun ? "cli.plan" : "cli.done",
                Map.of("files", count, "sum", String.join(messages.text("cli.comma"), words))));
        unused.forEach(out::println);
        out.flush();
    }

    private ObjectNode sums(int notSent) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("dry_run", dryRun);
        answer.set("files", files);
        answer.putObject("totals")
                .put("files", count)
                .put("new", fresh)
                .put("duplicates", known)
                .put("without_unit", withoutUnit)
                .put("rows_refused", rows)
                .put("refused", refused)
                .put("not_sent", notSent);
        return answer;
    }
}
