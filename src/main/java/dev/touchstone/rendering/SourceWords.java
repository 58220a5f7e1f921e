package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources and conditions in the shipped scenarios are one text for both languages, since a source is cited and not
 * translated. Their usual phrases still have words in both: the text is taken apart at commas and semicolons, and each
 * phrase that stands in {@code messages/sources.*} appears in the language. Everything else stays as it was written.
 *
 * @param language of the words
 */
public record SourceWords(Language language) {
    private static final String AREA = "sources.";
    private static final Pattern LINES = Pattern.compile("lines? (\\d+)(?: to (\\d+))?");
    private static final Pattern BETWEEN = Pattern.compile("([,;]) ");

    /** A text of a shipped file, or one that somebody typed, which stays as it is. */
    public String in(String text) {
        if (phrase(text).isPresent()) {
            return phrase(text).get();
        }
        StringBuilder out = new StringBuilder();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        boolean all = false;
        while (between.find()) {
            all |= append(out, text.substring(from, between.start()));
            out.append(between.group(1).equals(",") ? say("comma") : say("clause"));
            from = between.end();
        }
        all |= append(out, text.substring(from));
        return all ? out.toString() : text;
    }

    private boolean append(StringBuilder out, String part) {
        Optional<String> known = phrase(part);
        out.append(known.orElse(part));
        return known.isPresent();
    }

    private Optional<String> phrase(String part) {
        Matcher lines = LINES.matcher(part);
        if (lines.matches()) {
            String from = lines.group(1);
            return Optional.of(
                    lines.group(2) == null
                            ? say("line", "from", from)
                            : say("lines", "from", from, "to", lines.group(2)));
        }
        String key = AREA + "said." + part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Messages messages = Messages.in(language);
        return messages.has(key) ? Optional.of(messages.text(key)) : Optional.empty();
    }

    private String say(String key, String... arguments) {
        java.util.Map<String, String> named = new java.util.HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return Messages.in(language).text(AREA + key, named);
    }
}
