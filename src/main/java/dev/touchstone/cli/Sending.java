package dev.touchstone.cli;

import dev.touchstone.cli.FileOutcome.Told;
import dev.touchstone.cli.remote.ImportServer;
import dev.touchstone.cli.remote.Reply;
import dev.touchstone.cli.remote.Unreachable;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends files one by one. What concerns one file is its outcome; what would concern every file ends the sending. */
final class Sending {

    /** Exit code where the server cannot be reached or does not let us in. */
    static final int NO_SERVER = 3;

    /** No document of any format. */
    private static final byte[] PROBE = {'?'};

    private static final int SERVERS_OWN = 500;
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);
    private static final Set<Integer> ASKED_WRONGLY = Set.of(400, 404);

    private final ImportServer server;
    private final Messages messages;
    private final Map<String, String> query = new LinkedHashMap<>();

    /**
     * To a server.
     *
     * @param asked parameters of every import; empty ones are left out
     */
    Sending(ImportServer server, Messages messages, Map<String, String> asked) {
        this.server = server;
        this.messages = messages;
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.put(name, value);
            }
        });
    }

    /** Nothing more can be sent. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;

        private final int exit;

        private Ended(int exit, String why) {
            super(why);
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    /**
     * Sends a file.
     *
     * @param shown its name in the report
     * @return what became of it
     */
    FileOutcome send(String shown, Path file, DocumentContext said) throws Ended {
        try {
            if (!Files.exists(file)) {
                return notSent(shown, "file-missing", Map.of());
            }
            if (Files.isDirectory(file)) {
                return notSent(shown, "file-unreadable", Map.of());
            }
            if (Files.size(file) > KeptFile.MOST_BYTES) {
                return notSent(shown, "file-too-large", Map.of("bytes", Files.size(file), "most", KeptFile.MOST_BYTES));
            }
            return send(shown, file.getFileName().toString(), Files.readAllBytes(file), said);
        } catch (IOException e) {
            return notSent(shown, "file-unreadable", Map.of());
        }
    }

    /**
     * Asks before there is a document whether the server lets us in and knows what will be asked of it: nobody should
     * measure for an hour to learn of a misspelt id. Who does not answer now may answer then.
     */
    void check(DocumentContext said) throws Ended {
        Map<String, String> asked = asked("check", said);
        asked.put("validate_only", "true");
        try {
            // A plan answers what it refuses of a document: what is refused here is what was said of it.
            if (server.send(PROBE, asked) instanceof Reply.Refused refused && refused.status() < SERVERS_OWN) {
                throw ended(refused);
            }
        } catch (Unreachable nobody) {
            // What is measured is kept.
        }
    }

    private Map<String, String> asked(String name, DocumentContext said) {
        Map<String, String> asked = new HashMap<>(query);
        asked.put("name", name);
        asked.put("context", Json.STANDARD.tree(said).toString());
        return asked;
    }

    private FileOutcome send(String file, String name, byte[] bytes, DocumentContext said) throws Ended {
        try {
            return switch (server.send(bytes, asked(name, said))) {
                case Reply.Read read -> FileOutcome.of(file, read.answer());
                case Reply.Refused refused -> refused(file, refused);
            };
        } catch (Unreachable nobody) {
            throw new Ended(
                    NO_SERVER,
                    messages.text(
                            "cli.unreachable",
                            Map.of(
                                    "server", server.address().toString(),
                                    "reason", String.valueOf(nobody.getMessage()))));
        }
    }

    private FileOutcome refused(String file, Reply.Refused refused) throws Ended {
        if (!NOT_LET_IN.contains(refused.status()) && !ASKED_WRONGLY.contains(refused.status())) {
            return FileOutcome.of(file, refused);
        }
        throw ended(refused);
    }

    private Ended ended(Reply.Refused refused) {
        String advice = "cli.todo." + refused.code();
        String faults = refused.faults().stream()
                .map(fault -> " " + fault.pointer() + ": " + fault.detail())
                .collect(Collectors.joining());
        return new Ended(
                NOT_LET_IN.contains(refused.status()) ? NO_SERVER : Usage.EXIT,
                messages.text(
                        "cli.server-says",
                        Map.of(
                                "code", refused.code(),
                                "detail", refused.detail() + faults,
                                "advice", messages.text(messages.has(advice) ? advice : "cli.todo"))));
    }

    /** A file that cannot even be sent. */
    private FileOutcome notSent(String file, String code, Map<String, Object> arguments) {
        return new FileOutcome.Refused(file, new Told(code, messages.text("cli." + code, arguments), ""), List.of());
    }
}
