package dev.touchstone.cli;

import dev.touchstone.cli.bench.Masking;
import dev.touchstone.cli.bench.Target;
import dev.touchstone.cli.bench.ToolRun;
import dev.touchstone.evidence.Environment;
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
            "1:measured, but the server refused what was written: it is kept",
            "2:wrong usage, an unknown scenario or technology, or the tool cannot be started",
            "3:measured, but the server cannot be reached or the token does not allow it: it is kept",
            "4:the tool failed: what it wrote is kept, nothing is imported"
        })
public final class BenchCommand implements Callable<Integer> {

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

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "A scenario that uses the numbers which answer its criteria without a choice.")
    private String scenario = "";

    @Option(names = "--format", paramLabel = "KEY", description = "Format; recognised by content without it.")
    private String format = "";

    @Option(names = "--json", description = "Answer as JSON; the tool's output is shown on standard error.")
    private boolean json;

    @Mixin
    private ContextOptions context;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        Messages messages = Messages.in(server.language());
        try {
            return measure(messages);
        } catch (Usage wrong) {
            say(wrong.in(messages));
            return Usage.EXIT;
        }
    }

    private int measure(Messages messages) {
        check();
        List<String> masked = Secrets.masked(words);
        Masking masking = new Masking(List.copyOf(words), masked, Secrets.MASK);
        if (masking.ambiguous() && !noImport) {
            throw Usage.of("cli.secret-like-a-result");
        }
        Environment where = where(messages);
        BenchFolder folder = BenchFolder.open(save, WallClock.utc());
        BenchImport sending = new BenchImport(
                server.server(),
                messages,
                Map.of("scenario", scenario, "format", format),
                context,
                where,
                masking,
                spec.commandLine());
        folder.keep(where);
        say(messages.text("cli.measured-in", Map.of("environment", PlaceText.line(where, messages))));
        say(messages.text("cli.kept-while", Map.of("folder", folder.path())));
        say(messages.text(
                masking.any() ? "cli.masked" : "cli.command", Map.of("command", CommandWords.joined(masked))));
        List<BenchFolder.Result> results = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            say(messages.text("cli.run", Map.of("run", run, "runs", runs)));
            BenchFolder.Result one = run(folder, run);
            if (one.run().exit() != 0 && !accepted.contains(one.run().exit())) {
                say(messages.text("cli.tool-failed", Map.of("exit", one.run().exit(), "folder", folder.path())));
                return TOOL_FAILED;
            }
            results.add(one);
        }
        if (noImport) {
            say(messages.text("cli.kept", Map.of("folder", folder.path())));
            say(sending.later(folder, results));
            return 0;
        }
        int exit = sending.send(folder, results, json);
        if (exit == 0 && save == null) {
            folder.remove();
        }
        return exit;
    }

    private void check() {
        if (runs < 1) {
            throw Usage.of("cli.bad-runs");
        }
        if (!scenario.isEmpty() && context.technology().isEmpty()) {
            throw Usage.of("cli.scenario-needs-technology");
        }
    }

    /** Where the system under load is: here, unless the command line names another host. */
    private Environment where(Messages messages) {
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
        return new Environment(
                found.cpu(),
                found.cores(),
                found.memoryGib(),
                found.disk(),
                network,
                found.system(),
                placement,
                found.sharing());
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
                    json ? System.err : System.out,
                    WallClock.utc());
            if (!own) {
                return new BenchFolder.Result(run, result.isEmpty() ? run.output() : run.errors());
            }
            if (BenchFolder.changed(file).equals(before)) {
                throw Usage.of("cli.no-result", "file", file);
            }
            return new BenchFolder.Result(
                    run,
                    Files.copy(file, folder.result(number, file.getFileName().toString())));
        } catch (IOException e) {
            throw Usage.of("cli.cannot-run", "reason", String.valueOf(e.getMessage()));
        }
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }
}
