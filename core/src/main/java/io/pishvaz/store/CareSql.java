package io.pishvaz.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;

/** Questions that several things of care ask. */
final class CareSql {
    private static final String WORKS_HERE = "SELECT FROM app_user WHERE login = $1 AND NOT disabled";

    private CareSql() {}

    /** The login, where nobody who works here has it. */
    static Future<Optional<String>> stranger(SqlConnection tx, Optional<String> login) {
        return login.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : tx.preparedQuery(WORKS_HERE)
                        .execute(Tuple.of(login.get()))
                        .map(rows -> login.filter(one -> rows.size() == 0));
    }
}
