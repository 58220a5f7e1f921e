package dev.touchstone.cli;

import dev.touchstone.base.Language;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.FirstToken;
import dev.touchstone.identity.Scope;
import dev.touchstone.rendering.Messages;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token while the server is down; the one command that opens the data. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a token for the API and prints it, once.",
            "The server must be down. On an empty installation NAME becomes its administrator."
        })
class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the sign-in name of the person it stands for")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            defaultValue = "write",
            description = "read, write (which includes read) or admin (everything); default: ${DEFAULT-VALUE}")
    private String scope;

    @Override
    public Integer call() {
        if (Scope.of(scope).isEmpty()) {
            System.err.println("--scope is one of: read, write, admin");
            return 2;
        }
        // Nothing listens, and only the token goes to standard output.
        Map.of(
                        "quarkus.http.host-enabled", "false",
                        "quarkus.log.console.stderr", "true",
                        "quarkus.log.level", "ERROR")
                .forEach(System::setProperty);
        AtomicInteger exit = new AtomicInteger();
        Quarkus.run(
                Maker.class,
                (code, failure) -> {
                    if (failure != null) {
                        System.err.println(reason(failure));
                    }
                    exit.set(failure == null ? code : 1);
                },
                name,
                scope);
        return exit.get();
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("already in use")) {
                return "The server is running and holds its data. Make the token on its page /me/tokens, or stop it first.";
            }
        }
        return "The data could not be opened: " + failure.getMessage();
    }

    /** The part of the command that runs with the data open. */
    public static class Maker implements QuarkusApplication {

        private final FirstToken tokens;

        Maker(FirstToken tokens) {
            this.tokens = tokens;
        }

        @Override
        public int run(String... words) {
            try {
                System.out.println(tokens.make(words[0], Scope.of(words[1]).orElseThrow()));
                return 0;
            } catch (ProblemException e) {
                Messages messages = Messages.in(Language.EN);
                System.err.println(
                        messages.problem(e.problem().code(), e.problem().arguments()));
                e.problem()
                        .faults()
                        .forEach(fault -> System.err.println(messages.problem(fault.code(), fault.arguments())));
                return 1;
            }
        }
    }
}
