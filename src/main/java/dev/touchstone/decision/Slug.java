package dev.touchstone.decision;

import dev.touchstone.base.LocalText;
import java.text.Normalizer;
import java.util.Locale;

/** File names of records: {@code NNNN-lower-case-slug}, ASCII only, the same for both languages. */
final class Slug {
    private static final int LONGEST = 60;
    private static final String NOTHING_LEFT = "decision";

    private Slug() {}

    /**
     * The slug of a title: from its English text; from {@code fallback} where that has no Latin letter or digit.
     *
     * @param fallback a slug, such as the id of the scenario
     */
    static String of(LocalText title, String fallback) {
        String slug = ascii(title.en());
        if (slug.isEmpty()) {
            slug = ascii(fallback);
        }
        return slug.isEmpty() ? NOTHING_LEFT : slug;
    }

    /** Number of at least four digits, a hyphen, the slug. */
    static String stem(int number, String slug) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-" + slug;
    }

    private static String ascii(String text) {
        String folded = text.replace("ß", "ss").replace("#", " sharp ").replace("++", " plus plus ");
        String plain = Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
}
