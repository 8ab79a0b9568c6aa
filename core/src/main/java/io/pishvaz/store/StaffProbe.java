package io.pishvaz.store;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Reads who takes calls at which phones, where a database has got so far. Changes nothing. */
final class StaffProbe {
    private static final String MIGRATED = "SELECT to_regclass('further_phone') IS NOT NULL";
    private static final String PHONES = """
            SELECT u.login, u.name, p.extension, p.pbx, p.device
              FROM app_user u
              JOIN (SELECT login, -1 AS place, extension, pbx, device FROM app_user WHERE device IS NOT NULL
                    UNION ALL
                    SELECT login, place, extension, pbx, device FROM further_phone) p USING (login)
             WHERE NOT u.disabled AND u.device IS NOT NULL
             ORDER BY u.login, p.place
            """;

    private StaffProbe() {}

    /** Everybody who is at a phone now, by name. */
    static List<Agent> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet migrated = statement.executeQuery(MIGRATED)) {
                if (!migrated.next() || !migrated.getBoolean(1)) {
                    return List.of();
                }
            }
            try (ResultSet rows = statement.executeQuery(PHONES)) {
                return agents(rows);
            }
        }
    }

    private static List<Agent> agents(ResultSet rows) throws SQLException {
        var agents = new LinkedHashMap<AgentId, Agent>();
        while (rows.next()) {
            var id = new AgentId(rows.getString("login"));
            var device = new Device(new PbxId(rows.getString("pbx")), rows.getString("device"));
            var phones = List.of(new Phone(rows.getString("extension"), device));
            agents.merge(id, new Agent(id, rows.getString("name"), phones), StaffProbe::together);
        }
        return List.copyOf(agents.values());
    }

    private static Agent together(Agent one, Agent more) {
        return new Agent(
                one.id(),
                one.name(),
                Stream.concat(one.phones().stream(), more.phones().stream()).toList());
    }
}
