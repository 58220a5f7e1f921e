package dev.touchstone.platform;

import dev.touchstone.base.Language;
import dev.touchstone.catalogue.CatalogueRoot;
import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.rendering.Messages;
import dev.touchstone.rendering.MistakeText;
import dev.touchstone.scenario.ShippedScenarios;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the catalogue before the server is started: one with a mistake starts nothing, and the person who made it reads
 * sentences with file and line instead of a stack trace. The server then takes what was read.
 */
public final class Preload {
    private static final AtomicReference<CurrentCatalogue> READ = new AtomicReference<>();

    private Preload() {}

    /**
     * Reads the files of the artifact and, over them, those of the directory that {@code TOUCHSTONE_CATALOGUE} names.
     *
     * @param err where mistakes are told
     * @return whether the server can start
     */
    public static boolean catalogue(PrintStream err) {
        try {
            READ.set(read(Optional.ofNullable(System.getenv("TOUCHSTONE_CATALOGUE"))
                    .filter(directory -> !directory.isBlank())
                    .map(Path::of)));
            return true;
        } catch (LoadFailure failure) {
            Messages messages = Messages.in(language());
            failure.mistakes()
                    .forEach(mistake ->
                            err.println(MistakeText.of(mistake, messages).line(messages)));
            err.println(messages.text("catalogue.not-started"));
            return false;
        }
    }

    /** What was read, once; the next one to ask reads for itself. */
    static Optional<CurrentCatalogue> taken() {
        return Optional.ofNullable(READ.getAndSet(null));
    }

    /** The artifact first, a directory laid over it after; with the scenarios among them. */
    static CurrentCatalogue read(Optional<Path> directory) throws LoadFailure {
        List<CatalogueRoot> roots = new ArrayList<>(List.of(CatalogueRoot.shipped()));
        directory.map(CatalogueRoot::directory).ifPresent(roots::add);
        CurrentCatalogue read = new CurrentCatalogue(roots);
        ShippedScenarios.check(read.shipped());
        return read;
    }

    /** The language of the shell that starts the server. */
    static Language language() {
        return Language.of(String.valueOf(System.getenv("LANG")).split("[._]")[0]);
    }
}
