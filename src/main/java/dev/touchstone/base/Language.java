package dev.touchstone.base;

import java.util.Locale;

/** The languages Touchstone speaks. Every sentence for a person exists in each of them. */
public enum Language {
    /** English, also the answer where the wish is unknown. */
    EN("en"),
    /** Simplified Chinese. */
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as in the {@code lang} attribute of a page and in the names of message files. */
    public String tag() {
        return tag;
    }

    /** The locale for formatting dates and numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The language of a BCP 47 tag such as {@code zh-CN}; English when it is none of ours.
     *
     * @param tag a language tag
     */
    public static Language of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        return primary.equals(ZH.tag) ? ZH : EN;
    }

    /** The language of a locale; English when it is none of ours. */
    public static Language of(Locale locale) {
        return of(locale.toLanguageTag());
    }
}
