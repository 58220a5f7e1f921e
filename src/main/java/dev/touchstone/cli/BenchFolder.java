package dev.touchstone.cli;

import dev.touchstone.cli.bench.ToolRun;
import dev.touchstone.evidence.Environment;
import dev.touchstone.platform.OwnerOnly;
import dev.touchstone.revision.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * The folder in which a measurement lies until a server has it.
 *
 * @param path where
 */
record BenchFolder(Path path) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'touchstone-bench-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ENVIRONMENT = "environment.json";
    private static final String DOCUMENTS = "documents";

    /**
     * What one run gave.
     *
     * @param file what is imported of it
     * @param bytes its length
     */
    record Result(ToolRun run, Path file, long bytes) {
        static Result of(ToolRun run, Path file) throws IOException {
            return new Result(run, file, Files.size(file));
        }
    }

    /**
     * A folder that a person named, or a new one here.
     *
     * @throws Usage when it cannot be written or holds other runs
     */
    static BenchFolder open(Path named, Clock clock) {
        Path folder = named == null ? Path.of(NAME.format(clock.instant())) : named;
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
            try (Stream<Path> present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw Usage.of("cli.folder-not-empty", "folder", folder);
                }
            }
            return new BenchFolder(folder);
        } catch (IOException e) {
            throw Usage.of("cli.bad-folder", "folder", folder);
        }
    }

    Path output(int run) {
        return path.resolve("run-" + run + ".txt");
    }

    Path errors(int run) {
        return path.resolve("run-" + run + ".stderr.txt");
    }

    Path result(int run, String name) {
        return path.resolve("run-" + run + "-" + name);
    }

    Path environment() {
        return path.resolve(ENVIRONMENT);
    }

    /** What the columns of a table mean, where that was said. */
    Path mapping() {
        return path.resolve("mapping.json");
    }

    /** Keeps where it was measured beside it, and the mapping unless it is empty, in the form that an import takes. */
    void keep(Environment where, String mapping) {
        write(environment(), (Json.STANDARD.tree(where).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        if (!mapping.isEmpty()) {
            write(mapping(), mapping.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Keeps a document as it is sent, and answers where. */
    Path keepDocument(String name, byte[] bytes) {
        return write(path.resolve(DOCUMENTS).resolve(name), bytes);
    }

    private Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw Usage.of("cli.bad-folder", "folder", path);
        }
    }

    /** When a file was changed; the beginning of time where there is none. */
    static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException none) {
            return FileTime.fromMillis(0);
        }
    }

    /** Removes it with the files that stand in it; only after all of it was imported. */
    void remove() {
        try (Stream<Path> files = Files.walk(path)) {
            // What stands in a folder comes after it.
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
