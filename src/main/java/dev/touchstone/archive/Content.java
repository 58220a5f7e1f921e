package dev.touchstone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.touchstone.base.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A table in a dump. */
public sealed interface Content {

    /** The name of the table. */
    String table();

    /**
     * A table whose rows become lines of JSON, all columns but the withheld ones, those of later versions included.
     *
     * @param table its name
     * @param key the columns of its primary key, by which the lines are sorted
     * @param withheld columns that stay behind and are null after a restore, each with the reason
     * @param disposable an SQL condition: rows that a restore may replace, as they are there before anybody did anything
     * @param check what a row must fulfil beyond its shape; the problem if it does not
     */
    record Rows(
            String table,
            List<String> key,
            Map<String, String> withheld,
            Optional<String> disposable,
            Function<JsonNode, Optional<Problem>> check)
            implements Content {

        /** Copies the columns. */
        public Rows {
            key = List.copyOf(key);
            withheld = Map.copyOf(withheld);
        }

        /** A table that is kept whole. */
        public static Rows of(String table, String... key) {
            return new Rows(table, List.of(key), Map.of(), Optional.empty(), row -> Optional.empty());
        }

        /** This, without a column. */
        public Rows without(String column, String reason) {
            return new Rows(table, key, Map.of(column, reason), disposable, check);
        }

        /** This, with rows that a restore may replace. */
        public Rows replacing(String condition) {
            return new Rows(table, key, withheld, Optional.of(condition), check);
        }

        /** This, with a check of each row. */
        public Rows checked(Function<JsonNode, Optional<Problem>> rule) {
            return new Rows(table, key, withheld, disposable, rule);
        }
    }

    /**
     * A table that holds files in pieces. Each file becomes an entry of its own, named by the SHA-256 of its bytes, which
     * is also its address in the table.
     *
     * @param table its name
     * @param of the table of {@link Rows} with one row for each file, which comes before this one
     * @param address the column with the SHA-256, in both tables
     * @param place the column with the number of the piece, from 0
     * @param bytes the column with its bytes
     * @param pieceBytes bytes of a piece, but for the last one
     * @param mostBytes bytes of a file at most
     */
    record Files(String table, String of, String address, String place, String bytes, int pieceBytes, long mostBytes)
            implements Content {}
}
