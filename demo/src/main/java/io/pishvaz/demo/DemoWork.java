package io.pishvaz.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The day that waits for the demo's two humans: tasks around now, and callbacks that somebody agreed. */
final class DemoWork {
    private static final String SEED = "INSERT INTO seed (name) VALUES ('demo-work') ON CONFLICT DO NOTHING";
    private static final String TASK = """
            INSERT INTO task (party_id, title, note, department, owner, made_by, created_at, due_at)
            SELECT id, ?, ?, ?, ?, ?, ?, ? FROM party ORDER BY id OFFSET ? LIMIT 1
            """;
    private static final String CALLBACK = """
            WITH who AS (
              SELECT p.id, n.e164 FROM party p JOIN party_phone n ON n.party_id = p.id
               WHERE NOT EXISTS (SELECT FROM party_phone o WHERE o.e164 = n.e164 AND o.party_id <> p.id)
               ORDER BY p.id OFFSET ? LIMIT 1),
            made AS (
              INSERT INTO callback (number, pbx, queue, since, due_at, agreed, owner, taken_at)
              SELECT e164, ?, 'sales', ?, ?, true, ?, ? FROM who
              ON CONFLICT DO NOTHING RETURNING id, number, pbx, queue, since, due_at, owner)
            INSERT INTO callback_cause (interaction_id, position, callback_id, number, pbx, queue, at, reason, due_at,
                agent, owner, note)
            SELECT gen_random_uuid(), -1, id, number, pbx, queue, since, 'AGREED', due_at, owner, owner, ? FROM made
            """;
    private static final List<Errand> ERRANDS = List.of(
            new Errand("Send the new catalogue", "کاتالوگ تازه را بفرست", "SALES", -25),
            new Errand("Confirm the delivery day", "روز ارسال را قطعی کن", "SERVICE", 35),
            new Errand("Ask how the grinder does", "بپرس آسیاب چطور کار می‌کند", "SALES", 190),
            new Errand("Correct the invoice", "فاکتور را اصلاح کن", "FINANCE", 1_300));

    /** What is to be done, in both languages, and in how many minutes it is due. */
    private record Errand(String en, String fa, String department, int due) {
        String title(int which) {
            return which % 2 == 0 ? en : fa;
        }
    }

    private DemoWork() {}

    /** Once for each database; answers whether it was done now. */
    static boolean load(Connection connection, Instant now, List<String> agents, String pbx) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement seed = connection.prepareStatement(SEED)) {
            boolean fresh = seed.executeUpdate() == 1;
            if (fresh) {
                for (int human = 0; human < 2; human++) {
                    tasks(connection, now, agents, human);
                    callbacks(connection, now, pbx, agents.get(human), human);
                }
            }
            connection.commit();
            return fresh;
        }
    }

    private static void tasks(Connection connection, Instant now, List<String> agents, int human) throws SQLException {
        for (int i = 0; i < ERRANDS.size(); i++) {
            Errand errand = ERRANDS.get(i);
            boolean open = i == 1;
            try (PreparedStatement task = connection.prepareStatement(TASK)) {
                task.setString(1, errand.title(i + human));
                task.setString(2, null);
                task.setString(3, errand.department());
                task.setString(4, open ? null : agents.get(human));
                task.setString(5, agents.get(i + 3));
                task.setTimestamp(6, Timestamp.from(now.minus(Duration.ofHours(20L + i))));
                task.setTimestamp(7, Timestamp.from(now.plus(Duration.ofMinutes(errand.due()))));
                task.setInt(8, 100 + human * 40 + i * 7);
                task.executeUpdate();
            }
        }
    }

    private static void callbacks(Connection connection, Instant now, String pbx, String agent, int human)
            throws SQLException {
        List<String> notes = List.of("About the delivery day", "درباره پیش‌فاکتور");
        for (int i = 0; i < notes.size(); i++) {
            Timestamp agreed = Timestamp.from(now.minus(Duration.ofHours(3L + i)));
            try (PreparedStatement callback = connection.prepareStatement(CALLBACK)) {
                callback.setInt(1, 300 + human * 50 + i * 11);
                callback.setString(2, pbx);
                callback.setTimestamp(3, agreed);
                callback.setTimestamp(4, Timestamp.from(now.plus(Duration.ofMinutes(i == 0 ? -12 : 95))));
                callback.setString(5, agent);
                callback.setTimestamp(6, agreed);
                callback.setString(7, notes.get(i));
                callback.executeUpdate();
            }
        }
    }
}
