package dev.touchstone.evidence.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The pieces of all raw files. */
@ApplicationScoped
class ChunkRows implements PanacheRepositoryBase<ChunkRow, ChunkRow.Key> {}
