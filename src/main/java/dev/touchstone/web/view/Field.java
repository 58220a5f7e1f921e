package dev.touchstone.web.view;

import java.util.List;

/**
 * A field of a form. What was typed stays in it, also when it was wrong.
 *
 * @param name what it is sent as; also its id
 * @param kind {@code text}, {@code number}, {@code email}, {@code password}, {@code date}, {@code url}, {@code area},
 *     {@code list} or {@code tick}
 * @param label what is asked
 * @param hint what helps to answer; empty for none
 * @param value what stands in it; for a tick any text means ticked
 * @param unit what stands after the box; empty for none
 * @param error what to write instead, with an example; empty when nothing is wrong
 * @param options what a list offers
 * @param required whether it must be filled
 * @param autocomplete the browser's word for it, such as {@code username}; empty for none
 */
public record Field(
        String name,
        String kind,
        String label,
        String hint,
        String value,
        String unit,
        String error,
        List<Parts.Option> options,
        boolean required,
        String autocomplete) {

    /** A field without hint, unit, options or error. */
    public static Field of(String name, String kind, String label, String value) {
        return new Field(name, kind, label, "", value, "", "", List.of(), false, "");
    }

    /** A list to choose from. */
    public static Field list(String name, String label, List<Parts.Option> options) {
        return new Field(name, "list", label, "", "", "", "", options, false, "");
    }

    /** The same field with a hint. */
    public Field hint(String text) {
        return new Field(name, kind, label, text, value, unit, error, options, required, autocomplete);
    }

    /** The same field with a unit after its box. */
    public Field unit(String text) {
        return new Field(name, kind, label, hint, value, text, error, options, required, autocomplete);
    }

    /** The same field with what is wrong in it; an empty text takes it away. */
    public Field error(String text) {
        return new Field(name, kind, label, hint, value, unit, text, options, required, autocomplete);
    }

    /** The same field, to be filled. */
    public Field needed() {
        return new Field(name, kind, label, hint, value, unit, error, options, true, autocomplete);
    }

    /** The same field with the browser's word for it. */
    public Field filledAs(String word) {
        return new Field(name, kind, label, hint, value, unit, error, options, required, word);
    }
}
