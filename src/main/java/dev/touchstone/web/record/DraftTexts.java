package dev.touchstone.web.record;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Texts in two languages behind fields of one. What is left as it stands keeps both languages; what is changed reads the
 * same in both, until its other field says something else.
 */
final class DraftTexts {
    private final Language language;

    DraftTexts(Language language) {
        this.language = language;
    }

    /** The language that the page is not in. */
    Language other() {
        return language == Language.EN ? Language.ZH : Language.EN;
    }

    /** What stands in the field. */
    String shown(LocalText text) {
        return text.in(language);
    }

    /** What stands in the field of the other language; empty where it reads the same. */
    String shownOther(LocalText text) {
        return text.isSame() ? "" : language == Language.EN ? text.zh() : text.en();
    }

    /** A text after it was typed, with its other field. */
    LocalText read(String typed, String typedOther) {
        String own = clean(typed);
        String second = clean(typedOther).isEmpty() ? own : clean(typedOther);
        return language == Language.EN ? new LocalText(own, second) : new LocalText(second, own);
    }

    /** A text after it was typed, where there was no field for the other language. */
    LocalText read(LocalText before, String typed) {
        return clean(typed).equals(clean(shown(before))) ? before : LocalText.of(clean(typed));
    }

    /** A list, one item a line. */
    String lines(List<LocalText> items) {
        return lines(items, this::shown);
    }

    static <T> String lines(List<T> items, Function<T, String> line) {
        return String.join(
                "\n",
                items.stream()
                        .map(line)
                        .map(text -> text.replaceAll("\\s*\\R\\s*", " "))
                        .toList());
    }

    /** The items of a list after it was typed; those that were not touched keep both languages. */
    List<LocalText> readLines(List<LocalText> before, String typed) {
        return lines(typed).stream()
                .map(line -> before.stream()
                        .filter(item -> lines(List.of(item)).equals(line))
                        .findFirst()
                        .orElse(LocalText.of(line)))
                .toList();
    }

    static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Browsers send line ends of two characters. */
    private static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
