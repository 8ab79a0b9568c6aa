package io.pishvaz.customer;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Who changed what, newest first and page by page. Futures fail when the store cannot be reached. */
public interface Changes {

    /** Of a party and of everything around it, or of one kind of subject alone. */
    Future<Page> around(PartyId party, Optional<Change.Subject> subject, Slice slice);

    /** Of one thing. */
    Future<Page> of(Change.Subject subject, String id, Slice slice);

    /** Which page is asked for; {@code after} is the {@code next} of the page before. */
    record Slice(Optional<Long> after, int limit) {}

    /** One page; {@code next} is empty on the last. */
    record Page(List<Change> items, Optional<String> next) {}
}
