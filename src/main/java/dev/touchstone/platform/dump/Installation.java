package dev.touchstone.platform.dump;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** The versions of this program and of its tables. */
@ApplicationScoped
class Installation {

    private final Flyway flyway;
    private final String productVersion;

    Installation(Flyway flyway, @ConfigProperty(name = "quarkus.application.version") String productVersion) {
        this.flyway = flyway;
        this.productVersion = productVersion;
    }

    String productVersion() {
        return productVersion;
    }

    /** The number of the last migration. */
    int schemaVersion() {
        return Integer.parseInt(flyway.info().current().getVersion().getVersion());
    }
}
