package dev.touchstone.web.view;

import dev.touchstone.rendering.RichText.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as it stands: the answer first, then everything that the answer depends on.
 *
 * @param over where it comes from: shipped, own copy, own, archived
 * @param sentence who leads, or what is missing
 * @param question what is to be decided
 * @param context its circumstances, by paragraph
 * @param actions what can be done, the first one first
 * @param forms what is done by sending, such as archiving
 * @param note what changed behind an own copy
 * @param sections what it says, by part
 * @param readiness what is there and what is missing
 * @param margin what else there is to know
 */
public record ScenarioView(
        String over,
        List<Piece> sentence,
        String question,
        List<String> context,
        List<Link> actions,
        List<Send> forms,
        Optional<Parts.LookNote> note,
        List<Section> sections,
        List<Parts.Check> readiness,
        List<Parts.Margin> margin) {

    /**
     * A button that sends something.
     *
     * @param action where to
     * @param hidden what it carries
     * @param text what it says
     */
    public record Send(String action, List<Parts.Labelled> hidden, String text) {}

    /**
     * A part of the scenario.
     *
     * @param id where links lead
     * @param title its heading
     * @param note a line beside it; empty for none
     * @param edit where it is changed; empty for nowhere
     * @param editText what that link says
     * @param empty what to do first where there is nothing yet
     * @param facts lines of label, value and source
     * @param tables its tables
     */
    public record Section(
            String id,
            String title,
            String note,
            String edit,
            String editText,
            Optional<Parts.State> empty,
            List<Parts.FactLine> facts,
            List<Table> tables) {}

    /**
     * A table.
     *
     * @param caption what it holds
     * @param heads its columns
     * @param rows its rows
     */
    public record Table(String caption, List<Head> heads, List<Row> rows) {}

    /** A column; figures are aligned right. */
    public record Head(String text, boolean figure) {}

    /**
     * A row.
     *
     * @param dimension dimension of a row that heads a group; empty for an ordinary one
     */
    public record Row(String dimension, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text what it says
     * @param sub a line under it; empty for none
     * @param figure whether it is aligned right
     * @param href where it leads; empty for nowhere
     * @param remarks what is to be said about it
     * @param chip how good it is
     * @param label head of its column, which a phone shows beside it
     */
    public record Cell(
            String text,
            String sub,
            boolean figure,
            String href,
            List<Parts.Remark> remarks,
            Optional<Parts.Chip> chip,
            String label) {

        /** Words. */
        public static Cell of(String text) {
            return new Cell(text, "", false, "", List.of(), Optional.empty(), "");
        }

        /** Words with a line under them. */
        public static Cell of(String text, String sub) {
            return new Cell(text, sub, false, "", List.of(), Optional.empty(), "");
        }

        /** A figure under its column's head. */
        public static Cell figure(String text, String label) {
            return new Cell(text, "", true, "", List.of(), Optional.empty(), label);
        }

        /** The same cell, leading somewhere. */
        public Cell to(String address) {
            return new Cell(text, sub, figure, address, remarks, chip, label);
        }

        /** The same cell with remarks. */
        public Cell with(List<Parts.Remark> list) {
            return new Cell(text, sub, figure, href, list, chip, label);
        }

        /** The same cell with how good it is. */
        public Cell with(Parts.Chip mark) {
            return new Cell(text, sub, figure, href, remarks, Optional.of(mark), label);
        }
    }
}
