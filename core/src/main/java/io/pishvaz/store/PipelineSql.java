package io.pishvaz.store;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Pipeline.Stay;
import io.pishvaz.sales.PipelineReport.Item;
import io.pishvaz.sales.PipelineStep;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The questions to the pipeline's steps. */
final class PipelineSql {

    /** Every step that was somebody's in the period, as {@link #STEPS} and {@link #BEHIND} ask for it. */
    private static final String SHOWN = """
            WITH standard AS (SELECT * FROM unnest($5::text[], $6::bigint[]) WITH ORDINALITY AS t (step, ms, place)),
            shown AS (
              SELECT st.place, s.step, s.owner COLLATE "C" AS owner, o.id, o.title, o.value,
                     o.party_id AS party, s.entered, s.left_at, s.went_to,
                     s.entered >= $1 AS came,
                     s.left_at >= $1 AND s.left_at < $2 AS went,
                     s.left_at < $2 AND (s.went_to = 'DELIVERED' OR n.place > st.place) AS went_on,
                     s.left_at >= $1 AND s.left_at < $2 AND s.went_to = 'DELIVERED' AS delivered,
                     date_part('epoch', s.left_at - s.entered) * 1000 AS spent,
                     date_part('epoch', least(s.left_at, $4) - s.entered) * 1000 > st.ms AS late
                FROM pipeline_step s
                JOIN standard st ON st.step = s.step
                LEFT JOIN standard n ON n.step = s.went_to
                JOIN opportunity o ON o.id = s.opportunity_id
               WHERE s.entered < $2 AND (s.left_at IS NULL OR s.left_at >= $1)
                 AND ($3::text IS NULL OR o.party_id IN (SELECT id FROM party WHERE source = $3))
                 AND ($7::text IS NULL OR s.owner = $7)
            )
            """;

    /**
     * For the team and for each owner: {@code $1..$2} the period, {@code $3} the source or null, {@code $4} until when,
     * {@code $5} and {@code $6} the standards, {@code $7} the owner or null.
     */
    static final String STEPS = SHOWN + """
            SELECT st.step, owner, u.name, team, entered, value, went_on, delivered, median_ms, late
              FROM (SELECT place, owner, grouping(owner) AS team,
                      count(*) FILTER (WHERE came) AS entered,
                      coalesce(sum(value) FILTER (WHERE came), 0)::bigint AS value,
                      count(*) FILTER (WHERE came AND went_on) AS went_on,
                      count(*) FILTER (WHERE delivered) AS delivered,
                      percentile_cont(0.5) WITHIN GROUP (ORDER BY spent) FILTER (WHERE went) AS median_ms,
                      count(*) FILTER (WHERE late) AS late
                 FROM shown GROUP BY GROUPING SETS ((place), (place, owner))) figures
              JOIN standard st USING (place)
              LEFT JOIN app_user u ON u.login = owner
             ORDER BY u.name, owner, place
            """;

    /** What one number counts: {@code $8} the measure, {@code $9} the step. */
    static final String BEHIND = SHOWN + """
            SELECT s.*, p.name, coalesce(u.name, s.owner) AS owner_name,
                   (extract(epoch FROM least(left_at, $4) - entered) * 1000)::bigint AS spent_ms,
                   count(*) OVER () AS total, (sum(value) OVER ())::bigint AS whole
              FROM shown s JOIN party p ON p.id = s.party LEFT JOIN app_user u ON u.login = s.owner
             WHERE step = $9 AND CASE $8 WHEN 'ENTERED' THEN came WHEN 'WENT_ON' THEN came AND went_on
                   WHEN 'LEFT' THEN went WHEN 'LATE' THEN late WHEN 'DELIVERED' THEN delivered END
             ORDER BY s.value DESC, s.id, s.entered LIMIT 500
            """;

    /** What was lost in the period for reason {@code $5}, or for none: {@code $3} the source, {@code $4} the owner. */
    static final String BEHIND_LOST = """
            SELECT o.id, o.title, o.value, p.id AS party, p.name, coalesce(u.name, o.owner) AS owner_name,
                   o.opened_at AS entered, o.closed_at AS left_at, o.stage AS went_to,
                   (extract(epoch FROM o.closed_at - o.opened_at) * 1000)::bigint AS spent_ms,
                   count(*) OVER () AS total, (sum(o.value) OVER ())::bigint AS whole
              FROM opportunity o JOIN party p ON p.id = o.party_id LEFT JOIN app_user u ON u.login = o.owner
             WHERE o.stage = 'LOST' AND o.closed_at >= $1 AND o.closed_at < $2 AND ($3::text IS NULL OR p.source = $3)
               AND ($4::text IS NULL OR o.owner = $4) AND o.lost_reason IS NOT DISTINCT FROM $5
             ORDER BY o.value DESC, o.id LIMIT 500
            """;

    /**
     * What is late at {@code $1}; {@code $2} the source or null, {@code $3} and {@code $4} the standards, {@code $5}
     * the owner.
     */
    static final String LATE = """
            WITH late AS (
              SELECT s.opportunity_id AS id, s.step, s.owner, count(*) OVER () AS total,
                     (extract(epoch FROM $1::timestamptz - s.entered) * 1000 - st.ms)::bigint AS late_ms
                FROM unnest($3::text[], $4::bigint[]) AS st (step, ms)
                JOIN pipeline_step s ON s.step = st.step AND s.left_at IS NULL
                                    AND s.entered < $1::timestamptz - st.ms * interval '1 millisecond'
               WHERE ($5::text IS NULL OR s.owner = $5) AND ($2::text IS NULL OR s.opportunity_id IN (
                       SELECT o.id FROM opportunity o JOIN party p ON p.id = o.party_id WHERE p.source = $2))
               ORDER BY late_ms DESC, id LIMIT 100)
            SELECT l.id, o.title, o.value, p.id AS party, p.name, p.stage, l.step, coalesce(u.name, l.owner) AS owner,
                   (SELECT min(c.name) FROM opportunity_competitor c WHERE c.opportunity_id = l.id) AS rival,
                   l.late_ms, l.total
              FROM late l
              JOIN opportunity o ON o.id = l.id
              JOIN party p ON p.id = o.party_id
              LEFT JOIN app_user u ON u.login = l.owner
             ORDER BY late_ms DESC, l.id
            """;

    /** {@code $1..$2} the period, {@code $3} the source or null, {@code $4} the owner or null. */
    static final String LOST = """
            SELECT o.lost_reason, count(*) AS count, sum(o.value)::bigint AS value
              FROM opportunity o
             WHERE o.stage = 'LOST' AND o.closed_at >= $1 AND o.closed_at < $2
               AND ($3::text IS NULL OR o.party_id IN (SELECT id FROM party WHERE source = $3))
               AND ($4::text IS NULL OR o.owner = $4)
             GROUP BY o.lost_reason ORDER BY value DESC
            """;

    private PipelineSql() {}

    static Stay stay(Row row) {
        return new Stay(
                row.getUUID("id").toString(),
                row.getString("title"),
                new PartyId(row.getUUID("party")),
                row.getString("name"),
                Optional.ofNullable(row.getString("owner_name")),
                row.getOffsetDateTime("entered").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("left_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("went_to")),
                row.getLong("spent_ms"),
                row.getLong("value"));
    }

    static Item item(Row row) {
        return new Item(
                row.getUUID("id").toString(),
                row.getString("title"),
                new PartyId(row.getUUID("party")),
                row.getString("name"),
                LifecycleStage.valueOf(row.getString("stage")),
                PipelineStep.valueOf(row.getString("step")),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getString("rival")),
                row.getLong("late_ms"),
                row.getLong("value"));
    }
}
