package dev.touchstone.platform.dump;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.archive.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Fills an empty installation from an archive. The archive is read twice: once to check every byte of it, then to write,
 * in one transaction. Whatever happens in between, all of it is there afterwards or nothing.
 */
@ApplicationScoped
public class Restore {

    private static final int ROWS_AT_ONCE = 50;
    private static final long CHARACTERS_AT_ONCE = 1 << 20;

    private final Parts parts;
    private final DataSource database;
    private final Installation installation;

    Restore(Parts parts, DataSource database, Installation installation) {
        this.parts = parts;
        this.database = database;
        this.installation = installation;
    }

    /**
     * Takes an archive back.
     *
     * @return what was written
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code dump.not-empty}; INVALID {@code dump.*} when the
     *     archive cannot be taken; then nothing was written
     */
    public Manifest from(Path file) throws IOException {
        try (Archive archive = Archive.open(file, installation.schemaVersion());
                Connection connection = database.getConnection()) {
            return Database.allOrNothing(connection, () -> {
                refuseContent(connection);
                Verified.check(archive, parts, installation.schemaVersion(), connection);
                // Checking takes long: who came in between is neither overlooked nor removed.
                lock(connection);
                refuseContent(connection);
                removeFreshStart(connection);
                fill(connection, archive);
                return archive.manifest();
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the database broke during a restore", e);
        }
    }

    /** More than what stands in a fresh installation before anybody did anything is refused. */
    private void refuseContent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Content.Rows rows : parts.rows()) {
                String ours = rows.disposable()
                        .map(condition -> " where not (" + condition + ")")
                        .orElse("");
                refuseAny(statement, rows.table(), ours);
            }
            for (Content.Files files : parts.files()) {
                refuseAny(statement, files.table(), "");
            }
        }
    }

    private void lock(Connection connection) throws SQLException {
        if (Database.isPostgres(connection)) {
            try (Statement statement = connection.createStatement()) {
                for (Content content : parts.contents()) {
                    statement.execute("lock table " + content.table() + " in share row exclusive mode");
                }
            }
        }
    }

    private void removeFreshStart(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : parts.leftOut().keySet()) {
                statement.executeUpdate("delete from " + table);
            }
            for (Content.Rows rows : parts.rows()) {
                if (rows.disposable().isPresent()) {
                    statement.executeUpdate("delete from " + rows.table() + " where "
                            + rows.disposable().get());
                }
            }
        }
    }

    private static void refuseAny(Statement statement, String table, String where) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table + where)) {
            count.next();
            if (count.getLong(1) > 0) {
                throw Refusal.notEmpty(table, count.getLong(1));
            }
        }
    }

    private void fill(Connection connection, Archive archive) throws SQLException, IOException {
        for (Content content : parts.contents()) {
            try {
                switch (content) {
                    case Content.Rows rows -> rows(connection, rows, archive);
                    case Content.Files files -> files(connection, files, archive);
                }
            } catch (SQLException refused) {
                throw (RuntimeException) Refusal.of(
                                "database-refused",
                                Map.of("table", content.table(), "reason", String.valueOf(refused.getMessage())))
                        .initCause(refused);
            }
        }
    }

    private static void rows(Connection connection, Content.Rows rows, Archive archive) throws SQLException {
        for (Manifest.Table table : archive.manifest().tables()) {
            if (table.table().equals(rows.table()) && table.rows() > 0) {
                rows(connection, Column.of(connection, rows), table, archive);
            }
        }
    }

    /** Every column that the lines name; one that their version did not know yet keeps its default. */
    private static void rows(Connection connection, List<Column> all, Manifest.Table table, Archive archive)
            throws SQLException {
        List<Column> columns = named(all, table, archive);
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.table() + " (" + names + ") values (" + marks + ")")) {
            Batch batch = new Batch(insert);
            archive.rows(table, (row, line) -> {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).write(insert, i + 1, row.path(columns.get(i).name()));
                }
                batch.add(row);
            });
            insert.executeBatch();
        }
    }

    /** Rows on their way: so many small ones at once, but never several large ones. */
    private static final class Batch {

        private final PreparedStatement insert;
        private int rows;
        private long characters;

        Batch(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(JsonNode row) throws SQLException {
            insert.addBatch();
            rows++;
            for (JsonNode value : row) {
                characters += value.isTextual() ? value.textValue().length() : 0;
            }
            if (rows >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
                insert.executeBatch();
                rows = 0;
                characters = 0;
            }
        }
    }

    private static List<Column> named(List<Column> all, Manifest.Table table, Archive archive) {
        JsonNode first = archive.first(table);
        return all.stream().filter(column -> first.has(column.name())).toList();
    }

    private static void files(Connection connection, Content.Files files, Archive archive)
            throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + files.table() + " ("
                + files.address() + ", " + files.place() + ", " + files.bytes() + ") values (?, ?, ?)")) {
            for (String address : archive.files(files.table())) {
                try (InputStream in = archive.stream(files.table() + "/" + address)) {
                    pieces(insert, address, in, files.pieceBytes());
                }
            }
        }
    }

    private static void pieces(PreparedStatement insert, String address, InputStream in, int size)
            throws SQLException, IOException {
        int place = 0;
        for (byte[] piece = in.readNBytes(size); piece.length > 0; piece = in.readNBytes(size)) {
            insert.setString(1, address);
            insert.setInt(2, place++);
            insert.setBytes(3, piece);
            insert.executeUpdate();
        }
    }
}
