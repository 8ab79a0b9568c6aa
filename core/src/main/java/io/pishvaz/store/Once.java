package io.pishvaz.store;

import io.pishvaz.sales.Registration;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Remembers, within the transaction that does it, that a request was carried out under its key. */
record Once(SqlConnection tx, Registration.By by, String fingerprint) {
    private static final String BEFORE = "SELECT fingerprint, result FROM request_done WHERE login = $1 AND key = $2";
    private static final String DONE =
            "INSERT INTO request_done (login, key, fingerprint, result, at) VALUES ($1, $2, $3, $4, $5)";

    /** What the key was used for so far. */
    sealed interface Before {

        record Never() implements Before {}

        /** The same request, and what it made. */
        record Same(UUID result) implements Before {}

        record Other() implements Before {}
    }

    Future<Before> before() {
        return tx.preparedQuery(BEFORE).execute(Tuple.of(by.login(), by.key())).map(this::read);
    }

    Future<Void> done(UUID result, Instant now) {
        Tuple values = Tuple.of(by.login(), by.key(), fingerprint, result, now.atOffset(ZoneOffset.UTC));
        return tx.preparedQuery(DONE).execute(values).mapEmpty();
    }

    private Before read(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return new Before.Never();
        }
        Row row = rows.iterator().next();
        return row.getString("fingerprint").equals(fingerprint)
                ? new Before.Same(row.getUUID("result"))
                : new Before.Other();
    }
}
