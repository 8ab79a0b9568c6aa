package io.pishvaz.http;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** One change of each kind asked for; another page follows the first. */
final class FakeChanges implements Changes {

    @Override
    public Future<Page> around(PartyId party, Optional<Change.Subject> subject, Slice slice) {
        return page(change(subject.orElse(Change.Subject.RECORD), party.toString()), slice);
    }

    @Override
    public Future<Page> of(Change.Subject subject, String id, Slice slice) {
        return page(change(subject, id), slice);
    }

    static Change change(Change.Subject subject, String id) {
        return new Change(7, subject, id, 3, Samples.AT, "Mina", "job", Optional.empty(), Optional.of("Confectioner"));
    }

    private static Future<Page> page(Change one, Slice slice) {
        return Future.succeededFuture(
                new Page(List.of(one), slice.after().isPresent() ? Optional.empty() : Optional.of("7")));
    }
}
