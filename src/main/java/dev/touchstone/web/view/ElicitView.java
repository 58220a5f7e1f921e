package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One way of asking for weights: a form that works by GET, what follows from it, and a form that saves that.
 *
 * @param over small line above
 * @param ways all ways as links
 * @param state what to know first, such as that somebody else has changed the scenario meanwhile
 * @param faults why nothing was saved
 * @param action where the form is sent by GET
 * @param groups what is asked; empty where questions are asked one by one
 * @param question the question that is asked now
 * @param answered the questions so far
 * @param preview what follows
 */
public record ElicitView(
        String over,
        String title,
        String text,
        Choice ways,
        Optional<Parts.State> state,
        List<FormView.Fault> faults,
        String action,
        List<Group> groups,
        Optional<Question> question,
        List<Answered> answered,
        Preview preview) {

    /** Fields that belong together. */
    public record Group(String id, String title, String note, List<Field> fields) {}

    /**
     * A question about two steps.
     *
     * @param number such as "question 3 of at most 8"
     * @param kept the answers so far, as fields
     * @param answers what can be said: value and words
     */
    public record Question(
            String number, Side first, Side second, List<Parts.Labelled> kept, List<Parts.Option> answers) {}

    /** One of the two steps. */
    public record Side(String dimension, String name, String swing) {}

    /**
     * A question that was answered.
     *
     * @param conflicting whether it is one of those that contradict each other
     * @param back address without this answer
     */
    public record Answered(String text, boolean conflicting, String back) {}

    /**
     * What follows from the answers.
     *
     * @param sentence the answer in words, or what is still missing
     * @param notes what should be known of it
     * @param shares the weights; empty while something is missing
     * @param save where a POST saves them; empty where that cannot be
     * @param hidden the fields that are sent there
     * @param reason the field for a reason
     */
    public record Preview(
            String sentence,
            List<Note> notes,
            Optional<WeighingView.Shares> shares,
            String save,
            List<Parts.Labelled> hidden,
            Field reason) {}

    /** A remark; {@code look} for what deserves a look. */
    public record Note(String text, boolean look) {}
}
