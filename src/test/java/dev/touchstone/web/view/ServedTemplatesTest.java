package dev.touchstone.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.base.Language;
import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The engine of the running server prints the pages as the plain one does, with its generated resolvers. */
@QuarkusTest
class ServedTemplatesTest {

    @Inject
    Engine engine;

    @Test
    void everyPageRendersInTheServerAsAlone() {
        StandaloneTemplates alone = new StandaloneTemplates();
        for (Language language : Language.values()) {
            for (var sample : new Samples(language).all().values()) {
                String served = engine.getTemplate("pages/" + sample.template() + ".html")
                        .data("page", sample.page())
                        .data("view", sample.view())
                        .render();
                assertEquals(alone.render(sample.template(), sample.page(), sample.view()), served);
            }
        }
    }
}
