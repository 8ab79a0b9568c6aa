package io.pishvaz.store;

import io.pishvaz.care.Kept;
import io.pishvaz.care.Promise;
import io.pishvaz.care.Promises;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Edit;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Promises in PostgreSQL; which are broken is said by the rounds. */
public final class PgPromises implements Promises {
    private static final String MAKE = """
            INSERT INTO promise (party_id, made_at, text, due_at, agent, interaction_id)
            VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE promise SET text = $2, due_at = $3, agent = coalesce($4, agent), version = version + 1 WHERE id = $1
            """;
    private static final String KEEP = "UPDATE promise SET kept_at = $2, version = version + 1 WHERE id = $1";
    private static final String TAKE_BACK = "DELETE FROM promise WHERE id = $1";

    private final CareStore store;

    PgPromises(CareStore store) {
        this.store = store;
    }

    @Override
    public Future<Kept<Promise>> make(New promise, By by) {
        return store.create(CareRows.PROMISE, promise.party(), by, work -> wrong(work, promise.terms())
                .compose(no -> no.map(Made::no).orElseGet(() -> work.make(MAKE, made(work, promise)))));
    }

    private static Tuple made(Work work, New promise) {
        Terms terms = promise.terms();
        return Tuple.tuple()
                .addUUID(work.party())
                .addOffsetDateTime(work.at())
                .addString(terms.text())
                .addOffsetDateTime(terms.dueAt().atOffset(ZoneOffset.UTC))
                .addString(terms.agent().orElse(work.login()))
                .addUUID(promise.call().orElse(null));
    }

    @Override
    public Future<Kept<Promise>> edit(UUID promise, int version, Terms terms, String by) {
        return whileIs(Promise.State.OPEN, new Edit(promise, version, by), work -> wrong(work, terms)
                .compose(no -> no.isPresent()
                        ? Future.succeededFuture(no)
                        : work.run(
                                        EDIT,
                                        Tuple.of(
                                                promise,
                                                terms.text(),
                                                terms.dueAt().atOffset(ZoneOffset.UTC),
                                                terms.agent().orElse(null)))
                                .map(Optional.empty())));
    }

    @Override
    public Future<Kept<Promise>> keep(UUID promise, int version, String by) {
        return store.edit(
                CareRows.PROMISE,
                new Edit(promise, version, by),
                (work, one) -> one.state() == Promise.State.KEPT
                        ? over()
                        : work.run(KEEP, Tuple.of(promise, work.at())).map(Optional.empty()));
    }

    @Override
    public Future<Kept<Promise>> takeBack(UUID promise, int version, String by) {
        return whileIs(
                Promise.State.OPEN, new Edit(promise, version, by), work -> work.run(TAKE_BACK, Tuple.of(promise))
                        .map(Optional.empty()));
    }

    private interface Change {
        Future<Optional<Kept<Promise>>> make(Work work);
    }

    private Future<Kept<Promise>> whileIs(Promise.State state, Edit edit, Change change) {
        return store.edit(CareRows.PROMISE, edit, (work, one) -> one.state() == state ? change.make(work) : over());
    }

    private static Future<Optional<Kept<Promise>>> over() {
        return Future.succeededFuture(Optional.of(new Kept.Refused<>(Kept.Reason.OVER)));
    }

    /** What is due already would be broken before it is made. */
    private static Future<Optional<Kept<Promise>>> wrong(Work work, Terms terms) {
        return terms.dueAt().isAfter(work.now())
                ? CareSql.stranger(work.tx(), terms.agent())
                        .map(nobody -> nobody.map(
                                login -> new Kept.Invalid<>("agent", login, "the login of somebody who works here")))
                : Future.succeededFuture(
                        Optional.of(new Kept.Invalid<>("dueAt", terms.dueAt().toString(), "later than now")));
    }
}
