package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One wish to write something sold, within its transaction: whose, under which key, at what instant. */
record Sale(SqlConnection tx, By by, Instant now) {
    private static final String PARTY = """
            SELECT id FROM party WHERE id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
               FOR NO KEY UPDATE
            """;
    private static final String NO_PRODUCT = """
            SELECT code FROM unnest($1::text[]) AS c (code)
             WHERE NOT EXISTS (SELECT FROM product p WHERE p.code = c.code) LIMIT 1
            """;

    OffsetDateTime at() {
        return now.atOffset(ZoneOffset.UTC);
    }

    ChangeLog log() {
        return new ChangeLog(tx, by.login(), now);
    }

    <T> Future<T> logged(Subject subject, Object id, Supplier<Future<T>> work) {
        return log().keep(subject, id, work);
    }

    Future<Void> run(String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).mapEmpty();
    }

    Future<Void> batch(String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(sql).executeBatch(rows).mapEmpty();
    }

    /** Locks a party, so that of two who write at once the second sees what the first has done. */
    Future<Optional<UUID>> party(UUID party) {
        return tx.preparedQuery(PARTY).execute(Tuple.of(party)).map(rows -> first(rows)
                .map(row -> row.getUUID("id")));
    }

    /** The first of these codes that no product has. */
    Future<Optional<String>> noProduct(Stream<String> codes) {
        return tx.preparedQuery(NO_PRODUCT)
                .execute(Tuple.of(codes.toArray(String[]::new)))
                .map(rows -> first(rows).map(row -> row.getString("code")));
    }

    /** Makes something unless the same request has made it before; {@code read} tells how it stands. */
    <T> Future<Written<T>> once(Supplier<Future<Written<UUID>>> make, Function<UUID, Future<T>> read) {
        Once once = new Once(tx, by);
        return once.before()
                .compose(before -> before.isPresent()
                        ? read.apply(before.get()).map(now -> new Written.Done<>(now, true))
                        : make.get()
                                .compose(written -> then(written, made -> once.made(made)
                                        .compose(v -> read.apply(made))
                                        .map(now -> new Written.Done<>(now, false)))));
    }

    /** Goes on where something was done. */
    static <T, U> Future<Written<U>> then(Written<T> written, Function<T, Future<Written<U>>> next) {
        return switch (written) {
            case Written.Done<T>(var now, var again) -> next.apply(now);
            case Written.NotThere<T>(var what) -> refused(new Written.NotThere<>(what));
            case Written.Refused<T>(var reason) -> refused(new Written.Refused<>(reason));
            case Written.Invalid<T>(var field, var value, var allowed) ->
                refused(new Written.Invalid<>(field, value, allowed));
            case Written.Changed<T>(var now) ->
                throw new IllegalStateException("what is made anew was not changed before: " + now);
        };
    }

    static <T> Future<Written<T>> refused(Written<T> why) {
        return Future.succeededFuture(why);
    }

    static Optional<Row> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
