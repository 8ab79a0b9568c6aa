package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.desk.Seats;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Where agents sit, in PostgreSQL; no two agents can have one phone. */
public final class PgSeats implements Seats {
    private static final String SIT = """
            UPDATE app_user SET extension = $2, pbx = $3, device = $4
             WHERE login = $1 AND takes_calls AND NOT disabled
            RETURNING queues, extension, pbx, device,\s""" + PhoneRows.FURTHER;

    private final Database database;

    public PgSeats(Database database) {
        this.database = database;
    }

    @Override
    public Future<Optional<Seat>> take(AgentId agent, Phone main) {
        Device device = main.device();
        return sit(Tuple.of(agent.name(), main.extension(), device.pbx().name(), device.name()))
                .map(rows -> rows.stream().findFirst().map(row -> new Seat(PhoneRows.of(row), queues(row))))
                .recover(failure -> PgUsers.isTaken(failure)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(failure));
    }

    @Override
    public Future<List<String>> leave(AgentId agent) {
        return sit(Tuple.of(agent.name(), null, null, null))
                .map(rows -> rows.stream().flatMap(row -> queues(row).stream()).toList());
    }

    private Future<List<Row>> sit(Tuple values) {
        return database.patiently(database.pool().preparedQuery(SIT).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static List<String> queues(Row row) {
        return List.of(row.getArrayOfStrings("queues"));
    }
}
