package dev.touchstone.catalogue;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something wrong in a file of the catalogue: where, what was expected, what stands there. A code with arguments; the
 * sentences stand in the message bundle {@code catalogue}.
 *
 * @param file the file as people know it
 * @param position line and column
 * @param pointer JSON pointer of the node, empty for the whole file
 * @param code what is wrong
 * @param found what stands there, shortened; empty when nothing does
 * @param arguments named arguments of the sentences, besides {@code found}
 */
public record Mistake(
        String file, Position position, String pointer, Code code, String found, Map<String, String> arguments) {

    /** By file, then by place. */
    public static final Comparator<Mistake> ORDER = Comparator.comparing(Mistake::file)
            .thenComparing(mistake -> mistake.position().line())
            .thenComparing(mistake -> mistake.position().column())
            .thenComparing(Mistake::pointer)
            .thenComparing(Mistake::code);

    /** Longest text of a value that a mistake repeats, in characters. */
    static final int MOST_FOUND = 80;

    /** Every kind of mistake. The arguments that its sentences use stand beside it. */
    public enum Code {
        /** The file cannot be read at all. {@code reason} */
        UNREADABLE,
        /** Larger than {@code limit} bytes. */
        TOO_BIG,
        /** More than {@code limit} files or mistakes. */
        TOO_MANY,
        /** Not UTF-8. */
        ENCODING,
        /** Not YAML. {@code problem} */
        SYNTAX,
        /** Nested deeper than {@code limit}. */
        TOO_DEEP,
        /** Nothing in it. */
        EMPTY,
        /** More than one document. */
        SEVERAL_DOCUMENTS,
        /** The key stands at line {@code first} already. {@code key} */
        DUPLICATE_KEY,
        /** A key that is no text. */
        KEY_NOT_TEXT,
        /** An alias of nothing, of itself, or one that stands for too much. */
        ALIAS,
        /** A tag. */
        TAG,
        /** Not a number that can be computed with: infinite, NaN, or of more than 40 digits. */
        NOT_FINITE,
        /** No file of this name belongs here. {@code allowed} */
        MISPLACED,
        /** A directory without any file of a catalogue. */
        NO_CATALOGUE,
        /** A schema file that is no JSON Schema. {@code reason} */
        BROKEN_SCHEMA,
        /** Another type. {@code expected} */
        TYPE,
        /** A key is missing. {@code key} */
        MISSING_KEY,
        /** An unknown key. {@code key}, {@code allowed} */
        UNKNOWN_KEY,
        /** None of the allowed words. {@code allowed} */
        NOT_ONE_OF,
        /** Not of the form {@code pattern}. */
        PATTERN,
        /** Below {@code limit}. */
        TOO_SMALL,
        /** Above {@code limit}. */
        TOO_LARGE,
        /** A text or list shorter than {@code limit}. */
        TOO_SHORT,
        /** A text or list longer than {@code limit}. */
        TOO_LONG,
        /** An element twice in a list. */
        NOT_UNIQUE,
        /** Not a valid {@code format}. */
        FORMAT,
        /** Another rule of the schema. {@code problem} */
        SCHEMA,
        /** The id is not the name of the file. {@code expected} */
        ID_IS_NOT_FILE_NAME,
        /** The id is taken. {@code other} */
        DUPLICATE_ID,
        /** No {@code kind} of this id. {@code similar} */
        UNKNOWN_REFERENCE,
        /** The technology does not fill the role. {@code role}, {@code roles} */
        NOT_OF_ROLE,
        /** Not an expression. {@code expected} */
        EXPRESSION,
        /** A trait compared with a word that it cannot have. {@code trait}, {@code allowed} */
        NOT_A_VALUE,
        /** A field that no fact of the kind has. {@code kind}, {@code allowed} */
        UNKNOWN_FIELD,
        /** Not a unit. {@code similar} */
        UNKNOWN_UNIT,
        /** A unit that does not convert. {@code expected} */
        UNIT_DOES_NOT_FIT,
        /** A weight below zero. */
        NEGATIVE_WEIGHT,
        /** No weight above zero. */
        ALL_WEIGHTS_ZERO,
        /** Both ends of a range equal. */
        EQUAL_ENDS,
        /** An estimate whose three points are not in order. */
        ESTIMATE_ORDER,
        /** An anchor that differs from the judgement that it names. {@code expected} */
        NOT_THE_JUDGEMENT,
        /** An end at or below zero on a logarithmic axis. */
        LOG_NOT_POSITIVE,
        /** A question or outcome that no answer leads to. {@code id} */
        UNREACHABLE,
        /** An answer that leads back to a question that was passed. {@code way} */
        CIRCLE,
        /** A fact without source that is no assumption. */
        NO_SOURCE,
        /** A number without source or mark. */
        NUMBER_WITHOUT_SOURCE,
        /** What the room that understands the document finds wrong. {@code fault}: code of its sentence, or {@code problem} */
        DOCUMENT
    }

    public Mistake {
        found = shortened(found);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** The path as people read it: {@code facts[0].kind}. */
    public String path() {
        return SourceTree.path(pointer);
    }

    private static String shortened(String text) {
        String line = text.codePoints()
                .limit(MOST_FOUND + 1L)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) > MOST_FOUND
                ? line.substring(0, line.offsetByCodePoints(0, MOST_FOUND)) + "…"
                : line;
    }
}
