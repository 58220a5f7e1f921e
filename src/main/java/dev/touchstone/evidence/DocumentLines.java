package dev.touchstone.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.touchstone.evidence.importers.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text of a document, line by line, and in which line its numbers stand. Of JSON a number has a pointer; its line is
 * where the parser meets the value, which one pass over the tokens finds for all pointers at once. Where such a line is too
 * long to be read, as tools write their JSON into one, the text is laid out anew, and the lines are those of the new text.
 *
 * @param text as it is shown
 * @param laidOut whether its line breaks were added here
 * @param sent lines of the document as it was sent
 * @param count lines of the text
 * @param places line of each pointer at which something stands, counted from 1
 */
public record DocumentLines(String text, boolean laidOut, int sent, int count, Map<String, Integer> places) {

    /** Characters up to which a line is read as it is. */
    public static final int LONGEST = 400;

    /** Of a document whose bytes are not there. */
    public static final DocumentLines NONE = new DocumentLines("", false, 0, 0, Map.of());

    private static final JsonFactory JSON = new JsonFactory();

    /** Those of a document with all that it and its remarks name. */
    public static DocumentLines of(Content content, EvidenceDocument document) {
        return of(
                content,
                Stream.concat(
                                document.claims().stream().map(DocumentClaim::locator),
                                document.remarks().stream().map(EvidenceDocument.Remark::locator))
                        .toList());
    }

    /**
     * Those of a document; O(n) in its length.
     *
     * @param locators as claims have them; of other forms than pointers nothing needs to be known
     */
    public static DocumentLines of(Content content, Collection<String> locators) {
        String text = content.text();
        int sent = (int) text.lines().count();
        Within wanted = Within.of(locators);
        if (content.json().isEmpty() || wanted.parts.isEmpty()) {
            return new DocumentLines(text, false, sent, sent, Map.of());
        }
        Map<String, Integer> places = places(text, wanted);
        if (!unreadable(text, places.values())) {
            return new DocumentLines(text, false, sent, sent, places);
        }
        String laid = JsonLayout.of(text);
        return new DocumentLines(laid, true, sent, (int) laid.lines().count(), places(laid, wanted));
    }

    /** Some of the lines. */
    public List<String> from(int first, int most) {
        return text.lines().skip(first - 1L).limit(most).toList();
    }

    /** The line of a locator; empty where nothing stands there, and for the document as a whole. */
    public OptionalInt line(String locator) {
        if (locator.matches("L\\d{1,9}")) {
            int line = Integer.parseInt(locator.substring(1));
            return line >= 1 && line <= count && !laidOut ? OptionalInt.of(line) : OptionalInt.empty();
        }
        return Optional.ofNullable(places.get(locator)).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static boolean unreadable(String text, Collection<Integer> numbered) {
        Set<Integer> lines = new HashSet<>(numbered);
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (one.length() > LONGEST && lines.contains(line)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> places(String json, Within wanted) {
        Map<String, Integer> places = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            place(parser, wanted, places);
        } catch (IOException broken) {
            throw new UncheckedIOException("JSON that was read before", broken);
        }
        return Map.copyOf(places);
    }

    /** Goes into a value as far as pointers lead; nested no deeper than any document that is read at all. */
    private static void place(JsonParser parser, Within wanted, Map<String, Integer> places) throws IOException {
        wanted.pointer.ifPresent(
                pointer -> places.put(pointer, parser.currentTokenLocation().getLineNr()));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                further(parser, wanted.parts.get(name), places);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                further(parser, wanted.parts.get(String.valueOf(i)), places);
            }
        }
    }

    private static void further(JsonParser parser, Within wanted, Map<String, Integer> places) throws IOException {
        if (wanted == null) {
            parser.skipChildren();
        } else {
            place(parser, wanted, places);
        }
    }

    /** The pointers by their parts, so that all are found in one pass. */
    private static final class Within {
        private final Map<String, Within> parts = new HashMap<>();
        private Optional<String> pointer = Optional.empty();

        static Within of(Collection<String> locators) {
            Within whole = new Within();
            locators.stream().filter(locator -> locator.startsWith("/")).forEach(whole::add);
            return whole;
        }

        private void add(String locator) {
            Within at = this;
            for (String part : locator.substring(1).split("/", -1)) {
                String name = part.replace("~1", "/").replace("~0", "~");
                at = at.parts.computeIfAbsent(name, fresh -> new Within());
            }
            at.pointer = Optional.of(locator);
        }
    }
}
