package io.pishvaz.work;

import io.pishvaz.call.CallId;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** What calls have changed, as far as it is on file; futures fail when the store cannot be reached. */
public interface Effects {
    Future<CallEffects> of(CallId call, Instant began, Optional<PartyId> party);
}
