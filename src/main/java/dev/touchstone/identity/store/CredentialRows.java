package dev.touchstone.identity.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Everything that stands for a person. */
@ApplicationScoped
class CredentialRows implements PanacheRepositoryBase<CredentialRow, String> {}
