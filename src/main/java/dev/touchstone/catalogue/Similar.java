package dev.touchstone.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Words that somebody may have meant, for the remedy of a mistake. */
final class Similar {
    private static final int MOST = 3;

    private Similar() {}

    /** Up to three of the known words that are near the given one, joined by commas; empty when none is near. */
    static String to(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> near(word, other))
                .sorted(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private static boolean near(String word, String other) {
        if (word.length() > 100) {
            return false;
        }
        boolean inside = word.length() >= 3 && (other.contains(word) || word.contains(other));
        return inside || distance(word, other) <= Math.max(1, Math.max(word.length(), other.length()) / 3);
    }

    /** Edit distance by Wagner and Fischer, in rows. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
