package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The evidence documents that were read.
 *
 * @param sentence how many fit
 * @param facets what they can be narrowed by
 * @param rows the documents, the latest change first
 * @param empty what to say where none fits
 * @param next address of the next part; empty after the last one
 */
public record EvidenceView(
        String sentence, List<Facet> facets, List<Row> rows, Optional<Parts.State> empty, String next) {

    /**
     * What documents can be narrowed by.
     *
     * @param choice the frequent words, with what each would leave
     * @param rest the rarer ones
     */
    public record Facet(Choice choice, Choice rest) {}

    /** A document. */
    public record Row(
            String name, String href, String format, String technology, String technologyHref, String by, String day) {

        /** Its checksum, with which its address ends. */
        public String id() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }
}
