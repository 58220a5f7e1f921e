package dev.touchstone.revision.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A word of a facet that the newest state of a document has. */
@Entity
@Table(name = "head_facet")
class HeadFacetRow {

    /** Which word of which document. */
    @Embeddable
    record Key(String kind, String id, String facet, String word) implements Serializable {}

    @EmbeddedId
    Key key;

    /** For Hibernate. */
    HeadFacetRow() {}

    HeadFacetRow(Key key) {
        this.key = key;
    }
}
