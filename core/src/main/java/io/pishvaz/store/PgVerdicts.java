package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Verdicts;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What agents said of whose a number is, in PostgreSQL: one row holds, the earlier ones say until when they did. */
public final class PgVerdicts implements Verdicts {
    private static final String END = """
            UPDATE number_verdict SET until = $3 WHERE e164 = $1 AND party_id = $2 AND until IS NULL
            """;
    private static final String SAY = """
            INSERT INTO number_verdict (e164, party_id, at, verdict, agent) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (e164, party_id) WHERE until IS NULL
            DO UPDATE SET at = excluded.at, verdict = excluded.verdict, agent = excluded.agent
            """;
    private static final String TAKE_BACK = """
            UPDATE number_verdict SET until = $3, undone_by = $4
             WHERE e164 = $1 AND party_id = $2 AND until IS NULL RETURNING at
            """;
    /** What ended when the word that is taken back began. */
    private static final String REVIVE = """
            UPDATE number_verdict SET until = NULL
             WHERE e164 = $1 AND party_id = $2 AND until = $3 AND undone_by IS NULL
            """;

    private final Database database;
    private final InstantSource clock;

    public PgVerdicts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Void> say(PhoneNumber number, PartyId party, boolean is, AgentId by) {
        OffsetDateTime now = now();
        Tuple ended = Tuple.of(number.e164(), party.value(), now);
        Tuple said = Tuple.of(number.e164(), party.value(), now, is ? "IS" : "IS_NOT", by.name());
        return database.patiently(database.pool().withTransaction(tx -> tx.preparedQuery(END)
                .execute(ended)
                .compose(done -> tx.preparedQuery(SAY).execute(said))
                .mapEmpty()));
    }

    @Override
    public Future<Void> takeBack(PhoneNumber number, PartyId party, AgentId by) {
        Tuple undone = Tuple.of(number.e164(), party.value(), now(), by.name());
        return database.patiently(database.pool()
                .withTransaction(
                        tx -> tx.preparedQuery(TAKE_BACK).execute(undone).compose(rows -> {
                            if (rows.size() == 0) {
                                return Future.succeededFuture();
                            }
                            OffsetDateTime began = rows.iterator().next().getOffsetDateTime("at");
                            Tuple before = Tuple.of(number.e164(), party.value(), began);
                            return tx.preparedQuery(REVIVE).execute(before).mapEmpty();
                        })));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
