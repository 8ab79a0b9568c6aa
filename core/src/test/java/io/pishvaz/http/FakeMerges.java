package io.pishvaz.http;

import io.pishvaz.customer.Merges;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges of which one is on file, made by mina; versions other than 3 were read too early. */
final class FakeMerges implements Merges {
    static final UUID MERGE = UUID.fromString("018f3c5e-0000-7000-8000-0000000000ee");

    @Override
    public Future<List<Duplicate>> duplicates(PartyId party) {
        return Future.succeededFuture(List.of(new Duplicate(
                Samples.candidate(),
                List.of(Likeness.NUMBER, Likeness.NAME),
                Optional.of(new Apart("Sara", Samples.AT)))));
    }

    @Override
    public Future<Boolean> apart(PartyId party, PartyId other, String by) {
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Void> maybeSame(PartyId party, PartyId other) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Result> merge(Request request, String by) {
        return Future.succeededFuture(
                request.survivor().version() == 3
                        ? new Result.Done(merge(by))
                        : new Result.Refused("One of the two was changed since; look again."));
    }

    @Override
    public Future<Result> undo(UUID merge, String by, boolean anyones) {
        if (!merge.equals(MERGE)) {
            return Future.succeededFuture(new Result.Missing("merge " + merge));
        }
        return Future.succeededFuture(
                by.equals("mina") || anyones ? new Result.Done(merge("mina")) : new Result.NotYours());
    }

    @Override
    public Future<List<Merge>> of(PartyId party) {
        return Future.succeededFuture(List.of(merge("mina")));
    }

    private static Merge merge(String by) {
        return new Merge(
                MERGE,
                Samples.PARTY,
                Samples.PARTY,
                "Shirin",
                by,
                Samples.AT,
                Optional.of(new Undone("Sara", Samples.AT)));
    }
}
