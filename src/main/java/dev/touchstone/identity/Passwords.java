package dev.touchstone.identity;

import dev.touchstone.base.Problem;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Passwords as bcrypt hashes. Bcrypt reads 72 bytes, so longer passwords are refused instead of cut. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST_BYTES = 72;
    private static final int COST = 11;

    /** Compared against when there is no such person, so that the answer takes as long. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody has this password", COST);

    private Passwords() {}

    static String hash(String password) {
        int characters = password.codePointCount(0, password.length());
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (characters < SHORTEST) {
            throw Problem.invalid("/password", "too-short", Map.of("min", SHORTEST))
                    .exception();
        }
        if (bytes > LONGEST_BYTES) {
            throw Problem.invalid("/password", "too-long", Map.of("max", LONGEST_BYTES, "length", bytes))
                    .exception();
        }
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Whether a password is the one of this hash; takes the same time without a hash. */
    static boolean matches(String password, java.util.Optional<String> hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        boolean same = BcryptUtil.matches(readable ? password : "", hash.orElse(NOBODY));
        return same && readable && hash.isPresent();
    }
}
