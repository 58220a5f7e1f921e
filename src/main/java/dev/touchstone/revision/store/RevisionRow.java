package dev.touchstone.revision.store;

import dev.touchstone.revision.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One immutable state of a document. */
@Entity
@Immutable
@Table(name = "revision")
class RevisionRow {

    /** Which state of which document. */
    @Embeddable
    record Key(String kind, String id, int rev) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "changed_at")
    Instant changedAt;

    String actor;

    @Column(name = "schema_version")
    int schemaVersion;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    String hash;

    @Column(columnDefinition = "text")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "based_on", length = 64)
    String basedOn;

    boolean removed;

    Revision revision() {
        return new Revision(
                key.kind(),
                key.id(),
                key.rev(),
                changedAt,
                actor,
                schemaVersion,
                hash,
                body,
                Optional.ofNullable(basedOn),
                removed);
    }
}
