package dev.touchstone.catalogue;

import dev.touchstone.base.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property of a technology that requirements, gates and migration operators may ask for, and how it is read from
 * facts. An unknown trait in an expression fails loading.
 *
 * @param id the path used in expressions, such as {@code survives_node}
 * @param name shown name
 * @param note what the reading means and where it is blind; empty when nothing needs saying
 * @param architecture true for a property of a whole architecture: stated by scenarios and migration steps, never read
 *     from facts
 * @param type what kind of value it has
 * @param values the words it may have; empty for flags, numbers and sets that are not closed
 * @param unit UCUM code of a number
 * @param falseWhen statements that make a flag false; they win over {@code trueWhen}
 * @param trueWhen statements that make a flag true
 * @param valuesFrom where the values of a word, number or open set stand
 * @param otherwise what a flag is when nothing speaks; absent = unknown
 */
public record Trait(
        String id,
        LocalText name,
        LocalText note,
        boolean architecture,
        Type type,
        List<String> values,
        Optional<String> unit,
        List<FactReading> falseWhen,
        List<FactReading> trueWhen,
        List<FactReading> valuesFrom,
        Optional<Boolean> otherwise) {

    /** Kinds of value. */
    public enum Type {
        BOOLEAN,
        ENUM,
        /** A list that lacks a word says nothing about it. */
        OPEN_SET,
        NUMBER
    }

    public Trait {
        values = List.copyOf(values);
        falseWhen = List.copyOf(falseWhen);
        trueWhen = List.copyOf(trueWhen);
        valuesFrom = List.copyOf(valuesFrom);
    }

    /** Every reading, whatever it leads to. */
    public List<FactReading> readings() {
        return Stream.of(falseWhen, trueWhen, valuesFrom).flatMap(List::stream).toList();
    }
}
