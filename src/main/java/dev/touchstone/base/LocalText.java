package dev.touchstone.base;

import java.util.Objects;

/**
 * A text that people read, in both languages. In files and JSON it is {@code {en: ..., zh: ...}}, or a plain string
 * when it reads the same in both.
 *
 * @param en English
 * @param zh Simplified Chinese
 */
public record LocalText(String en, String zh) {

    /** No text at all. */
    public static final LocalText EMPTY = of("");

    /** Refuses null: an absent text is an empty one. */
    public LocalText {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    /** A text that reads the same in both languages, such as a product's name or what a person typed. */
    public static LocalText of(String same) {
        return new LocalText(same, same);
    }

    /** The text in one language; in the other one where this language has none. */
    public String in(Language language) {
        return switch (language) {
            case EN -> en.isBlank() ? zh : en;
            case ZH -> zh.isBlank() ? en : zh;
        };
    }

    /** The text in the language of a BCP 47 tag. */
    public String in(String tag) {
        return in(Language.of(tag));
    }

    /** Whether both languages read the same. */
    public boolean isSame() {
        return en.equals(zh);
    }

    /** Whether there is no text in any language. */
    public boolean isBlank() {
        return en.isBlank() && zh.isBlank();
    }
}
