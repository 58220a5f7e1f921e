package dev.touchstone.evidence.store;

import dev.touchstone.archive.Content;
import dev.touchstone.archive.Part;
import dev.touchstone.evidence.KeptFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Raw files in a dump. */
@ApplicationScoped
class EvidenceParts implements Part {

    private static final String FILES = "evidence_document";

    @Override
    public List<Content> contents() {
        return List.of(
                Content.Rows.of(FILES, "sha256"),
                new Content.Files(
                        "evidence_chunk", FILES, "sha256", "part", "content", ChunkRow.BYTES, KeptFile.MOST_BYTES));
    }
}
