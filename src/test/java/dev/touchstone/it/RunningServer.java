package dev.touchstone.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The packaged server as a process of its own, on a free port with a data folder of its own; or one that runs already,
 * where {@code -Dtouchstone.address} and {@code -Dtouchstone.link} name it.
 */
public final class RunningServer implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String ADDRESS = "Touchstone: ";

    private final Process process;
    private final Path data;
    private final Map<String, String> environment;
    private final String address;
    private final String link;

    private RunningServer(Process process, Path data, Map<String, String> environment, String address, String link) {
        this.process = process;
        this.data = data;
        this.environment = environment;
        this.address = address;
        this.link = link;
    }

    /** Starts one on an empty data folder, or takes the one that runs. */
    public static RunningServer start() {
        String running = System.getProperty("touchstone.address", "");
        if (!running.isEmpty()) {
            return new RunningServer(null, Path.of(""), Map.of(), running, System.getProperty("touchstone.link", ""));
        }
        try {
            return start(Files.createTempDirectory("touchstone-it"), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one on a data folder, with further environment variables. */
    public static RunningServer start(Path data, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.redirectErrorStream(true);
        builder.environment().put("TOUCHSTONE_DATA", data.toAbsolutePath().toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Output output = new Output(process);
            String address = output.address();
            return new RunningServer(process, data, environment, address, output.link());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts it again on the same data; the port is another one. */
    public RunningServer restarted() {
        close();
        return start(data, environment);
    }

    /** Whether it was started here and can be stopped and started again. */
    public boolean isOurs() {
        return process != null;
    }

    /** The address without a slash at its end. */
    public String address() {
        return address.replaceAll("/+$", "");
    }

    /** The one-time link of the first start; empty when somebody has an account already. */
    public String link() {
        return link;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }

    /** What the process prints: read to its end, so that it never waits for a reader. */
    private static final class Output {
        private static final long SECONDS = 120;

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final CompletableFuture<String> address = new CompletableFuture<>();
        private final CompletableFuture<String> link = new CompletableFuture<>();

        Output(Process process) {
            Thread.ofVirtual().start(() -> read(process));
        }

        private void read(Process process) {
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    if (line.startsWith(ADDRESS)) {
                        address.complete(line.substring(ADDRESS.length()).strip());
                    } else if (line.contains("/welcome/")) {
                        link.complete(line.strip());
                    }
                }
            } catch (IOException closed) {
                lines.add(closed.toString());
            } finally {
                address.completeExceptionally(new IllegalStateException("the server did not start: " + lines));
            }
        }

        String address() {
            return address.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        }

        /** Printed right after the address, where there is one. */
        String link() {
            return link.completeOnTimeout("", 2, TimeUnit.SECONDS).join();
        }
    }
}
