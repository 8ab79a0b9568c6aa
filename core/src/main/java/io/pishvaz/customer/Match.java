package io.pishvaz.customer;

import java.util.List;
import java.util.Optional;

/** Who may be behind a number. Parties of whom an agent said that the number is not theirs are left out. */
public sealed interface Match {

    /** One party; {@code chosen} where an agent said so, whether or not the number is on its file. */
    record Known(CustomerFile file, Optional<Chosen> chosen) implements Match {}

    /** Several parties share the number; the one chosen last first, then most likely first, at most nine. */
    record Many(List<Candidate> candidates) implements Match {}

    record Unknown() implements Match {}
}
