package dev.touchstone.identity;

import dev.touchstone.base.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;

/** Makes a token without a browser, for whoever may read and write the data folder anyway. */
@ApplicationScoped
public class FirstToken {

    private final People people;
    private final Accounts accounts;

    FirstToken(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * The secret of a new token. In an installation without anybody the person is made, as administrator.
     *
     * @param id whom the token stands for
     * @param upTo the highest scope
     * @throws dev.touchstone.base.ProblemException MISSING when there are people, but not this one; INVALID when the
     *     scope goes beyond the person's role or the identifier is none
     */
    @Transactional
    public String make(String id, Scope upTo) {
        if (people.count() == 0) {
            accounts.invite(id, id, Role.ADMIN);
        }
        Person person = people.find(id)
                .filter(Person::active)
                .orElseThrow(() -> Problem.missing("person", id).exception());
        Set<Scope> scopes = EnumSet.range(Scope.READ, upTo);
        return accounts.token(person, "touchstone token", scopes).secret();
    }
}
