package dev.touchstone.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.base.Problem;
import dev.touchstone.base.ProblemException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What accounts promise on every database. Each test has people of its own, as they share one. */
abstract class AccountsContract {

    private static final String PASSWORD = "correct horse 电池";

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    private static Problem problemOf(Executable call) {
        return assertThrows(ProblemException.class, call).problem();
    }

    private static List<String> pointersOf(Executable call) {
        return problemOf(call).faults().stream().map(fault -> fault.pointer()).toList();
    }

    /** Somebody with a password. */
    private Person person(String id, Role role) {
        String link = accounts.invite(id, "Name of " + id, role).secret();
        accounts.signInByLink(link);
        accounts.setPassword(people.find(id).orElseThrow(), "", PASSWORD);
        return people.find(id).orElseThrow();
    }

    @Test
    void aLinkSignsInOnceAndThePasswordAfterThat() {
        person("once", Role.AUTHOR);
        Credential.Issued session = accounts.signIn("once", PASSWORD, "10.1.0.1");
        assertEquals(
                "once",
                credentials
                        .find(Credential.Kind.SESSION, session.secret())
                        .orElseThrow()
                        .person());
        assertTrue(credentials.find(Credential.Kind.TOKEN, session.secret()).isEmpty());
        accounts.signOut(session.secret());
        assertTrue(credentials.find(Credential.Kind.SESSION, session.secret()).isEmpty());
        String link = accounts.link("once").secret();
        accounts.signInByLink(link);
        assertEquals("link-used", problemOf(() -> accounts.signInByLink(link)).code());
    }

    @Test
    void ofTwoWhoShowTheSameLinkOneGetsIn() throws Exception {
        accounts.invite("twice", "Twice", Role.AUTHOR);
        for (int round = 0; round < 5; round++) {
            String link = accounts.link("twice").secret();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Boolean>> runs = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < 2; i++) {
                    runs.add(threads.submit(() -> {
                        start.await();
                        return credentials.consume(Credential.Kind.LINK, link).isPresent();
                    }));
                }
            }
            assertNotEquals(runs.get(0).get(), runs.get(1).get());
        }
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
        person("alike", Role.AUTHOR);
        Problem wrong = problemOf(() -> accounts.signIn("alike", "something else", "10.1.0.2"));
        assertEquals("sign-in-failed", wrong.code());
        assertEquals(wrong, problemOf(() -> accounts.signIn("nobody", PASSWORD, "10.1.0.2")));
        assertEquals(wrong, problemOf(() -> accounts.signIn("", "", "10.1.0.2")));
        assertEquals(wrong, problemOf(() -> accounts.signIn("alike", "x".repeat(100_000), "10.1.0.2")));
        accounts.invite("fresh", "Fresh", Role.AUTHOR);
        assertEquals(wrong, problemOf(() -> accounts.signIn("fresh", "", "10.1.0.2")));
    }

    @Test
    void guessingIsPaused() {
        person("guessed", Role.AUTHOR);
        for (int i = 0; i < LoginThrottle.FREE_BY_BOTH; i++) {
            problemOf(() -> accounts.signIn("guessed", "wrong guess", "10.1.0.3"));
        }
        assertEquals(
                "sign-in-paused",
                problemOf(() -> accounts.signIn("guessed", PASSWORD, "10.1.0.3"))
                        .code());
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Person person = person("changing", Role.AUTHOR);
        String old = accounts.signIn("changing", PASSWORD, "10.1.0.4").secret();
        assertEquals(List.of("/current"), pointersOf(() -> accounts.setPassword(person, "wrong", "another password")));
        assertEquals(List.of("/password"), pointersOf(() -> accounts.setPassword(person, PASSWORD, "short")));
        assertEquals(List.of("/password"), pointersOf(() -> accounts.setPassword(person, PASSWORD, "汉".repeat(25))));
        String fresh =
                accounts.setPassword(person, PASSWORD, "another password").secret();
        assertTrue(credentials.find(Credential.Kind.SESSION, old).isEmpty());
        assertTrue(credentials.find(Credential.Kind.SESSION, fresh).isPresent());
    }

    @Test
    void whoMayNoLongerSignInLosesEverythingAtOnce() {
        person("staying", Role.ADMIN);
        Person person = person("leaving", Role.AUTHOR);
        String session = accounts.signIn("leaving", PASSWORD, "10.1.0.5").secret();
        String token = accounts.token(person, "script", Set.of(Scope.READ)).secret();
        String link = accounts.link("leaving").secret();
        accounts.change("leaving", "Leaving", Role.AUTHOR, false);
        assertTrue(credentials.find(Credential.Kind.SESSION, session).isEmpty());
        assertTrue(credentials.find(Credential.Kind.TOKEN, token).isEmpty());
        assertEquals("link-used", problemOf(() -> accounts.signInByLink(link)).code());
        assertEquals(
                "sign-in-failed",
                problemOf(() -> accounts.signIn("leaving", PASSWORD, "10.1.0.5"))
                        .code());
    }

    @Test
    void oneActiveAdministratorAlwaysRemains() {
        person("last", Role.ADMIN);
        people.all().stream()
                .filter(other -> other.role() == Role.ADMIN && !other.id().equals("last"))
                .forEach(other -> accounts.change(other.id(), other.name(), Role.AUTHOR, true));
        assertEquals(
                "last-administrator",
                problemOf(() -> accounts.change("last", "Last", Role.AUTHOR, true))
                        .code());
        assertEquals(
                "last-administrator",
                problemOf(() -> accounts.change("last", "Last", Role.ADMIN, false))
                        .code());
        assertEquals(Role.ADMIN, people.find("last").orElseThrow().role());
    }

    @Test
    void peopleAreNamedPlainly() {
        assertEquals(List.of("/name", "/id"), pointersOf(() -> accounts.invite("", " ", Role.AUTHOR)));
        assertEquals(List.of("/id"), pointersOf(() -> accounts.invite("<script>", "x", Role.AUTHOR)));
        assertEquals(List.of("/name"), pointersOf(() -> accounts.invite("long", "x".repeat(100_000), Role.AUTHOR)));
        accounts.invite("taken", "\u202Eالعربية 😀", Role.AUTHOR);
        assertEquals(
                Problem.Kind.CONFLICT,
                problemOf(() -> accounts.invite("taken", "Again", Role.AUTHOR)).kind());
    }

    @Test
    void aTokenIsNamedAndNeverGoesBeyondItsPerson() {
        Person author = person("tokens", Role.AUTHOR);
        assertEquals(List.of("/label", "/scopes"), pointersOf(() -> accounts.token(author, " ", Set.of())));
        assertEquals(List.of("/scopes"), pointersOf(() -> accounts.token(author, "x", Set.of(Scope.ADMIN))));
        Credential.Issued token = accounts.token(author, "script", Set.of(Scope.READ, Scope.WRITE));
        Credential kept = credentials.of(Credential.Kind.TOKEN, "tokens").getFirst();
        assertEquals(Set.of(Scope.READ, Scope.WRITE), kept.scopes());
        assertFalse(kept.toString().contains(token.secret()));
        assertFalse(credentials.revoke("somebody else", kept.id()));
        assertTrue(credentials.revoke("tokens", kept.id()));
        assertTrue(credentials.find(Credential.Kind.TOKEN, token.secret()).isEmpty());
    }

    @Test
    void whenSomebodyWasSeenIsKnownInOneQuery() {
        person("seen", Role.AUTHOR);
        accounts.invite("unseen", "Unseen", Role.AUTHOR);
        credentials.find(
                Credential.Kind.SESSION,
                accounts.signIn("seen", PASSWORD, "10.1.0.6").secret());
        assertTrue(credentials.lastUse().containsKey("seen"));
        assertFalse(credentials.lastUse().containsKey("unseen"));
    }
}
