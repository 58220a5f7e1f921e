package dev.touchstone.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Upcasters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Documents of version 1, as an archive of that time holds them. */
class WorkloadOfPartsTest {
    private static final Path OLD = Path.of("src/test/resources/dump/format-1-schema-20.zip");

    private final Upcasters upcasters = new Upcasters(List.of(new WorkloadOfParts()));

    private EvidenceDocument read(ObjectNode body) {
        ObjectNode lifted = upcasters.lift(EvidenceDocuments.KIND, 1, EvidenceDocument.SCHEMA_VERSION, body);
        lifted.put("schema_version", EvidenceDocument.SCHEMA_VERSION);
        return Json.STANDARD.read(lifted.toString(), EvidenceDocument.class);
    }

    @Test
    void documentsOfAnOldArchiveAreRead() throws IOException {
        List<ObjectNode> bodies;
        try (ZipFile zip = new ZipFile(OLD.toFile())) {
            ZipEntry entry = zip.getEntry("revision.jsonl");
            String lines = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            bodies = lines.lines()
                    .map(Json.STANDARD::tree)
                    .filter(row -> row.path("kind").asText().equals(EvidenceDocuments.KIND))
                    .filter(row -> row.path("schema_version").asInt() == 1)
                    .map(row -> (ObjectNode) Json.STANDARD.tree(row.path("body").asText()))
                    .toList();
        }
        assertFalse(bodies.isEmpty());
        bodies.forEach(
                body -> assertEquals(Workload.UNKNOWN, read(body).context().workload()));
    }

    @Test
    void theTextBecomesTheDescription() {
        EvidenceDocument now = SampleDocuments.read("wrk/latency.txt", DocumentContext.NONE);
        ObjectNode body = (ObjectNode) Json.STANDARD.tree(now);
        ((ObjectNode) body.path("context")).put("workload", "GET of 1 kB");
        assertEquals(Workload.described("GET of 1 kB"), read(body).context().workload());
    }
}
