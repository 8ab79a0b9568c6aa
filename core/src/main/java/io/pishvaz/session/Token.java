package io.pishvaz.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * By what a program is known instead of a session. The secret itself is kept nowhere, only its hash.
 *
 * @param hint the last letters of the secret, to tell tokens apart
 */
public record Token(String name, String hint, Role role, List<Scope> scopes, Optional<Instant> expires) {
    private static final String PREFIX = "pvz_";
    private static final int HINT = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        scopes = List.copyOf(scopes);
    }

    /** A new secret; shown once. */
    public static String secret() {
        return PREFIX + random();
    }

    /** Whether this may be the secret of a token at all. */
    public static boolean looksLike(String secret) {
        return secret.matches(PREFIX + "[A-Za-z0-9_-]{43}");
    }

    public static String hint(String secret) {
        return secret.substring(secret.length() - HINT);
    }

    /** What the store keeps of a secret, this or that of a session. */
    public static String key(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Who acts where this token is used; no person has such a login. */
    public User user() {
        return new User("token:" + name, name, role, Optional.empty());
    }

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
