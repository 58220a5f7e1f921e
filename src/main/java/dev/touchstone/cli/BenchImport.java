package dev.touchstone.cli;

import dev.touchstone.cli.BenchFolder.Result;
import dev.touchstone.cli.bench.Masking;
import dev.touchstone.cli.bench.ToolRun;
import dev.touchstone.cli.remote.ImportServer;
import dev.touchstone.evidence.Claim.RunBy;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.rendering.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Brings what was measured to the server, with all that is known of it. */
final class BenchImport {

    private final ImportServer server;
    private final Messages messages;
    private final Map<String, String> asked;
    private final ContextOptions context;
    private final Environment where;
    private final Masking masking;
    private final CommandLine line;

    BenchImport(
            ImportServer server,
            Messages messages,
            Map<String, String> asked,
            ContextOptions context,
            Environment where,
            Masking masking,
            CommandLine line) {
        this.server = server;
        this.messages = messages;
        this.asked = asked;
        this.context = context;
        this.where = where;
        this.masking = masking;
        this.line = line;
    }

    /** What is sent at once. */
    private record Document(String name, byte[] bytes, List<ToolRun> runs) {}

    /** Sends it and answers the exit code; whatever fails, says where it lies and how to send it later. */
    int send(BenchFolder folder, List<Result> results, boolean json) {
        ImportReport report = new ImportReport(line.getOut(), messages, false, json);
        Sending sending = new Sending(server, messages, asked);
        List<Document> documents = documents(results);
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            try {
                report.add(one(document, sending));
            } catch (Sending.Ended ended) {
                report.end(documents.size() - i);
                say(ended.getMessage());
                return kept(folder, results, ended.exit());
            }
        }
        report.end(0);
        return report.refused() == 0 ? 0 : kept(folder, results, 1);
    }

    private int kept(BenchFolder folder, List<Result> results, int exit) {
        say(messages.text("cli.kept", Map.of("folder", folder.path())));
        say(later(folder, results));
        return exit;
    }

    private FileOutcome one(Document document, Sending sending) throws Sending.Ended {
        byte[] sent = masking.of(document.bytes());
        boolean changed = !Arrays.equals(sent, document.bytes());
        if (changed) {
            say(messages.text("cli.output-masked"));
        }
        return sending.send(document.name(), document.name(), sent, said(document.runs(), changed));
    }

    private DocumentContext said(List<ToolRun> runs, boolean changed) {
        String times = runs.stream().map(BenchImport::time).collect(Collectors.joining("; "));
        String origin = "touchstone bench: " + times + (changed ? "; secrets masked in the output" : "");
        return context.context(
                where,
                Optional.of(runs.getFirst().start().atZone(ZoneOffset.UTC).toLocalDate()),
                RunBy.OWN,
                CommandWords.joined(masking.masked()),
                origin);
    }

    private static String time(ToolRun run) {
        BigDecimal seconds = BigDecimal.valueOf(run.duration().toMillis(), 3).stripTrailingZeros();
        return "started " + run.start().truncatedTo(ChronoUnit.SECONDS) + ", " + seconds.toPlainString()
                + " s, exit code " + run.exit();
    }

    /** One document for all runs where the format can hold several, else one a run. */
    private List<Document> documents(List<Result> results) {
        List<Document> single = new ArrayList<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Result result : results) {
            byte[] bytes = bytes(result.file());
            all.writeBytes(bytes);
            single.add(new Document(result.file().getFileName().toString(), bytes, List.of(result.run())));
        }
        if (results.size() == 1 || !areRunsOfOne(all.toByteArray(), results.size())) {
            return single;
        }
        String name = "runs-1-" + results.size() + ".txt";
        return List.of(new Document(
                name, all.toByteArray(), results.stream().map(Result::run).toList()));
    }

    private static boolean areRunsOfOne(byte[] bytes, int runs) {
        try {
            return Formats.read(bytes, Optional.empty()).extract().warnings().stream()
                    .anyMatch(warning -> warning.code().equals("several-runs")
                            && warning.arguments().get("count").equals(runs));
        } catch (Refusal refused) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Usage.of("cli.cannot-run", "reason", String.valueOf(e.getMessage()));
        }
    }

    /** The command line that imports it later. */
    String later(BenchFolder folder, List<Result> results) {
        List<String> words = new ArrayList<>(List.of("touchstone", "import"));
        words.add("--environment=" + folder.environment());
        words.add("--run-by=own");
        words.add("--measured="
                + results.getFirst().run().start().atZone(ZoneOffset.UTC).toLocalDate());
        words.add("--command=" + CommandWords.joined(masking.masked()));
        words.addAll(context.words());
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                words.add("--" + name + "=" + value);
            }
        });
        results.forEach(result -> words.add(result.file().toString()));
        return "  " + CommandWords.joined(words);
    }

    private void say(String sentence) {
        PrintWriter err = line.getErr();
        err.println(sentence);
        err.flush();
    }
}
