package io.pishvaz.desk;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import java.util.Optional;

/** What an agent writes down of an unknown caller; the number is the call's. {@code note} goes to the pop's note. */
public record NewCaller(
        String name,
        PartyKind kind,
        Optional<String> company,
        Optional<String> source,
        Optional<String> reason,
        Optional<PartyId> referrer,
        Optional<String> note) {}
