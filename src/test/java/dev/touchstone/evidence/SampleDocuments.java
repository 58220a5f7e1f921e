package dev.touchstone.evidence;

import dev.touchstone.evidence.importers.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Evidence documents read from the sample files of the importers. */
public final class SampleDocuments {
    private SampleDocuments() {}

    /** The document that a file below {@code src/test/resources/evidence} is. */
    public static EvidenceDocument read(String file, DocumentContext context) {
        Path path = Path.of("src/test/resources/evidence", file);
        try {
            SentDocument sent = new SentDocument(
                    Files.readAllBytes(path), path.getFileName().toString(), Optional.empty(), Optional.empty());
            return EvidenceDocument.of(sent, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that a text is, of which nothing more is said. */
    public static EvidenceDocument of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return EvidenceDocument.of(
                new SentDocument(bytes, name, Optional.empty(), Optional.empty()), DocumentContext.NONE);
    }

    /** The document that a table is, whose columns have this meaning. */
    public static EvidenceDocument table(String text, String mapping) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return EvidenceDocument.of(
                new SentDocument(bytes, "table.csv", Optional.empty(), Optional.of(mapping)), DocumentContext.NONE);
    }

    /** What the runs of a text say, read as an import reads it. */
    public static List<RunSeries> series(String name, String text) {
        EvidenceDocument document = of(name, text);
        return RunSeries.of(document, Formats.runs(text.getBytes(StandardCharsets.UTF_8), document.format()));
    }

    /** What the runs of a sample file say. */
    public static List<RunSeries> series(String file) {
        return series(file, text(file));
    }

    /** A sample file as it is. */
    public static String text(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/evidence", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of which is said that it ran on so many cores. */
    public static DocumentContext on(String technology, int cores, String sharing) {
        Environment place = new Environment(
                "x86-64", OptionalInt.of(cores), Optional.of(24.0), "NVMe", "loopback", "Linux", "apart", sharing);
        return new DocumentContext(
                technology,
                "1.0",
                Optional.empty(),
                Claim.RunBy.OWN,
                "",
                Workload.described("GET of 1 kB"),
                place,
                "",
                "",
                "",
                List.of());
    }
}
