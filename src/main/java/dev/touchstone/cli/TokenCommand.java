package dev.touchstone.cli;

import dev.touchstone.base.Language;
import dev.touchstone.base.ProblemException;
import dev.touchstone.identity.FirstToken;
import dev.touchstone.identity.Scope;
import dev.touchstone.rendering.Messages;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token while the server is down. */
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

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Messages messages = language.messages();
        if (Scope.of(scope).isEmpty()) {
            System.err.println(messages.text("cli.bad-scope", Map.of("scope", scope)));
            return Usage.EXIT;
        }
        String held = messages.text("cli.token-held");
        return OpenData.run(
                Maker.class, messages, held, name, scope, language.language().tag());
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
                Messages messages = Messages.in(Language.of(words[2]));
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
