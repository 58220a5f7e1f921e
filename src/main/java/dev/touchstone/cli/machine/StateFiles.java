package dev.touchstone.cli.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files in which a Linux system states what it is.
 *
 * @param root folder under which {@code proc}, {@code sys} and {@code etc} lie
 */
record StateFiles(Path root) {

    /** The lines of a file; none where it cannot be read, which is unknown and not empty. */
    List<String> lines(String path) {
        try {
            return Files.readString(at(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    /** The first line, without blanks around it. */
    Optional<String> line(String path) {
        return lines(path).stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The first group of the first line that fits. */
    Optional<String> find(String path, Pattern pattern) {
        return lines(path).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    boolean hasFolder(String path) {
        return Files.isDirectory(at(path));
    }

    private Path at(String path) {
        return root.resolve(path.replaceFirst("^/+", ""));
    }
}
