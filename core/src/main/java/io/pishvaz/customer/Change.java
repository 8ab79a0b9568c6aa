package io.pishvaz.customer;

import java.time.Instant;
import java.util.Optional;

/** One change of one field by somebody, and the version that it made of its subject. */
public record Change(
        long id,
        Subject subject,
        String subjectId,
        int version,
        Instant at,
        String by,
        String field,
        Optional<String> before,
        Optional<String> after) {

    /** What may change; a {@code RECORD} is of the party itself. */
    public enum Subject {
        RECORD,
        TREATMENT,
        COMPLAINT,
        PROMISE,
        SERVICE,
        CONTACT,
        SURVEY,
        OPPORTUNITY,
        QUOTE,
        ORDER,
        REFERRAL,
        PRODUCT
    }
}
