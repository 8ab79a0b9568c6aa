package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What customers are promised. Futures fail when the store cannot be reached. */
public interface Promises {

    Future<Kept<Promise>> make(New promise, By by);

    Future<Kept<Promise>> edit(UUID promise, int version, Terms terms, String by);

    /** It is kept; after its time it stays broken, and is kept late. */
    Future<Kept<Promise>> keep(UUID promise, int version, String by);

    /** Takes back what nobody promised, while it is open; answers it as it was. */
    Future<Kept<Promise>> takeBack(UUID promise, int version, String by);

    /** What is promised until when; {@code agent} keeps it, who asks where absent. */
    record Terms(String text, Instant dueAt, Optional<String> agent) {}

    /** A new one; {@code call} is the call it was made in. */
    record New(PartyId party, Terms terms, Optional<UUID> call) {}
}
