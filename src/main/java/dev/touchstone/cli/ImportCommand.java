package dev.touchstone.cli;

import dev.touchstone.evidence.Claim.RunBy;
import dev.touchstone.evidence.DocumentContext;
import dev.touchstone.evidence.Environment;
import dev.touchstone.rendering.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code touchstone import FILE...}: sends the output of load tools to a running server. A file that is refused stops no
 * other. Reads one file at a time, so that a thousand take no more memory than the largest.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the output of load tools to a running server, which keeps it, reads its numbers and grades them.",
            "The environment of THIS machine is recorded with every file (see \"touchstone environment\"): processor, "
                    + "cores, memory, system, container limits, and that we measured it ourselves. That is right only for "
                    + "what was measured here. For anything else give --environment FILE or --no-environment.",
            "Sending a file again is harmless; what was said about it the first time stays."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file was taken, as new or as known already",
            "1:some files were refused; the others were taken",
            "2:wrong usage, an unknown scenario or technology: nothing more was sent",
            "3:the server cannot be reached, or the token does not allow it: nothing more was sent"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int PROGRESS_EVERY = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Output of a tool, as the tool wrote it.")
    private List<Path> files;

    @Mixin
    private ImportOptions options;

    @Option(names = "--measured", paramLabel = "DATE", description = "Day of the measurement, such as 2026-01-31.")
    private LocalDate measured;

    @Option(
            names = "--run-by",
            paramLabel = "WHO",
            description = "own, neutral_harness, independent, user, maker, rival or unknown; default: own for what was "
                    + "measured on this machine, else unknown.")
    private RunBy runBy;

    @Option(
            names = "--command",
            paramLabel = "TEXT",
            description = "The command line that gave the files; secrets in it are masked.")
    private String command = "";

    @Option(names = "--dry-run", description = "Show what would be stored; store nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Messages messages = options.server().messages();
        try {
            return sendAll(messages);
        } catch (Usage wrong) {
            spec.commandLine().getErr().println(wrong.in(messages));
            spec.commandLine().getErr().flush();
            return Usage.EXIT;
        }
    }

    private int sendAll(Messages messages) {
        PrintWriter err = spec.commandLine().getErr();
        ImportReport report = options.report(spec.commandLine().getOut(), dryRun);
        Sending sending = new Sending(options.server().server(), messages, asked());
        DocumentContext said = said(err, messages);
        for (int i = 0; i < files.size(); i++) {
            try {
                report.add(sending.send(files.get(i).toString(), files.get(i), said));
            } catch (Sending.Ended ended) {
                report.end(files.size() - i);
                err.println(ended.getMessage());
                err.flush();
                return ended.exit();
            }
            if ((i + 1) % PROGRESS_EVERY == 0) {
                err.println(messages.text("cli.progress", Map.of("done", i + 1, "all", files.size())));
                err.flush();
            }
        }
        report.end(0);
        return report.refused() == 0 ? 0 : 1;
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new HashMap<>(options.asked());
        asked.put("validate_only", dryRun ? "true" : "");
        return asked;
    }

    /** What is said of every file, and told to the person, since it may be wrong. */
    private DocumentContext said(PrintWriter err, Messages messages) {
        ContextOptions context = options.context();
        Environment where = context.where();
        String masked = CommandWords.joined(Secrets.masked(CommandWords.split(command)));
        boolean hidden = !masked.equals(CommandWords.joined(CommandWords.split(command)));
        String recorded = hidden ? masked : command;
        RunBy who = runBy != null ? runBy : context.here() ? RunBy.OWN : RunBy.UNKNOWN;
        err.println(messages.text(
                context.here() ? "cli.measured-here" : "cli.measured-elsewhere",
                Map.of("environment", PlaceText.line(where, messages))));
        if (where.sharing().isEmpty()) {
            err.println(messages.text("cli.no-sharing"));
        }
        if (measured == null) {
            err.println(messages.text("cli.no-day"));
        }
        if (hidden) {
            err.println(messages.text("cli.masked", Map.of("command", recorded)));
        }
        err.flush();
        return context.context(where, Optional.ofNullable(measured), who, recorded, "");
    }
}
