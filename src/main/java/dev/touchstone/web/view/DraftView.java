package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The form of a draft decision, in parts.
 *
 * @param title the heading
 * @param text what it is for
 * @param note somebody changed it meanwhile
 * @param faults what is wrong, each with what to write instead
 * @param action where it is sent
 * @param hidden what it carries
 * @param groups its parts
 * @param button what the button says
 * @param links other ways
 */
public record DraftView(
        String title,
        String text,
        Optional<Parts.LookNote> note,
        List<FormView.Fault> faults,
        String action,
        List<Parts.Labelled> hidden,
        List<Group> groups,
        String button,
        List<Link> links) {

    /**
     * A part of the form.
     *
     * @param id where a link leads
     * @param title what it is about
     * @param text what helps
     * @param fields one below the other
     * @param rows fields side by side, a row for each thing of a list
     */
    public record Group(String id, String title, String text, List<Field> fields, List<List<Field>> rows) {}
}
