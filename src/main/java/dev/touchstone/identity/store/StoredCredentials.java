package dev.touchstone.identity.store;

import dev.touchstone.base.Id;
import dev.touchstone.base.Sha256;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Credential;
import dev.touchstone.identity.Credentials;
import dev.touchstone.identity.Scope;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Credentials in a relational database. The time of the last use is written once an hour, not on every request. */
@ApplicationScoped
@Transactional
class StoredCredentials implements Credentials {

    private static final int SECRET_BYTES = 32;
    private static final String TOKEN_PREFIX = "ts_";
    private static final Duration USE_STEP = Duration.ofHours(1);

    private final CredentialRows rows;
    private final Clock clock;
    private final Id ids;
    private final SecureRandom random = new SecureRandom();

    StoredCredentials(CredentialRows rows, Clock clock, Id ids) {
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Credential.Issued issue(
            Credential.Kind kind, String person, String label, Set<Scope> scopes, Duration lifetime) {
        String secret = secret(kind);
        CredentialRow row = new CredentialRow();
        row.hash = Sha256.hex(secret);
        row.id = ids.next();
        row.kind = kind.word();
        row.person = person;
        row.label = label.replace("\u0000", "");
        row.scopes = scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        row.createdAt = now();
        row.expiresAt = row.createdAt.plus(lifetime);
        rows.delete("expiresAt <= ?1", row.createdAt);
        rows.persist(row);
        return new Credential.Issued(row.credential(), secret);
    }

    private String secret(Credential.Kind kind) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        // The prefix lets scanners of public code find a token that got away.
        String prefix = kind == Credential.Kind.TOKEN ? TOKEN_PREFIX : "";
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Optional<Credential> find(Credential.Kind kind, String secret) {
        Optional<CredentialRow> found = row(kind, secret);
        found.ifPresent(this::use);
        return found.map(CredentialRow::credential);
    }

    private void use(CredentialRow row) {
        Instant now = now();
        if (row.usedAt != null && row.usedAt.plus(USE_STEP).isAfter(now)) {
            return;
        }
        row.usedAt = now;
        if (row.kind.equals(Credential.Kind.SESSION.word())) {
            row.expiresAt = now.plus(Accounts.SESSION);
        }
    }

    @Override
    public Optional<Credential> consume(Credential.Kind kind, String secret) {
        Optional<Credential> found = row(kind, secret).map(CredentialRow::credential);
        // The database decides which of two simultaneous requests deleted the row.
        return found.filter(credential -> rows.delete("hash", Sha256.hex(secret)) == 1);
    }

    private Optional<CredentialRow> row(Credential.Kind kind, String secret) {
        return rows.find("hash = ?1 and kind = ?2 and expiresAt > ?3", Sha256.hex(secret), kind.word(), now())
                .firstResultOptional();
    }

    @Override
    public List<Credential> of(Credential.Kind kind, String person) {
        return rows
                .find(
                        "person = ?1 and kind = ?2 and expiresAt > ?3",
                        Sort.descending("createdAt", "id"),
                        person,
                        kind.word(),
                        now())
                .stream()
                .map(CredentialRow::credential)
                .toList();
    }

    private record LastUse(String person, Instant at) {}

    @Override
    public Map<String, Instant> lastUse() {
        return rows
                .find("select person, max(usedAt) from CredentialRow where usedAt is not null group by person")
                .project(LastUse.class)
                .stream()
                .collect(Collectors.toMap(LastUse::person, LastUse::at));
    }

    @Override
    public boolean revoke(String person, String id) {
        return rows.delete("person = ?1 and id = ?2", person, id) == 1;
    }

    @Override
    public void revokeAll(Credential.Kind kind, String person) {
        rows.delete("kind = ?1 and person = ?2", kind.word(), person);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
