package dev.touchstone.revision.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The newest states of all documents. */
@ApplicationScoped
class HeadRows implements PanacheRepositoryBase<HeadRow, HeadRow.Key> {}
