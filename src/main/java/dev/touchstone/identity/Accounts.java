package dev.touchstone.identity;

import dev.touchstone.base.Fault;
import dev.touchstone.base.Id;
import dev.touchstone.base.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people do with their accounts: sign in and out, set a password, invite others, make tokens. */
@ApplicationScoped
public class Accounts {

    /** How long a browser stays signed in without being used. */
    public static final Duration SESSION = Duration.ofDays(14);

    /** How long an invitation waits. */
    public static final Duration INVITATION = Duration.ofDays(7);

    /** How long a token lasts at most. */
    public static final Duration TOKEN = Duration.ofDays(366);

    private static final int LONGEST_NAME = 200;

    private final People people;
    private final Credentials credentials;
    private final LoginThrottle throttle;

    Accounts(People people, Credentials credentials, Clock clock) {
        this.people = people;
        this.credentials = credentials;
        this.throttle = new LoginThrottle(clock);
    }

    /**
     * Opens a session for somebody who knows the password.
     *
     * @param id the identifier they typed
     * @param password what they typed
     * @param address where they come from
     * @throws dev.touchstone.base.ProblemException NOT_ALLOWED {@code sign-in-failed}, the same for an unknown name and
     *     a wrong password; TOO_MUCH {@code sign-in-paused}
     */
    public Credential.Issued signIn(String id, String password, String address) {
        String name = id.strip();
        throttle.check(name, address);
        Optional<Person> person = people.find(name).filter(Person::active);
        boolean known = Passwords.matches(password, person.flatMap(found -> people.passwordHash(found.id())));
        if (!known) {
            throttle.failed(name, address);
            throw Problem.of(Problem.Kind.NOT_ALLOWED, "sign-in-failed").exception();
        }
        throttle.succeeded(name, address);
        return openSession(name);
    }

    /**
     * Opens a session for whoever shows a one-time link.
     *
     * @throws dev.touchstone.base.ProblemException NOT_ALLOWED {@code link-used}
     */
    @Transactional
    public Credential.Issued signInByLink(String secret) {
        Credential link = credentials
                .consume(Credential.Kind.LINK, secret)
                .filter(found ->
                        people.find(found.person()).filter(Person::active).isPresent())
                .orElseThrow(
                        () -> Problem.of(Problem.Kind.NOT_ALLOWED, "link-used").exception());
        return openSession(link.person());
    }

    private Credential.Issued openSession(String person) {
        return credentials.issue(Credential.Kind.SESSION, person, "", Set.of(), SESSION);
    }

    /** Ends the session of this secret. */
    public void signOut(String secret) {
        credentials.consume(Credential.Kind.SESSION, secret);
    }

    /**
     * Sets somebody's own password. All their other sessions end.
     *
     * @param current the present password; not asked of somebody who has none yet
     * @return a new session
     * @throws dev.touchstone.base.ProblemException INVALID with the faults at {@code /current} and {@code /password}
     */
    @Transactional
    public Credential.Issued setPassword(Person person, String current, String password) {
        if (person.hasPassword() && !Passwords.matches(current, people.passwordHash(person.id()))) {
            throw Problem.invalid("/current", "wrong-password", Map.of()).exception();
        }
        people.setPasswordHash(person.id(), Passwords.hash(password));
        credentials.revokeAll(Credential.Kind.SESSION, person.id());
        return openSession(person.id());
    }

    /**
     * Adds a person and makes the link by which they sign in the first time.
     *
     * @throws dev.touchstone.base.ProblemException INVALID with faults at {@code /id}, {@code /name}; CONFLICT
     *     {@code exists}
     */
    @Transactional
    public Credential.Issued invite(String id, String name, Role role) {
        List<Fault> faults = new ArrayList<>(nameFaults(name));
        if (id.isBlank()) {
            faults.add(Fault.at("/id", "blank"));
        } else if (!Id.isSlug(id)) {
            faults.add(Fault.at("/id", "not-a-slug", Map.of("value", Problem.quoted(id))));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        people.add(id, name.strip(), role);
        return link(id);
    }

    /** Makes a new one-time link for somebody who lost theirs, or their password. Older links end. */
    @Transactional
    public Credential.Issued link(String id) {
        if (people.find(id).isEmpty()) {
            throw Problem.missing("person", id).exception();
        }
        credentials.revokeAll(Credential.Kind.LINK, id);
        return credentials.issue(Credential.Kind.LINK, id, "", Set.of(), INVITATION);
    }

    /** Changes a person; somebody who may no longer sign in loses every session, link and token. */
    @Transactional
    public Person change(String id, String name, Role role, boolean active) {
        List<Fault> faults = nameFaults(name);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        Person changed = people.change(id, name.strip(), role, active);
        if (!active) {
            for (Credential.Kind kind : Credential.Kind.values()) {
                credentials.revokeAll(kind, id);
            }
        }
        return changed;
    }

    /**
     * Makes a token for the API.
     *
     * @param scopes at least one; none that the person's role does not cover
     * @throws dev.touchstone.base.ProblemException INVALID with faults at {@code /label}, {@code /scopes}
     */
    public Credential.Issued token(Person person, String label, Set<Scope> scopes) {
        List<Fault> faults = new ArrayList<>();
        if (label.isBlank()) {
            faults.add(Fault.at("/label", "blank"));
        } else if (label.length() > LONGEST_NAME) {
            faults.add(Fault.at("/label", "too-long", Map.of("max", LONGEST_NAME, "length", label.length())));
        }
        if (scopes.isEmpty()) {
            faults.add(Fault.at("/scopes", "blank"));
        } else if (scopes.contains(Scope.ADMIN) && person.role() != Role.ADMIN) {
            faults.add(Fault.at("/scopes", "scope-above-role", Map.of("scope", Scope.ADMIN.word())));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return credentials.issue(Credential.Kind.TOKEN, person.id(), label.strip(), scopes, TOKEN);
    }

    private static List<Fault> nameFaults(String name) {
        if (name.isBlank()) {
            return List.of(Fault.at("/name", "blank"));
        }
        return name.length() <= LONGEST_NAME
                ? List.of()
                : List.of(Fault.at("/name", "too-long", Map.of("max", LONGEST_NAME, "length", name.length())));
    }
}
