package dev.touchstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a command line before it is recorded for everybody to read: passwords in addresses, headers that
 * sign somebody in, values of options and variables whose name speaks of a password, token or key, and what looks like a
 * token by itself. It masks rather too much than too little, and cannot know a secret that nothing marks as one.
 */
final class Secrets {

    /** What stands in place of a secret. */
    static final String MASK = "***";

    private static final String NAMES =
            "(?:[\\w.-]*(?:passw|passphrase|pwd|token|secret|credential|bearer|cookie|signature|"
                    + "(?:api|access|private|auth|account|session)[-_.]?key|session[-_.]?id|auth)[\\w.-]*|key|sig|apikey)";

    private static final Pattern NAMED_OPTION = Pattern.compile("--?" + NAMES, Pattern.CASE_INSENSITIVE);

    /** {@code user:secret} behind options that sign in: curl -u, ab -A and -P, hey -a. */
    private static final Pattern SIGN_IN_OPTION = Pattern.compile("-[uUaAP]|--user|--proxy-user");

    /** Tools whose -a is the password itself. */
    private static final Pattern REDIS = Pattern.compile("(?:.*/)?(?:redis|valkey|memtier)[\\w-]*");

    /** Tools whose -p is the password when it is written together. */
    private static final Pattern MYSQL = Pattern.compile("(?:.*/)?(?:mysql|mariadb)[\\w-]*");

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    /** Inside of one word, or of a text with several. */
    private static final List<Rule> INSIDE = List.of(
            Rule.of("([a-z][a-z0-9+.-]*://[^\\s/@:'\"]*):[^\\s/'\"]*@", "$1:" + MASK + "@"),
            Rule.of("([a-z][a-z0-9+.-]*://)[^\\s/@:'\"]{20,}@", "$1" + MASK + "@"),
            Rule.of("\\b(" + NAMES + "|x-[\\w-]*key)(\\s*:\\s*)(?!//)[^'\"\\r\\n]+", "$1$2" + MASK),
            Rule.of("([\"']" + NAMES + "[\"']\\s*:\\s*[\"'])[^\"']*", "$1" + MASK),
            Rule.of("(?<![\\w.-])(" + NAMES + ")(=)(?:'[^']*'|\"[^\"]*\"|[^&\\s'\";,]+)", "$1$2" + MASK),
            Rule.of("(--?" + NAMES + ")(\\s+)(?:'[^']*'|\"[^\"]*\"|[^\\s'\"-][^\\s'\"]*)", "$1$2" + MASK),
            Rule.of("\\b(bearer|basic)\\s+(?!\\*)[A-Za-z0-9._~+/=-]{4,}", "$1 " + MASK),
            Rule.of("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_.-]+", MASK));

    private Secrets() {}

    /** The words without their secrets; as many as there were, those without a secret unchanged. */
    static List<String> masked(List<String> words) {
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : words.get(i - 1);
            masked.add(word(word, before, words.getFirst()));
        }
        return masked;
    }

    /** A text without the secrets that can be told inside of it. */
    static String masked(String text) {
        String masked = text;
        for (Rule rule : INSIDE) {
            masked = rule.apply(masked);
        }
        return masked;
    }

    private static String word(String word, String before, String tool) {
        boolean option = word.startsWith("-") && word.length() > 1;
        if (NAMED_OPTION.matcher(before).matches() && !option) {
            return MASK;
        }
        if (before.equals("-a") && REDIS.matcher(tool.toLowerCase(Locale.ROOT)).matches()) {
            return MASK;
        }
        if (word.matches("-p.+") && MYSQL.matcher(tool.toLowerCase(Locale.ROOT)).matches()) {
            return "-p" + MASK;
        }
        if (SIGN_IN_OPTION.matcher(before).matches() && word.matches("[^:/]+:[^/].*")) {
            return word.replaceFirst("(?s):.*", ":" + MASK);
        }
        return masked(word);
    }
}
