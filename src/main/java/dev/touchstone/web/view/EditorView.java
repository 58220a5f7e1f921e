package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One part of the editor: a page with one form. Adding a row and taking one out go to the server and come back with
 * everything typed.
 *
 * @param over which part of how many this is
 * @param title what the part asks
 * @param text what it is for
 * @param state what to know first, such as that it was saved
 * @param faults what is wrong, each with what to write instead
 * @param steps the parts, each with its state and address
 * @param action where the form is sent
 * @param files whether it takes files
 * @param hidden what it carries besides
 * @param blocks what it asks
 * @param buttons how it is sent; the first one first
 * @param links other ways
 */
public record EditorView(
        String over,
        String title,
        String text,
        Optional<Parts.State> state,
        List<FormView.Fault> faults,
        List<Parts.Check> steps,
        String action,
        boolean files,
        List<Parts.Labelled> hidden,
        List<Block> blocks,
        List<Button> buttons,
        List<Link> links) {

    /**
     * A group of questions under one heading.
     *
     * @param id where links lead
     * @param title its heading
     * @param note what helps to answer; empty for none
     * @param empty what to do first where there is nothing yet
     * @param sentence what follows from what is there, such as a number of combinations; empty for nothing
     * @param wrong whether the sentence says that something is wrong
     * @param groups its rows
     * @param buttons what adds a row or fills something in
     * @param help words that can be used, folded; empty for none
     */
    public record Block(
            String id,
            String title,
            String note,
            Optional<Parts.State> empty,
            String sentence,
            boolean wrong,
            List<Group> groups,
            List<Button> buttons,
            Optional<Help> help) {

        /** A block of groups with nothing else. */
        public static Block of(String id, String title, String note, List<Group> groups) {
            return new Block(id, title, note, Optional.empty(), "", false, groups, List.of(), Optional.empty());
        }

        /** The same block with buttons. */
        public Block buttons(Button... list) {
            return new Block(id, title, note, empty, sentence, wrong, groups, List.of(list), help);
        }

        /** The same block, saying what to do where there is nothing yet. */
        public Block empty(Optional<Parts.State> state) {
            return new Block(id, title, note, state, sentence, wrong, groups, buttons, help);
        }

        /** The same block with what follows from it. */
        public Block saying(String text, boolean isWrong) {
            return new Block(id, title, note, empty, text, isWrong, groups, buttons, help);
        }

        /** The same block with words that can be used. */
        public Block help(Help words) {
            return new Block(id, title, note, empty, sentence, wrong, groups, buttons, Optional.of(words));
        }
    }

    /**
     * Fields that belong together: a row of a list, or a few single questions.
     *
     * @param id where links lead
     * @param legend what it is about; empty for fields that need none
     * @param note a line under it; empty for none
     * @param folds whether it can be folded away
     * @param open whether it stands open
     * @param hidden what it carries besides
     * @param fields its fields
     * @param ticks its lists of boxes
     * @param more fields that are seldom needed, folded
     * @param moreTitle what they are
     * @param moreOpen whether they stand open
     * @param remove the box that takes the row out
     */
    public record Group(
            String id,
            String legend,
            String note,
            boolean folds,
            boolean open,
            List<Parts.Labelled> hidden,
            List<Field> fields,
            List<Ticks> ticks,
            List<Field> more,
            String moreTitle,
            boolean moreOpen,
            Optional<Field> remove) {

        /** Fields that stand open. */
        public static Group of(String id, String legend, List<Field> fields) {
            return new Group(
                    id, legend, "", false, true, List.of(), fields, List.of(), List.of(), "", false, Optional.empty());
        }
    }

    /**
     * Boxes of one question.
     *
     * @param legend the question
     * @param hint what helps to answer; empty for none
     * @param error what is wrong; empty when nothing is
     * @param name what they are sent as
     * @param list the boxes
     * @param search the field that finds further ones
     * @param find the button beside it
     */
    public record Ticks(
            String legend,
            String hint,
            String error,
            String name,
            List<Tick> list,
            Optional<Field> search,
            Optional<Button> find) {}

    /**
     * A box.
     *
     * @param id unique on the page
     * @param value what is sent
     * @param text what it says
     * @param note more about it; empty for none
     * @param ticked whether it is ticked
     */
    public record Tick(String id, String value, String text, String note, boolean ticked) {}

    /**
     * A button that sends the form.
     *
     * @param name what it is sent as
     * @param value the value that is sent
     * @param text what it says
     * @param anchor where on the page one finds oneself afterwards; empty for its beginning
     */
    public record Button(String name, String value, String text, String anchor) {}

    /**
     * Words that can be used, folded until asked for.
     *
     * @param summary what they are
     * @param lines each word and what it means
     */
    public record Help(String summary, List<Parts.Labelled> lines) {}
}
