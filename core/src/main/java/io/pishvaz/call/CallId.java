package io.pishvaz.call;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Our own identity of a call, a UUID version 7 minted when its first leg is seen; stays through queues, transfers and
 * parking.
 */
public record CallId(UUID value) {

    /**
     * The identity of the call that this leg began then: the same facts give the same identity, so a journal can be
     * replayed.
     */
    static CallId of(Instant began, LegId first) {
        var hash = ByteBuffer.wrap(sha256(first.pbx() + "\n" + first.uniqueid()));
        long high = (began.toEpochMilli() << 16) | 0x7000 | (hash.getLong() & 0x0fff);
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new CallId(new UUID(high, low));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
