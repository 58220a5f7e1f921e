package dev.touchstone.identity.store;

import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What stands for a person, by the hash of its secret. */
@Entity
@Table(name = "credential")
class CredentialRow {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    String hash;

    String id;
    String kind;
    String person;
    String label;
    String scopes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    Credential credential() {
        Credential.Kind kindOfIt = Credential.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return new Credential(
                id, kindOfIt, person, label, readScopes(), createdAt, expiresAt, Optional.ofNullable(usedAt));
    }

    private Set<Scope> readScopes() {
        return Arrays.stream(scopes.split(" "))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
