package dev.touchstone.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Takes out of an output what it repeats of a command line that had secrets. Only whole words of the command line are
 * looked for, as they are and as they stand in JSON: a number can never be taken for a secret.
 *
 * @param words of the command line
 * @param masked the same without their secrets
 */
public record Masking(List<String> words, List<String> masked) {

    private static final int SHORTEST = 4;

    /** The output without the secrets. */
    public byte[] of(byte[] output) {
        String text = new String(output, StandardCharsets.ISO_8859_1);
        String changed = text;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.equals(masked.get(i)) && word.length() >= SHORTEST) {
                changed = changed.replace(bytes(word), bytes(masked.get(i)))
                        .replace(bytes(inJson(word)), bytes(inJson(masked.get(i))));
            }
        }
        return changed.equals(text) ? output : changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether anything is masked at all. */
    public boolean any() {
        return !words.equals(masked);
    }

    /** The bytes that a tool writes for a text, each as one letter. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
