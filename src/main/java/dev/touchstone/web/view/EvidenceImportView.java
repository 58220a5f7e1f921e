package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Reading what a load tool wrote: choose or paste, say what was measured, look at the plan, confirm exactly that plan.
 *
 * @param faults what is wrong, each with what to do
 * @param kept files of an earlier form that are still chosen
 * @param text what was pasted
 * @param columns the columns of the table that was sent, each to be given a meaning; absent where none was
 * @param mapping what the columns mean, for a table
 * @param groups what a person says about the document
 * @param scenario the scenario that uses what needs no choice
 * @param hashOnly whether of the bytes only their checksum stays
 * @param formats the formats that are known, for the hint
 * @param plan what would be stored of one document; absent before something was read
 * @param batch what would be stored of several documents
 */
public record EvidenceImportView(
        List<FormView.Fault> faults,
        List<Parts.Option> kept,
        String text,
        Optional<Columns> columns,
        Field mapping,
        Field scenario,
        List<FieldGroup> groups,
        Field hashOnly,
        String formats,
        Optional<Plan> plan,
        Optional<Batch> batch) {

    /**
     * The columns of a table.
     *
     * @param decimals what stands before the decimals
     */
    public record Columns(List<Column> columns, List<Parts.Option> decimals) {}

    /**
     * A column.
     *
     * @param field beginning of the names of its fields
     * @param example a cell of it
     * @param meanings what it may hold
     * @param unit as typed
     */
    public record Column(String field, String name, String example, List<Parts.Option> meanings, String unit) {}

    /**
     * What confirming stores.
     *
     * @param sentence how many numbers of which format
     * @param rows how many rows of a table were taken and refused; empty for what is no table
     * @param refused whether rows were refused, so that they can be saved
     * @param known address of the document where the same bytes were imported before; empty otherwise
     * @param numbers what was read, as far as a plan lists it
     * @param more how many more numbers were read; empty for none
     * @param remarks what to know about it
     * @param told what the chosen scenario would use, and which test orders that answers
     * @param stores whether there is something to confirm
     * @param hidden what the confirmation carries
     */
    public record Plan(
            String sentence,
            String rows,
            boolean refused,
            String known,
            List<EvidenceDocumentView.Number> numbers,
            String more,
            List<EvidenceDocumentView.Remark> remarks,
            List<String> told,
            boolean stores,
            List<Parts.Labelled> hidden) {}

    /**
     * What confirming stores of several documents.
     *
     * @param sentence how many documents with how many numbers
     * @param others how many were read before or refused
     * @param files each with what becomes of it
     * @param told what the chosen scenario would use of each, and which test orders that answers
     * @param hidden what the confirmation carries
     * @param said what the form of a table carries whose columns are asked for
     * @param any whether there is something to store
     */
    public record Batch(
            String sentence,
            String others,
            List<File> files,
            List<String> told,
            List<Parts.Labelled> hidden,
            List<Parts.Labelled> said,
            boolean any) {}

    /**
     * One of several documents.
     *
     * @param rows how many rows of a table were taken and refused; empty for what is no table
     * @param fate what becomes of it
     * @param href address of the document where the same bytes were read before; empty otherwise
     * @param refused whether it cannot be read
     * @param asks the table as a form names it whose columns are asked for; empty for what is none
     */
    public record File(
            String name,
            String format,
            String numbers,
            String rows,
            String remarks,
            String fate,
            String href,
            boolean refused,
            String asks) {}
}
