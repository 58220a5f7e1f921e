package dev.touchstone.web.weights;

import dev.touchstone.evaluation.weighing.Proposal;
import dev.touchstone.web.view.ElicitView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of the answers so far.
 *
 * @param proposal the weights; empty while something is missing or wrong
 * @param wrong sentence by field
 * @param progress how much is answered, where something is missing
 * @param notes what should be known of the weights
 * @param question what is asked now, where questions come one by one
 * @param answered the questions so far
 */
record Outcome(
        Optional<Proposal> proposal,
        Map<String, String> wrong,
        String progress,
        List<ElicitView.Note> notes,
        Optional<ElicitView.Question> question,
        List<ElicitView.Answered> answered) {

    static Outcome of(
            Optional<Proposal> proposal, Map<String, String> wrong, String progress, List<ElicitView.Note> notes) {
        return new Outcome(
                proposal.filter(ready -> wrong.isEmpty()),
                new LinkedHashMap<>(wrong),
                progress,
                notes,
                Optional.empty(),
                List.of());
    }
}
