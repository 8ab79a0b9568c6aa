package io.pishvaz.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * A party in short, as offered for choice or found by a search; {@code number} is the first on file, {@code chosen}
 * says who took this party for the caller before.
 */
public record Candidate(
        PartyId party,
        String name,
        PartyKind kind,
        Optional<String> job,
        Optional<String> place,
        LifecycleStage stage,
        Optional<Instant> lastContactAt,
        Optional<PhoneNumber> number,
        Optional<Chosen> chosen) {}
