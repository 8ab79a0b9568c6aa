package io.pishvaz.store;

import io.pishvaz.customer.Merges;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Merges in PostgreSQL: each one is a transaction that locks both parties and keeps what it moved. */
public final class PgMerges implements Merges {
    private final Database database;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told of each party whose file is no longer what it was */
    public PgMerges(Database database, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Future<List<Duplicate>> duplicates(PartyId party) {
        return ask(MergeSql.DUPLICATES, Tuple.of(party.value()))
                .map(rows -> all(
                        rows,
                        row -> new Duplicate(
                                CandidateRow.found(row),
                                Stream.of(row.getArrayOfStrings("alike"))
                                        .map(Likeness::valueOf)
                                        .toList(),
                                Optional.ofNullable(row.getOffsetDateTime("apart_at"))
                                        .map(at -> new Apart(row.getString("apart_by"), at.toInstant())))));
    }

    @Override
    public Future<Boolean> apart(PartyId party, PartyId other, String by) {
        return ask(MergeSql.APART, Tuple.of(party.value(), other.value(), by, now()))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Void> maybeSame(PartyId party, PartyId other) {
        return ask(MergeSql.MAYBE_SAME, Tuple.of(party.value(), other.value())).mapEmpty();
    }

    @Override
    public Future<List<Merge>> of(PartyId party) {
        return ask(MergeSql.OF, Tuple.of(party.value())).map(rows -> all(rows, PgMerges::merge));
    }

    @Override
    public Future<Result> merge(Request request, String by) {
        if (request.survivor().party().equals(request.duplicate().party())) {
            return Future.succeededFuture(new Result.Refused("A party cannot be merged with itself."));
        }
        return within(
                tx -> lock(tx, request.survivor().party(), request.duplicate().party())
                        .compose(found -> wrong(request, found)
                                .map(Future::succeededFuture)
                                .orElseGet(() -> join(tx, request, by, found))));
    }

    private static Optional<Result> wrong(Request request, Both found) {
        return wrong(request.survivor(), found.survivor()).or(() -> wrong(request.duplicate(), found.duplicate()));
    }

    private static Optional<Result> wrong(Side side, Optional<Row> found) {
        if (found.isEmpty()) {
            return Optional.of(new Result.Missing("party " + side.party()));
        }
        Row row = found.get();
        if (row.getUUID("merged_into") != null) {
            return Optional.of(new Result.Refused("One of the two has been merged already."));
        }
        return row.getInteger("version") == side.version()
                ? Optional.empty()
                : Optional.of(new Result.Refused("One of the two was changed since; look again."));
    }

    private Future<Result> join(SqlConnection tx, Request request, String by, Both found) {
        UUID duplicate = request.duplicate().party().value();
        UUID survivor = request.survivor().party().value();
        String[] take = MergeSql.columns(request.take());
        JsonObject before = new JsonObject()
                .put("duplicate", found.duplicate().orElseThrow().getJsonObject("party"))
                .put("survivor", found.survivor().orElseThrow().getJsonObject("party"));
        Tuple pair = Tuple.of(duplicate, survivor);
        return tx.preparedQuery(MergeSql.STAGES)
                .execute(Tuple.of(survivor))
                .map(rows -> before.put("stages", rows.iterator().next().getJsonArray("stages")))
                .compose(known -> tx.preparedQuery(MergeSql.MOVE).execute(pair))
                .map(rows -> rows.iterator().next().getJsonArray("moved"))
                .compose(moved -> tx.preparedQuery(MergeSql.TAKE)
                        .execute(Tuple.of(duplicate, survivor, take))
                        .compose(taken -> tx.preparedQuery(MergeSql.LEAD).execute(pair))
                        .compose(leads -> tx.preparedQuery(MergeSql.KEEP)
                                .execute(Tuple.of(duplicate, survivor, by, now(), take, before, moved))))
                .compose(rows -> shown(tx, rows.iterator().next().getUUID("id")));
    }

    @Override
    public Future<Result> undo(UUID merge, String by, boolean anyones) {
        return within(tx -> tx.preparedQuery(MergeSql.FIND)
                .execute(Tuple.of(merge))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(new Result.Missing("merge " + merge))
                        : undo(tx, rows.iterator().next(), by, anyones)));
    }

    private Future<Result> undo(SqlConnection tx, Row merge, String by, boolean anyones) {
        if (!anyones && !merge.getString("agent").equals(by)) {
            return Future.succeededFuture(new Result.NotYours());
        }
        if (merge.getOffsetDateTime("undone_at") != null) {
            return Future.succeededFuture(new Result.Refused("This merge has been undone already."));
        }
        PartyId survivor = new PartyId(merge.getUUID("survivor_id"));
        return lock(tx, survivor, new PartyId(merge.getUUID("duplicate_id")))
                .compose(found -> found.survivor().orElseThrow().getUUID("merged_into") == null
                        ? part(tx, merge, by)
                        : Future.succeededFuture(
                                new Result.Refused("The party was merged again since; undo that first.")));
    }

    private Future<Result> part(SqlConnection tx, Row merge, String by) {
        UUID duplicate = merge.getUUID("duplicate_id");
        UUID survivor = merge.getUUID("survivor_id");
        JsonObject before = merge.getJsonObject("before");
        String[] taken = merge.getArrayOfStrings("taken");
        JsonArray stages = before.getJsonArray("stages");
        return tx.preparedQuery(MergeSql.PART)
                .execute(Tuple.of(duplicate))
                .compose(v -> tx.preparedQuery(MergeSql.MOVE_BACK)
                        .execute(Tuple.of(duplicate, survivor, merge.getJsonArray("moved"))))
                .compose(v -> tx.preparedQuery(MergeSql.GIVE_BACK)
                        .execute(Tuple.of(duplicate, survivor, taken, before.getJsonObject("survivor"))))
                .compose(v -> tx.preparedQuery(MergeSql.FORGET_STAGES).execute(Tuple.of(survivor)))
                .compose(v -> tx.preparedQuery(MergeSql.RECALL_STAGES).execute(Tuple.of(stages)))
                .compose(v -> tx.preparedQuery(MergeSql.UNDONE).execute(Tuple.of(merge.getUUID("id"), by, now())))
                .compose(v -> shown(tx, merge.getUUID("id")));
    }

    private Future<Result> within(Function<SqlConnection, Future<Result>> work) {
        return database.pool().withTransaction(work).onSuccess(result -> {
            if (result instanceof Result.Done(Merge merge)) {
                changed.accept(merge.survivor());
                changed.accept(merge.duplicate());
            }
        });
    }

    /** The rows of two parties, locked; empty where there is none. */
    private record Both(Optional<Row> survivor, Optional<Row> duplicate) {}

    private static Future<Both> lock(SqlConnection tx, PartyId survivor, PartyId duplicate) {
        UUID[] both = {survivor.value(), duplicate.value()};
        return tx.preparedQuery(MergeSql.LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(both))
                .map(rows -> new Both(row(rows, survivor), row(rows, duplicate)));
    }

    private static Optional<Row> row(RowSet<Row> rows, PartyId party) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getUUID("id").equals(party.value()))
                .findFirst();
    }

    private static Future<Result> shown(SqlConnection tx, UUID merge) {
        return tx.preparedQuery(MergeSql.SHOWN + " WHERE m.id = $1")
                .execute(Tuple.of(merge))
                .map(rows -> new Result.Done(merge(rows.iterator().next())));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Merge merge(Row row) {
        return new Merge(
                row.getUUID("id"),
                new PartyId(row.getUUID("survivor_id")),
                new PartyId(row.getUUID("duplicate_id")),
                row.getString("name"),
                row.getString("by"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("undone_at"))
                        .map(at -> new Undone(row.getString("undone_by"), at.toInstant())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
