package dev.touchstone.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that is one form: sign in, set a password, add a person.
 *
 * @param title the heading
 * @param text what it is for; empty for nothing more
 * @param state what to know first, such as that the text of an expired form was kept
 * @param faults what is wrong, each with what to write instead
 * @param action where it is sent
 * @param fields what it asks
 * @param hidden what it carries, such as the fields of a form that came too late
 * @param button what the button says
 * @param links other ways
 */
public record FormView(
        String title,
        String text,
        Optional<Parts.State> state,
        List<Fault> faults,
        String action,
        List<Field> fields,
        List<Parts.Labelled> hidden,
        String button,
        List<Link> links) {

    /**
     * Something wrong in a form.
     *
     * @param field the field's id; empty when it is about the whole
     * @param text what is wrong and what to write instead
     */
    public record Fault(String field, String text) {
        /** Those of a form, sentences by the name of the field. */
        public static List<Fault> all(Map<String, String> sentences) {
            return sentences.entrySet().stream()
                    .map(one -> new Fault(one.getKey(), one.getValue()))
                    .toList();
        }
    }
}
