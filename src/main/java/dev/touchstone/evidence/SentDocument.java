package dev.touchstone.evidence;

import dev.touchstone.base.Sha256;
import dev.touchstone.evidence.importers.CsvMapping;
import dev.touchstone.evidence.importers.Formats;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A document as a person sent it.
 *
 * @param bytes as they are
 * @param name file name, cut to 200 characters
 * @param format key of the format where the person named it; else it is recognised
 * @param mapping JSON that says what the columns of a table mean; absent for what is no table
 */
public record SentDocument(byte[] bytes, String name, Optional<String> format, Optional<String> mapping) {

    /** Cuts the name; a blank mapping is none. */
    public SentDocument {
        name = FileName.kept(name);
        mapping = mapping.filter(text -> !text.isBlank());
    }

    /** SHA-256 of the bytes in small hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    /** What it states. @throws dev.touchstone.evidence.importers.Refusal when nothing of it can be used */
    public Formats.Read read() {
        return mapping.map(text -> Formats.read(bytes, CsvMapping.of(text.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> Formats.read(bytes, format));
    }
}
