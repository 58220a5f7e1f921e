package dev.touchstone.web.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Renders every page from sample views and leaves it in {@code target/gallery}, to be looked at beside the design
 * pictures: {@code jwebserver -d $PWD/target/gallery}.
 */
class GalleryTest {
    private static final Path GALLERY = Path.of("target/gallery");

    private final StandaloneTemplates templates = new StandaloneTemplates();

    @Test
    void everyPageRendersInBothLanguages() throws IOException {
        copyAssets();
        for (Language language : Language.values()) {
            for (var sample : new Samples(language).all().entrySet()) {
                String html = templates.render(
                        sample.getValue().template(),
                        sample.getValue().page(),
                        sample.getValue().view());
                assertFalse(html.contains("style=\""), sample.getKey() + " has inline style");
                assertFalse(html.contains("<script>"), sample.getKey() + " has inline script");
                Files.writeString(GALLERY.resolve(sample.getKey() + "-" + language.tag() + ".html"), html);
            }
        }
    }

    @Test
    void allPartsAndStatesRenderInBothSchemes() throws IOException {
        copyAssets();
        for (String theme : List.of("light", "dark")) {
            String html = templates.parts(PartsSample.page(theme), PartsSample.data());
            Files.writeString(GALLERY.resolve("parts-" + theme + ".html"), html);
            assertTrue(
                    html.contains("id=\"limit\" name=\"limit\" type=\"text\" value=\"nine\""), "what was typed stays");
        }
    }

    private static void copyAssets() throws IOException {
        Path assets = Files.createDirectories(GALLERY.resolve("assets"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/resources/assets"))) {
            for (Path file : files.toList()) {
                Files.copy(file, assets.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
