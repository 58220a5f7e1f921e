package dev.touchstone.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of an output what it repeats of the secrets of a command line: the words that had one, and each secret where it
 * stands by itself, as they are and as they stand in JSON.
 *
 * @param words of the command line
 * @param masked the same without their secrets
 * @param mask what stands in place of a secret
 */
public record Masking(List<String> words, List<String> masked, String mask) {

    private static final int SHORTEST = 4;
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]+");

    /** The output without the secrets. */
    public byte[] of(byte[] output) {
        String text = new String(output, StandardCharsets.ISO_8859_1);
        String changed = text;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(masked.get(i))) {
                for (String form : List.of(words.get(i), inJson(words.get(i)))) {
                    changed = alone(form)
                            .matcher(changed)
                            .replaceAll(Matcher.quoteReplacement(
                                    bytes(form.equals(words.get(i)) ? masked.get(i) : inJson(masked.get(i)))));
                }
            }
        }
        for (String secret : secrets().toList()) {
            for (String form : List.of(secret, inJson(secret))) {
                changed = alone(form).matcher(changed).replaceAll(Matcher.quoteReplacement(mask));
            }
        }
        return changed.equals(text) ? output : changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether anything is masked at all. */
    public boolean any() {
        return !words.equals(masked);
    }

    /** Whether a secret cannot be told from a result: it is a number, or too short to be looked for. */
    public boolean ambiguous() {
        return secrets()
                .anyMatch(secret ->
                        secret.length() < SHORTEST || NUMBER.matcher(secret).matches());
    }

    /** What stands where the mask does. */
    private Stream<String> secrets() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String pattern = Stream.of(masked.get(i).split(Pattern.quote(mask), -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(words.get(i));
            if (matcher.matches()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    secrets.add(matcher.group(group));
                }
            }
        }
        return secrets.stream();
    }

    /** A text that is no part of a longer word or number. */
    private static Pattern alone(String text) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(bytes(text)) + "(?![A-Za-z0-9])");
    }

    /** The bytes that a tool writes for a text, each as one letter. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
