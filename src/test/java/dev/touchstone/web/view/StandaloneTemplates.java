package dev.touchstone.web.view;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates of the product in an engine of their own, without a server. */
final class StandaloneTemplates {
    static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Engine engine;

    StandaloneTemplates() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(StandaloneTemplates::locate);
        try (Stream<Path> tags = Files.list(TEMPLATES.resolve("tags"))) {
            tags.map(tag -> tag.getFileName().toString().replace(".html", ""))
                    .sorted()
                    .forEach(tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = builder.build();
    }

    /** A page of the product as HTML. */
    String render(String name, Page page, Object view) {
        return engine.getTemplate("pages/" + name)
                .data("page", page)
                .data("view", view)
                .render();
    }

    /** The page of all parts and states, which only the tests have. */
    String parts(Page page, Map<String, Object> data) {
        TemplateInstance instance = engine.getTemplate("gallery/parts").data("page", page);
        data.forEach(instance::data);
        return instance.render();
    }

    private static Optional<TemplateLocation> locate(String id) {
        Path root = id.startsWith("gallery/") ? Path.of("src/test/resources") : TEMPLATES;
        Path file = root.resolve(id + ".html");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new StringReader(Files.readString(file, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }
}
