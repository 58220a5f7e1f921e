package dev.touchstone.identity;

import dev.touchstone.base.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Who sends the present request. */
@RequestScoped
public class CurrentPerson {

    /** Under which name the person travels with the identity of a request. */
    static final String PERSON = "touchstone.person";

    /** Under which name the credential travels with the identity of a request. */
    static final String CREDENTIAL = "touchstone.credential";

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person, or nobody when the request came without an account. */
    public Optional<Person> person() {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        Person known = identity.getAttribute(PERSON);
        return Optional.of(known != null ? known : ofRoles());
    }

    /** An identity that somebody else vouches for, as a test does: name and highest role are all there is. */
    private Person ofRoles() {
        String name = identity.getPrincipal().getName();
        Role role = Arrays.stream(Role.values())
                .filter(each -> identity.hasRole(each.word()))
                .max(Comparator.naturalOrder())
                .orElse(Role.READER);
        return new Person(name, name, role, true, true, Instant.EPOCH);
    }

    /** What the person showed to be recognised; nothing without an account. */
    public Optional<Credential> credential() {
        return Optional.ofNullable(identity.getAttribute(CREDENTIAL));
    }

    /** Whether the person may do, on this request, what a role may. */
    public boolean may(Role role) {
        return person().isPresent() && identity.hasRole(role.word());
    }

    /**
     * The person.
     *
     * @throws dev.touchstone.base.ProblemException NOT_ALLOWED {@code sign-in} when there is none
     */
    public Person require() {
        return person().orElseThrow(
                        () -> Problem.of(Problem.Kind.NOT_ALLOWED, "sign-in").exception());
    }

    /**
     * The person, if they may do what a role may.
     *
     * @throws dev.touchstone.base.ProblemException NOT_ALLOWED {@code sign-in}, {@code not-allowed} when the role is
     *     too low, {@code scope-needed} when only the token is
     */
    public Person require(Role role) {
        Person person = require();
        if (may(role)) {
            return person;
        }
        if (person.role().covers(role)) {
            String scope = role == Role.ADMIN ? Scope.ADMIN.word() : Scope.WRITE.word();
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "scope-needed", Map.of("scope", scope))
                    .exception();
        }
        throw Problem.of(Problem.Kind.NOT_ALLOWED, "not-allowed", Map.of("role", role.word()))
                .exception();
    }

    /** The actor of what is written on this request: the person's identifier; {@link #require()} otherwise. */
    public String actor() {
        return require().id();
    }
}
