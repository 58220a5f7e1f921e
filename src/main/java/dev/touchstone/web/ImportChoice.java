package dev.touchstone.web;

import dev.touchstone.web.view.Parts;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The documents of an import form.
 *
 * @param files those that were chosen now, and those that an earlier form brought
 * @param pasted the text beside or instead of them; one or none
 * @param gone whether an earlier form brought one that is not here any more
 */
record ImportChoice(List<SentForm.SentFile> files, List<SentForm.SentFile> pasted, boolean gone) {
    /** The field that names a document whose bytes are here: its SHA-256, a space, its name. */
    static final String KEPT = "kept";

    private static final String PASTED = "pasted.txt";
    private static final String VALUE = "[0-9a-f]{64} .*";
    private static final int HASH = 64;

    /**
     * Of a form that was sent.
     *
     * @param held the bytes of a file that an earlier form brought
     */
    static ImportChoice of(SentForm form, Function<String, Optional<byte[]>> held) {
        List<SentForm.SentFile> files = new ArrayList<>(
                form.files().stream().filter(file -> file.bytes().length > 0).toList());
        boolean gone = false;
        for (String value : form.typed().all(KEPT)) {
            Optional<byte[]> bytes = isKept(value) ? held.apply(sha256(value)) : Optional.empty();
            gone |= bytes.isEmpty();
            bytes.ifPresent(found -> files.add(
                    new SentForm.SentFile(KEPT, value.substring(HASH + 1), MediaType.APPLICATION_OCTET_STREAM, found)));
        }
        String text = form.typed().area("text");
        List<SentForm.SentFile> pasted = text.isEmpty()
                ? List.of()
                : List.of(new SentForm.SentFile(
                        "text", PASTED, MediaType.TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8)));
        return new ImportChoice(List.copyOf(files), pasted, gone);
    }

    List<SentForm.SentFile> all() {
        return Stream.concat(files.stream(), pasted.stream()).toList();
    }

    /** Whether a value names a file of an earlier form. */
    static boolean isKept(String value) {
        return value.matches(VALUE);
    }

    /** The SHA-256 of the file that a value names. */
    static String sha256(String value) {
        return value.substring(0, HASH);
    }

    /** The file that a value names, as a choice. */
    static Parts.Option option(String value) {
        return option(sha256(value), value.substring(HASH + 1));
    }

    /** A file as the form names it from now on, so that nobody has to choose it again. */
    static Parts.Option option(String sha256, String name) {
        return new Parts.Option(sha256 + " " + name, name, true);
    }
}
