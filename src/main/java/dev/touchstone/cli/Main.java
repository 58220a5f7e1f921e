package dev.touchstone.cli;

import dev.touchstone.platform.Preload;
import dev.touchstone.platform.Server;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The one entry: without words it serves, with words it is a command line. */
@QuarkusMain
public class Main {

    private Main() {}

    /**
     * Starts the server when no word or {@code serve} is given, else runs the command and ends with its exit code.
     *
     * @param words the command line
     */
    public static void main(String... words) {
        if (words.length == 0 || (words.length == 1 && words[0].equals("serve"))) {
            if (!Preload.catalogue(System.err)) {
                System.exit(1);
            }
            Quarkus.run(Server.class);
            return;
        }
        System.exit(Top.commandLine().execute(words));
    }
}
