package dev.touchstone.cli;

import dev.touchstone.rendering.Messages;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the part of a command that works on the data itself, while no server does. */
final class OpenData {

    private OpenData() {}

    /**
     * Runs it with the data open.
     *
     * @param part what runs
     * @param messages for what is said
     * @param held what to say when a running server holds the data
     * @param words what it is given
     * @return its exit code, 1 when the data cannot be opened
     */
    static int run(Class<? extends QuarkusApplication> part, Messages messages, String held, String... words) {
        // Nothing listens, and only the result goes to standard output.
        Map.of(
                        "quarkus.http.host-enabled", "false",
                        "quarkus.log.console.stderr", "true",
                        "quarkus.log.level", "ERROR")
                .forEach(System::setProperty);
        AtomicInteger exit = new AtomicInteger();
        Quarkus.run(
                part,
                (code, failure) -> {
                    if (failure != null) {
                        System.err.println(reason(failure, messages, held));
                    }
                    exit.set(failure == null ? code : 1);
                },
                words);
        return exit.get();
    }

    private static String reason(Throwable failure, Messages messages, String held) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("already in use")) {
                return held;
            }
        }
        return messages.text("cli.data-unusable", Map.of("reason", String.valueOf(failure.getMessage())));
    }
}
