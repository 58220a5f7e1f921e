package dev.touchstone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all commands: explains itself, and refuses to be called without one of them. */
@Command(
        name = "touchstone",
        mixinStandardHelpOptions = true,
        description = "Technology decisions with evidence, a migration path and a record.%n"
                + "Without a command it starts the server and prints its address.",
        subcommands = {
            ValidateCommand.class,
            VerifyCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            BenchCommand.class,
            EnvironmentCommand.class,
            DumpCommand.class,
            RestoreCommand.class
        })
class Top implements Runnable {

    @Spec
    private CommandSpec spec;

    /** All commands; words of enums may be written small, as everywhere else. */
    static CommandLine commandLine() {
        return new CommandLine(new Top()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(this), "Which command? Try: " + spec.name() + " --help");
    }
}
