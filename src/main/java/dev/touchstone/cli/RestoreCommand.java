package dev.touchstone.cli;

import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.platform.dump.Manifest;
import dev.touchstone.platform.dump.Restore;
import dev.touchstone.rendering.Messages;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code touchstone restore FILE}: an archive into an empty installation. Exit code 0, or 1 and nothing changed. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Fills an empty installation from an archive that 'dump' wrote, whichever database it came from.",
            "The server must be down. Everything is checked first; then all of it is written, or nothing.",
            "People come back without passwords: the next start prints a link for an administrator."
        })
class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Messages messages = language.messages();
        if (!Files.isRegularFile(file)) {
            System.err.println(messages.problem("dump.no-file", Map.of("file", file)));
            return 1;
        }
        String held = messages.text("dump.stop-first");
        return OpenData.run(
                Reader.class,
                messages,
                held,
                file.toAbsolutePath().toString(),
                language.language().tag());
    }

    static Map<String, Object> counts(Manifest manifest, Path file) {
        return Map.of(
                "file", file,
                "documents", manifest.rows("head"),
                "revisions", manifest.rows("revision"),
                "files", manifest.fileCount(),
                "people", manifest.rows("person"));
    }

    /** The part of the command that runs with the data open. */
    public static class Reader implements QuarkusApplication {

        private final Restore restore;

        Reader(Restore restore) {
            this.restore = restore;
        }

        @Override
        public int run(String... words) throws IOException {
            Path file = Path.of(words[0]);
            Messages messages = Messages.in(Language.of(words[1]));
            try {
                System.out.println(messages.text("dump.restored", counts(restore.from(file), file)));
                return 0;
            } catch (ProblemException refused) {
                Problem problem = refused.problem();
                System.err.println(messages.problem(problem.code(), problem.arguments()));
                return 1;
            }
        }
    }
}
