package dev.touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command says that brings documents to a server, whether it measured them itself or not. */
final class ImportOptions {
    /** Parameter by which of the bytes only the checksum is stored. */
    static final String HASH_ONLY = "hash_only";

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "A scenario that uses the numbers which answer its criteria without a choice.")
    private String scenario = "";

    @Option(names = "--format", paramLabel = "KEY", description = "Format; recognised by content without it.")
    private String format = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "JSON that says what the columns of a table (CSV) mean, see docs/api.md.")
    private Path mapping;

    @Option(
            names = "--hash-only",
            description = "The licence (--licence) forbids copies: of the bytes only the checksum is stored.")
    private boolean hashOnly;

    @Option(names = "--json", description = "Answer as JSON; what else is shown goes to standard error.")
    private boolean json;

    @Mixin
    private ContextOptions context;

    @Mixin
    private ServerOptions server;

    ContextOptions context() {
        return context;
    }

    ServerOptions server() {
        return server;
    }

    boolean json() {
        return json;
    }

    /** An empty report of what becomes of the documents. */
    ImportReport report(PrintWriter out, boolean dryRun) {
        return new ImportReport(out, server.messages(), server.address(), dryRun, json);
    }

    /**
     * Parameters of every import, by name; empty where nothing was said.
     *
     * @throws Usage when the mapping cannot be read, or the checksum alone shall be stored and no licence forbids copies
     */
    Map<String, String> asked() {
        if (hashOnly && !context.namesLicence()) {
            throw Usage.of("cli.hash-only-needs-licence");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("scenario", scenario);
        asked.put("format", format);
        asked.put("mapping", mapping == null ? "" : text(mapping));
        asked.put(HASH_ONLY, hashOnly ? "true" : "");
        return asked;
    }

    /**
     * Refuses a scenario without a technology where it would be a pity to learn only at the end that no criterion uses the
     * numbers.
     */
    void needTechnologyForScenario() {
        if (!scenario.isEmpty() && context.technology().isEmpty()) {
            throw Usage.of("cli.scenario-needs-technology");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Usage.of("cli.bad-mapping", "file", file);
        }
    }
}
