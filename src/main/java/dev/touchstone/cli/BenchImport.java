package dev.touchstone.cli;

import dev.touchstone.cli.BenchDocuments.Document;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.rendering.Messages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Brings what was measured to the server; whatever fails, says where it lies and how to send just that later. */
final class BenchImport {

    private final ImportOptions options;
    private final Map<String, String> asked;
    private final BenchFolder folder;
    private final CommandLine line;
    private final Messages messages;

    /** To the server of the options; {@code asked} are the parameters of every import. */
    BenchImport(ImportOptions options, Map<String, String> asked, BenchFolder folder, CommandLine line) {
        this.options = options;
        this.asked = asked;
        this.folder = folder;
        this.line = line;
        messages = options.server().messages();
    }

    /** Sends them and answers the exit code. */
    int send(List<Document> documents) {
        ImportReport report = options.report(line.getOut(), false);
        Sending sending = new Sending(options.server().server(), messages, asked);
        List<Document> left = new ArrayList<>(documents);
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            if (document.masked()) {
                say(messages.text("cli.output-masked"));
            }
            try {
                FileOutcome outcome = sending.send(name(document), document.file(), document.said());
                report.add(outcome);
                if (outcome instanceof FileOutcome.Taken) {
                    left.remove(document);
                }
            } catch (Sending.Ended ended) {
                report.end(documents.size() - i);
                say(ended.getMessage());
                later(left);
                return ended.exit();
            }
        }
        report.end(0);
        if (!left.isEmpty()) {
            later(left);
        }
        return left.isEmpty() ? 0 : 1;
    }

    private static String name(Document document) {
        return document.file().getFileName().toString();
    }

    /** Says where they lie, and of each the command line that sends the same bytes with the same words about them. */
    void later(List<Document> documents) {
        say(messages.text("cli.kept-later", Map.of("folder", folder.path())));
        documents.forEach(document -> say("  " + CommandWords.joined(command(document))));
    }

    private List<String> command(Document document) {
        DocumentContext said = document.said();
        Map<String, String> again = new LinkedHashMap<>();
        again.put("environment", folder.environment().toString());
        again.put("run-by", said.runBy().name().toLowerCase(Locale.ROOT));
        again.put("measured", said.measured().orElseThrow().toString());
        again.put("command", said.command());
        again.put("technology", said.technology());
        again.put("technology-version", said.version());
        again.putAll(WorkloadOptions.options(said.workload()));
        again.put("licence", said.licence());
        again.put("unit", said.unit());
        again.put("origin", said.origin());
        again.putAll(asked);
        boolean hashOnly = !again.remove(ImportOptions.HASH_ONLY).isEmpty();
        again.computeIfPresent(
                "mapping",
                (name, text) -> text.isEmpty() ? "" : folder.mapping().toString());
        List<String> words = new ArrayList<>(List.of(System.getProperty("touchstone.command", "touchstone"), "import"));
        words.addAll(options.server().words());
        again.forEach((name, value) -> {
            if (!value.isEmpty()) {
                words.add("--" + name + "=" + value);
            }
        });
        if (hashOnly) {
            words.add("--hash-only");
        }
        words.add(document.file().toString());
        return words;
    }

    private void say(String sentence) {
        PrintWriter err = line.getErr();
        err.println(sentence);
        err.flush();
    }
}
