package dev.touchstone.web;

import dev.touchstone.base.Sha256;
import dev.touchstone.platform.OwnerOnly;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of import forms that nobody has confirmed yet. They lie outside of the store, for {@value #HOURS} hours and up to
 * {@value #MOST_BYTES} bytes together, so that looking at a plan keeps nothing and takes no room for good; the oldest give way.
 */
@ApplicationScoped
public class PlannedFiles {
    static final int HOURS = 2;
    static final long MOST_BYTES = 200_000_000;

    private record Planned(Path file, long size, Instant until) {}

    private final Clock clock;
    private final Map<String, Planned> planned = new LinkedHashMap<>();
    private Optional<Path> folder = Optional.empty();

    PlannedFiles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Holds the bytes, again if they are here.
     *
     * @return their SHA-256
     */
    synchronized String hold(byte[] bytes) {
        String sha256 = Sha256.hex(bytes);
        drop(sha256);
        makeRoom(bytes.length);
        try {
            Path file = folder().resolve(sha256);
            Files.write(file, bytes);
            planned.put(sha256, new Planned(file, bytes.length, clock.instant().plus(Duration.ofHours(HOURS))));
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes, as long as they are here. */
    synchronized Optional<byte[]> bytes(String sha256) {
        makeRoom(0);
        try {
            Planned found = planned.get(sha256);
            return found == null ? Optional.empty() : Optional.of(Files.readAllBytes(found.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives them up, since they were confirmed. */
    synchronized void drop(String sha256) {
        Planned gone = planned.remove(sha256);
        if (gone != null) {
            delete(gone.file());
        }
    }

    private void makeRoom(long more) {
        long held = planned.values().stream().mapToLong(Planned::size).sum();
        Instant now = clock.instant();
        for (Iterator<Planned> oldest = planned.values().iterator(); oldest.hasNext(); ) {
            Planned next = oldest.next();
            if (held + more <= MOST_BYTES && next.until().isAfter(now)) {
                return;
            }
            held -= next.size();
            delete(next.file());
            oldest.remove();
        }
    }

    private Path folder() throws IOException {
        if (folder.isEmpty()) {
            Path parent = Path.of(System.getProperty("java.io.tmpdir"));
            folder = Optional.of(Files.createTempDirectory(parent, "touchstone-planned-", OwnerOnly.folder(parent)));
        }
        return folder.get();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    synchronized void close() {
        new ArrayList<>(planned.keySet()).forEach(this::drop);
        folder.ifPresent(PlannedFiles::delete);
    }
}
