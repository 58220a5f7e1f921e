package dev.touchstone.cli;

import dev.touchstone.base.ProblemException;
import dev.touchstone.cli.machine.ThisMachine;
import dev.touchstone.evidence.Claim.RunBy;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.DocumentContextBuilder;
import dev.touchstone.evidence.Environment;
import dev.touchstone.revision.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person says about a measurement on the command line, since no tool writes it. */
final class ContextOptions {

    @Option(
            names = "--technology",
            paramLabel = "ID",
            description = "What was measured: a technology of the catalogue or of the scenario.")
    private String technology;

    @Option(names = "--technology-version", paramLabel = "TEXT", description = "Its version.")
    private String version;

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "UCUM code of the numbers whose unit the files do not state, such as us for a histogram log.")
    private String unit;

    @Option(names = "--origin", paramLabel = "TEXT", description = "Where the files come from: an address, a person.")
    private String origin;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the files, where they are not yours.")
    private String licence;

    @Option(
            names = "--environment",
            paramLabel = "FILE",
            description = "It was measured elsewhere: the JSON of \"touchstone environment --json\" from there.")
    private Path environment;

    @Option(names = "--no-environment", description = "It was measured elsewhere and nothing is known of that machine.")
    private boolean nowhere;

    @Mixin
    private WorkloadOptions workload;

    @Mixin
    private PlaceOptions place;

    String technology() {
        return technology == null ? "" : technology.strip();
    }

    boolean namesLicence() {
        return licence != null && !licence.isBlank();
    }

    /** Whether the environment is that of this machine, neither one from a file nor none. */
    boolean here() {
        return environment == null && !nowhere;
    }

    /**
     * Where it was measured.
     *
     * @throws Usage when the file is none, or contradicts the other option
     */
    Environment where() {
        if (environment != null && nowhere) {
            throw Usage.of("cli.two-environments");
        }
        return place.over(here() ? ThisMachine.environment() : elsewhere());
    }

    /** What was said of the place, over an environment that was found otherwise. */
    Environment over(Environment found) {
        return place.over(found);
    }

    private Environment elsewhere() {
        if (environment == null) {
            return Environment.UNKNOWN;
        }
        try {
            return Json.STANDARD.read(Files.readString(environment), Environment.class);
        } catch (IOException | ProblemException e) {
            throw Usage.of("cli.bad-environment", "file", environment);
        }
    }

    /** All of it; {@code found} is what the command itself knows of the origin. */
    DocumentContext context(
            Environment where, Optional<LocalDate> measured, RunBy runBy, String command, String found) {
        String from = Stream.of(origin, found)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("; "));
        return DocumentContextBuilder.builder()
                .technology(technology())
                .version(version)
                .measured(measured)
                .runBy(runBy)
                .command(command)
                .workload(workload.said())
                .environment(where)
                .unit(unit)
                .origin(from)
                .licence(licence)
                .build();
    }
}
