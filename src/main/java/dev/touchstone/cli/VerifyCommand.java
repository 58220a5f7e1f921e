package dev.touchstone.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Fault;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.decision.Verification;
import dev.touchstone.decision.Verification.Finding;
import dev.touchstone.decision.Verification.Kind;
import dev.touchstone.decision.Verification.Report;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code touchstone verify FILE}: recomputes an exported record or evaluation, offline and without any data. Exit code 0
 * and the word {@code agrees}, or 1 and each field that does not; 2 when there is no such file.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recomputes an exported decision record or evaluation (JSON) and says whether it agrees.")
final class VerifyCommand implements Callable<Integer> {
    private static final int AGREES = 0;
    private static final int DIFFERS = 1;
    private static final int NO_FILE = 2;
    private static final int MOST_RESULTS = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON export of a record, or an evaluation.")
    private Path file;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--all", description = "Name every result that differs, however many there are.")
    private boolean all;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = language.messages();
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Report report = Verification.of(text, Runtime.getRuntime().availableProcessors());
            out.println(json ? answer(report) : String.join(System.lineSeparator(), sentences(report, messages)));
            return report.agrees() ? AGREES : DIFFERS;
        } catch (IOException unreadable) {
            out.println(messages.text("record.verify-no-file", Map.of("file", file)));
            return NO_FILE;
        } catch (ProblemException refused) {
            refusal(refused.problem(), messages, out);
            return DIFFERS;
        } finally {
            out.flush();
        }
    }

    private List<String> sentences(Report report, Messages messages) {
        List<String> lines = new java.util.ArrayList<>();
        report.replay()
                .filter(replay -> !replay.sameEngine())
                .ifPresent(replay -> lines.add(messages.text(
                        "record.verify-other-engine",
                        Map.of("stored", replay.storedEngine(), "engine", replay.engine()))));
        if (report.agrees()) {
            lines.add(messages.text("record.verify-agrees", Map.of("title", report.title())));
            return lines;
        }
        int results = 0;
        for (Finding finding : report.findings()) {
            results += finding.kind() == Kind.RESULT ? 1 : 0;
            if (all || finding.kind() != Kind.RESULT || results <= MOST_RESULTS) {
                lines.add(sentence(finding, messages));
            }
        }
        if (!all && results > MOST_RESULTS) {
            lines.add(messages.text("record.verify-more", Map.of("count", results - MOST_RESULTS)));
        }
        lines.add(messages.text(
                "record.verify-differs",
                Map.of("title", report.title(), "count", report.findings().size())));
        return lines;
    }

    private static String sentence(Finding finding, Messages messages) {
        String nothing = messages.text("record.verify-nothing");
        return messages.text(
                "record.verify-" + word(finding.kind()),
                Map.of(
                        "field", finding.pointer(),
                        "stored", finding.stored().isEmpty() ? nothing : finding.stored(),
                        "expected", finding.expected().isEmpty() ? nothing : finding.expected()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String answer(Report report) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("agrees", report.agrees());
        report.replay()
                .ifPresent(replay ->
                        answer.put("stored_engine", replay.storedEngine()).put("engine", replay.engine()));
        ArrayNode list = answer.putArray("findings");
        for (Finding finding : report.findings()) {
            list.addObject()
                    .put("kind", word(finding.kind()))
                    .put("field", finding.pointer())
                    .put("stored", finding.stored())
                    .put("expected", finding.expected());
        }
        return answer.toPrettyString();
    }

    private void refusal(Problem problem, Messages messages, PrintWriter out) {
        if (problem.faults().isEmpty()) {
            out.println(file + ": " + messages.problem(problem.code(), problem.arguments()));
        }
        for (Fault fault : problem.faults()) {
            out.println(file + ": " + fault.pointer() + " " + messages.problem(fault.code(), fault.arguments()));
        }
    }
}
