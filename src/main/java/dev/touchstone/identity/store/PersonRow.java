package dev.touchstone.identity.store;

import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may sign in. */
@Entity
@Table(name = "person")
class PersonRow {

    @Id
    String id;

    String name;
    String role;
    boolean active;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "created_at")
    Instant createdAt;

    Person person() {
        return new Person(id, name, Role.of(role).orElseThrow(), active, passwordHash != null, createdAt);
    }
}
