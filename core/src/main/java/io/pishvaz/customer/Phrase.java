package io.pishvaz.customer;

import java.util.Map;

/**
 * A sentence that the client writes in its own language from its catalogue. A parameter is a String, a Number, an
 * Instant, a LocalDate, a {@link Rial} or a Duration.
 */
public record Phrase(String code, Map<String, Object> params) {
    public static Phrase of(String code) {
        return new Phrase(code, Map.of());
    }
}
