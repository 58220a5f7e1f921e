package dev.touchstone.platform.dump;

import dev.touchstone.revision.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A database of its own with the tables of an installation, and what dump and restore do with it. */
record Store(DataSource database, Dump dump, Restore restore) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant THEN = Instant.parse("2026-10-01T08:30:00.123456Z");

    static Store h2(Parts parts) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:dump-" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        return of(database, parts);
    }

    static Store of(DataSource database, Parts parts) {
        Flyway flyway = Flyway.configure().dataSource(database).load();
        flyway.migrate();
        Installation installation = new Installation(flyway, "0.1.0");
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
        return new Store(
                database, new Dump(parts, database, installation, clock), new Restore(parts, database, installation));
    }

    byte[] dumped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump.write(out);
        return out.toByteArray();
    }

    Manifest restore(Path file) throws IOException {
        return restore.from(file);
    }

    /** Documents with histories, texts that sort differently by language, files around a piece, people with secrets. */
    Store filled() throws SQLException {
        person("admin", "admin", "$2a$10$secretsecretsecret");
        person("li.wei", "author", null);
        token("admin");
        for (String id : new String[] {"a-b", "a.c", "ab", "a_d", "zebra"}) {
            revision("scenario", id, 1, "{\"text\":\"first 测试 😀 \\\"quoted\\\"\"}", null);
            revision("scenario", id, 2, "{\"big\":123456789012345680000,\"text\":\"" + "x".repeat(3000) + "\"}", null);
        }
        revision("technology", "kafka", 1, "{}", "0".repeat(64));
        for (int length : new int[] {1, 512 * 1024, 512 * 1024 + 1, 1_500_000}) {
            file(length);
        }
        return this;
    }

    /** What somebody writes besides: a revision of a known document, a new one, a file, a person. */
    void more() throws SQLException {
        person("late", "reader", null);
        revision("scenario", "zebra", 3, "{}", null);
        revision("scenario", "late", 1, "{}", null);
        file(700_000);
    }

    private static Object moment() {
        return THEN.atOffset(ZoneOffset.UTC);
    }

    void person(String id, String role, String passwordHash) throws SQLException {
        insert(
                "insert into person (id, name, role, active, password_hash, created_at) values (?, ?, ?, true, ?, ?)",
                id,
                "Dr. " + id,
                role,
                passwordHash,
                moment());
    }

    void token(String person) throws SQLException {
        insert(
                "insert into credential (hash, id, kind, person, label, scopes, created_at, expires_at)"
                        + " values (?, 'c1', 'token', ?, 'l', 'read', ?, ?)",
                "f".repeat(64),
                person,
                moment(),
                moment());
    }

    private void revision(String kind, String id, int rev, String body, String basedOn) throws SQLException {
        String hash = CanonicalJson.hash(body);
        insert(
                "insert into revision values (?, ?, ?, ?, 'li.wei', 1, ?, ?, ?, false)",
                kind,
                id,
                rev,
                moment(),
                hash,
                body,
                basedOn);
        insert("delete from head where kind = ? and id = ?", kind, id);
        insert(
                "insert into head values (?, ?, ?, ?, ?, 'li.wei', false, ?, ?, null, null, null, ?, 1)",
                kind,
                id,
                rev,
                hash,
                moment(),
                "Title",
                id + " title",
                rev - 1);
    }

    private void file(int length) throws SQLException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Checksum sum = new Checksum();
        sum.add(bytes, length);
        String address = sum.hex();
        insert(
                "insert into evidence_document values (?, 'a.csv', 'text/csv', ?, ?, 'li.wei')",
                address,
                length,
                moment());
        for (int from = 0, part = 0; from < length; from += 512 * 1024, part++) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(length, from + 512 * 1024));
            insert("insert into evidence_chunk values (?, ?, ?)", address, part, piece);
        }
    }

    void insert(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    boolean isEmpty(Parts parts) throws SQLException {
        long rows = 0;
        for (String table : parts.tables()) {
            rows += count(table);
        }
        return rows == 0;
    }

    /** All tables of the schema but that of the migrations themselves. */
    Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        tables.remove("flyway_schema_history");
        return tables;
    }
}
