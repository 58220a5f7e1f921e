package dev.touchstone.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server that a browser test visits: the packaged one on a data folder of its own; or one that runs already, where
 * {@code -Dtouchstone.address} and {@code -Dtouchstone.link} name it.
 */
final class RunningServer implements AutoCloseable {
    private final Optional<PackagedServer> own;
    private final Path data;
    private final String address;
    private final String link;

    private RunningServer(Optional<PackagedServer> own, Path data, String address, String link) {
        this.own = own;
        this.data = data;
        this.address = address.replaceAll("/+$", "");
        this.link = link;
    }

    /** Starts one on an empty data folder, or takes the one that runs. */
    static RunningServer start() {
        String running = System.getProperty("touchstone.address", "");
        if (!running.isEmpty()) {
            return new RunningServer(Optional.empty(), Path.of(""), running, System.getProperty("touchstone.link", ""));
        }
        try {
            Path data = Files.createTempDirectory("touchstone-it");
            PackagedServer server = PackagedServer.start(data);
            return new RunningServer(
                    Optional.of(server), data, server.address(), server.address() + server.firstLink());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and starts it again on the same data; the port is another one. */
    RunningServer restarted() throws IOException, InterruptedException {
        close();
        PackagedServer again = PackagedServer.start(data);
        return new RunningServer(Optional.of(again), data, again.address(), "");
    }

    /** Whether it was started here and can be stopped and started again. */
    boolean isOurs() {
        return own.isPresent();
    }

    /** The address without a slash at its end. */
    String address() {
        return address;
    }

    /** The one-time link of the first start; empty after a restart. */
    String link() {
        return link;
    }

    @Override
    public void close() throws InterruptedException {
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
