package dev.touchstone.cli;

import dev.touchstone.base.Language;
import dev.touchstone.platform.OwnerOnly;
import dev.touchstone.platform.dump.Dump;
import dev.touchstone.platform.dump.Manifest;
import dev.touchstone.rendering.Messages;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code touchstone dump FILE}: everything in one archive. Exit code 0, or 1 and no file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything into one archive, FILE: documents with their history, raw files, people.",
            "Passwords, sessions and tokens stay behind. With the built-in database the server must be down;",
            "a running one hands out the same archive at /api/v1/admin/dump."
        })
class DumpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive; must not exist yet")
    private Path file;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Messages messages = language.messages();
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            System.err.println(messages.text("dump.file-exists", Map.of("file", file)));
            return 1;
        }
        String port = Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")).orElse("8080");
        String held = messages.text("dump.held", Map.of("port", port, "file", file));
        return OpenData.run(
                Writer.class,
                messages,
                held,
                target.toString(),
                language.language().tag());
    }

    /** The part of the command that runs with the data open. */
    public static class Writer implements QuarkusApplication {

        private final Dump dump;

        Writer(Dump dump) {
            this.dump = dump;
        }

        @Override
        public int run(String... words) throws IOException {
            Path target = Path.of(words[0]);
            Messages messages = Messages.in(Language.of(words[1]));
            // A name of its own until it is whole: what was interrupted is not taken for an archive.
            Path growing = target.resolveSibling(target.getFileName() + ".part");
            try {
                Files.createFile(growing, OwnerOnly.file(growing.getParent()));
            } catch (FileAlreadyExistsException exists) {
                System.err.println(messages.text("dump.file-exists", Map.of("file", growing)));
                return 1;
            } catch (IOException failed) {
                return failed(messages, target, failed);
            }
            try {
                Manifest manifest;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(growing))) {
                    manifest = dump.write(out);
                }
                if (manifest.holdsNothing()) {
                    System.err.println(messages.text("dump.nothing", Map.of()));
                    return 1;
                }
                Files.move(growing, target);
                System.out.println(messages.text("dump.written", RestoreCommand.counts(manifest, target)));
                return 0;
            } catch (IOException failed) {
                return failed(messages, target, failed);
            } finally {
                Files.deleteIfExists(growing);
            }
        }

        private static int failed(Messages messages, Path target, IOException failed) {
            System.err.println(
                    messages.text("dump.not-written", Map.of("file", target, "reason", String.valueOf(failed))));
            return 1;
        }
    }
}
