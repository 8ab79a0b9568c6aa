package io.pishvaz.session;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow hashing of passwords with PBKDF2-HMAC-SHA256; takes a good part of a second of a processor, so never call it on
 * an event loop. Written as {@code pbkdf2-sha256$ITERATIONS$SALT$HASH}.
 */
public final class Password {
    /** What OWASP asked for in 2023. */
    private static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern WRITTEN = Pattern.compile("pbkdf2-sha256\\$(\\d{1,9})\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Fits no password; checking against it takes as long as against a real one. */
    public static final String OF_NOBODY = "pbkdf2-sha256$" + ITERATIONS + "$AAAAAAAAAAAAAAAAAAAAAA==$AAAA";

    private Password() {}

    public static String hash(String password) {
        return hash(password, ITERATIONS);
    }

    static String hash(String password, int iterations) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        var derived = base64.encodeToString(derive(password, salt, iterations));
        return "pbkdf2-sha256$" + iterations + "$" + base64.encodeToString(salt) + "$" + derived;
    }

    /** Also false for a hash that is none. */
    public static boolean fits(String password, String hash) {
        var parts = WRITTEN.matcher(hash);
        if (!parts.matches()) {
            return false;
        }
        var base64 = Base64.getDecoder();
        var derived = derive(password, base64.decode(parts.group(2)), Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(derived, base64.decode(parts.group(3)));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
