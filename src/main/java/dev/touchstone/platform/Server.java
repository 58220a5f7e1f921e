package dev.touchstone.platform;

import dev.touchstone.identity.Credential;
import dev.touchstone.identity.FirstStart;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Indexed;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The running server: says where it can be reached, lets the first person in, and waits until it is told to stop. It
 * speaks the language of the shell that started it.
 */
public class Server implements QuarkusApplication {

    private final String host;
    private final FirstStart firstStart;
    private final WarmUp warmUp;
    private final List<Indexed> indexed;

    Server(
            @ConfigProperty(name = "quarkus.http.host") String host,
            FirstStart firstStart,
            WarmUp warmUp,
            @All List<Indexed> indexed) {
        this.warmUp = warmUp;
        this.indexed = indexed;
        this.host = host;
        this.firstStart = firstStart;
    }

    @Override
    public int run(String... words) {
        indexed.forEach(Indexed::reindex);
        // Read only now: port 0 means a free one, known once the server listens.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        String address = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port + "/";
        System.out.println("Touchstone: " + address);
        firstStart
                .link()
                .ifPresent(
                        link -> System.out.println(invitation(link) + "\n  " + address + "welcome/" + link.secret()));
        warmUp.begin();
        Quarkus.waitForExit();
        return 0;
    }

    private static String invitation(Credential.Issued link) {
        return Messages.in(Preload.language())
                .text("identity.first-start", Map.of("id", link.credential().person()));
    }
}
