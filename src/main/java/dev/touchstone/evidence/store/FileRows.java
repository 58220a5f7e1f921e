package dev.touchstone.evidence.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All raw files. */
@ApplicationScoped
class FileRows implements PanacheRepositoryBase<FileRow, String> {

    /** How many bytes all files have together. */
    long bytes() {
        return getEntityManager()
                .createQuery("select coalesce(sum(file.size), 0) from FileRow file", Long.class)
                .getSingleResult();
    }
}
