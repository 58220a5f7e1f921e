package dev.touchstone.identity.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody who may sign in. */
@ApplicationScoped
class PersonRows implements PanacheRepositoryBase<PersonRow, String> {}
