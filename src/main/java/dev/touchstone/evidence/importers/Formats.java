package dev.touchstone.evidence.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats, and the way from bytes to what they state. */
public final class Formats {

    /** In the order in which they are asked: the more particular before the more general. */
    private static final List<Format> ALL = List.of(
            new Wrk(),
            new Wrk2(),
            new Pgbench(),
            new KafkaProducerPerf(),
            new KafkaConsumerPerf(),
            new KafkaEndToEnd(),
            new RabbitPerfTest(),
            new HdrHlog(),
            new HdrHgrm(),
            new K6SummaryV1(),
            new K6HandleSummary(),
            new K6SummaryExport(),
            new JmhJson(),
            new HyperfineJson(),
            new OmbJson(),
            new PrometheusJson());

    /** Key of a table whose columns a person gives a meaning. */
    public static final String TABLE = CsvMapped.ID;

    private Formats() {}

    /**
     * A document that was read.
     *
     * @param format which format it is
     * @param extract what it states, with the warnings of the checks
     */
    public record Read(Format format, Extract extract) {}

    /** The keys of all formats, in the order in which they are asked; a table with a mapping is the last. */
    public static List<String> ids() {
        return Stream.concat(ALL.stream().map(Format::id), Stream.of(CsvMapped.ID))
                .toList();
    }

    /**
     * Recognises and reads a document.
     *
     * @param wanted key of the format where a person named it; the content must still be of it
     * @throws Refusal {@code unknown-format} where nothing fits, or what the format itself refuses
     */
    public static Read read(byte[] bytes, Optional<String> wanted) {
        Content content = Content.of(bytes);
        return read(content, format(content, wanted).orElseThrow(() -> unknown(content, wanted)));
    }

    /**
     * The key of the format that the content is of, whether it can be used or not.
     *
     * @param wanted as in {@link #read(byte[], Optional)}
     */
    public static Optional<String> recognised(byte[] bytes, Optional<String> wanted) {
        try {
            Content content = Content.of(bytes);
            boolean table = wanted.equals(Optional.of(TABLE)) && CsvMapped.mayBeTable(content);
            return table ? wanted : format(content, wanted).map(Format::id);
        } catch (Refusal noContent) {
            return Optional.empty();
        }
    }

    private static Optional<Format> format(Content content, Optional<String> wanted) {
        return ALL.stream()
                .filter(one -> wanted.isEmpty() || wanted.get().equals(one.id()))
                .filter(one -> one.recognises(content))
                .findFirst();
    }

    /**
     * Reads a table whose columns a person has given a meaning.
     *
     * @throws Refusal {@code not-of-format} where the document is no table, or what the format itself refuses
     */
    public static Read read(byte[] bytes, CsvMapping mapping) {
        Content content = Content.of(bytes);
        Format format = CsvMapped.with(mapping);
        if (!format.recognises(content)) {
            throw Refusal.of("not-of-format", Map.of("format", format.id()));
        }
        return read(content, format);
    }

    /**
     * The rows that {@link #read(byte[], CsvMapping)} leaves out.
     *
     * @throws Refusal where the table cannot be read at all
     */
    public static RefusedRows refused(byte[] bytes, CsvMapping mapping) {
        return CsvMapped.with(mapping).refused(Content.of(bytes));
    }

    /** The heading of a table; empty where a document is none. */
    public static Optional<TableHead> head(byte[] bytes) {
        return TableHead.of(Content.of(bytes));
    }

    /** Whether documents of this format may list their runs one by one. */
    public static boolean listsRuns(String format) {
        return ALL.stream().anyMatch(one -> one.id().equals(format) && one.listsRuns());
    }

    /**
     * What every single run gave, of a document that was read before.
     *
     * @param format its key
     */
    public static List<RunValues> runs(byte[] bytes, String format) {
        return ALL.stream()
                .filter(one -> one.id().equals(format))
                .findFirst()
                .map(one -> one.runs(Content.of(bytes)))
                .orElse(List.of());
    }

    private static Read read(Content content, Format format) {
        Extract stated = format.read(content);
        if (stated.values().isEmpty()) {
            throw Refusal.of("no-values", Map.of("format", format.id()));
        }
        Extract found = Unset.leftOut(stated);
        if (found.values().isEmpty()) {
            throw Refusal.at(stated.values().getFirst().at(), "nothing-measured", Map.of());
        }
        List<Warning> warnings = new ArrayList<>(content.warnings());
        warnings.addAll(found.warnings());
        warnings.addAll(Checks.of(found, format.isTable()));
        return new Read(format, new Extract(found.values(), found.conditions(), warnings));
    }

    private static Refusal unknown(Content content, Optional<String> wanted) {
        return Hints.of(content)
                .or(content::brokenJson)
                .or(() -> wanted.filter(id -> !id.equals(CsvMapped.ID))
                        .map(id -> Refusal.of("not-of-format", Map.of("format", id))))
                .or(() -> CsvMapped.needsMapping(content))
                .orElseGet(() -> Refusal.of("unknown-format", Map.of("known", String.join(", ", ids()))));
    }
}
