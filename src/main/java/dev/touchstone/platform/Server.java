package dev.touchstone.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running server: says where it can be reached and waits until it is told to stop. */
public class Server implements QuarkusApplication {

    private final String host;
    private final int port;

    Server(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public int run(String... words) {
        System.out.println("Touchstone is at http://" + host + ":" + port + "/");
        Quarkus.waitForExit();
        return 0;
    }
}
