package dev.touchstone.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place that holds {@code criteria/} and {@code stacks/}: the artifact itself, or a directory laid over it.
 *
 * <p>Only these two folders are looked at, hidden files and folders are not, and a file that is larger than any file of a
 * catalogue may be is not read.
 */
public sealed interface CatalogueRoot {
    /** Most files of one root. */
    int MOST_FILES = 5_000;

    /** The files that are packed into the artifact. */
    static CatalogueRoot shipped() {
        return new Shipped(CatalogueRoot.class.getClassLoader());
    }

    /** A directory that holds one or both of the folders. */
    static CatalogueRoot directory(Path directory) {
        return new Directory(directory);
    }

    /**
     * Reads every file; what cannot be read becomes a mistake.
     *
     * @throws UncheckedIOException when the artifact itself cannot be opened
     */
    List<RawFile> files(Mistakes mistakes);

    /**
     * A file as it was found.
     *
     * @param shown name for people
     * @param path path below the root, with slashes
     * @param bytes content
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RawFile(String shown, String path, byte[] bytes) {}

    /** Files on the class path, from classes in a folder as well as from a jar. */
    record Shipped(ClassLoader loader) implements CatalogueRoot {
        private static final String LANDMARK = FileKind.CRITERIA.place();

        @Override
        public List<RawFile> files(Mistakes mistakes) {
            URL landmark = loader.getResource(LANDMARK);
            if (landmark == null) {
                return List.of();
            }
            try {
                if (landmark.getProtocol().equals("file")) {
                    return Folder.read(Path.of(landmark.toURI()).getParent().getParent(), "", mistakes);
                }
                JarURLConnection connection = (JarURLConnection) landmark.openConnection();
                try (FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()))) {
                    return Folder.read(jar.getPath("/"), "", mistakes);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A directory of the file system. */
    record Directory(Path directory) implements CatalogueRoot {
        @Override
        public List<RawFile> files(Mistakes mistakes) {
            List<RawFile> files = Folder.read(directory, directory + "/", mistakes);
            if (files.isEmpty()) {
                mistakes.add(Folder.mistake(directory.toString(), Mistake.Code.NO_CATALOGUE, ""));
            }
            return files;
        }
    }

    /** Walks the two folders below a root. */
    final class Folder {
        private static final int DEEPEST = 4;

        private Folder() {}

        static List<RawFile> read(Path root, String shownRoot, Mistakes mistakes) {
            List<RawFile> files = new ArrayList<>();
            for (String folder : List.of("criteria", "stacks")) {
                Path start = root.resolve(folder);
                if (Files.isDirectory(start)) {
                    walk(root, start, shownRoot, files, mistakes);
                }
            }
            return files;
        }

        private static void walk(Path root, Path start, String shownRoot, List<RawFile> files, Mistakes mistakes) {
            try (Stream<Path> found = Files.walk(start, DEEPEST)) {
                List<Path> sorted = found.filter(path -> visible(start, path) && Files.isRegularFile(path))
                        .sorted()
                        .limit(MOST_FILES + 1L)
                        .toList();
                for (Path path : sorted) {
                    String below = root.relativize(path).toString().replace('\\', '/');
                    if (files.size() == MOST_FILES) {
                        mistakes.add(tooMany(shownRoot + below));
                        return;
                    }
                    one(path, shownRoot + below, below, files, mistakes);
                }
            } catch (IOException | UncheckedIOException unreadable) {
                mistakes.add(mistake(shownRoot + start.getFileName(), Mistake.Code.UNREADABLE, reason(unreadable)));
            }
        }

        private static boolean visible(Path start, Path path) {
            for (Path step : start.relativize(path)) {
                if (step.toString().startsWith(".")) {
                    return false;
                }
            }
            return true;
        }

        private static void one(Path path, String shown, String below, List<RawFile> files, Mistakes mistakes) {
            if (!below.endsWith(FileKind.ENDING) && !below.endsWith(".yml") && !below.endsWith(".json")) {
                return;
            }
            try {
                long size = Files.size(path);
                if (size > YamlReader.MOST_BYTES) {
                    mistakes.add(YamlReader.tooBig(shown, size));
                } else {
                    files.add(new RawFile(shown, below, Files.readAllBytes(path)));
                }
            } catch (IOException unreadable) {
                mistakes.add(mistake(shown, Mistake.Code.UNREADABLE, reason(unreadable)));
            }
        }

        private static Mistake tooMany(String shown) {
            return new Mistake(
                    shown,
                    Position.START,
                    "",
                    Mistake.Code.TOO_MANY,
                    "",
                    Map.of("limit", Integer.toString(MOST_FILES)));
        }

        static Mistake mistake(String shown, Mistake.Code code, String reason) {
            return new Mistake(shown, Position.START, "", code, "", Map.of("reason", reason));
        }

        private static String reason(Exception exception) {
            return exception.getClass().getSimpleName();
        }
    }
}
