package dev.touchstone.identity;

import java.util.List;
import java.util.Optional;

/** The people of this installation. */
public interface People {

    /** The person of this identifier, also an inactive one. */
    Optional<Person> find(String id);

    /** The name under which a page shows somebody; the identifier where nobody has it, as after a removal. */
    default String name(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** Everybody, by identifier. */
    List<Person> all();

    /** How many there are, inactive ones included. */
    long count();

    /**
     * Adds a person without a password.
     *
     * @throws dev.touchstone.base.ProblemException CONFLICT {@code exists} when the identifier is taken
     */
    Person add(String id, String name, Role role);

    /**
     * Changes name, role and whether somebody may sign in.
     *
     * @throws dev.touchstone.base.ProblemException MISSING when there is no such person; CONFLICT when no active
     *     administrator would remain
     */
    Person change(String id, String name, Role role, boolean active);

    /** The bcrypt hash of somebody's password. */
    Optional<String> passwordHash(String id);

    /** Keeps the bcrypt hash of a new password. */
    void setPasswordHash(String id, String hash);
}
