package dev.touchstone.base;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Ids made from names. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * An id made from a name: its letters and digits in small, joined by hyphens; a counted letter where the name has
     * none of them, as in Chinese.
     *
     * @param taken ids that are in use
     * @param letter begins the id where the name gives none
     */
    public static String of(String name, Collection<String> taken, String letter) {
        String slug = of(name);
        if (!slug.isEmpty() && !taken.contains(slug)) {
            return slug;
        }
        String stem = slug.isEmpty() ? letter : slug + "-";
        int number = slug.isEmpty() ? 1 : 2;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** Letters and digits in small, joined by hyphens; empty where there are none. */
    private static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }
}
