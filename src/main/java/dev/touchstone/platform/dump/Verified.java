package dev.touchstone.platform.dump;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.archive.Content;
import dev.touchstone.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check of a whole archive, before anything of it is written: every checksum, every line, nothing besides. */
final class Verified {

    private final Archive archive;
    private final Parts parts;
    private final int schemaVersion;

    private Verified(Archive archive, Parts parts, int schemaVersion) {
        this.archive = archive;
        this.parts = parts;
        this.schemaVersion = schemaVersion;
    }

    /**
     * Reads everything once.
     *
     * @param schemaVersion of the tables here: an archive of the same has every part, one of older tables those of its time
     * @throws dev.touchstone.base.ProblemException naming the entry that is not as it was written
     */
    static void check(Archive archive, Parts parts, int schemaVersion, Connection connection) throws SQLException {
        new Verified(archive, parts, schemaVersion).run(connection);
    }

    private void run(Connection connection) throws SQLException {
        listed();
        Manifest manifest = archive.manifest();
        for (Manifest.Table table : manifest.tables()) {
            rows(connection, table);
        }
        for (Manifest.Files files : manifest.files()) {
            files(files);
        }
    }

    /**
     * That manifest, archive and parts name the same: what the manifest does not list would be left out without a word,
     * what it lists twice written twice.
     */
    private void listed() {
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
        Set<String> folders = new HashSet<>();
        boolean once = archive.manifest().tables().stream().allMatch(table -> listed.add(table.entry()))
                && archive.manifest().files().stream().allMatch(files -> folders.add(files.table()));
        if (!once) {
            throw Refusal.altered(Manifest.NAME);
        }
        archive.entries()
                .filter(entry -> !listed.contains(entry) && !folders.contains(folder(entry)))
                .findFirst()
                .ifPresent(entry -> {
                    throw Refusal.unknown(entry);
                });
        if (archive.manifest().schemaVersion() == schemaVersion) {
            parts.contents().stream()
                    .map(content -> content instanceof Content.Rows ? content.table() + ".jsonl" : content.table())
                    .filter(part -> !listed.contains(part) && !folders.contains(part))
                    .findFirst()
                    .ifPresent(part -> {
                        throw Refusal.missing(part);
                    });
        }
    }

    /** The folder that an entry stands in; empty for one that stands in none. */
    private static String folder(String entry) {
        return entry.substring(0, Math.max(0, entry.indexOf('/')));
    }

    private void rows(Connection connection, Manifest.Table table) throws SQLException {
        Content.Rows rows = parts.rows().stream()
                .filter(each -> each.table().equals(table.table()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(table.entry()));
        Map<String, Column> columns = new HashMap<>();
        Column.of(connection, rows).forEach(column -> columns.put(column.name(), column));
        List<String> fields = new ArrayList<>();
        List<Problem> first = new ArrayList<>();
        archive.rows(table, (row, line) -> {
            List<String> names =
                    row.properties().stream().map(Map.Entry::getKey).toList();
            if (line == 1) {
                fields.addAll(names);
            }
            // The insert is made for the fields of the first line: those of all others are the same.
            Optional<String> wrong =
                    names.equals(fields) ? wrongField(row, columns) : Optional.of(String.join(", ", names));
            if (first.isEmpty()) {
                wrong.map(field -> Refusal.line(table.entry(), line, field))
                        .or(() -> rows.check().apply(row))
                        .ifPresent(first::add);
            }
        });
        // Only now it is known that the bytes are those that were written: if not, that was the answer.
        if (!first.isEmpty()) {
            throw first.getFirst().exception();
        }
    }

    private static Optional<String> wrongField(JsonNode row, Map<String, Column> columns) {
        return row.properties().stream()
                .filter(field -> !columns.containsKey(field.getKey())
                        || !columns.get(field.getKey()).takes(field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void files(Manifest.Files files) {
        Content.Files content = parts.files().stream()
                .filter(each -> each.table().equals(files.table()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(files.table() + "/"));
        List<String> addresses = archive.files(files.table());
        boolean complete =
                addresses.size() == files.count() && archive.manifest().rows(content.of()) == files.count();
        long length = 0;
        for (String address : addresses) {
            length += file(files.table() + "/" + address, address, content.mostBytes());
        }
        if (!complete || length != files.bytes()) {
            throw Refusal.of("files-missing", Map.of("table", files.table(), "expected", files.count()));
        }
    }

    private long file(String entry, String address, long most) {
        Checksum sum = new Checksum();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = archive.stream(entry)) {
            for (int read = in.read(buffer); read >= 0 && sum.length() <= most; read = in.read(buffer)) {
                sum.add(buffer, read);
            }
        } catch (IOException broken) {
            throw Refusal.altered(entry);
        }
        if (sum.length() > most || !sum.hex().equals(address)) {
            throw Refusal.altered(entry);
        }
        return sum.length();
    }
}
