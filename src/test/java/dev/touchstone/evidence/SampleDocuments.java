package dev.touchstone.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                "");
    }
}
