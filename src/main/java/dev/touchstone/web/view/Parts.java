package dev.touchstone.web.view;

import dev.touchstone.rendering.Dates;
import dev.touchstone.rendering.MatrixCellBar;
import dev.touchstone.rendering.RichText.Piece;
import dev.touchstone.rendering.ShareBar;
import java.util.List;
import java.util.Optional;

/** Small parts that several pages show. */
public final class Parts {
    private Parts() {}

    /**
     * How good a number is: grade, age and count.
     *
     * @param grade {@code A} to {@code E}, {@code X} for unusable, {@code ?} for unknown
     * @param age the age as printed, such as {@code 14 mo} or {@code undated}; empty for none
     * @param old whether it is over twelve months old, which a clock says
     * @param count the count of runs or people as printed, such as {@code n=5}; empty for none
     * @param href where the evidence is; empty inside another link
     */
    public record Chip(String grade, String age, boolean old, String count, String href) {
        /** A grade alone. */
        public static Chip of(String grade) {
            return new Chip(grade, "", false, "", "");
        }

        /**
         * A grade with an age.
         *
         * @param age as printed
         * @param months the same in whole months; empty where it is not known
         */
        public static Chip aged(String grade, String age, Optional<Integer> months) {
            return new Chip(grade, age, months.filter(Dates::isOld).isPresent(), "", "");
        }

        /** The same with a count as printed. */
        public Chip counted(String printed) {
            return new Chip(grade, age, old, printed, href);
        }
    }

    /**
     * A short remark beside a name.
     *
     * @param text the words
     * @param kind {@code plain}, {@code look} for what deserves a look, {@code box} for a tag, {@code assumed} for a tag
     *     with a dashed box
     */
    public record Remark(String text, String kind) {}

    /**
     * A share with its bar.
     *
     * @param share 0..1
     * @param name what has it; empty where the row says it
     * @param href where the name leads; empty for nowhere
     */
    public record Share(double share, boolean leads, String name, String href) {

        /** The bar itself. */
        public ShareBar bar() {
            return new ShareBar(share, leads);
        }
    }

    /**
     * A cell of the matrix.
     *
     * @param of name of the candidate, for the phone
     * @param href the address of its panel; empty for no link
     * @param chosen whether its panel is open
     * @param value the value without unit; empty when unknown
     * @param range the interval; empty for none
     * @param word a word in place of the value, such as "unknown" or "does not apply"
     * @param hatched whether the whole range is hatched
     * @param bar where the value stands between worst and best
     * @param unlike what differs in the conditions, in five words; empty for nothing
     * @param add what the link says that adds evidence; empty for none
     */
    public record Cell(
            String of,
            String href,
            boolean chosen,
            String value,
            String range,
            String word,
            boolean hatched,
            Optional<MatrixCellBar> bar,
            Optional<Chip> chip,
            String unlike,
            String add) {}

    /**
     * One line of a list of facts: what it is, what is known, and where from.
     *
     * @param label what it is
     * @param value what is known
     * @param remarks what is to be said about it
     * @param source where from, as printed; empty for none
     * @param href address of the source; empty for none
     * @param seen when it was seen, as printed
     */
    public record FactLine(
            String label, List<Piece> value, List<Remark> remarks, String source, String href, String seen) {}

    /**
     * A part of the margin column.
     *
     * @param title its heading
     * @param facts labels and values
     * @param lines lines of text
     * @param code a command to be copied; empty for none
     * @param links where one can go
     */
    public record Margin(String title, List<Labelled> facts, List<String> lines, String code, List<Link> links) {}

    /**
     * A value under its label.
     *
     * @param href where the value leads; empty for nowhere
     */
    public record Labelled(String label, String value, String href) {}

    /**
     * A condition that holds, is due or is still open.
     *
     * @param state {@code done}, {@code now}, {@code open} or {@code later}
     * @param text what it is
     * @param note more about it; empty for none
     * @param href where it is settled; empty for nowhere
     */
    public record Check(String state, String text, String note, String href) {}

    /**
     * A state of a page or part: nothing there yet, a failure, a change by others, not allowed, covered.
     *
     * @param kind {@code empty}, {@code error}, {@code changed}, {@code denied} or {@code covered}
     * @param title what is the case
     * @param text what it means, and what was kept
     * @param actions what can be done, the first one first
     * @param request the id of the request; empty for none
     */
    public record State(String kind, String title, String text, List<Link> actions, String request) {}

    /**
     * What turned since a decision, or since the page was opened.
     *
     * @param title what changed
     * @param text what it means
     * @param actions what can be done
     */
    public record LookNote(String title, String text, List<Link> actions) {}

    /**
     * Where a page of a long list stands.
     *
     * @param text such as "1-50 of 312"
     * @param previous address of the page before; empty for none
     * @param next address of the page after; empty for none
     */
    public record Pager(String text, String previous, String next) {}

    /**
     * Something to choose in a list field.
     *
     * @param value what is sent
     * @param text what is shown
     * @param chosen whether it is chosen
     */
    public record Option(String value, String text, boolean chosen) {}
}
