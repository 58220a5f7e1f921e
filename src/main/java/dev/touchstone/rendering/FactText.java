package dev.touchstone.rendering;

import dev.touchstone.base.Language;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fact says, as an evaluation keeps it: the words of its source stay as they are, the counts that an evaluation
 * puts beside them appear in the language.
 *
 * @param language of the counts
 */
public record FactText(Language language) {
    private static final Pattern AUTHORS = Pattern.compile("\\b(\\d{1,9}) authors in (\\d{1,4}) days\\b");
    private static final Pattern PARTS =
            Pattern.compile("\\b(\\d{1,6}) process kinds(?:: at least (\\d{1,6}) instances)?");
    private static final Pattern INSTANCES = Pattern.compile("\\bat least (\\d{1,6}) instances\\b");

    /** A statement with its counts in words. */
    public String in(String says) {
        String text = AUTHORS.matcher(says)
                .replaceAll(found -> said("authors", Map.of("count", number(found, 1), "days", number(found, 2))));
        text = PARTS.matcher(text)
                .replaceAll(found -> found.group(2) == null
                        ? said("kinds", Map.of("count", number(found, 1)))
                        : said("parts", Map.of("count", number(found, 1), "instances", number(found, 2))));
        text = INSTANCES.matcher(text).replaceAll(found -> said("instances", Map.of("instances", number(found, 1))));
        return new Units(language).in(text);
    }

    private String said(String key, Map<String, Integer> counts) {
        return Matcher.quoteReplacement(Messages.in(language).text("sources.fact." + key, counts));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
