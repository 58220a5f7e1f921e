package dev.touchstone.evidence.importers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a document as text, lines and JSON, within the limits that hold for every format: 10 MB, depth 64, and
 * nothing packed. Text is UTF-8, with or without byte order mark; UTF-16 with its mark is read with a warning, since
 * PowerShell writes it; any other encoding is refused at the byte that betrays it.
 */
public final class Content {

    /** Most bytes of a document. */
    public static final int MOST_BYTES = 10 * 1000 * 1000;

    /** Deepest nesting of JSON. */
    public static final int DEEPEST = 64;

    /** Most signs of a number. */
    static final int LONGEST_NUMBER = 400;

    /** How JSON begins; a word in brackets at the head of a text, as some tools write, is none. */
    private static final Pattern JSON =
            Pattern.compile("\\s*(?:\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"\\]\\d-]|(?:null|true|false)\\b|$))");

    private static final ObjectMapper EXACT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // As printed: 70.0 is not 70.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String text;
    private final List<String> lines;
    private final Optional<JsonNode> json;
    private final Optional<Refusal> brokenJson;
    private final List<Warning> warnings;

    private Content(String text, List<Warning> warnings) {
        this.text = text;
        this.lines = text.lines().toList();
        this.warnings = List.copyOf(warnings);
        if (JSON.matcher(text).lookingAt()) {
            Object parsed = parsed(text);
            json = parsed instanceof JsonNode tree ? Optional.of(tree) : Optional.empty();
            brokenJson = parsed instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
        } else {
            json = Optional.empty();
            brokenJson = Optional.empty();
        }
    }

    /**
     * Decodes the bytes.
     *
     * @throws Refusal {@code empty}, {@code too-large}, {@code compressed}, {@code not-text} or {@code encoding}
     */
    public static Content of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of("too-large", Map.of("limit", "10 MB"));
        }
        if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)) {
            throw Refusal.of("compressed", Map.of());
        }
        List<Warning> warnings = new ArrayList<>();
        String text = decoded(bytes, warnings);
        if (text.isBlank()) {
            throw Refusal.of("empty", Map.of());
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Refusal.at(Locator.line(lineOf(text, nul)), "not-text", Map.of());
        }
        return new Content(text, warnings);
    }

    private static String decoded(byte[] bytes, List<Warning> warnings) {
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            warnings.add(Warning.of("utf-16", Map.of()));
            return decode(bytes, 0, StandardCharsets.UTF_16);
        }
        int mark = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return decode(bytes, mark, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException broken) {
            int line = 1;
            for (int i = from; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw Refusal.at(Locator.line(line), "encoding", Map.of("byte", buffer.position()));
        }
    }

    private static Object parsed(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException broken) {
            return BrokenJson.of(broken);
        }
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    /** The whole text, without byte order mark. */
    public String text() {
        return text;
    }

    /** The lines, without their ends; line n of a {@link Locator} is element n - 1. */
    public List<String> lines() {
        return lines;
    }

    /** The JSON document, numbers exact; empty where the content is none. */
    public Optional<JsonNode> json() {
        return json;
    }

    /** Why text that begins like JSON is none: {@code json.*}. */
    public Optional<Refusal> brokenJson() {
        return brokenJson;
    }

    /** What is to be known of the encoding. */
    public List<Warning> warnings() {
        return warnings;
    }
}
