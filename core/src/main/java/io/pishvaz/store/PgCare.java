package io.pishvaz.store;

import io.pishvaz.care.Care;
import io.pishvaz.care.Recovery;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of care in PostgreSQL, and the reading of one party's in one round trip. */
public final class PgCare implements Care.Files {
    private static final int MOST = 100;
    private static final String FILE = """
            SELECT json_build_object(%s) AS doc FROM party p
             WHERE p.id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
            """.formatted(
                    Stream.of(CareRows.GIVEN, CareRows.PROMISE, CareRows.JOB, CareRows.SURVEY)
                            .map(PgCare::all)
                            .collect(Collectors.joining(", ", "", ", " + complaints() + ", " + contacts())));

    private final CareStore store;

    private PgCare(CareStore store) {
        this.store = store;
    }

    /** The caring side over this database; {@code telling} hears of it. */
    public static Care open(Database database, Recovery recovery, InstantSource clock, Telling telling) {
        CareStore store = new CareStore(database, clock, telling.changed());
        return new Care(
                new PgCare(store),
                new PgGifts(store),
                new PgComplaints(store, recovery),
                new PgPromises(store),
                new PgServiceJobs(store, recovery),
                new PgContacts(store),
                new PgSurveys(store, recovery, telling.work()));
    }

    private static String all(CareStore.Kind<?> kind) {
        return rows(kind, "t.party_id = p.id");
    }

    private static String complaints() {
        return rows(CareRows.COMPLAINT, "t.party_id = p.id AND t.taken_back_at IS NULL");
    }

    private static String contacts() {
        return rows(CareRows.CONTACT, "t.party_id = p.id AND t.kind <> 'CALL'");
    }

    private static String rows(CareStore.Kind<?> kind, String which) {
        return "'%s', (SELECT json_agg(doc) FROM (%s WHERE %s ORDER BY at DESC LIMIT %d) newest)"
                .formatted(kind.table(), kind.sql(), which, MOST);
    }

    @Override
    public Future<Optional<Care.File>> of(PartyId party) {
        UUID id = party.value();
        return store.ask(FILE, Tuple.of(id)).map(rows -> CareStore.first(rows)
                .map(row -> new Json(row.getJsonObject("doc")))
                .map(doc -> new Care.File(
                        read(doc, CareRows.GIVEN),
                        read(doc, CareRows.COMPLAINT),
                        read(doc, CareRows.PROMISE),
                        read(doc, CareRows.JOB),
                        read(doc, CareRows.SURVEY),
                        read(doc, CareRows.CONTACT))));
    }

    private static <T> List<T> read(Json doc, CareStore.Kind<T> kind) {
        return doc.all(kind.table(), kind.read());
    }
}
