package dev.touchstone.cli;

import dev.touchstone.cli.machine.ThisMachine;
import dev.touchstone.evidence.Environment;
import dev.touchstone.revision.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code touchstone environment}: what an import would record of this machine. Run on the machine under load, its JSON is
 * what {@code --environment FILE} takes elsewhere.
 */
@Command(
        name = "environment",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what would be recorded of this machine as the environment of a measurement.",
            "With --json in the form that --environment FILE of import and bench takes: run it on the server under "
                    + "load when the load comes from elsewhere.",
            "Processor, cores, memory, system and container limits are read from /proc and /sys; what the system does "
                    + "not state is unknown, and what it cannot know is for options to say."
        })
final class EnvironmentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlaceOptions place;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Environment environment = place.over(ThisMachine.environment());
        if (json) {
            out.println(Json.STANDARD.tree(environment).toPrettyString());
        } else {
            PlaceText.lines(environment, language.messages()).forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
