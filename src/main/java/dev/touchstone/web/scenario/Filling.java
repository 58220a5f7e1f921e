package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a record into fields; the opposite of {@link Reading}. Absent values are empty fields. */
final class Filling {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Language language;

    Filling(Language language) {
        this.language = language;
        put(Typed.TONGUE, language.tag());
    }

    Typed typed() {
        return new Typed(fields);
    }

    void put(String name, String value) {
        fields.put(name, List.of(value));
    }

    void put(String name, Optional<String> value) {
        put(name, value.orElse(""));
    }

    void all(String name, List<String> values) {
        fields.put(name, new ArrayList<>(values));
    }

    void number(String name, double value) {
        put(name, Figure.write(value));
    }

    void number(String name, Optional<? extends Number> value) {
        put(name, value.map(number -> Figure.write(number.doubleValue())).orElse(""));
    }

    void tick(String name, boolean ticked) {
        if (ticked) {
            put(name, "true");
        }
    }

    void word(String name, Enum<?> value) {
        put(name, value.name().toLowerCase(Locale.ROOT));
    }

    void word(String name, Optional<? extends Enum<?>> value) {
        put(name, value.map(word -> word.name().toLowerCase(Locale.ROOT)).orElse(""));
    }

    /** The text of the form's language, and beside it the other one where they differ. */
    void local(String name, LocalText text) {
        boolean english = language == Language.EN;
        put(name, english ? text.en() : text.zh());
        put(name + ".other", text.isSame() ? "" : english ? text.zh() : text.en());
    }

    void local(String name, Optional<LocalText> text) {
        local(name, text.orElse(LocalText.EMPTY));
    }
}
