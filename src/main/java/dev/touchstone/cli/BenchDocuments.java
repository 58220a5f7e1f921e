package dev.touchstone.cli;

import dev.touchstone.cli.BenchFolder.Result;
import dev.touchstone.cli.bench.Masking;
import dev.touchstone.cli.bench.ToolRun;
import dev.touchstone.evidence.Claim.RunBy;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.SentDocument;
import dev.touchstone.evidence.importers.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/**
 * Makes documents of what runs gave, and keeps each in the folder as it is sent, so that it can be sent later just so.
 *
 * @param asked parameters of the import, by name
 */
record BenchDocuments(
        BenchFolder folder, Map<String, String> asked, ContextOptions context, Environment where, Masking masking) {

    private static final int MOST_TIMES = 20;

    /**
     * What is sent at once.
     *
     * @param file its bytes
     * @param said of it
     * @param masked whether it is not what the tool wrote, because that repeats secrets
     */
    record Document(Path file, DocumentContext said, boolean masked) {}

    /**
     * One document for all runs where the format can hold several, else one a run.
     *
     * @throws Usage when none can be kept
     */
    List<Document> of(List<Result> results) {
        try {
            if (results.size() > 1 && results.stream().mapToLong(Result::bytes).sum() <= KeptFile.MOST_BYTES) {
                byte[] joined = joined(results);
                if (areRunsOfOne(joined, results.size())) {
                    return List.of(kept("runs-1-" + results.size() + ".txt", joined, results));
                }
            }
            List<Document> single = new ArrayList<>();
            for (Result result : results) {
                String name = result.file().getFileName().toString();
                single.add(kept(name, Files.readAllBytes(result.file()), List.of(result)));
            }
            return single;
        } catch (IOException e) {
            throw Usage.of("cli.cannot-run", "reason", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] joined(List<Result> results) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Result result : results) {
            all.writeBytes(Files.readAllBytes(result.file()));
        }
        return all.toByteArray();
    }

    private boolean areRunsOfOne(byte[] bytes, int runs) {
        SentDocument whole = new SentDocument(bytes, "", said("format"), said("mapping"));
        try {
            return whole.read().extract().warnings().stream()
                    .anyMatch(warning -> warning.code().equals("several-runs")
                            && warning.arguments().get("count").equals(runs));
        } catch (Refusal refused) {
            return false;
        }
    }

    private Optional<String> said(String parameter) {
        return Optional.of(asked.get(parameter)).filter(text -> !text.isEmpty());
    }

    private Document kept(String name, byte[] written, List<Result> results) {
        byte[] sent = masking.of(written);
        boolean masked = !Arrays.equals(sent, written);
        return new Document(folder.keepDocument(name, sent), context(results, masked), masked);
    }

    private DocumentContext context(List<Result> results, boolean masked) {
        List<ToolRun> runs = results.stream().map(Result::run).toList();
        return context.context(
                where,
                Optional.of(runs.getFirst().start().atZone(ZoneOffset.UTC).toLocalDate()),
                RunBy.OWN,
                CommandWords.joined(masking.masked()),
                "touchstone bench: " + times(runs) + (masked ? "; secrets masked in the output" : ""));
    }

    /** When each run was; of very many the first and the last, for a server takes no text of any length. */
    static String times(List<ToolRun> runs) {
        if (runs.size() > MOST_TIMES) {
            return time(runs.getFirst()) + "; " + (runs.size() - 2) + " runs between; " + time(runs.getLast());
        }
        return runs.stream().map(BenchDocuments::time).collect(Collectors.joining("; "));
    }

    private static String time(ToolRun run) {
        BigDecimal seconds = BigDecimal.valueOf(run.duration().toMillis(), 3).stripTrailingZeros();
        return "started " + run.start().truncatedTo(ChronoUnit.SECONDS) + ", " + seconds.toPlainString()
                + " s, exit code " + run.exit();
    }
}
