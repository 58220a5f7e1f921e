package dev.touchstone.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.revision.Json;
import dev.touchstone.revision.Library;
import dev.touchstone.revision.Revisions;
import dev.touchstone.revision.Upcaster;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Documents, and the one mapping between records and JSON that store and API share. */
@ApplicationScoped
class DocumentSetup {

    @Produces
    @Singleton
    Library library(Revisions revisions, @All List<Upcaster> upcasters) {
        return new Library(revisions, upcasters);
    }

    /** Gives the REST layer's mapper the mapping of the store. */
    @Singleton
    static class SameMapping implements ObjectMapperCustomizer {
        @Override
        public void customize(ObjectMapper mapper) {
            Json.configure(mapper);
        }
    }
}
