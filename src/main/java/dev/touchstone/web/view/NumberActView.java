package dev.touchstone.web.view;

import java.util.List;

/**
 * Doing something to a number of an evidence document, or taking that back: what it would move, then the reason.
 *
 * @param over name of the document
 * @param title what is about to be done
 * @param number the number, and where it stands
 * @param done who did it and why, where it can only be taken back; empty otherwise
 * @param effects what would move
 * @param form the reason and the button
 */
public record NumberActView(String over, String title, Link number, String done, EffectsView effects, FormView form) {

    /** The faults of the form. */
    public List<FormView.Fault> faults() {
        return form.faults();
    }
}
