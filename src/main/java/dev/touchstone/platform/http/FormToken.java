package dev.touchstone.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that a form must carry: a keyed hash of the session it was made for (HMAC, RFC 2104), so that nothing has to
 * be remembered and no other site can know it.
 */
@ApplicationScoped
public class FormToken {

    /** The name of the hidden field. */
    public static final String FIELD = "csrf-token";

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    FormToken(KeyFile file) {
        this.key = new SecretKeySpec(file.key(), HMAC);
    }

    /**
     * The token for the forms of a request.
     *
     * @param identity who sends it; nobody has no forms to protect
     * @param session the secret of the session, if there is one
     */
    public String of(SecurityIdentity identity, Optional<String> session) {
        return identity.isAnonymous()
                ? ""
                : ofSession(session.orElse("person " + identity.getPrincipal().getName()));
    }

    /** The token for the forms of a session that was just opened. */
    public String ofSession(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] digest = mac.doFinal(("form " + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** Compares in a time that tells nothing. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
