package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.outreach.Block;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListWork;
import io.pishvaz.outreach.Purpose;
import io.vertx.core.Future;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The person of {@link FakeLists}, taken by whoever asks. */
final class FakeListWork implements ListWork {
    private static Card card() {
        var brief = new Brief(FakeLists.LIST, "Silent", Purpose.WIN_BACK, "why", Optional.empty(), 3);
        return new Card(FakeLists.entry(ListEntry.State.TAKEN), brief);
    }

    @Override
    public Future<At> at(AgentId agent) {
        var open = List.of(new Open(card().list(), 7));
        return Future.succeededFuture(new At(open, Optional.of(card()), Optional.of(LocalTime.of(8, 0))));
    }

    @Override
    public Future<Optional<Card>> next(AgentId agent, Optional<UUID> list) {
        return Future.succeededFuture(Optional.of(card()));
    }

    @Override
    public Future<Judged> judge(AgentId agent, UUID entry) {
        return Future.succeededFuture(
                switch (agent.name()) {
                    case "late" -> new Judged.Quiet(LocalTime.of(8, 0));
                    case "asked" -> new Judged.Forbidden(Block.CONTACT_CAP);
                    default ->
                        entry.equals(FakeLists.ENTRY)
                                ? new Judged.Call(Samples.PARTY, "+982144120000")
                                : new Judged.NotYours();
                });
    }

    @Override
    public Future<Boolean> release(AgentId agent, UUID entry) {
        return Future.succeededFuture(entry.equals(FakeLists.ENTRY));
    }

    @Override
    public Future<Optional<ListEntry>> result(AgentId agent, UUID entry, Said said) {
        return Future.succeededFuture(
                Optional.of(FakeLists.entry(ListEntry.State.WAITING)).filter(one -> entry.equals(one.id())));
    }
}
