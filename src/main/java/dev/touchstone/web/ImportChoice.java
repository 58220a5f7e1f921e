package dev.touchstone.web;

import dev.touchstone.base.Problem;
import dev.touchstone.evidence.KeptFiles;
import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of an import form.
 *
 * @param files those that were chosen now, and those that an earlier form brought
 * @param pasted the text beside or instead of them; one or none
 */
record ImportChoice(List<SentForm.SentFile> files, List<SentForm.SentFile> pasted) {
    /** The field that names a document whose bytes are kept: its SHA-256, a space, its name. */
    static final String KEPT = "kept";

    private static final String PASTED = "pasted.txt";
    private static final String VALUE = "[0-9a-f]{64} .*";
    private static final int HASH = 64;

    /** Of a form that was sent; MISSING when bytes that it names are not kept. */
    static ImportChoice of(SentForm form, KeptFiles kept) {
        String text = form.typed().area("text");
        Stream<SentForm.SentFile> before = form.typed().all(KEPT).stream()
                .filter(value -> value.matches(VALUE))
                .map(value -> new SentForm.SentFile(
                        KEPT,
                        value.substring(HASH + 1),
                        MediaType.APPLICATION_OCTET_STREAM,
                        kept.bytes(value.substring(0, HASH))
                                .orElseThrow(() -> Problem.missing("document", value.substring(0, HASH))
                                        .exception())));
        return new ImportChoice(
                Stream.concat(form.files().stream().filter(file -> file.bytes().length > 0), before)
                        .toList(),
                text.isEmpty()
                        ? List.of()
                        : List.of(new SentForm.SentFile(
                                "text", PASTED, MediaType.TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8))));
    }

    List<SentForm.SentFile> all() {
        return Stream.concat(files.stream(), pasted.stream()).toList();
    }

    /** A file as the form names it from now on, so that nobody has to choose it again. */
    static Parts.Option option(String sha256, String name) {
        return new Parts.Option(sha256 + " " + name, name, true);
    }
}
