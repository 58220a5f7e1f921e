package dev.touchstone.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue of one technology in a directory of its own, with the shipped schemas: to be broken in one place each. */
final class SmallCatalogue {
    private final Path directory;

    SmallCatalogue(Path directory) {
        this.directory = directory;
        try {
            copyFixture();
            for (FileKind kind : FileKind.values()) {
                copySchema(kind.schema());
            }
        } catch (IOException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void copyFixture() throws IOException, URISyntaxException {
        URL url = SmallCatalogue.class.getResource("/catalogue/small");
        Path source = Path.of(url.toURI());
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void copySchema(String path) throws IOException {
        try (InputStream schema = SmallCatalogue.class.getResourceAsStream("/" + path)) {
            if (schema != null) {
                Path target = directory.resolve(path);
                Files.createDirectories(target.getParent());
                Files.copy(schema, target);
            }
        }
    }

    Path directory() {
        return directory;
    }

    /** Writes a file. */
    SmallCatalogue with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    SmallCatalogue with(String path, byte[] bytes) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Replaces a text that must stand in a file. */
    SmallCatalogue changed(String path, String text, String replacement) {
        try {
            String before = Files.readString(directory.resolve(path));
            if (!before.contains(text)) {
                throw new IllegalArgumentException(path + " has no " + text);
            }
            return with(path, before.replace(text, replacement));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Catalogue load() throws LoadFailure {
        return CatalogueLoader.load(List.of(CatalogueRoot.directory(directory)));
    }

    /** What is wrong, empty when nothing is. */
    List<Mistake> mistakes() {
        try {
            load();
            return List.of();
        } catch (LoadFailure failure) {
            return failure.mistakes();
        }
    }
}
