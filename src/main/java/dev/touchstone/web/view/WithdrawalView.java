package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Withdrawing a number of an evidence document, or taking that back: what it would move, then the reason.
 *
 * @param over name of the document
 * @param title what is about to be done
 * @param number the number, and where it stands
 * @param withdrawn why it is withdrawn now; empty while it is not
 * @param turned what would move; absent where it could not be computed now
 * @param busy why it could not; empty otherwise
 * @param unused what is said where no scenario uses it; empty otherwise
 * @param decisions those that rest on it; empty for none
 * @param form the reason and the button
 */
public record WithdrawalView(
        String over,
        String title,
        Link number,
        String withdrawn,
        Optional<TurnedView> turned,
        String busy,
        String unused,
        Optional<ScenarioView.Table> decisions,
        FormView form) {

    /** The faults of the form. */
    public List<FormView.Fault> faults() {
        return form.faults();
    }
}
