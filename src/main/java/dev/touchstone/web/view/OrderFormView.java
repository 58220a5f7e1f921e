package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What people say of a test order.
 *
 * @param title the heading
 * @param text what is measured
 * @param worth what it is worth, computed; empty for nothing to say
 * @param state what keeps it from being made; absent where nothing does
 * @param faults what is wrong, each with what to write instead
 * @param action where it is sent
 * @param hidden what it carries
 * @param groups who measures, until when, with what effort; the machines
 * @param figures figures of the load, with empty rows at the end
 * @param remarks what else whoever measures must know
 * @param button what the button says
 * @param back where it leads without sending
 */
public record OrderFormView(
        String title,
        String text,
        String worth,
        Optional<Parts.State> state,
        List<FormView.Fault> faults,
        String action,
        List<Parts.Labelled> hidden,
        List<FieldGroup> groups,
        List<Figure> figures,
        Field remarks,
        String button,
        Link back) {

    /**
     * A figure of the load.
     *
     * @param id name of the field of its id
     * @param key its id
     */
    public record Figure(String id, String key, Field name, Field value, Field unit, Field note) {}
}
