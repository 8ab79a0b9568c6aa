package io.pishvaz.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the board once more, by SQL over what the database holds and by the definitions of the glossary only.
 * Each query answers one JSON object with the names of the wire; what is empty is absent.
 */
final class RecordedFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of one queue, or of all where the parameter is null. The target of every demo queue is 20 seconds. */
    private static final String FIGURES = """
            WITH stay AS (SELECT * FROM call_visit WHERE coalesce(queue = ?, true)),
                 known AS (SELECT * FROM stay WHERE reason <> 'UNKNOWN'),
                 talk AS (SELECT t.ended - t.began + coalesce(w.ended - w.began, '0') AS handling
                            FROM call_talk t LEFT JOIN wrap_up w
                              ON w.interaction_id = t.interaction_id AND w.agent = t.agent
                             AND t.position = (SELECT max(position) FROM call_talk l
                                                WHERE l.interaction_id = t.interaction_id AND l.agent = t.agent)
                           WHERE t.queue IS NOT NULL AND t.ended IS NOT NULL AND coalesce(t.queue = ?, true)),
                 met AS (SELECT * FROM stay WHERE reason = 'ANSWERED' AND left_at - joined <= '20 seconds')
            SELECT json_strip_nulls(json_build_object(
              'offered', (SELECT count(*) FROM stay),
              'answered', (SELECT count(*) FROM stay WHERE reason = 'ANSWERED'),
              'withinTarget', (SELECT count(*) FROM met),
              'hungUpWaiting', (SELECT count(*) FROM stay WHERE reason = 'HUNG_UP_WAITING'),
              'hungUpRinging', (SELECT count(*) FROM stay WHERE reason = 'HUNG_UP_RINGING'),
              'timedOut', (SELECT count(*) FROM stay WHERE reason = 'TIMED_OUT'),
              'queueEmpty', (SELECT count(*) FROM stay WHERE reason = 'QUEUE_EMPTY'),
              'leftByKey', (SELECT count(*) FROM stay WHERE reason = 'LEFT_BY_KEY'),
              'withdrawn', (SELECT count(*) FROM stay WHERE reason = 'WITHDRAWN'),
              'overflowed', (SELECT count(*) FROM stay WHERE reason = 'OVERFLOWED'),
              'serviceLevel', (SELECT count(*) FROM met)::float8 / nullif((SELECT count(*) FROM known), 0),
              'asaMs', (SELECT round(avg(extract(epoch FROM left_at - joined) * 1000)) FROM stay
                         WHERE reason = 'ANSWERED'),
              'ahtMs', (SELECT round(avg(extract(epoch FROM handling) * 1000)) FROM talk),
              'abandonedShare', (SELECT count(*) FROM stay WHERE reason LIKE 'HUNG_UP_%')::float8
                                / nullif((SELECT count(*) FROM known), 0)))
            """;

    /** Of one agent, or of all together; a spell that lasts is counted up to the board's own moment. */
    private static final String TIME = """
            WITH spell AS (SELECT state, extract(epoch FROM
                             least(coalesce(ended, 'infinity'), ?::timestamptz)
                             - greatest(began, date_trunc('day', ?::timestamptz, 'Asia/Tehran'))) * 1000 AS ms
                             FROM presence_spell WHERE coalesce(agent = ?, true) AND began < ?::timestamptz),
                 busy AS (SELECT sum(ms) AS ms FROM spell WHERE state IN ('TALKING', 'HOLD', 'WRAP_UP')),
                 free AS (SELECT sum(ms) AS ms FROM spell WHERE state IN ('AVAILABLE', 'RINGING'))
            SELECT json_strip_nulls(json_build_object(
              'occupancy', (SELECT coalesce(busy.ms, 0) / nullif(coalesce(busy.ms, 0) + coalesce(free.ms, 0), 0)
                              FROM busy, free)::float8,
              'pausedMs', coalesce((SELECT sum(ms) FROM spell WHERE state = 'PAUSED'), 0)::bigint))
            """;

    private static final String WAITING = """
            SELECT coalesce(json_agg(json_build_object('queue', queue, 'call', interaction_id, 'position', turn,
                                                       'waitingSince', joined) ORDER BY queue, turn), '[]')
              FROM (SELECT *, row_number() OVER (PARTITION BY queue ORDER BY joined) AS turn
                      FROM call_visit WHERE left_at IS NULL) w
            """;

    private final Connection connection;

    RecordedFacts(Connection connection) {
        this.connection = connection;
    }

    ObjectNode figures(@Nullable String queue) throws SQLException {
        return (ObjectNode) json(FIGURES, queue, queue);
    }

    ObjectNode time(@Nullable String agent, String at) throws SQLException {
        return (ObjectNode) json(TIME, at, at, agent, at);
    }

    JsonNode waiting() throws SQLException {
        return json(WAITING);
    }

    long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean holds(String condition) throws SQLException {
        return count("SELECT (" + condition + ")::int") == 1;
    }

    private JsonNode json(String sql, @Nullable String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return JSON.readTree(row.getString(1));
            }
        } catch (JsonProcessingException impossible) {
            throw new SQLException(impossible);
        }
    }
}
