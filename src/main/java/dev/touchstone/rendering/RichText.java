package dev.touchstone.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence in which the deciding figures stand out. The caller marks an argument with {@link #strong} before it goes
 * into the message and splits the finished sentence with {@link #pieces}; the marks are private-use characters, which
 * are taken out of everything that was typed, so no text can mark itself.
 */
public final class RichText {
    private static final char ON = '\ue000';
    private static final char OFF = '\ue001';

    private RichText() {}

    /**
     * A stretch of a sentence.
     *
     * @param text the words
     * @param strong whether they stand out
     */
    public record Piece(String text, boolean strong) {}

    /** The text as an argument that will stand out. */
    public static String strong(String text) {
        return ON + plain(text) + OFF;
    }

    /** The text without marks: for everything that people typed and that goes into a marked sentence. */
    public static String plain(String text) {
        return text.replace(String.valueOf(ON), "").replace(String.valueOf(OFF), "");
    }

    /** The finished sentence as stretches, in order, none empty. */
    public static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        boolean strong = false;
        int from = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            boolean end = i == sentence.length();
            if (end || sentence.charAt(i) == ON || sentence.charAt(i) == OFF) {
                if (i > from) {
                    pieces.add(new Piece(sentence.substring(from, i), strong));
                }
                strong = !end && sentence.charAt(i) == ON;
                from = i + 1;
            }
        }
        return List.copyOf(pieces);
    }

    /** A sentence in which nothing stands out. */
    public static List<Piece> of(String sentence) {
        String plain = plain(sentence);
        return plain.isEmpty() ? List.of() : List.of(new Piece(plain, false));
    }
}
