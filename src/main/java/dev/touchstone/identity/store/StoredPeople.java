package dev.touchstone.identity.store;

import dev.touchstone.base.Problem;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** People in a relational database. */
@ApplicationScoped
@Transactional
class StoredPeople implements People {

    private final PersonRows rows;
    private final Clock clock;

    StoredPeople(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(String id) {
        return rows.findByIdOptional(id).map(PersonRow::person);
    }

    @Override
    public List<Person> all() {
        return rows.listAll(Sort.by("id")).stream().map(PersonRow::person).toList();
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public Person add(String id, String name, Role role) {
        if (rows.findByIdOptional(id).isPresent()) {
            throw exists(id).exception();
        }
        PersonRow row = new PersonRow();
        row.id = id;
        row.name = name;
        row.role = role.word();
        row.active = true;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            rows.persistAndFlush(row);
        } catch (PersistenceException e) {
            throw e instanceof ConstraintViolationException ? exists(id).exception() : e;
        }
        return row.person();
    }

    private static Problem exists(String id) {
        return Problem.of(Problem.Kind.CONFLICT, "exists", Map.of("what", "person", "id", id));
    }

    @Override
    public Person change(String id, String name, Role role, boolean active) {
        PersonRow row = row(id);
        row.name = name;
        row.role = role.word();
        row.active = active;
        rows.flush();
        if (rows.count("active and role = ?1", Role.ADMIN.word()) == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "last-administrator").exception();
        }
        return row.person();
    }

    @Override
    public Optional<String> passwordHash(String id) {
        return rows.findByIdOptional(id).map(row -> row.passwordHash);
    }

    @Override
    public void setPasswordHash(String id, String hash) {
        row(id).passwordHash = hash;
    }

    private PersonRow row(String id) {
        return rows.findByIdOptional(id)
                .orElseThrow(() -> Problem.missing("person", id).exception());
    }
}
