package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.pishvaz.desk.Seats;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The extensions of the agents in PostgreSQL; no two agents can have one phone. */
public final class PgSeats implements Seats {
    private static final String SIT = """
            UPDATE app_user SET extension = $2, pbx = $3, device = $4
             WHERE login = $1 AND takes_calls AND NOT disabled RETURNING queues
            """;

    private final Database database;

    public PgSeats(Database database) {
        this.database = database;
    }

    @Override
    public Future<Optional<List<String>>> take(AgentId agent, String extension, Device phone) {
        return sit(Tuple.of(agent.name(), extension, phone.pbx().name(), phone.name()))
                .map(Optional::of)
                .recover(failure -> PgUsers.isTaken(failure)
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(failure));
    }

    @Override
    public Future<List<String>> leave(AgentId agent) {
        return sit(Tuple.of(agent.name(), null, null, null));
    }

    private Future<List<String>> sit(Tuple values) {
        return database.patiently(database.pool().preparedQuery(SIT).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> List.of(row.getArrayOfStrings("queues")).stream())
                        .toList());
    }
}
