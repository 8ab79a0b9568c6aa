package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
            return PgChanges.since(tx, wish.party(), wish.version()).map(since -> new Edit.Conflict(kept, since));
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
        return RecordSql.write(tx, wish.party(), wish.record())
                .compose(v -> new ChangeLog(tx, wish.by(), wish.at()).keep(wish.party(), version, changes))
                .map(new Edit.Done(version));
    }

    private static Future<Optional<Kept>> read(SqlClient client, PartyId party) {
        return client.preparedQuery(RecordSql.RECORD)
                .execute(Tuple.of(party.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> RecordRow.kept(new Json(row.getJsonObject("doc")))));
    }
}
