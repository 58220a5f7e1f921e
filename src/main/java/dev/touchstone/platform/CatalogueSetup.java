package dev.touchstone.platform;

import dev.touchstone.catalogue.CurrentCatalogue;
import dev.touchstone.catalogue.LoadFailure;
import dev.touchstone.catalogue.OwnEntities;
import dev.touchstone.scenario.ShippedScenarios;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalogue: the files of the artifact and, over them, those of a directory that the installation names. */
@ApplicationScoped
class CatalogueSetup {

    @Produces
    @Singleton
    CurrentCatalogue catalogue(@ConfigProperty(name = "touchstone.catalogue") Optional<Path> directory)
            throws LoadFailure {
        Optional<CurrentCatalogue> read = Preload.taken();
        return read.isPresent() ? read.get() : Preload.read(directory);
    }

    /** Reads everything before the first request: a server with a broken catalogue does not start. */
    void start(@Observes StartupEvent event, OwnEntities own, ShippedScenarios scenarios) {
        own.layered(OwnEntities.Kind.TECHNOLOGY);
        scenarios.byId();
    }
}
