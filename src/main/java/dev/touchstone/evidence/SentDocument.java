package dev.touchstone.evidence;

import dev.touchstone.base.Sha256;
import dev.touchstone.evidence.importers.CsvMapping;
import dev.touchstone.evidence.importers.Formats;
import dev.touchstone.evidence.importers.Refusal;
import dev.touchstone.evidence.importers.RefusedRows;
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

    /** The same bytes as a table whose columns mean this. */
    public SentDocument meaning(String columns) {
        return new SentDocument(bytes, name, format, Optional.of(columns));
    }

    /** SHA-256 of the bytes in small hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    /**
     * The rows of a table that are left out; none of what is no table.
     *
     * @throws dev.touchstone.base.ProblemException INVALID when nothing of it can be read
     */
    public RefusedRows refusedRows() {
        try {
            return mapping.map(text -> Formats.refused(bytes, columns(text))).orElse(RefusedRows.NONE);
        } catch (Refusal refusal) {
            throw EvidenceDocuments.problem(refusal).exception();
        }
    }

    private static CsvMapping columns(String json) {
        return CsvMapping.of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Key of the format that it is of, even where nothing of it can be used; empty where nobody can tell. */
    public Optional<String> recognised() {
        return Formats.recognised(bytes, mapping.isPresent() ? Optional.of(Formats.TABLE) : format);
    }

    /**
     * What it states.
     *
     * @throws dev.touchstone.evidence.importers.Refusal when nothing of it can be used
     */
    public Formats.Read read() {
        return mapping.map(text -> Formats.read(bytes, columns(text))).orElseGet(() -> Formats.read(bytes, format));
    }
}
