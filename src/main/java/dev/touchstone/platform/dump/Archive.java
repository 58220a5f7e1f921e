package dev.touchstone.platform.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.base.ProblemException;
import dev.touchstone.revision.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that is read. Nothing of it ever becomes a path: its entries have names of three known forms, and their
 * bytes go by one after the other, never more of them than the manifest allows.
 */
final class Archive implements Closeable {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*\\.jsonl");
    private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9_]*/[0-9a-f]{64}");
    private static final int MOST_ENTRIES = 2_000_000;
    private static final int MOST_MANIFEST = 1 << 20;

    /** A whole document is one text here, longer than Jackson reads where nothing is said. */
    private static final ObjectMapper LINES = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Lines.LONGEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens an archive of this or an older program.
     *
     * @param schemaVersion the newest version of the tables that may be read
     * @throws ProblemException when it is none
     */
    static Archive open(Path file, int schemaVersion) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("no-file", Map.of("file", file));
        }
        ZipFile zip = zip(file);
        try {
            names(zip);
            Manifest manifest = manifest(zip);
            if (manifest.schemaVersion() > schemaVersion) {
                throw newer(manifest.productVersion());
            }
            return new Archive(zip, manifest);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException none) {
            throw Refusal.of("not-an-archive", Map.of("file", file));
        }
    }

    private static void names(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw Refusal.of("too-many-entries", Map.of("limit", MOST_ENTRIES));
        }
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            boolean known = name.equals(Manifest.NAME)
                    || TABLE.matcher(name).matches()
                    || FILE.matcher(name).matches();
            if (!known) {
                throw Refusal.unknown(name);
            }
            if (!names.add(name)) {
                throw Refusal.doubled(name);
            }
        });
    }

    private static ProblemException newer(String version) {
        return Refusal.of("newer", Map.of("version", version));
    }

    private static Manifest manifest(ZipFile zip) {
        JsonNode tree;
        try (InputStream in = stream(zip, Manifest.NAME)) {
            byte[] bytes = in.readNBytes(MOST_MANIFEST);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != zip.getEntry(Manifest.NAME).getCrc()) {
                throw Refusal.altered(Manifest.NAME);
            }
            tree = LINES.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw Refusal.altered(Manifest.NAME);
        }
        if (!tree.path("format").asText().equals(Manifest.FORMAT)) {
            throw Refusal.altered(Manifest.NAME);
        }
        // Looked at before the shape: a newer manifest may have another one.
        if (tree.path("format_version").asInt() > Manifest.FORMAT_VERSION) {
            throw newer(tree.path("product_version").asText());
        }
        try {
            return Json.STANDARD.read(tree, Manifest.class);
        } catch (ProblemException otherShape) {
            throw Refusal.altered(Manifest.NAME);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Addresses of the files of a table, in the order of the archive. */
    List<String> files(String table) {
        return entries()
                .filter(name -> name.startsWith(table + "/"))
                .map(name -> name.substring(table.length() + 1))
                .toList();
    }

    /** Names of all entries. */
    Stream<String> entries() {
        return zip.stream().map(ZipEntry::getName);
    }

    InputStream stream(String entry) throws IOException {
        return stream(zip, entry);
    }

    private static InputStream stream(ZipFile zip, String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw Refusal.missing(entry);
        }
        return zip.getInputStream(found);
    }

    /** What is done with a line. */
    interface Each {
        /** Takes a row and the number of its line, from 1. */
        void row(JsonNode row, long line) throws SQLException;
    }

    /**
     * Goes through the rows of a table.
     *
     * @throws ProblemException when its bytes are not those that were written
     */
    void rows(Manifest.Table table, Each each) throws SQLException {
        String entry = table.entry();
        try (InputStream in = stream(entry)) {
            Lines lines = new Lines(in, table.bytes());
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                each.row(row(entry, line.get(), lines.count()), lines.count());
            }
            boolean same = lines.count() == table.rows()
                    && lines.length() == table.bytes()
                    && lines.hex().equals(table.sha256());
            if (!same) {
                throw Refusal.altered(entry);
            }
        } catch (IOException broken) {
            throw Refusal.altered(entry);
        }
    }

    /** The first row of a table that has rows. */
    JsonNode first(Manifest.Table table) {
        try (InputStream in = stream(table.entry())) {
            String line = new Lines(in, table.bytes()).next().orElseThrow(() -> Refusal.altered(table.entry()));
            return row(table.entry(), line, 1);
        } catch (IOException broken) {
            throw Refusal.altered(table.entry());
        }
    }

    private static JsonNode row(String entry, String line, long number) {
        try {
            JsonNode row = LINES.readTree(line);
            if (row.isObject()) {
                return row;
            }
            throw Refusal.line(entry, number, "").exception();
        } catch (JsonProcessingException broken) {
            throw Refusal.altered(entry);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
