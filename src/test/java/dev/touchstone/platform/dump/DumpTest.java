package dev.touchstone.platform.dump;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Language;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import dev.touchstone.rendering.Messages;
import dev.touchstone.revision.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives between databases, and archives that something happened to. */
@QuarkusTest
class DumpTest {

    @Inject
    Parts parts;

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("archive.zip"), bytes);
    }

    /** The problem of a restore into a fresh store, which must be as empty after it as before. */
    private Problem refused(byte[] archive) throws IOException, SQLException {
        Store target = Store.h2(parts);
        Path file = file(archive);
        Problem problem =
                assertThrows(ProblemException.class, () -> target.restore(file)).problem();
        assertTrue(target.isEmpty(parts));
        for (Language language : Language.values()) {
            assertDoesNotThrow(() -> Messages.in(language).problem(problem.code(), problem.arguments()));
        }
        return problem;
    }

    @Test
    void fromOneDatabaseIntoTheOtherAndBackNothingChanges() throws Exception {
        byte[] first = Store.h2(parts).filled().dumped();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Store postgres = Store.of(server.getPostgresDatabase(), parts);
            Manifest manifest = postgres.restore(file(first));
            assertEquals(11, manifest.rows("revision"));
            assertEquals(6, manifest.rows("head"));
            assertEquals(4, manifest.fileCount());
            byte[] second = postgres.dumped();
            assertArrayEquals(first, second);
            Store back = Store.h2(parts);
            back.restore(file(second));
            assertArrayEquals(first, back.dumped());
            assertEquals(7, back.count("evidence_chunk"));
            assertEquals(parts.tables(), postgres.tables());
        }
    }

    @Test
    void everyTableBelongsToSomePart() throws SQLException {
        assertEquals(Store.h2(parts).tables(), parts.tables(), "say of a new table in its store what a dump does");
    }

    @Test
    void whatStaysBehindHasAReason() {
        parts.rows().forEach(rows -> rows.withheld().values().forEach(reason -> assertFalse(reason.isBlank())));
        parts.leftOut().values().forEach(reason -> assertFalse(reason.isBlank()));
        assertEquals(Set.of("credential", "head_facet"), parts.leftOut().keySet());
    }

    /** New columns go into an archive by themselves; here somebody says that a new one of this table is no secret. */
    @Test
    void nothingElseOfAPersonGoesIntoAnArchive() throws Exception {
        String first = Altered.of(Store.h2(parts).filled().dumped())
                .text("person.jsonl")
                .lines()
                .findFirst()
                .orElseThrow();
        Set<String> columns = new TreeSet<>();
        Json.STANDARD.tree(first).fieldNames().forEachRemaining(columns::add);
        assertEquals(Set.of("active", "created_at", "id", "name", "role"), columns);
    }

    @Test
    void secretsStayBehind() throws Exception {
        byte[] archive = Store.h2(parts).filled().dumped();
        Altered inside = Altered.of(archive);
        assertTrue(inside.text("person.jsonl").contains("li.wei"));
        assertFalse(inside.text("person.jsonl").contains("secret"));
        assertFalse(inside.text("person.jsonl").contains("password"));
        assertFalse(inside.text(Manifest.NAME).contains("credential"));
        Store target = Store.h2(parts);
        target.restore(file(archive));
        assertEquals(0, target.count("person where password_hash is not null"));
    }

    @Test
    void whatListsAskByIsFoundAgainAfterARestore() throws Exception {
        Store source = Store.h2(parts).filled();
        source.insert("insert into head_facet values ('scenario', 'ab', 'format', 'wrk')");
        Store target = Store.h2(parts);
        target.insert("insert into head_facet values ('scenario', 'ab', 'format', 'of before')");
        target.restore(file(source.dumped()));
        assertEquals(0, target.count("head_facet"));
        assertEquals(0, target.count("head where indexed is not null"));
    }

    @Test
    void linesAreSortedByKeyWhateverTheLanguageOfTheDatabase() throws Exception {
        String heads = Altered.of(Store.h2(parts).filled().dumped()).text("head.jsonl");
        assertEquals(
                java.util.List.of("a-b", "a.c", "a_d", "ab", "zebra", "kafka"),
                heads.lines()
                        .map(line -> line.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1"))
                        .toList());
    }

    @Test
    void anAlteredByteIsRefusedOrChangedNothing() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        Random random = new Random(7);
        int named = 0;
        for (int i = 0; i < 60; i++) {
            byte[] archive = whole.clone();
            // Half of the bytes fall into the small entries at the end.
            int place = i % 2 == 0 ? random.nextInt(archive.length) : archive.length - 1 - random.nextInt(6000);
            archive[place] ^= (byte) (1 + random.nextInt(255));
            Store target = Store.h2(parts);
            try {
                target.restore(file(archive));
                assertArrayEquals(whole, target.dumped(), "byte " + place);
            } catch (ProblemException refused) {
                assertTrue(target.isEmpty(parts), "byte " + place);
                named += refused.problem().code().equals("dump.altered") ? 1 : 0;
            }
        }
        assertTrue(named > 20, named + " named their entry");
    }

    @Test
    void whatWasAlteredIsNamedByItsEntryWhateverItWouldMeanAsARow() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        for (String[] change : new String[][] {
            {"revision", "first", "other"},
            {"person", "true", "null"},
            {"person", "Dr.", "Mr."},
            {"head", "Title", "Tools"}
        }) {
            Altered altered = Altered.of(whole);
            String entry = change[0] + ".jsonl";
            byte[] bytes = altered.text(entry).replace(change[1], change[2]).getBytes(StandardCharsets.UTF_8);
            Problem problem = refused(altered.put(entry, bytes).bytes());
            assertEquals("dump.altered", problem.code(), entry);
            assertEquals(entry, problem.arguments().get("entry"));
        }
    }

    @Test
    void whatBrokeOffIsNoArchive() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        for (int length : new int[] {0, 1, 30, whole.length / 2, whole.length - 22, whole.length - 1}) {
            assertEquals(
                    "dump.not-an-archive", refused(Arrays.copyOf(whole, length)).code(), "length " + length);
        }
    }

    @Test
    void anArchiveOnlyGoesIntoAnEmptyInstallation() throws Exception {
        byte[] archive = Store.h2(parts).filled().dumped();
        Path file = file(archive);
        Store fresh = Store.h2(parts);
        fresh.person("admin", "admin", null);
        fresh.token("admin");
        fresh.restore(file);
        assertEquals(0, fresh.count("credential"), "nobody signs in by what was there before");
        assertArrayEquals(archive, fresh.dumped());
        Store used = Store.h2(parts);
        used.person("ann", "admin", "hash of a password");
        for (Store target : new Store[] {fresh, used}) {
            Problem problem = assertThrows(ProblemException.class, () -> target.restore(file))
                    .problem();
            assertEquals("dump.not-empty", problem.code());
            assertEquals(Problem.Kind.CONFLICT, problem.kind());
        }
        assertEquals(1, used.count("person where id = 'ann'"));
        assertArrayEquals(archive, fresh.dumped());
    }

    @Test
    void aNewerFormatOrSchemaIsRefusedWithTheVersionThatWroteIt() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        for (String field : new String[] {"format_version", "schema_version"}) {
            Problem problem = refused(Altered.of(whole)
                    .manifest(manifest -> manifest.put(field, 1000).put("product_version", "9.9"))
                    .bytes());
            assertEquals("dump.newer", problem.code());
            assertEquals("9.9", problem.arguments().get("version"));
        }
    }

    @Test
    void whatTheDatabaseRefusesHalfWayLeavesNothing() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        Problem doubled = refused(Altered.of(whole)
                .lines("revision", lines -> lines + lastLine(lines))
                .bytes());
        assertEquals("dump.database-refused", doubled.code());
        assertEquals("revision", doubled.arguments().get("table"));
    }

    private static String lastLine(String lines) {
        return lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1);
    }

    @Test
    void theHashOfEveryRevisionIsComputedAgain() throws Exception {
        Problem problem = refused(Altered.of(Store.h2(parts).filled().dumped())
                .lines("revision", lines -> lines.replaceFirst("first", "other"))
                .bytes());
        assertEquals("dump.revision-hash", problem.code());
        assertEquals("a-b", problem.arguments().get("id"));
    }

    @Test
    void nothingMayBeMissingOrBeThereBesides() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        byte[] some = "x".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "dump.entry-unknown",
                refused(Altered.of(whole).put("../../etc/passwd", some).bytes()).code());
        for (String unlisted : new String[] {"other.jsonl", "other/" + "0".repeat(64)}) {
            Problem besides = refused(Altered.of(whole).put(unlisted, some).bytes());
            assertEquals("dump.entry-unknown", besides.code());
            assertEquals(unlisted, besides.arguments().get("entry"));
        }
        assertEquals(
                "dump.entry-missing",
                refused(Altered.of(whole).remove("head.jsonl").bytes()).code());
        assertEquals(
                "dump.files-missing",
                refused(Altered.of(whole).remove("evidence_chunk/").bytes()).code());
        assertEquals(
                "dump.line",
                refused(Altered.of(whole)
                                .lines("person", lines -> lines.replace("\"active\":true", "\"active\":\"yes\""))
                                .bytes())
                        .code());
        assertEquals(
                "dump.line",
                refused(Altered.of(whole)
                                .lines("person", lines -> lines.replace("\"id\"", "\"password_hash\":\"x\",\"id\""))
                                .bytes())
                        .code());
    }

    @Test
    void theManifestListsEveryPartOnce() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        Problem unlisted = refused(Altered.of(whole)
                .manifest(manifest -> remove(manifest, "person"))
                .bytes());
        assertEquals("dump.entry-unknown", unlisted.code());
        assertEquals("person.jsonl", unlisted.arguments().get("entry"));
        Problem gone = refused(Altered.of(whole)
                .remove("person.jsonl")
                .manifest(manifest -> remove(manifest, "person"))
                .bytes());
        assertEquals("dump.entry-missing", gone.code());
        assertEquals("person.jsonl", gone.arguments().get("entry"));
        Problem twice = refused(Altered.of(whole)
                .manifest(manifest -> manifest.withArray("tables")
                        .add(manifest.get("tables").get(0).deepCopy()))
                .bytes());
        assertEquals("dump.altered", twice.code());
        assertEquals(Manifest.NAME, twice.arguments().get("entry"));
    }

    @Test
    void anEntryThatStandsTwiceIsNamed() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        for (String entry : new String[] {"person.jsonl", Manifest.NAME}) {
            Problem twice = refused(Altered.of(whole).twice(entry));
            assertEquals("dump.entry-doubled", twice.code());
            assertEquals(entry, twice.arguments().get("entry"));
        }
    }

    @Test
    void aChecksumOfTheManifestThatDoesNotFitItsEntryIsRefused() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        for (String checksum : new String[] {"0".repeat(64), "", "person"}) {
            Problem wrong = refused(Altered.of(whole)
                    .manifest(manifest -> manifest.withArray("tables").forEach(table -> {
                        if (table.get("table").asText().equals("person")) {
                            ((ObjectNode) table).put("sha256", checksum);
                        }
                    }))
                    .bytes());
            assertEquals("dump.altered", wrong.code());
            assertEquals("person.jsonl", wrong.arguments().get("entry"));
        }
    }

    @Test
    void aRawFileIsTheOneThatItsNameSaysAndNoneOfThemIsMissing() throws Exception {
        byte[] whole = Store.h2(parts).filled().dumped();
        Altered altered = Altered.of(whole);
        String entry = altered.entry("evidence_chunk/");
        byte[] bytes = altered.bytes(entry);
        bytes[bytes.length - 1]++;
        Problem other = refused(altered.put(entry, bytes).bytes());
        assertEquals("dump.altered", other.code());
        assertEquals(entry, other.arguments().get("entry"));
        Problem missing = refused(Altered.of(whole)
                .remove(entry)
                .manifest(manifest -> {
                    ObjectNode files = (ObjectNode) manifest.at("/files/0");
                    files.put("count", files.get("count").asInt() - 1);
                    files.put("bytes", files.get("bytes").asInt() - bytes.length);
                })
                .bytes());
        assertEquals("dump.files-missing", missing.code());
    }

    private static void remove(ObjectNode manifest, String table) {
        Iterator<JsonNode> tables = manifest.withArray("tables").elements();
        while (tables.hasNext()) {
            if (tables.next().get("table").asText().equals(table)) {
                tables.remove();
            }
        }
    }

    @Test
    void anEntryThatGrowsWithoutEndIsNamed() throws Exception {
        Altered altered = Altered.of(Store.h2(parts).filled().dumped()).put("person.jsonl", new byte[1 << 20]);
        assertEquals("person.jsonl", refused(altered.bytes()).arguments().get("entry"));
    }

    @Test
    void whatIsWrittenMeanwhileIsInNoArchiveOrInAllOfIt() throws Exception {
        assertOneMoment(Store.h2(parts).filled());
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertOneMoment(Store.of(server.getPostgresDatabase(), parts).filled());
        }
    }

    /** Somebody writes into every kind of table when the first byte of the archive has just been written. */
    private static void assertOneMoment(Store store) throws Exception {
        byte[] before = store.dumped();
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        store.dump().write(new FilterOutputStream(archive) {
            private boolean begun;

            @Override
            public void write(int next) throws IOException {
                out.write(next);
                if (!begun) {
                    begun = true;
                    meanwhile(store);
                }
            }
        });
        assertArrayEquals(before, archive.toByteArray());
        assertFalse(Arrays.equals(before, store.dumped()), "it is in the next one");
    }

    private static void meanwhile(Store store) throws IOException {
        try {
            store.more();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anArchiveOfTheFirstFormatIsStillRead() throws Exception {
        Store target = Store.h2(parts);
        Manifest manifest = target.restore(Path.of("src/test/resources/dump/format-1-schema-20.zip"));
        assertEquals(20, manifest.schemaVersion());
        assertEquals(16, target.count("revision"));
        assertEquals(10, target.count("head"));
        assertEquals(1, target.count("head where kind = 'criterion' and removed"));
        assertEquals(1, target.count("head where kind = 'decision' and state = 'accepted' and rev = 4"));
        assertEquals(3, target.count("person"));
        assertEquals(1, target.count("person where name = '李伟' and role = 'author' and active"));
        assertEquals(4, target.count("evidence_document"));
        assertEquals(6, target.count("evidence_chunk"));
    }
}
