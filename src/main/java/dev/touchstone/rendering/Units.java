package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units in words: counted things by their name in the language and with their plural, a scale of 0 to 100 without a
 * word, everything else by its symbol. The words stand in {@code messages/units.*}, each by its code without braces,
 * with {@code per} for the stroke.
 *
 * @param language of the words
 */
public record Units(Language language) {
    private static final String AREA = "units.";
    private static final double MANY = 2;
    private static final Pattern COUNTED = Pattern.compile("\\b(\\d{1,15}(?:\\.\\d{1,9})?) (\\{[a-z]+}[a-z./]*)");

    /** The word at the head of a column or behind a range. Empty for plain numbers and points of a scale. */
    public String word(String ucum) {
        return word(ucum, MANY);
    }

    /** The word behind a number. Empty for plain numbers and points of a scale. */
    public String word(String ucum, double value) {
        String key = AREA + key(ucum);
        Messages messages = Messages.in(language);
        if (messages.has(key)) {
            return messages.text(key, Map.of("count", value));
        }
        String word = Numbers.unit(ucum);
        boolean counted = ucum.matches("\\{[a-z]+}");
        return counted && language == Language.EN && value != 1 ? word + "s" : word;
    }

    /**
     * A number that is printed already with its unit.
     *
     * @param number as printed
     * @param value what was printed: decides on the plural
     */
    public String after(String number, String ucum, double value) {
        String word = word(ucum, value);
        if (word.isEmpty()) {
            return number;
        }
        boolean close = language == Language.ZH && word.equals("%");
        return number + (close ? "" : "\u00a0") + word;
    }

    /** A text in which numbers with counted units stand as in a file: {@code 33582 {star}} reads 33 582 stars. */
    public String in(String text) {
        return COUNTED.matcher(text).replaceAll(found -> {
            double value = Double.parseDouble(found.group(1));
            return Matcher.quoteReplacement(after(new Numbers(language).exact(value), found.group(2), value));
        });
    }

    private static String key(String ucum) {
        return ucum.replaceAll("[{}]", "")
                .replaceFirst("^/", "per-")
                .replace("/", "-per-")
                .replace("%", "percent");
    }
}
