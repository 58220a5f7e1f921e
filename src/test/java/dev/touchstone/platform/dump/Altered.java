package dev.touchstone.platform.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.revision.CanonicalJson;
import dev.touchstone.revision.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive taken apart, changed with care so that its checksums fit again, and put together. */
final class Altered {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Altered of(byte[] archive) throws IOException {
        Altered altered = new Altered();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                altered.entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return altered;
    }

    String text(String entry) {
        return new String(entries.get(entry), StandardCharsets.UTF_8);
    }

    byte[] bytes(String entry) {
        return entries.get(entry).clone();
    }

    /** Changes an entry of lines, and what the manifest says of it. */
    Altered lines(String table, UnaryOperator<String> change) {
        String text = change.apply(text(table + ".jsonl"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entries.put(table + ".jsonl", bytes);
        Checksum sum = new Checksum();
        sum.add(bytes, bytes.length);
        return manifest(manifest -> {
            for (JsonNode each : manifest.get("tables")) {
                if (each.get("table").asText().equals(table)) {
                    ((ObjectNode) each)
                            .put("rows", text.lines().count())
                            .put("bytes", bytes.length)
                            .put("sha256", sum.hex());
                }
            }
        });
    }

    Altered manifest(java.util.function.Consumer<ObjectNode> change) {
        ObjectNode manifest = (ObjectNode) Json.STANDARD.tree(text(Manifest.NAME));
        change.accept(manifest);
        entries.put(Manifest.NAME, CanonicalJson.of(manifest).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Altered put(String entry, byte[] bytes) {
        entries.put(entry, bytes);
        return this;
    }

    /** The first entry whose name begins so. */
    String entry(String prefix) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    Altered remove(String prefix) {
        entries.remove(entry(prefix));
        return this;
    }

    /** The archive with an entry twice, which no writer of archives agrees to. */
    byte[] twice(String entry) throws IOException {
        String other = "x".repeat(entry.length());
        String whole = new String(put(other, bytes(entry)).bytes(), StandardCharsets.ISO_8859_1);
        return whole.replace(other, entry).getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
