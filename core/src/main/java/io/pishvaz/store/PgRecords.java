package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** The records in PostgreSQL. An edit locks its party, so that of two who save at once the second is told. */
public final class PgRecords implements Records {
    private final Database database;
    private final House house;

    /** What records must keep to here, whose today counts, and who is told of a change. */
    public record House(RecordRules rules, ZoneId zone, InstantSource clock, Consumer<PartyId> changed) {}

    public PgRecords(Database database, House house) {
        this.database = database;
        this.house = house;
    }

    @Override
    public Future<Optional<Kept>> read(PartyId party) {
        return database.patiently(read(database.pool(), party));
    }

    @Override
    public Future<Edit> edit(PartyId party, int version, PartyRecord wanted, String by) {
        Instant now = house.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<RecordRules.Wrong> wrong = house.rules().check(party, wanted, LocalDate.ofInstant(now, house.zone()));
        if (wrong.isPresent()) {
            return Future.succeededFuture(new Edit.Invalid(wrong.get()));
        }
        Wish wish = new Wish(party, version, wanted, by, now);
        return database.patiently(database.pool().withTransaction(tx -> tx.preparedQuery(RecordSql.LOCK)
                        .execute(Tuple.of(party.value()))
                        .compose(locked -> read(tx, party))
                        .compose(found -> found.map(kept -> edit(tx, kept, wish))
                                .orElseGet(() -> Future.succeededFuture(new Edit.NoSuchParty())))))
                .onSuccess(edit -> {
                    if (edit instanceof Edit.Done(int now1) && now1 != version) {
                        house.changed().accept(party);
                    }
                });
    }

    private record Wish(PartyId party, int version, PartyRecord record, String by, Instant at) {}

    private static Future<Edit> edit(SqlConnection tx, Kept kept, Wish wish) {
        if (kept.version() != wish.version()) {
            return tx.preparedQuery(RecordSql.SINCE)
                    .execute(Tuple.of(wish.party().value(), wish.version()))
                    .map(rows -> new Edit.Conflict(kept, all(rows)));
        }
        List<PartyRecord.Changed> changes = kept.record().to(wish.record());
        if (changes.isEmpty()) {
            return Future.succeededFuture(new Edit.Done(kept.version()));
        }
        return missing(tx, wish)
                .compose(nobody -> nobody.<Future<Edit>>map(wrong -> Future.succeededFuture(new Edit.Invalid(wrong)))
                        .orElseGet(() -> write(tx, wish, changes)));
    }

    private static Future<Optional<RecordRules.Wrong>> missing(SqlConnection tx, Wish wish) {
        UUID[] others =
                wish.record().links().stream().map(link -> link.party().value()).toArray(UUID[]::new);
        return tx.preparedQuery(RecordSql.NOBODY).execute(Tuple.of(others)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .findFirst()
                .map(row -> new RecordRules.Wrong("links", row.getUUID("id").toString(), "a party on file")));
    }

    private static Future<Edit> write(SqlConnection tx, Wish wish, List<PartyRecord.Changed> changes) {
        int version = wish.version() + 1;
        List<Tuple> rows = changes.stream()
                .map(c -> Tuple.tuple()
                        .addUUID(wish.party().value())
                        .addInteger(version)
                        .addOffsetDateTime(wish.at().atOffset(ZoneOffset.UTC))
                        .addString(wish.by())
                        .addString(c.field())
                        .addString(c.before().orElse(null))
                        .addString(c.after().orElse(null)))
                .toList();
        return RecordSql.write(tx, wish.party(), wish.record())
                .compose(v -> tx.preparedQuery(RecordSql.CHANGE).executeBatch(rows))
                .map(new Edit.Done(version));
    }

    @Override
    public Future<Changes> changes(PartyId party, Optional<Long> before, int limit) {
        Tuple values = Tuple.of(party.value(), before.orElse(Long.MAX_VALUE), limit + 1);
        return database.patiently(
                        database.pool().preparedQuery(RecordSql.CHANGES).execute(values))
                .map(PgRecords::all)
                .map(found -> found.size() <= limit
                        ? new Changes(found, Optional.empty())
                        : new Changes(
                                found.subList(0, limit),
                                Optional.of(Long.toString(found.get(limit - 1).id()))));
    }

    private static Future<Optional<Kept>> read(SqlClient client, PartyId party) {
        return client.preparedQuery(RecordSql.RECORD)
                .execute(Tuple.of(party.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> RecordRow.kept(new Json(row.getJsonObject("doc")))));
    }

    private static List<Change> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> RecordRow.change(new Json(row.getJsonObject("doc"))))
                .toList();
    }
}
