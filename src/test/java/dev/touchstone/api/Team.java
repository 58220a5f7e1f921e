package dev.touchstone.api;

import static io.restassured.RestAssured.given;

import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.People;
import dev.touchstone.identity.Person;
import dev.touchstone.identity.Role;
import dev.touchstone.identity.Scope;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** People with tokens, as a script would use them. */
@ApplicationScoped
class Team {

    private final Accounts accounts;
    private final People people;

    Team(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** A token of a person who is added where they are new. */
    String token(String id, Role role, Scope... scopes) {
        if (people.find(id).isEmpty()) {
            accounts.invite(id, "Dr. " + id, role);
        }
        Person person = people.find(id).orElseThrow();
        return accounts.token(person, "test", Set.of(scopes)).secret();
    }

    /** Requests of such a person. */
    RequestSpecification as(String id, Role role) {
        return given().header("Authorization", "Bearer " + token(id, role, Scope.READ, Scope.WRITE))
                .contentType("application/json");
    }
}
