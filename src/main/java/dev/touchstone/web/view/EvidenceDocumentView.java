package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A document of a load tool: its numbers, what to know about them, what people said, and its text.
 *
 * @param name file name
 * @param under format, importer, size and who read it when
 * @param download address of the bytes
 * @param rows how many rows of a table were taken and refused; empty for what is no table
 * @param refused address of the refused rows; empty where there are none
 * @param numbers its numbers, or a part of them
 * @param parts which of its numbers are shown, with the way to the others; absent where all are
 * @param remarks what to know about them
 * @param grades why the axes of their grades stand where they stand
 * @param stated what the document says beside its numbers
 * @param about what was measured and when, in a line
 * @param said all that was said of it
 * @param context the form that says it; absent for who may not write
 * @param use the form that lets a scenario use numbers; absent for who may not write, or while nobody said what was measured
 * @param feeds where its numbers count
 * @param workloads for each of these scenarios, whether its workload speaks for it
 * @param note how the text is shown
 * @param lines the text, line by line
 * @param pager which of its lines are shown, with the way to the others; absent where all are
 */
public record EvidenceDocumentView(
        String name,
        String under,
        String download,
        String rows,
        String refused,
        List<Number> numbers,
        Optional<Parts.Pager> parts,
        List<Remark> remarks,
        List<Parts.Labelled> grades,
        List<Parts.Labelled> stated,
        String about,
        List<Parts.Labelled> said,
        Optional<ContextView> context,
        Optional<UseForm> use,
        Feeds feeds,
        List<Link> workloads,
        String note,
        List<Line> lines,
        Optional<Parts.Pager> pager) {

    /** Where its latencies stand beside those of another document. */
    public String compare() {
        return "/evidence/compare?a=" + download.substring(download.lastIndexOf('/') + 1);
    }

    /**
     * A number.
     *
     * @param id its id in the document
     * @param value as printed, with its unit; where it is only a lower limit with the sign of one
     * @param canonical the same in the canonical unit; empty where it is the same or not known
     * @param place such as "line 12"
     * @param placeHref where it stands on the page; empty where it is not shown
     * @param reasons the four axes of its grade in a few words
     * @param notes how it came about, what is missing in it, how its runs scatter; empty where nothing is known
     * @param withdrawn why it is withdrawn; empty while it is not
     * @param withdraw where it is withdrawn, or that taken back; empty for who may not
     * @param raise where its grade is raised; empty for who may not, and where it cannot be
     * @param confirmed who confirmed the old number and why; empty when nobody did
     * @param confirm where it is confirmed, or that taken back; empty for who may not
     */
    public record Number(
            String id,
            String subject,
            String metric,
            String value,
            String canonical,
            String place,
            String placeHref,
            Parts.Chip chip,
            String reasons,
            String notes,
            String withdrawn,
            String withdraw,
            String raise,
            String confirmed,
            String confirm) {}

    /**
     * Where the numbers of a document count.
     *
     * @param cells by criterion and subject; absent where no scenario uses a number
     * @param counted the stored evaluations that counted a number
     * @param decisions those that rest on such an evaluation; absent where there are none
     * @param orders the test orders that it answers
     */
    public record Feeds(
            Optional<ScenarioView.Table> cells,
            CountedView counted,
            Optional<ScenarioView.Table> decisions,
            List<Link> orders) {}

    /** What to know, and where it shows. */
    public record Remark(String text, String place, String placeHref) {}

    /**
     * The form that says what was measured.
     *
     * @param action where it is sent
     * @param seen hash of the state that it changes
     */
    public record ContextView(List<FormView.Fault> faults, String action, String seen, List<FieldGroup> groups) {}

    /**
     * A line of the text.
     *
     * @param cut how long it is where only its beginning is shown; empty otherwise
     * @param marked whether a number stands in it
     */
    public record Line(int number, String text, String cut, boolean marked) {}

    /**
     * Numbers and criteria to be brought together.
     *
     * @param action where it is sent
     * @param fields scenario, number and criterion
     */
    public record UseForm(String action, List<Field> fields, List<FormView.Fault> faults) {}
}
