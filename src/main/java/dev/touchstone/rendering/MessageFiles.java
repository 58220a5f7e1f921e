package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Finds and reads {@code messages/<area>.<language>.properties}, from a folder of classes as well as from the packaged
 * jar. The key of a sentence is {@code area.key}.
 */
final class MessageFiles {

    private static final String FOLDER = "messages";
    private static final String LANDMARK = "/" + FOLDER + "/problems.en.properties";

    private MessageFiles() {}

    /** All sentences of a language by {@code area.key}. */
    static Map<String, String> read(Language language) {
        try {
            URL landmark = MessageFiles.class.getResource(LANDMARK);
            if (landmark == null) {
                throw new IllegalStateException("no message files on the class path");
            }
            if (landmark.getProtocol().equals("file")) {
                return readFolder(Path.of(landmark.toURI()).getParent(), language);
            }
            return readJar(landmark, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> readJar(URL landmark, Language language) throws IOException, URISyntaxException {
        JarURLConnection connection = (JarURLConnection) landmark.openConnection();
        Path jar = Path.of(connection.getJarFileURL().toURI());
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            return readFolder(content.getPath(FOLDER), language);
        }
    }

    private static Map<String, String> readFolder(Path folder, Language language) throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        String ending = "." + language.tag() + ".properties";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String area = name.substring(0, name.length() - ending.length());
                readFile(file).forEach((key, value) -> sentences.put(area + "." + key, value.toString()));
            }
        }
        return sentences;
    }

    private static Properties readFile(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
