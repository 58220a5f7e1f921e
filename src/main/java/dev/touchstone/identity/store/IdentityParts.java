package dev.touchstone.identity.store;

import dev.touchstone.archive.Content;
import dev.touchstone.archive.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** People in a dump, without anything by which somebody could sign in as one of them. */
@ApplicationScoped
class IdentityParts implements Part {

    /** The administrator whom the first start makes; as soon as there is a password or a second person, it is a team. */
    private static final String FIRST_PERSON =
            "password_hash is null and not exists (select 1 from person other where other.id <> person.id)";

    @Override
    public List<Content> contents() {
        return List.of(Content.Rows.of("person", "id")
                .without("password_hash", "a secret: whoever reads the archive could try passwords against it")
                .replacing(FIRST_PERSON));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of("credential", "secrets: sessions, tokens and one-time links end with a restore");
    }
}
