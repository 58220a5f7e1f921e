package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language. They stand in {@code messages/<area>.<language>.properties} (UTF-8); the key of a
 * sentence is {@code area.key}. A sentence names its values in braces: {@code {name}}. A word that depends on a count
 * is written {@code {count:stack|stacks}}: the first for exactly one, the second otherwise.
 *
 * <p>A missing sentence or value is a mistake of ours and an exception, never a silent gap.
 */
public final class Messages {
    /** Before the decimal point. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][A-Za-z0-9_]*)(?::([^|{}]*)\\|([^|{}]*))?}");
    private static final String EXPECTED = ".expected";
    private static final List<String> NEARER = List.of("similar", "allowed");
    private static final Map<Language, Messages> ALL =
            Map.of(Language.EN, new Messages(Language.EN), Language.ZH, new Messages(Language.ZH));

    private final Language language;
    private final Map<String, String> sentences;

    private Messages(Language language) {
        this.language = language;
        this.sentences = MessageFiles.read(language);
    }

    /** The sentences of a language; read once. */
    public static Messages in(Language language) {
        return ALL.get(language);
    }

    /** The language these sentences are in. */
    public Language language() {
        return language;
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /** Whether there is a sentence of this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * A sentence that names no values.
     *
     * @throws IllegalArgumentException when there is no such sentence, or it names values
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * A sentence with its values filled in. Texts in two languages appear in this one; numbers appear plainly.
     *
     * @param key {@code area.key}
     * @param arguments at least the values that the sentence names
     * @throws IllegalArgumentException when there is no such sentence, or a value that it names is not given
     */
    public String text(String key, Map<String, ?> arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        return SLOT.matcher(sentence).replaceAll(slot -> Matcher.quoteReplacement(fill(key, slot, arguments)));
    }

    /**
     * The sentence of a problem's or fault's code: {@code problems.<code>}, else {@code code} as a key of its own area,
     * else what was expected, what was found, and the remedy.
     */
    public String problem(String code, Map<String, ?> arguments) {
        String key = has("problems." + code) ? "problems." + code : code;
        Map<String, ?> worded = inWords(arguments);
        return has(key + EXPECTED) && !has(key) ? mistake(key, worded) : text(key, worded);
    }

    private String mistake(String key, Map<String, ?> arguments) {
        Map<String, Object> parts = new HashMap<>(arguments);
        parts.put("expected", text(key + EXPECTED, arguments));
        parts.put("remedy", remedy(key, arguments));
        return text("catalogue.mistake", parts);
    }

    /** What to do about a mistake; where they are known, with the words that would have been right. */
    String remedy(String key, Map<String, ?> arguments) {
        boolean known = NEARER.stream()
                .anyMatch(name -> !Objects.toString(arguments.get(name), "").isEmpty());
        String nearer = key + ".remedy-known";
        return text(known && has(nearer) ? nearer : key + ".remedy", arguments);
    }

    /** Names the kind of thing that a problem is about by its word in this language. */
    private Map<String, ?> inWords(Map<String, ?> arguments) {
        String kind = "kinds." + arguments.get("what");
        if (!has(kind)) {
            return arguments;
        }
        Map<String, Object> worded = new HashMap<>(arguments);
        worded.put("what", text(kind));
        return worded;
    }

    private String fill(String key, MatchResult slot, Map<String, ?> arguments) {
        Object value = arguments.get(slot.group(1));
        if (value == null) {
            throw new IllegalArgumentException("message " + key + " needs a value for " + slot.group(1));
        }
        if (slot.group(2) != null) {
            boolean one = value instanceof Number number && number.doubleValue() == 1;
            return one ? slot.group(2) : slot.group(3);
        }
        return plain(value);
    }

    private String plain(Object value) {
        return switch (value) {
            case LocalText text -> text.in(language);
            case Double number
            when Double.isFinite(number) -> written(BigDecimal.valueOf(number).stripTrailingZeros());
            default -> value.toString();
        };
    }

    /** Digit by digit as far as one reads digits, beyond that as {@code 1e300}, which JSON takes back. */
    private static String written(BigDecimal number) {
        int digits = number.precision() - number.scale();
        return digits > MOST_DIGITS ? number.toString().replace("E+", "e") : number.toPlainString();
    }

    /** The names of the values that a sentence needs. */
    Set<String> argumentsOf(String key) {
        Set<String> names = new TreeSet<>();
        SLOT.matcher(sentences.get(key)).results().forEach(slot -> names.add(slot.group(1)));
        return names;
    }
}
