package dev.touchstone.web.view;

import java.util.List;

/**
 * Two versions side by side, with a choice at each place at which they differ.
 *
 * @param title what happened
 * @param text who saved what when, and that nothing is lost
 * @param faults what is wrong with the choice
 * @param action where the choice is sent
 * @param hidden everything typed, carried along
 * @param rows the places
 * @param save what the button says
 * @param back what the button says that leads back to the form; empty for none
 */
public record VersionsView(
        String title,
        String text,
        List<FormView.Fault> faults,
        String action,
        List<Parts.Labelled> hidden,
        List<Row> rows,
        String save,
        String back) {

    /**
     * A place at which they differ.
     *
     * @param name what the choice is sent as
     * @param where the place in words
     * @param note who changed it
     * @param mine what was typed
     * @param theirs what was saved meanwhile
     * @param takeMine whether the first is chosen to begin with
     */
    public record Row(String name, String where, String note, String mine, String theirs, boolean takeMine) {}
}
