package io.pishvaz.http;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.CallLists;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.pishvaz.work.Page;
import io.pishvaz.work.Who;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One running list of version 3 with one person on it. */
final class FakeLists implements CallLists {
    static final UUID LIST = UUID.fromString("0197aaaa-0000-7000-8000-000000000001");
    static final UUID ENTRY = UUID.fromString("0197aaaa-0000-7000-8000-000000000002");

    static JsonObject body() {
        return new JsonObject()
                .put("name", "Silent for long")
                .put("purpose", "WIN_BACK")
                .put("why", "Nobody called them this year")
                .put("filter", JsonObject.of("stages", JsonArray.of("LOYAL"), "silentDays", 90))
                .put("most", 100)
                .put("department", "SERVICE")
                .put("first", "2026-11-22")
                .put("from", "09:00")
                .put("to", "20:00")
                .put("attempts", 3)
                .put("retryMinutes", 60);
    }

    static ListEntry entry(ListEntry.State state) {
        var who = new Who(Samples.PARTY, "Shirin", LifecycleStage.LOYAL, Optional.of("+989121234567"));
        return new ListEntry(
                ENTRY,
                LIST,
                who,
                Standing.LAPSED,
                List.of(new Phrase("list.reason.lastContact", Map.of("at", Samples.AT))),
                state,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CallList list(Terms terms) {
        var progress = new CallList.Progress(1, 1, 0, 0, 0, Map.of(), Map.of());
        return new CallList(LIST, 3, terms, CallList.State.RUNNING, "sara", Samples.AT, progress);
    }

    private static CallList list() {
        var filter = new ListFilter(
                List.of("LOYAL"),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(90),
                Optional.empty(),
                Map.of("size", "large"));
        var calling = new Terms.Calling(
                new Terms.Workers(List.of(), Optional.of("SERVICE")),
                new Terms.Window(LocalDate.of(2026, 11, 22), Optional.empty(), LocalTime.of(9, 0), LocalTime.of(20, 0)),
                3,
                60);
        return list(new Terms("Silent", Purpose.WIN_BACK, "why", Optional.of("Hello"), filter, 100, calling));
    }

    @Override
    public Future<Preview> preview(Terms terms) {
        return Future.succeededFuture(
                new Preview(1, false, Map.of("NO_CONSENT", 1L), List.of(entry(ListEntry.State.WAITING))));
    }

    @Override
    public Future<CallList> make(Terms terms, String by) {
        return Future.succeededFuture(list(terms));
    }

    @Override
    public Future<Page<CallList>> page(Optional<CallList.State> state, Optional<String> after, int limit) {
        return Future.succeededFuture(new Page<>(List.of(list()), Optional.of("older")));
    }

    @Override
    public Future<Optional<CallList>> find(UUID list) {
        return Future.succeededFuture(Optional.of(list()).filter(one -> list.equals(LIST)));
    }

    @Override
    public Future<Optional<Changed>> state(UUID list, int version, CallList.State state) {
        return find(list).map(found -> found.map(now -> new Changed(version == now.version(), now)));
    }

    @Override
    public Future<Page<ListEntry>> entries(
            UUID list, Optional<ListEntry.State> state, Optional<String> after, int limit) {
        return Future.succeededFuture(new Page<>(List.of(entry(ListEntry.State.WAITING)), Optional.empty()));
    }

    @Override
    public Future<List<List<@Nullable Object>>> table(UUID list, int after, int limit) {
        return Future.succeededFuture(
                after == 0 ? List.of(List.of("position", "name"), List.of(1, "Shirin")) : List.of());
    }
}
