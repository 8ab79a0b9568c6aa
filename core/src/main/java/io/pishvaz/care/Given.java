package io.pishvaz.care;

import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.TreatmentKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A treatment that a party was given; {@code order} is the number of the order that used it. */
public record Given(
        UUID id,
        int version,
        String treatment,
        TreatmentKind kind,
        FreeField.Title title,
        Optional<Integer> percent,
        Instant at,
        Optional<Instant> validUntil,
        long costRial,
        Optional<String> by,
        Optional<String> note,
        Optional<Instant> usedAt,
        Optional<String> order)
        implements Versioned {}
