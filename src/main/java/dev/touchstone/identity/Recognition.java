package dev.touchstone.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Recognises people by what they show. */
@ApplicationScoped
public class Recognition {

    private final People people;
    private final Credentials credentials;

    Recognition(People people, Credentials credentials) {
        this.people = people;
        this.credentials = credentials;
    }

    /** The identity behind a secret; none when it is unknown, has ended, or its person may no longer sign in. */
    public Optional<SecurityIdentity> recognise(Credential.Kind kind, String secret) {
        return credentials
                .find(kind, secret)
                .flatMap(credential -> people.find(credential.person())
                        .filter(Person::active)
                        .map(person -> identity(person, credential)));
    }

    private static SecurityIdentity identity(Person person, Credential credential) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.id()))
                .addAttribute(CurrentPerson.PERSON, person)
                .addAttribute(CurrentPerson.CREDENTIAL, credential);
        person.role().covered().stream()
                .filter(credential.upTo()::covers)
                .forEach(role -> builder.addRole(role.word()));
        return builder.build();
    }
}
