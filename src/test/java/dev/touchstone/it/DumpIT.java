package dev.touchstone.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged application: from the built-in database to PostgreSQL and back. */
class DumpIT {

    @TempDir
    private Path folder;

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void theArchiveOfARunningServerGoesIntoPostgresAndBack() throws Exception {
        Path first = folder.resolve("first");
        String token = PackagedServer.command(first, "token", "ann", "--scope", "admin");
        Path live = folder.resolve("live.zip");
        try (PackagedServer server = PackagedServer.start(first)) {
            write(server, token);
            byte[] archive =
                    with(token).get(server.address() + "api/v1/admin/dump").asByteArray();
            Files.write(live, archive);
        }
        Map<String, Long> content = content(live);
        assertEquals(6, content.size());
        assertEquals(content, content(dumped(PackagedServer.onOwnDatabase(first))));
        Path second = folder.resolve("second");
        PackagedServer.Place back = PackagedServer.onOwnDatabase(second);
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            PackagedServer.Place postgres =
                    PackagedServer.onPostgres(folder, database.getJdbcUrl("postgres", "postgres"), "postgres");
            postgres.command("restore", live.toString());
            back.command("restore", dumped(postgres).toString());
        }
        assertEquals(content, content(dumped(back)));
        assertThrows(IllegalStateException.class, () -> back.command("restore", live.toString()));
        letsItsAdministratorIn(second, token);
    }

    private static void write(PackagedServer server, String token) {
        assertEquals(
                201,
                with(token)
                        .contentType("application/json")
                        .body("{\"id\":\"kept\",\"title\":\"Kept 保留\"}")
                        .post(server.address() + "api/v1/scenarios")
                        .statusCode());
        assertEquals(
                201,
                with(token)
                        .contentType("application/octet-stream")
                        .header("X-File-Name", "raw.txt")
                        .body(new byte[700_000])
                        .post(server.address() + "api/v1/evidence/documents")
                        .statusCode());
    }

    private Path dumped(PackagedServer.Place place) throws Exception {
        Path file = folder.resolve("dump-" + System.nanoTime() + ".zip");
        assertTrue(place.command("dump", file.toString()).contains("1 document in 1 revision, 1 raw file, 1 person"));
        return file;
    }

    private static void letsItsAdministratorIn(Path data, String oldToken) throws Exception {
        try (PackagedServer server = PackagedServer.start(data)) {
            assertEquals(
                    303,
                    given().redirects()
                            .follow(false)
                            .get(server.address() + server.firstLink())
                            .statusCode());
            assertEquals(
                    401,
                    with(oldToken)
                            .delete(server.address() + "api/v1/scenarios/kept")
                            .statusCode());
        }
    }

    /** The checksum of each entry. The manifest names a moment, and in everything else follows from the others. */
    private static Map<String, Long> content(Path archive) throws IOException {
        Map<String, Long> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                CRC32 sum = new CRC32();
                sum.update(zip.readAllBytes());
                entries.put(entry.getName(), entry.getName().equals("manifest.json") ? 0 : sum.getValue());
            }
        }
        return entries;
    }
}
