package dev.touchstone.web.scenario;

import dev.touchstone.base.Language;
import dev.touchstone.base.LocalText;
import dev.touchstone.base.Slug;
import dev.touchstone.scenario.ScenarioBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads fields into a record and notes what cannot be read. A number that cannot be read goes on as NaN, so that
 * everything else is still read and checked in one go; nothing with a fault is ever stored.
 */
final class Reading {
    private final Typed typed;
    private final Language language;
    private final List<Bound.FieldFault> faults = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    Reading(Typed typed) {
        this.typed = typed;
        this.language = typed.tongue().map(Language::of).orElse(Language.EN);
    }

    Typed typed() {
        return typed;
    }

    Bound bound(ScenarioBuilder edited) {
        return new Bound(edited.build(), faults, places);
    }

    /** Says under which fields a place of the record was typed. */
    void place(String pointer, String field) {
        places.put(pointer, field);
    }

    void fault(String field, String code, Map<String, Object> arguments) {
        faults.add(new Bound.FieldFault(field, code, arguments));
    }

    Optional<Double> number(String field) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Figure.number(text, code -> fault(field, code, Map.of("value", shortened(text))))
                .or(() -> Optional.of(Double.NaN));
    }

    /** A number that must be there. */
    double needed(String field) {
        Optional<Double> number = number(field);
        if (number.isEmpty()) {
            fault(field, "editor.number.missing", Map.of());
        }
        return number.orElse(Double.NaN);
    }

    Optional<Integer> whole(String field) {
        Optional<Double> number = number(field);
        if (number.isEmpty() || number.get().isNaN()) {
            return Optional.empty();
        }
        double value = number.get();
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            fault(field, "editor.number.not-whole", Map.of("value", shortened(typed.text(field))));
            return Optional.empty();
        }
        return Optional.of((int) value);
    }

    Optional<LocalDate> day(String field) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            fault(field, "editor.number.not-a-day", Map.of("value", shortened(text)));
            return Optional.empty();
        }
    }

    Optional<String> maybe(String field) {
        return Optional.of(typed.text(field)).filter(text -> !text.isEmpty());
    }

    /** A text that may differ in the other language. */
    LocalText local(String field) {
        return local(typed.text(field), typed.text(field + ".other"));
    }

    /** The same with line ends. */
    LocalText localArea(String field) {
        return local(typed.area(field), typed.area(field + ".other"));
    }

    Optional<LocalText> maybeLocal(String field) {
        return Optional.of(local(field)).filter(text -> !text.isBlank());
    }

    Optional<LocalText> maybeLocalArea(String field) {
        return Optional.of(localArea(field)).filter(text -> !text.isBlank());
    }

    private LocalText local(String main, String other) {
        if (other.isEmpty()) {
            return LocalText.of(main);
        }
        return language == Language.EN ? new LocalText(main, other) : new LocalText(other, main);
    }

    /** The id that a row has already; else one made from its name, unlike those that are taken. It is taken then. */
    String id(String at, List<String> taken, String letter) {
        String id = maybe(at + "id").orElseGet(() -> Slug.of(typed.text(at + "name"), taken, letter));
        taken.add(id);
        return id;
    }

    /**
     * The filled rows of a list, each with its place in the record.
     *
     * @param telling fields of which one must say something
     * @param pointer of the list in the record
     * @param row reads the fields that begin so: {@code claims.3.}
     */
    <T> List<T> rows(String list, List<String> telling, String pointer, Function<String, T> row) {
        List<T> read = new ArrayList<>();
        for (int number : typed.filledRows(list, telling)) {
            String at = list + "." + number;
            place(pointer + "/" + read.size(), at);
            read.add(row.apply(at + "."));
        }
        return read;
    }

    /** A word of an enum; the usual one for no word; any other word is a fault. */
    <E extends Enum<E>> E word(String field, Class<E> type, E usual) {
        return maybeWord(field, type).orElse(usual);
    }

    <E extends Enum<E>> Optional<E> maybeWord(String field, Class<E> type) {
        String word = typed.text(field);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> known = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (known.isEmpty()) {
            fault(field, "word.not-one-of", Map.of("value", shortened(word), "expected", expected(type)));
        }
        return known;
    }

    private static String expected(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    static String shortened(String text) {
        return text.length() <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
