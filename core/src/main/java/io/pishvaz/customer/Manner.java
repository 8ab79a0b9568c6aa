package io.pishvaz.customer;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** How a party wants to be turned to: over no channel that was {@code refused}, and between these hours. */
public record Manner(List<String> refused, Optional<LocalTime> from, Optional<LocalTime> to) {
    public static final Manner ANY = new Manner(List.of(), Optional.empty(), Optional.empty());
}
