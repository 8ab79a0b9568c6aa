package io.pishvaz.store;

import io.pishvaz.care.Kept;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Keeps things of parties in PostgreSQL: a new one once per key, a change of the version that was read, each in one
 * transaction that says who does it, so that the database keeps what changed.
 */
final class CareStore {
    private static final String WHO = "SELECT set_config('pishvaz.by', $1, true)";
    private static final String PARTY = """
            SELECT id, stage FROM party WHERE id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
               FOR NO KEY UPDATE
            """;
    private static final String LOCK = "SELECT party_id, version FROM %s WHERE id = $1 FOR UPDATE";

    private final Database database;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told, after the commit, when what is on file of a party changed */
    CareStore(Database database, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    /** One kind of thing: how people call it, its table, and how it is read; {@code sql} ends where WHERE begins. */
    record Kind<T>(String what, String table, String sql, Function<Json, T> read) {
        Future<Optional<T>> find(SqlConnection tx, UUID id) {
            return tx.preparedQuery(sql + " WHERE t.id = $1")
                    .execute(Tuple.of(id))
                    .map(rows -> first(rows).map(row -> read.apply(new Json(row.getJsonObject("doc")))));
        }
    }

    /** A transaction on behalf of somebody, about a party. */
    record Work(SqlConnection tx, UUID party, Optional<LifecycleStage> stage, String login, Instant now) {
        OffsetDateTime at() {
            return now.atOffset(ZoneOffset.UTC);
        }

        Future<Void> run(String sql, Tuple values) {
            return tx.preparedQuery(sql).execute(values).mapEmpty();
        }

        /** Runs what touches a row only where the one who asks may take it back. */
        <T> Future<Optional<Kept<T>>> takeBack(String sql, Tuple values) {
            return tx.preparedQuery(sql)
                    .execute(values)
                    .map(rows -> rows.rowCount() == 1 ? Optional.empty() : Optional.of(new Kept.NotYours<>()));
        }

        /** Runs an INSERT that returns the id. */
        <T> Future<Made<T>> make(String sql, Tuple values) {
            return tx.preparedQuery(sql)
                    .execute(values)
                    .map(rows -> new Made.Id<>(rows.iterator().next().getUUID("id")));
        }
    }

    /** What came of making something: its id, or why not. */
    sealed interface Made<T> {

        record Id<T>(UUID id) implements Made<T> {}

        record No<T>(Kept<T> why) implements Made<T> {}

        static <T> Future<Made<T>> no(Kept<T> why) {
            return Future.succeededFuture(new No<>(why));
        }
    }

    /** Which version of what is to be changed by whom. */
    record Edit(UUID id, int version, String login) {}

    <T> Future<Kept<T>> create(Kind<T> kind, PartyId party, By by, Function<Work, Future<Made<T>>> make) {
        Instant now = now();
        return within(by.login(), tx -> tx.preparedQuery(PARTY)
                        .execute(Tuple.of(party.value()))
                        .compose(rows -> first(rows)
                                .map(row -> create(kind, new Once(tx, by), work(tx, row, by, now), make))
                                .orElseGet(() -> said(new Kept.NotThere<>("party")))))
                .onSuccess(kept -> tell(kept, party));
    }

    private static Work work(SqlConnection tx, Row party, By by, Instant now) {
        LifecycleStage stage = LifecycleStage.valueOf(party.getString("stage"));
        return new Work(tx, party.getUUID("id"), Optional.of(stage), by.login(), now);
    }

    private static <T> Future<Kept<T>> create(
            Kind<T> kind, Once once, Work work, Function<Work, Future<Made<T>>> make) {
        return once.before()
                .compose(before -> before.isPresent()
                        ? kind.find(work.tx(), before.get()).map(now -> again(kind, now))
                        : make.apply(work).compose(made -> switch (made) {
                            case Made.No<T>(var why) -> said(why);
                            case Made.Id<T>(var id) ->
                                once.made(id)
                                        .compose(v -> kind.find(work.tx(), id))
                                        .map(now -> new Kept.Done<>(now.orElseThrow(), false));
                        }));
    }

    /** What was made under this key may have been taken back since. */
    private static <T> Kept<T> again(Kind<T> kind, Optional<T> now) {
        return now.<Kept<T>>map(one -> new Kept.Done<>(one, true)).orElseGet(() -> new Kept.NotThere<>(kind.what()));
    }

    <T> Future<Optional<T>> find(Kind<T> kind, UUID id) {
        return database.patiently(database.pool().withConnection(connection -> kind.find(connection, id)));
    }

    /** {@code change} answers why it is refused, or nothing when it is done. */
    <T> Future<Kept<T>> edit(Kind<T> kind, Edit edit, BiFunction<Work, T, Future<Optional<Kept<T>>>> change) {
        Instant now = now();
        return within(edit.login(), tx -> tx.preparedQuery(LOCK.formatted(kind.table()))
                        .execute(Tuple.of(edit.id()))
                        .compose(rows -> first(rows)
                                .map(row -> kind.find(tx, edit.id()).compose(found -> {
                                    Work work =
                                            new Work(tx, row.getUUID("party_id"), Optional.empty(), edit.login(), now);
                                    T one = found.orElseThrow();
                                    return row.getInteger("version") == edit.version()
                                            ? change(kind, work, edit, one, change)
                                            : said(new Kept.Changed<>(one));
                                }))
                                .orElseGet(() -> said(new Kept.NotThere<>(kind.what())))
                                .map(kept -> new Edited<>(kept, first(rows).map(row -> row.getUUID("party_id"))))))
                .onSuccess(edited -> edited.party().ifPresent(party -> tell(edited.kept(), new PartyId(party))))
                .map(Edited::kept);
    }

    private record Edited<T>(Kept<T> kept, Optional<UUID> party) {}

    private static <T> Future<Kept<T>> change(
            Kind<T> kind, Work work, Edit edit, T before, BiFunction<Work, T, Future<Optional<Kept<T>>>> change) {
        return change.apply(work, before)
                .compose(refused -> refused.isPresent()
                        ? said(refused.get())
                        : kind.find(work.tx(), edit.id()).map(now -> new Kept.Done<>(now.orElse(before), false)));
    }

    <T> Future<T> within(String login, Function<SqlConnection, Future<T>> work) {
        return database.patiently(database.pool()
                .withTransaction(
                        tx -> tx.preparedQuery(WHO).execute(Tuple.of(login)).compose(v -> work.apply(tx))));
    }

    Future<RowSet<Row>> ask(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values));
    }

    void tell(Kept<?> kept, PartyId party) {
        if (kept instanceof Kept.Done<?>(var now, var again) && !again) {
            changed.accept(party);
        }
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static <T> Future<Kept<T>> said(Kept<T> kept) {
        return Future.succeededFuture(kept);
    }

    static Optional<Row> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
