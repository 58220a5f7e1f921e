package dev.touchstone.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.evaluation.EvaluationJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Gives the REST layer's mapper what evaluations need beyond the standard mapping. */
@Singleton
class JsonShapes implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(EvaluationJson.module());
    }
}
