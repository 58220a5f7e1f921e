package dev.touchstone.revision.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All states of all documents. */
@ApplicationScoped
class RevisionRows implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {}
