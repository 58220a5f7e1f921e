package dev.touchstone.platform.dump;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.archive.Content;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes an archive of everything, as it stood at one moment, also while others go on writing. Of each table only the
 * keys are sorted; rows are fetched one at a time, so that the memory needed does not grow with the content.
 */
@ApplicationScoped
public class Dump {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int KEYS_AT_ONCE = 1000;

    private final Parts parts;
    private final DataSource database;
    private final Installation installation;
    private final Clock clock;

    Dump(Parts parts, DataSource database, Installation installation, Clock clock) {
        this.parts = parts;
        this.database = database;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Writes the archive.
     *
     * @param out where to; stays open
     * @return what was written
     * @throws IOException when that cannot be written; what was written until then is no archive and is refused as such
     */
    public Manifest write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (Connection connection = database.getConnection()) {
            Manifest manifest = Database.atOneMoment(connection, () -> contents(connection, zip));
            begin(zip, Manifest.NAME);
            zip.write((Json.STANDARD.canonical(manifest) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return manifest;
        } catch (SQLException e) {
            throw new IllegalStateException("the database broke during a dump", e);
        }
    }

    private Manifest contents(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        List<Manifest.Table> tables = new ArrayList<>();
        List<Manifest.Files> files = new ArrayList<>();
        for (Content content : parts.contents()) {
            switch (content) {
                case Content.Rows rows -> tables.add(table(connection, rows, zip));
                case Content.Files pieces -> files.add(files(connection, pieces, zip));
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                Manifest.FORMAT_VERSION,
                installation.productVersion(),
                installation.schemaVersion(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                tables,
                files);
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private static Manifest.Table table(Connection connection, Content.Rows rows, ZipOutputStream zip)
            throws SQLException, IOException {
        List<Column> columns = Column.of(connection, rows);
        Checksum sum = new Checksum();
        long count = 0;
        begin(zip, rows.table() + ".jsonl");
        try (Statement all = connection.createStatement();
                PreparedStatement one = connection.prepareStatement(one(rows, columns))) {
            all.setFetchSize(KEYS_AT_ONCE);
            try (ResultSet keys = all.executeQuery(keys(connection, rows, columns))) {
                for (; keys.next(); count++) {
                    byte[] line = (line(one, keys, rows.key().size(), columns) + "\n").getBytes(StandardCharsets.UTF_8);
                    sum.add(line, line.length);
                    zip.write(line);
                }
            }
        }
        zip.closeEntry();
        return new Manifest.Table(rows.table(), count, sum.length(), sum.hex());
    }

    /** Sorted as code points, whatever language the database sorts texts by. */
    private static String keys(Connection connection, Content.Rows rows, List<Column> columns) throws SQLException {
        String collation = Database.isPostgres(connection) ? " collate \"C\"" : "";
        String order = columns.stream()
                .filter(column -> rows.key().contains(column.name()))
                .map(column -> column.name() + (column.form() == Column.Form.TEXT ? collation : ""))
                .collect(Collectors.joining(", "));
        return "select " + String.join(", ", rows.key()) + " from " + rows.table() + " order by " + order;
    }

    private static String one(Content.Rows rows, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "select " + names + " from " + rows.table() + " where " + String.join(" = ? and ", rows.key()) + " = ?";
    }

    private static String line(PreparedStatement one, ResultSet keys, int keyColumns, List<Column> columns)
            throws SQLException {
        for (int i = 1; i <= keyColumns; i++) {
            one.setObject(i, keys.getObject(i));
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        try (ResultSet row = one.executeQuery()) {
            row.next();
            for (Column column : columns) {
                line.set(column.name(), column.read(row));
            }
        }
        return CanonicalJson.of(line);
    }

    private static Manifest.Files files(Connection connection, Content.Files files, ZipOutputStream zip)
            throws SQLException, IOException {
        String collation = Database.isPostgres(connection) ? " collate \"C\"" : "";
        String keys = "select " + files.address() + ", " + files.place() + " from " + files.table() + " order by "
                + files.address() + collation + ", " + files.place();
        String one = "select " + files.bytes() + " from " + files.table() + " where " + files.address() + " = ? and "
                + files.place() + " = ?";
        long count = 0;
        long length = 0;
        try (Statement all = connection.createStatement();
                PreparedStatement piece = connection.prepareStatement(one)) {
            all.setFetchSize(KEYS_AT_ONCE);
            try (ResultSet places = all.executeQuery(keys)) {
                while (places.next()) {
                    if (places.getInt(2) == 0) {
                        // Ends the entry before it, if there is one.
                        begin(zip, files.table() + "/" + places.getString(1));
                        count++;
                    }
                    piece.setString(1, places.getString(1));
                    piece.setInt(2, places.getInt(2));
                    length += copy(piece, zip);
                }
            }
        }
        zip.closeEntry();
        return new Manifest.Files(files.table(), count, length);
    }

    private static int copy(PreparedStatement piece, ZipOutputStream zip) throws SQLException, IOException {
        try (ResultSet row = piece.executeQuery()) {
            row.next();
            byte[] bytes = row.getBytes(1);
            zip.write(bytes);
            return bytes.length;
        }
    }
}
