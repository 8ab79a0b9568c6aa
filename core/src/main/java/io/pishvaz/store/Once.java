package io.pishvaz.store;

import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/**
 * What was made under a key, written beside the key in the transaction that makes it: so a request that was begun and
 * not answered can be repeated. Two of one key wait for each other here.
 */
record Once(SqlConnection tx, By by) {
    private static final String BEFORE = "SELECT made FROM request_key WHERE login = $1 AND key = $2 FOR UPDATE";
    private static final String MADE = "UPDATE request_key SET made = $3 WHERE login = $1 AND key = $2";

    /** What the same request made before. */
    Future<Optional<UUID>> before() {
        return tx.preparedQuery(BEFORE).execute(Tuple.of(by.login(), by.key())).map(rows -> Sale.first(rows)
                .map(row -> row.getUUID("made")));
    }

    Future<Void> made(UUID made) {
        return tx.preparedQuery(MADE)
                .execute(Tuple.of(by.login(), by.key(), made))
                .mapEmpty();
    }
}
