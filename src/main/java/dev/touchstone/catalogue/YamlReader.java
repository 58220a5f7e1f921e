package dev.touchstone.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.touchstone.base.Fault;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 bytes to a {@link SourceTree}.
 *
 * <p>Reads the parser's events and builds the tree itself, because the library's own composer forgets duplicate keys and
 * recurses without bound. Events are pulled one by one, so a file of 100,000 brackets is refused at bracket
 * {@value #MOST_DEPTH} and nothing grows with the rest. Refused besides: more than {@value #MOST_BYTES} bytes, bytes that
 * are not UTF-8, aliases that stand for more than {@value #MOST_NODES} nodes, tags, keys that are no text, several documents,
 * NaN and infinity. Plain scalars follow the core schema: {@code no} and {@code 2024-10-25} are texts.
 *
 * <p>One parser is one thing: this class is longer than others.
 */
final class YamlReader {
    /** Largest file, in bytes. */
    static final int MOST_BYTES = 2_000_000;

    /** Deepest nesting of lists and maps. */
    static final int MOST_DEPTH = 64;

    /** Most nodes of a file, aliases counted as what they stand for. */
    static final int MOST_NODES = 200_000;

    private static final int MOST_DIGITS = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final CoreSchema SCHEMA = new CoreSchema();

    private final String file;
    private final Mistakes mistakes;
    private final ScalarResolver resolver = SCHEMA.getScalarResolver();
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private Iterator<Event> events;
    private int nodes;

    private YamlReader(String file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /**
     * Reads a file.
     *
     * @return empty when there is no tree to go on with; a tree may come with mistakes all the same (duplicate keys, NaN)
     */
    static Optional<SourceTree> read(String file, byte[] bytes, Mistakes mistakes) {
        return new YamlReader(file, mistakes).read(bytes);
    }

    private Optional<SourceTree> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            mistakes.add(tooBig(file, bytes.length));
            return Optional.empty();
        }
        try {
            String text = decode(bytes);
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setSchema(SCHEMA)
                    .setCodePointLimit(MOST_BYTES)
                    .build();
            events = new Parse(settings).parseString(text).iterator();
            return Optional.of(new SourceTree(file, document(), values, keys));
        } catch (Refused refused) {
            mistakes.add(refused.mistake);
        } catch (MarkedYamlEngineException broken) {
            String problem = broken.getProblem() == null ? "" : broken.getProblem();
            mistakes.add(mistake(
                    position(broken.getProblemMark().or(broken::getContextMark)),
                    "",
                    Mistake.Code.SYNTAX,
                    broken.getProblemMark().map(YamlReader::line).orElse(""),
                    Map.of("problem", problem)));
        } catch (YamlEngineException broken) {
            mistakes.add(mistake(Position.START, "", Mistake.Code.SYNTAX, "", Map.of("problem", message(broken))));
        }
        return Optional.empty();
    }

    static Mistake tooBig(String file, long size) {
        return new Mistake(
                file,
                Position.START,
                "",
                Mistake.Code.TOO_BIG,
                Long.toString(size),
                Map.of("limit", Integer.toString(MOST_BYTES)));
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = String.format("0x%02X", bytes[in.position()]);
            throw new Refused(mistake(end(text), "", Mistake.Code.ENCODING, found, Map.of()));
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int odd = firstUnprintable(text);
        if (odd >= 0) {
            String found = String.format("U+%04X", text.codePointAt(odd));
            throw new Refused(mistake(end(text.substring(0, odd)), "", Mistake.Code.ENCODING, found, Map.of()));
        }
        return text;
    }

    private static int firstUnprintable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
                return at;
            }
        }
        return -1;
    }

    private static Position end(String text) {
        int lineStart = text.lastIndexOf('\n') + 1;
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Position(line, 1 + text.codePointCount(lineStart, text.length()));
    }

    private JsonNode document() {
        Event event = events.next();
        while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
            event = events.next();
        }
        if (!(event instanceof NodeEvent)) {
            throw new Refused(mistake(Position.START, "", Mistake.Code.EMPTY, "", Map.of()));
        }
        JsonNode root = node(event, "", 1);
        if (root.isNull()) {
            throw new Refused(mistake(Position.START, "", Mistake.Code.EMPTY, "", Map.of()));
        }
        while (events.hasNext()) {
            Event after = events.next();
            if (after instanceof DocumentStartEvent) {
                throw new Refused(mistake(position(after), "", Mistake.Code.SEVERAL_DOCUMENTS, "---", Map.of()));
            }
        }
        return root;
    }

    private JsonNode node(Event event, String pointer, int depth) {
        values.put(pointer, position(event));
        if (event instanceof AliasEvent alias) {
            return aliased(alias, pointer);
        }
        if (depth > MOST_DEPTH) {
            throw new Refused(mistake(
                    position(event), "", Mistake.Code.TOO_DEEP, "", Map.of("limit", Integer.toString(MOST_DEPTH))));
        }
        int before = nodes++;
        JsonNode node = content(event, pointer, depth);
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            anchors.put(named.getAnchor().get(), new Anchored(node, nodes - before));
        }
        return node;
    }

    /** The anchored node once more: counted as often as it is read, so that a few lines never stand for millions. */
    private JsonNode aliased(AliasEvent alias, String pointer) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null || nodes + anchored.size() > MOST_NODES) {
            throw refused(alias, pointer, Mistake.Code.ALIAS, "*" + alias.getAlias());
        }
        nodes += anchored.size();
        return anchored.node();
    }

    private JsonNode content(Event event, String pointer, int depth) {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, pointer);
            case SequenceStartEvent list -> list(list, pointer, depth);
            case MappingStartEvent map -> map(map, pointer, depth);
            default -> throw refused(event, pointer, Mistake.Code.SYNTAX, "");
        };
    }

    private JsonNode list(SequenceStartEvent start, String pointer, int depth) {
        refuseTag(start, start.getTag(), pointer);
        ArrayNode list = NODES.arrayNode();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            list.add(node(event, pointer + "/" + list.size(), depth + 1));
            event = events.next();
        }
        return list;
    }

    private JsonNode map(MappingStartEvent start, String pointer, int depth) {
        refuseTag(start, start.getTag(), pointer);
        ObjectNode map = NODES.objectNode();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            if (!(event instanceof ScalarEvent name)) {
                throw refused(event, pointer, Mistake.Code.KEY_NOT_TEXT, "");
            }
            String key = name.getValue();
            String child = Fault.below(pointer, key);
            boolean again = map.has(key);
            if (again) {
                mistakes.add(mistake(
                        position(event),
                        child,
                        Mistake.Code.DUPLICATE_KEY,
                        key,
                        Map.of(
                                "key",
                                key,
                                "first",
                                Integer.toString(keys.get(child).line()))));
            } else {
                keys.put(child, position(event));
            }
            JsonNode value = node(events.next(), child, depth + 1);
            if (!again) {
                map.set(key, value);
            }
            event = events.next();
        }
        return map;
    }

    private JsonNode scalar(ScalarEvent event, String pointer) {
        refuseTag(event, event.getTag(), pointer);
        String text = event.getValue();
        if (!event.isPlain()) {
            if (event.isDQuoted() || event.isSQuoted()) {
                // the text begins behind its quote: columns inside it are counted from there
                Position quote = values.get(pointer);
                values.put(pointer, new Position(quote.line(), quote.column() + 1));
            }
            return NODES.textNode(text);
        }
        Tag tag = resolver.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(event, tag.equals(Tag.INT), pointer);
        }
        return NODES.textNode(text);
    }

    private JsonNode number(ScalarEvent event, boolean whole, String pointer) {
        String text = event.getValue();
        if (text.length() <= MOST_DIGITS) {
            if (whole) {
                return integer(text);
            }
            double value = text.contains("n") || text.contains("N") ? Double.NaN : Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return NODES.numberNode(value);
            }
        }
        mistakes.add(mistake(position(event), pointer, Mistake.Code.NOT_FINITE, text, Map.of()));
        return NODES.nullNode();
    }

    private static JsonNode integer(String text) {
        BigInteger value = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        if (value.bitLength() < 32) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private void refuseTag(Event event, Optional<String> tag, String pointer) {
        if (tag.isPresent()) {
            throw refused(event, pointer, Mistake.Code.TAG, tag.get());
        }
    }

    private Refused refused(Event event, String pointer, Mistake.Code code, String found) {
        return new Refused(mistake(position(event), pointer, code, found, Map.of()));
    }

    private Mistake mistake(
            Position at, String pointer, Mistake.Code code, String found, Map<String, String> arguments) {
        return new Mistake(file, at, pointer, code, found, arguments);
    }

    private static Position position(Event event) {
        return position(event.getStartMark());
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Position.START);
    }

    private static String line(Mark mark) {
        String snippet = mark.createSnippet(0, Mistake.MOST_FOUND);
        return snippet.lines().findFirst().orElse("").strip();
    }

    private static String message(YamlEngineException broken) {
        return broken instanceof ReaderException reader
                ? "U+" + Integer.toHexString(reader.getCodePoint())
                : String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    /** A node that may be read again, with the number of nodes in it. */
    private record Anchored(JsonNode node, int size) {}

    /** Ends the reading of one file. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Mistake mistake;

        Refused(Mistake mistake) {
            super(mistake.code().name(), null, false, false);
            this.mistake = mistake;
        }
    }
}
