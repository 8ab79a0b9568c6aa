package io.pishvaz.customer;

import java.util.List;

/** Who may be behind a number. */
public sealed interface Match {

    record Known(CustomerFile file) implements Match {}

    /** Several parties share the number; most likely first, at most nine. */
    record Many(List<Candidate> candidates) implements Match {}

    record Unknown() implements Match {}
}
