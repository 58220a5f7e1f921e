package dev.touchstone.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The evidence documents that were read.
 *
 * @param choice the formats to narrow by
 * @param rows the documents, the latest change first
 * @param empty what to say where there are none
 * @param next address of the next part; empty after the last one
 */
public record EvidenceView(Choice choice, List<Row> rows, Optional<Parts.State> empty, String next) {

    /** A document. */
    public record Row(
            String name, String href, String format, String technology, String technologyHref, String by, String day) {

        /** Its checksum, with which its address ends. */
        public String id() {
            return href.substring(href.lastIndexOf('/') + 1);
        }
    }
}
