package dev.touchstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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
                    + "(?:api|access|private|auth|account|session)[-_.]?key|session[-_.]?id|"
                    + "auth(?!ors?(?![a-z])|[-_](?:port|host|type)))[\\w.-]*|(?:[\\w.-]*[_.-])?pass(?:[_.-][\\w.-]*)?|key|sig|apikey)";

    private static final Pattern NAMED_OPTION = Pattern.compile("--?" + NAMES, Pattern.CASE_INSENSITIVE);

    /** {@code user:secret} behind options that sign in: curl -u, ab -A and -P, hey -a. */
    private static final Pattern SIGN_IN_OPTION = Pattern.compile("-[uUaAP]|--user|--proxy-user");

    /** The same in one word: {@code -ujoe:secret}, {@code -a=joe:secret}. */
    private static final Pattern SIGN_IN_WORD = Pattern.compile("(-[uUaAP]=?[^:/=\\s]+):[^/].*", Pattern.DOTALL);

    /**
     * A tool with an option of its own for the password.
     *
     * @param tool its names, wherever before the option they stand: behind {@code nice}, {@code docker run} or {@code sh -c}
     * @param option behind which the password is the next word, or, {@code together}, the rest of the same one
     */
    private record Own(Pattern tool, String option, boolean together) {
        static Own of(String tools, String option, boolean together) {
            return new Own(Pattern.compile("(?:.*/)?(?:" + tools + ")[\\w-]*"), option, together);
        }

        boolean speaks(List<String> earlier) {
            return earlier.stream()
                    .anyMatch(
                            word -> tool.matcher(word.toLowerCase(Locale.ROOT)).matches());
        }
    }

    private static final List<Own> OWN = List.of(
            Own.of("redis|valkey|memtier", "-a", false),
            Own.of("mongo", "-p", false),
            Own.of("mosquitto", "-P", false),
            Own.of("mysql|mariadb", "-p", true));

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
            masked.add(word(word, words.subList(0, i)));
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

    private static String word(String word, List<String> earlier) {
        String before = earlier.isEmpty() ? "" : earlier.getLast();
        boolean option = word.startsWith("-") && word.length() > 1;
        if (NAMED_OPTION.matcher(before).matches() && !option) {
            return MASK;
        }
        for (Own own : OWN) {
            if (!own.together && before.equals(own.option) && own.speaks(earlier)) {
                return MASK;
            }
            if (own.together && word.startsWith(own.option) && word.length() > 2 && own.speaks(earlier)) {
                return own.option + MASK;
            }
        }
        if (SIGN_IN_OPTION.matcher(before).matches() && word.matches("[^:/]+:[^/].*")) {
            return word.replaceFirst("(?s):.*", ":" + MASK);
        }
        Matcher signIn = SIGN_IN_WORD.matcher(word);
        return signIn.matches() ? signIn.group(1) + ":" + MASK : inside(masked(word));
    }

    /** A word that is a command line itself, as {@code sh -c} and hyperfine take it. */
    private static String inside(String word) {
        List<String> words = CommandWords.split(word);
        List<String> masked = words.size() > 1 ? masked(words) : words;
        return masked.equals(words) ? word : CommandWords.joined(masked);
    }
}
