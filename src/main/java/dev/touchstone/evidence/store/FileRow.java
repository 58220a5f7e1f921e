package dev.touchstone.evidence.store;

import dev.touchstone.evidence.KeptFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A raw file without its bytes. */
@Entity
@Immutable
@Table(name = "evidence_document")
class FileRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    String sha256;

    String name;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "byte_count")
    long size;

    @Column(name = "kept_at")
    Instant keptAt;

    String actor;

    KeptFile file() {
        return new KeptFile(sha256, name, mediaType, size, keptAt, actor);
    }
}
