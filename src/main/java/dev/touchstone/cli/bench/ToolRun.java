package dev.touchstone.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One run of a tool. What it wrote stands in files from its first byte on, so that nothing is lost if it, or we, are
 * stopped.
 *
 * @param start when it was started
 * @param duration until it ended
 * @param exit its exit code
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ToolRun(Instant start, Duration duration, int exit, Path output, Path errors) {

    private static final int BUFFER = 8192;

    /**
     * Runs a tool to its end, with the input of this process.
     *
     * @param words the tool and its arguments
     * @param output file for its standard output
     * @param errors file for its standard error
     * @param shown where both are shown at once
     * @throws IOException when it cannot be started, or a file not written
     */
    public static ToolRun of(List<String> words, Path output, Path errors, OutputStream shown, Clock clock)
            throws IOException {
        Instant start = clock.instant();
        Process process = new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            FutureTask<Void> beside = new FutureTask<>(() -> copy(process, process.getErrorStream(), errors, shown));
            Thread.ofVirtual().start(beside);
            copy(process, process.getInputStream(), output, shown);
            beside.get();
            int exit = process.waitFor();
            return new ToolRun(start, Duration.between(start, clock.instant()), exit, output, errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost ? lost : new IOException(e.getCause());
        } finally {
            process.destroy();
        }
    }

    /** Ends the process where it cannot copy: what nobody reads any more would keep it waiting, and us with it. */
    private static Void copy(Process process, InputStream from, Path file, OutputStream shown) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (from;
                OutputStream kept = Files.newOutputStream(file)) {
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                kept.write(buffer, 0, length);
                shown.write(buffer, 0, length);
                shown.flush();
            }
            return null;
        } catch (IOException e) {
            // Through its handle: process.destroy() would also close what the other copy still reads.
            process.toHandle().destroy();
            throw e;
        }
    }
}
