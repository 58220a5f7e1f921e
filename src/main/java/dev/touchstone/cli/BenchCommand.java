package dev.touchstone.cli;

import dev.touchstone.cli.bench.Masking;
import dev.touchstone.cli.bench.Target;
import dev.touchstone.cli.bench.ToolRun;
import dev.touchstone.evidence.Claim.RunBy;
import dev.touchstone.evidence.Environment;
import dev.touchstone.evidence.EnvironmentBuilder;
import dev.touchstone.evidence.KeptFile;
import dev.touchstone.platform.WallClock;
import dev.touchstone.rendering.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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
 * {@code touchstone bench -- wrk ...}: runs a load tool on this machine and imports what it wrote, with the command line,
 * time and place. Whatever happens afterwards, what was measured lies in files until a server has it.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a load tool on this machine, shows its output, and imports it into a running server with command "
                    + "line, start, duration, exit code and environment. Write -- before the tool:",
            "  touchstone bench --runs 3 --technology redis -- wrk -t2 -c100 -d30s --latency http://localhost/",
            "Passwords, tokens and the like in the command line are masked before it is recorded.",
            "Where the command line names another host than this one, the environment under load is not this machine: "
                    + "it stays unknown unless --environment FILE gives it.",
            "The unit of replication is the run: from 3 runs on grade B is within reach, from 5 on A. Runs of wrk, wrk2 "
                    + "and pgbench become one document; those of other tools one each.",
            "What was measured is kept in a folder until a server has taken it, with --save for good."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured and imported, or kept with --no-import",
            "1:measured, but what was written was refused, or is too large to be sent: it is kept",
            "2:wrong usage, an unknown scenario or technology: nothing is measured; or the tool cannot be started",
            "3:the token does not allow it: nothing is measured; or measured, but the server cannot be reached: it is kept",
            "4:the tool failed: what it wrote is kept, nothing is imported"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int NOT_TAKEN = 1;
    private static final int TOOL_FAILED = 4;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The tool and its arguments, after --.")
    private List<String> words;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often; default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description =
                    "File that each run writes its result to, such as that of hyperfine --export-json, JMH -rff or "
                            + "k6 --summary-export; the word stderr for standard error. Default: standard output.")
    private String result = "";

    @Option(
            names = "--accept-exit",
            paramLabel = "CODE",
            split = ",",
            description =
                    "Other exit codes than 0 after which the output is a result, such as 99 of k6 for a threshold.")
    private List<Integer> accepted = new ArrayList<>();

    @Option(names = "--save", paramLabel = "DIR", description = "Keep the files here, also when they were imported.")
    private Path save;

    @Option(names = "--no-import", description = "Measure and keep the files; send nothing.")
    private boolean noImport;

    @Mixin
    private ImportOptions options;

    @Override
    public Integer call() {
        Messages messages = options.server().messages();
        try {
            return measure(messages);
        } catch (Usage wrong) {
            say(wrong.in(messages));
            return Usage.EXIT;
        } catch (Sending.Ended ended) {
            say(ended.getMessage());
            return ended.exit();
        }
    }

    private int measure(Messages messages) throws Sending.Ended {
        if (runs < 1) {
            throw Usage.of("cli.bad-runs");
        }
        options.needTechnologyForScenario();
        Map<String, String> asked = options.asked();
        Masking masking = new Masking(List.copyOf(words), Secrets.masked(words), Secrets.MASK);
        if (masking.ambiguous() && !noImport) {
            throw Usage.of("cli.secret-like-a-result");
        }
        Environment where = where(messages);
        String command = CommandWords.joined(masking.masked());
        if (!noImport) {
            new Sending(options.server().server(), messages, asked)
                    .check(options.context().context(where, Optional.empty(), RunBy.OWN, command, ""));
        }
        BenchFolder folder = BenchFolder.open(save, WallClock.utc());
        folder.keep(where, asked.get("mapping"));
        say(messages.text("cli.measured-in", Map.of("environment", PlaceText.line(where, messages))));
        if (where.sharing().isEmpty()) {
            say(messages.text("cli.no-sharing"));
        }
        say(messages.text("cli.kept-while", Map.of("folder", folder.path())));
        say(messages.text(masking.any() ? "cli.masked" : "cli.command", Map.of("command", command)));
        BenchDocuments documents = new BenchDocuments(folder, asked, options.context(), where, masking);
        return runAndSend(folder, documents, new BenchImport(options, asked, folder, spec.commandLine()), messages);
    }

    private int runAndSend(BenchFolder folder, BenchDocuments documents, BenchImport sending, Messages messages) {
        List<BenchFolder.Result> results = new ArrayList<>();
        int exit = runAll(folder, results, messages);
        if (exit != 0) {
            return exit;
        }
        if (documents.masking().ambiguous()) {
            say(messages.text("cli.kept-unmasked", Map.of("folder", folder.path())));
            return 0;
        }
        if (noImport) {
            sending.later(documents.of(results));
            return 0;
        }
        exit = sending.send(documents.of(results));
        if (exit == 0 && save == null) {
            folder.remove();
        }
        return exit;
    }

    /**
     * Runs the tool as often as was asked.
     *
     * @return 0, or why a run is of no use: then it was the last
     */
    private int runAll(BenchFolder folder, List<BenchFolder.Result> results, Messages messages) {
        for (int run = 1; run <= runs; run++) {
            say(messages.text("cli.run", Map.of("run", run, "runs", runs)));
            BenchFolder.Result one = run(folder, run);
            int exit = one.run().exit();
            if (exit != 0 && !accepted.contains(exit)) {
                say(messages.text("cli.tool-failed", Map.of("exit", exit, "folder", folder.path())));
                return TOOL_FAILED;
            }
            if (one.bytes() > KeptFile.MOST_BYTES) {
                say(messages.text(
                        "cli.result-too-large",
                        Map.of("file", one.file(), "bytes", one.bytes(), "most", KeptFile.MOST_BYTES)));
                return NOT_TAKEN;
            }
            results.add(one);
        }
        return 0;
    }

    /** Where the system under load is: here, unless the command line names another host. */
    private Environment where(Messages messages) {
        ContextOptions context = options.context();
        Environment said = context.where();
        Target target = Target.of(words);
        if (target.sameHost().isEmpty()) {
            return said;
        }
        boolean same = target.sameHost().get();
        Environment found = same || !context.here() ? said : context.over(Environment.UNKNOWN);
        if (!same && context.here()) {
            say(messages.text("cli.other-host", Map.of("hosts", String.join(", ", target.hosts()))));
        }
        String network = found.network().isEmpty() && same ? "loopback" : found.network();
        String placement = found.placement().isEmpty() ? (same ? "same_host" : "apart") : found.placement();
        return EnvironmentBuilder.builder(found)
                .network(network)
                .placement(placement)
                .build();
    }

    private BenchFolder.Result run(BenchFolder folder, int number) {
        Path file = Path.of(result.isEmpty() ? "-" : result);
        boolean own = !result.isEmpty() && !result.equals("stderr");
        FileTime before = own ? BenchFolder.changed(file) : FileTime.fromMillis(0);
        try {
            ToolRun run = ToolRun.of(
                    words,
                    folder.output(number),
                    folder.errors(number),
                    options.json() ? System.err : System.out,
                    WallClock.utc());
            if (!own) {
                return BenchFolder.Result.of(run, result.isEmpty() ? run.output() : run.errors());
            }
            if (BenchFolder.changed(file).equals(before)) {
                throw Usage.of("cli.no-result", "file", file);
            }
            return BenchFolder.Result.of(
                    run,
                    Files.copy(file, folder.result(number, file.getFileName().toString())));
        } catch (IOException e) {
            if (save == null && Files.notExists(folder.output(1))) {
                folder.remove();
            }
            throw Usage.of("cli.cannot-run", "reason", String.valueOf(e.getMessage()));
        }
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
