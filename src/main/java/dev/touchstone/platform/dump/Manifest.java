package dev.touchstone.platform.dump;

import java.time.Instant;
import java.util.List;

/**
 * The last entry of an archive: what it is and what must be in it.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion version of this layout, from 1
 * @param productVersion version of the program that wrote it, for people
 * @param schemaVersion version of the tables: the number of their last migration
 * @param createdAt when it was written; the one thing that differs between two dumps of the same content
 * @param tables each entry of lines
 * @param files each table of files
 */
public record Manifest(
        String format,
        int formatVersion,
        String productVersion,
        int schemaVersion,
        Instant createdAt,
        List<Table> tables,
        List<Files> files) {

    /** Name of the entry. */
    public static final String NAME = "manifest.json";

    static final String FORMAT = "touchstone-dump";
    static final int FORMAT_VERSION = 1;

    /**
     * A table as lines of JSON.
     *
     * @param table its name; the entry is {@code <table>.jsonl}
     * @param rows how many lines
     * @param bytes how many bytes, uncompressed
     * @param sha256 checksum of these bytes
     */
    public record Table(String table, long rows, long bytes, String sha256) {
        String entry() {
            return table + ".jsonl";
        }
    }

    /**
     * A table of files; the name of each entry is the checksum of its bytes.
     *
     * @param table its name; the entries are {@code <table>/<sha256>}
     * @param count how many
     * @param bytes how many bytes together
     */
    public record Files(String table, long count, long bytes) {}

    /** Copies the lists. */
    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** Rows of a table; 0 when the archive does not know it. */
    public long rows(String table) {
        return tables.stream()
                .filter(each -> each.table().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }

    /** Whether nobody ever started this installation. */
    public boolean holdsNothing() {
        return tables.stream().allMatch(each -> each.rows() == 0);
    }

    /** Files of all tables. */
    public long fileCount() {
        return files.stream().mapToLong(Files::count).sum();
    }
}
