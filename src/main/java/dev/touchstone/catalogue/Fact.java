package dev.touchstone.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One sourced statement about a technology.
 *
 * <p>Its fields are those of the file without provenance: texts, {@link Number}s, {@link Boolean}s, lists and maps of
 * these. A field that is absent and one that has another type both read as empty: silence is never an answer.
 *
 * @param id such as {@code kafka/license-1}; unique in the catalogue
 * @param kind such as {@code license}; the schema of technologies says which fields each kind has
 * @param fields immutable, in the order of the file
 * @param provenance source, date and trust
 */
public record Fact(String id, String kind, Map<String, Object> fields, Provenance provenance) {
    public Fact {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The text of a field; a number or flag is not a text. */
    public Optional<String> text(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The number of a field. */
    public OptionalDouble number(String field) {
        return fields.get(field) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** The flag of a field; {@code official: unknown} reads as empty. */
    public Optional<Boolean> flag(String field) {
        return fields.get(field) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** The texts of a list; a single text is a list of one, anything else is left out. */
    public List<String> texts(String field) {
        Object value = fields.get(field);
        if (value instanceof String text) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return List.copyOf(texts);
    }

    /** The date of a field; of a year or a month the first day. */
    public Optional<LocalDate> date(String field) {
        return text(field).flatMap(LooseDate::read);
    }

    /** The maps of a list of maps, such as the cycles of {@code releases}. */
    public List<Map<String, Object>> list(String field) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (fields.get(field) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
                    maps.add(Collections.unmodifiableMap(copy));
                }
            }
        }
        return List.copyOf(maps);
    }

    /** True when it speaks of this edition of the technology ({@code for_edition}), or of whichever. */
    public boolean holdsFor(String edition) {
        return text("for_edition").map(edition::equals).orElse(true);
    }

    /** Age in years at a day; empty when undated. */
    public OptionalDouble age(LocalDate today) {
        return provenance.age(today);
    }

    /** What it is worth as evidence; an assumption has no grade. */
    public Optional<Grade> grade() {
        return provenance.grade();
    }
}
