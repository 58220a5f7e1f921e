package dev.touchstone.evidence.store;

import dev.touchstone.base.Problem;
import dev.touchstone.base.Sha256;
import dev.touchstone.evidence.FileName;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.evidence.KeptFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;

/** Raw files in a relational database, in pieces. */
@ApplicationScoped
class StoredFiles implements KeptFiles {
    private final FileRows files;
    private final ChunkRows chunks;
    private final Clock clock;
    private final long quota;

    StoredFiles(
            FileRows files,
            ChunkRows chunks,
            Clock clock,
            @ConfigProperty(name = "touchstone.evidence-quota") MemorySize quota) {
        this.files = files;
        this.chunks = chunks;
        this.clock = clock;
        this.quota = quota.asLongValue();
    }

    @Override
    public KeptFile keep(byte[] bytes, String name, String mediaType, String actor) {
        if (bytes.length > KeptFile.MOST_BYTES) {
            throw Problem.of(Problem.Kind.TOO_MUCH, "body-too-large", Map.of("limit", "10 MB"))
                    .exception();
        }
        String sha256 = Sha256.hex(bytes);
        Optional<KeptFile> known = find(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> write(sha256, bytes, FileName.kept(name), FileName.kept(mediaType), actor));
        } catch (RuntimeException e) {
            // Somebody kept the same bytes at the same moment.
            return find(sha256).filter(file -> lost(e)).orElseThrow(() -> e);
        }
    }

    private KeptFile write(String sha256, byte[] bytes, String name, String mediaType, String actor) {
        checkRoom(bytes.length);
        FileRow row = new FileRow();
        row.sha256 = sha256;
        row.name = name;
        row.mediaType = mediaType;
        row.size = bytes.length;
        row.keptAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.actor = actor;
        files.persist(row);
        for (int from = 0, part = 0; from < bytes.length; from += ChunkRow.BYTES, part++) {
            ChunkRow chunk = new ChunkRow();
            chunk.key = new ChunkRow.Key(sha256, part);
            chunk.content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + ChunkRow.BYTES));
            chunks.persist(chunk);
        }
        files.flush();
        return row.file();
    }

    /** Those who keep files at the same moment may together go beyond the quota, by these files and no further. */
    private void checkRoom(int more) {
        long used = files.bytes();
        if (used + more > quota) {
            throw Problem.of(
                            Problem.Kind.TOO_MUCH,
                            "evidence-quota",
                            Map.of("size", megabytes(more), "used", megabytes(used), "limit", megabytes(quota)))
                    .exception();
        }
    }

    private static double megabytes(long bytes) {
        return Math.ceil(bytes / 100_000.0) / 10;
    }

    private static boolean lost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException || cause instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }

    @Override
    @Transactional
    public Optional<KeptFile> find(String sha256) {
        return files.findByIdOptional(sha256).map(FileRow::file);
    }

    @Override
    @Transactional
    public Optional<byte[]> bytes(String sha256) {
        if (files.findByIdOptional(sha256).isEmpty()) {
            return Optional.empty();
        }
        List<ChunkRow> parts = chunks.list("key.sha256 = ?1 order by key.part", sha256);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.content));
        return Optional.of(all.toByteArray());
    }
}
