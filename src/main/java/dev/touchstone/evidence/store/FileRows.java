package dev.touchstone.evidence.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All raw files. */
@ApplicationScoped
class FileRows implements PanacheRepositoryBase<FileRow, String> {}
