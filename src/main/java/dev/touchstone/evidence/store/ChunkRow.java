package dev.touchstone.evidence.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of a raw file: pieces are small enough for the plain binary column of every database. */
@Entity
@Immutable
@Table(name = "evidence_chunk")
class ChunkRow {

    /** Bytes of a piece, but for the last one. */
    static final int BYTES = 512 * 1024;

    /** Which piece of which file. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 64)
            String sha256,

            int part) implements Serializable {}

    @EmbeddedId
    Key key;

    byte[] content;
}
