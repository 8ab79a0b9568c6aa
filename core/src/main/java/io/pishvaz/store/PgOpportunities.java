package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunities;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Opportunities in PostgreSQL; their steps are kept by the database itself. */
public final class PgOpportunities implements Opportunities {
    private static final String OPEN = """
            INSERT INTO opportunity (party_id, title, stage, value, probability, opened_at, moved_at, owner)
            SELECT id, $2, 'NEW', $3, $4, $5, $5, $6 FROM party WHERE id = $1
            RETURNING id
            """;
    private static final String LOCK = "SELECT party_id, stage FROM opportunity WHERE id = $1 FOR UPDATE";
    private static final String STEP =
            "UPDATE opportunity SET stage = $2, moved_at = $3, owner = coalesce(owner, $4) WHERE id = $1";
    private static final String LOSE = """
            UPDATE opportunity SET stage = 'LOST', probability = 0, lost_reason = $2, moved_at = $3, closed_at = $3,
                   owner = coalesce(owner, $4)
             WHERE id = $1
            """;

    private final Database database;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told when a party's file changed */
    public PgOpportunities(Database database, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Future<Optional<UUID>> open(Enquiry enquiry) {
        Tuple values = Tuple.tuple()
                .addUUID(enquiry.party().value())
                .addString(enquiry.title())
                .addLong(enquiry.valueRial())
                .addInteger(enquiry.probability())
                .addOffsetDateTime(now())
                .addString(enquiry.owner());
        return database.patiently(database.pool().preparedQuery(OPEN).execute(values))
                .map(rows -> first(rows).map(row -> row.getUUID("id")))
                .onSuccess(made -> made.ifPresent(id -> changed.accept(enquiry.party())));
    }

    /** Who shows the file is told after the commit: they read it again at once. */
    @Override
    public Future<Moved> move(Move move) {
        return database.patiently(database.pool().withTransaction(tx -> tx.preparedQuery(LOCK)
                        .execute(Tuple.of(move.opportunity()))
                        .map(PgOpportunities::first)
                        .compose(row -> row.isEmpty()
                                ? Future.succeededFuture(new Tried(new Moved.NoSuchOpportunity(), row))
                                : move(tx, move, row.get().getString("stage")).map(moved -> new Tried(moved, row)))))
                .onSuccess(this::tell)
                .map(Tried::outcome);
    }

    private record Tried(Moved outcome, Optional<Row> row) {}

    private void tell(Tried tried) {
        if (tried.outcome() instanceof Moved.Done) {
            tried.row().ifPresent(row -> changed.accept(new PartyId(row.getUUID("party_id"))));
        }
    }

    private Future<Moved> move(SqlConnection tx, Move move, String stage) {
        if (!move.from().name().equals(stage)) {
            return Future.succeededFuture(new Moved.Elsewhere(stage));
        }
        Future<?> done =
                switch (move.goal()) {
                    case Goal.To(var step) ->
                        tx.preparedQuery(STEP).execute(Tuple.of(move.opportunity(), step.name(), now(), move.by()));
                    case Goal.Lost(var reason) ->
                        tx.preparedQuery(LOSE).execute(Tuple.of(move.opportunity(), reason, now(), move.by()));
                };
        return done.map(rows -> new Moved.Done());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<Row> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
