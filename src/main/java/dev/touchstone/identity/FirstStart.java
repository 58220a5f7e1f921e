package dev.touchstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets the first person in: an installation without anybody who could sign in makes an administrator. */
@ApplicationScoped
public class FirstStart {

    private static final String ADMINISTRATOR = "admin";

    private final People people;
    private final Accounts accounts;

    FirstStart(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * A one-time link for the administrator, while nobody has set a password yet. Each start makes a new
     * one, so that a lost link is no lost installation.
     */
    @Transactional
    public Optional<Credential.Issued> link() {
        if (people.count() == 0) {
            people.add(ADMINISTRATOR, "Administrator", Role.ADMIN);
        }
        boolean somebodyCanSignIn = people.all().stream().anyMatch(Person::hasPassword);
        return somebodyCanSignIn
                ? Optional.empty()
                : people.all().stream()
                        .filter(person -> person.active() && person.role() == Role.ADMIN)
                        .findFirst()
                        .map(person -> accounts.link(person.id()));
    }
}
