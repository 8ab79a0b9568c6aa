package io.pishvaz.bench;

import io.pishvaz.demo.Crowd;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Two busy years around a {@link Crowd}, made inside PostgreSQL: every call with its visit, talk and wrap-up; orders,
 * quotes, opportunities with their steps, tasks, promises, callbacks, surveys and referrals, each by a fixed share.
 */
final class Years {
    private static final List<String> TABLES = List.of(
            "app_user",
            "call_visit",
            "call_talk",
            "wrap_up",
            "quote",
            "quote_line",
            "opportunity",
            "pipeline_step",
            "task",
            "promise",
            "callback",
            "callback_cause",
            "survey",
            "referral");
    private static final String AGENTS = """
            INSERT INTO app_user (login, name, role, password_hash, takes_calls)
            SELECT 'agent' || n, 'Agent ' || n, 'AGENT', 'none', true FROM generate_series(0, 999) n
            """;
    private static final String VISITS = """
            INSERT INTO call_visit
            SELECT id, 0, pbx, queue, began, 1, answered, 'ANSWERED', false FROM interaction
            """;
    private static final String TALKS = """
            INSERT INTO call_talk
            SELECT id, 0, uniqueid, pbx, 'PJSIP/' || agent, agent, queue, answered, ended, 'CALLER', 0, '{}', '{}', false
              FROM interaction
            """;
    private static final String WRAP_UPS = """
            INSERT INTO wrap_up
            SELECT id, agent, ended, ended + interval '15 s', 'ANSWERED', 'Wants to be told when it is ready', 1
              FROM interaction
            """;
    private static final String QUOTES = """
            INSERT INTO quote (id, number, party_id, channel, sent_at, valid_until, total, status, agent)
            SELECT md5('quote' || n)::uuid, 'Q-' || n, md5('party' || n * 3)::uuid, 'EMAIL', at, at::date + 14,
                   n % 900 * 1000000, CASE WHEN n % 50 = 0 THEN 'SENT' WHEN n % 3 = 0 THEN 'EXPIRED' ELSE 'ACCEPTED' END,
                   'agent' || n % 1000
              FROM (SELECT n, now() - n::bigint * 7919 % 730 * interval '1 day' AS at FROM generate_series(1, {third}) n) q
            """;
    private static final String LINES = """
            INSERT INTO quote_line
            SELECT id, position, 'Espresso machine', 'machine/espresso', 1, total / 2
              FROM quote, generate_series(0, 1) position
            """;
    private static final String OPPORTUNITIES = """
            INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at, closed_at, owner, moved_at,
                lost_reason)
            SELECT md5('opportunity' || n)::uuid, md5('party' || n * 4)::uuid, 'Espresso bar', stage, n % 900 * 1000000, 40,
                   at, CASE WHEN stage IN ('WON', 'LOST') THEN at + interval '12 days' END, 'agent' || n % 1000,
                   at + interval '12 days', CASE stage WHEN 'LOST' THEN 'PRICE' END
              FROM (SELECT n, now() - interval '13 days' - n::bigint * 7919 % 717 * interval '1 day' AS at,
                           CASE WHEN n % 50 < 3 THEN (ARRAY['NEW', 'QUALIFIED', 'NEGOTIATION'])[1 + n % 50]
                                WHEN n % 3 = 0 THEN 'WON' ELSE 'LOST' END AS stage
                      FROM generate_series(1, {quarter}) n) o
            """;
    private static final String STEPS = """
            INSERT INTO pipeline_step (opportunity_id, step, entered, owner, left_at, went_to)
            SELECT id, step, opened_at + place * interval '4 days', owner,
                   CASE WHEN gone THEN opened_at + (place + 1) * interval '4 days' END,
                   CASE WHEN gone THEN CASE WHEN step = 'WON' THEN 'DELIVERED' ELSE coalesce(next, stage) END END
              FROM (SELECT *, closed_at < now() - interval '4 days' AS past FROM opportunity) o,
                   LATERAL (SELECT *, step <> stage OR stage = 'LOST' OR (step = 'WON' AND past) AS gone FROM (VALUES (0, 'NEW', 'QUALIFIED'), (1, 'QUALIFIED', 'NEGOTIATION'),
                                        (2, 'NEGOTIATION', NULL), (3, 'WON', NULL)) v (place, step, next)) s
             WHERE place <= CASE stage WHEN 'NEW' THEN 0 WHEN 'QUALIFIED' THEN 1 WHEN 'WON' THEN 3 ELSE 2 END
            """;
    private static final String TASKS = """
            INSERT INTO task (party_id, title, department, owner, created_at, due_at, done_at, done_by, made_by)
            SELECT md5('party' || n * 3)::uuid, 'Send the catalogue', CASE WHEN n % 2 = 0 THEN 'SERVICE' END,
                   CASE WHEN n % 4 > 0 THEN 'agent' || n % 1000 END, at, at + interval '2 days',
                   CASE WHEN n % 20 > 0 THEN at + interval '1 day' END,
                   CASE WHEN n % 20 > 0 THEN 'agent' || n % 1000 END, 'agent' || n / 7 % 1000
              FROM (SELECT n, now() - n::bigint * 7919 % 17520 * interval '1 hour' AS at
                      FROM generate_series(1, {third}) n) t
            """;
    private static final String PROMISES = """
            INSERT INTO promise (party_id, text, agent, made_at, due_at, kept_at)
            SELECT md5('party' || n * 10)::uuid, 'Call on Monday', 'agent' || n % 1000, at, at + interval '3 days',
                   CASE WHEN n % 10 > 0 THEN at + interval '2 days' END
              FROM (SELECT n, now() - n::bigint * 7919 % 17520 * interval '1 hour' AS at
                      FROM generate_series(1, {tenth}) n) p
            """;
    private static final String CALLBACKS = """
            INSERT INTO callback (id, number, pbx, queue, since, due_at, owner, taken_at, closed_at, result, closed_by)
            SELECT md5('callback' || n)::uuid, '+98' || (9120000000 + n * 9), 'main', 'sales', at, at + interval '1 hour',
                   CASE WHEN n % 3 = 0 THEN 'agent' || n % 1000 END, CASE WHEN n % 3 = 0 THEN at END,
                   CASE WHEN n % 100 > 0 THEN at + interval '2 hours' END, CASE WHEN n % 100 > 0 THEN 'REACHED' END,
                   CASE WHEN n % 100 > 0 THEN 'agent' || n % 1000 END
              FROM (SELECT n, now() - n::bigint * 7919 % 17520 * interval '1 hour' AS at
                      FROM generate_series(1, {tenth}) n) c
            """;
    private static final String CAUSES = """
            INSERT INTO callback_cause (interaction_id, position, callback_id, number, pbx, queue, at, reason, waited_ms, due_at)
            SELECT gen_random_uuid(), 0, id, number, pbx, queue, since, 'HUNG_UP_WAITING', 40000, due_at FROM callback
            """;
    private static final String SURVEYS = """
            INSERT INTO survey (party_id, at, kind, score)
            SELECT md5('party' || n * 2)::uuid, now() - n % 700 * interval '1 day', 'NPS', n % 11
              FROM generate_series(1, {third}) n
            """;
    private static final String REFERRALS = """
            INSERT INTO referral (referrer_id, referred_id, at, kind)
            SELECT md5('party' || n * 10)::uuid, md5('party' || n * 10 + 1)::uuid, now() - n % 700 * interval '1 day',
                   'WORD_OF_MOUTH'
              FROM generate_series(1, {tenth} - 1) n
            """;

    private Years() {}

    static void make(Connection connection, int parties) throws SQLException {
        connection.setAutoCommit(false);
        Crowd.fill(
                connection,
                TABLES,
                List.of(
                                AGENTS,
                                VISITS,
                                TALKS,
                                WRAP_UPS,
                                QUOTES,
                                LINES,
                                OPPORTUNITIES,
                                STEPS,
                                TASKS,
                                PROMISES,
                                CALLBACKS,
                                CAUSES,
                                SURVEYS,
                                REFERRALS)
                        .stream()
                        .map(sql -> sql.replace("{third}", Integer.toString(parties / 3))
                                .replace("{quarter}", Integer.toString(parties / 4))
                                .replace("{tenth}", Integer.toString(parties / 10)))
                        .toList());
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }
}
