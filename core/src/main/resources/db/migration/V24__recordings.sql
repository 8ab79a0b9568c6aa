-- Which file of the PBX holds the sound of which stretch of a call.
CREATE TABLE call_recording (
    interaction_id uuid NOT NULL REFERENCES interaction ON DELETE CASCADE,
    position       smallint NOT NULL,
    uniqueid       text NOT NULL,
    pbx            text NOT NULL,
    began          timestamptz NOT NULL,
    ended          timestamptz,
    paused         boolean NOT NULL,
    file           text,
    PRIMARY KEY (interaction_id, position)
);
COMMENT ON COLUMN call_recording.file IS 'as the PBX names it; where it did not say, nobody can find the sound';

CREATE OR REPLACE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms, f.reason, w.script, w.answers,
       CASE f.kind WHEN 'CALL' THEN (SELECT json_agg(r.position ORDER BY r.position) FROM call_recording r
                                      WHERE r.interaction_id = f.id::uuid AND r.file IS NOT NULL) END AS recordings
  FROM (SELECT * FROM party_fact
        UNION ALL
        SELECT m.survivor_id, m.at, m.id::text, 'MERGE', NULL,
               CASE WHEN m.undone_at IS NULL THEN 'history.merged' ELSE 'history.mergeUndone' END,
               jsonb_build_object('name', m.before #>> '{duplicate,name}'),
               NULL, coalesce(m.undone_by, m.agent), NULL, NULL, NULL, NULL
          FROM party_merge m
        UNION ALL
        SELECT party_id, made_at, id::text, 'PROMISE', NULL,
               CASE WHEN kept_at IS NOT NULL THEN 'history.promiseKept'
                    WHEN broken_at IS NOT NULL THEN 'history.promiseBroken' ELSE 'history.promise' END,
               '{}', text, agent, NULL, NULL, NULL, NULL
          FROM promise
        UNION ALL
        SELECT j.party_id, s.at, j.id || '/' || s.id, 'SERVICE', NULL, 'history.service',
               jsonb_build_object('number', j.number, 'stage', s.stage), j.title, s.by_login, NULL, NULL, NULL, NULL
          FROM service_job j JOIN service_step s ON s.job_id = j.id
        UNION ALL
        SELECT g.party_id, g.at, g.id::text, 'TREATMENT', NULL,
               CASE WHEN g.used_at IS NULL THEN 'history.treatment' ELSE 'history.treatmentUsed' END,
               jsonb_build_object('kind', t.kind, 'code', t.code), g.note, g.given_by, NULL, NULL, NULL, NULL
          FROM treatment_given g JOIN treatment t ON t.code = g.treatment) f
  LEFT JOIN app_user u ON u.login = f.agent
  LEFT JOIN LATERAL (SELECT script, answers FROM wrap_up
                      WHERE interaction_id = CASE f.kind WHEN 'CALL' THEN f.id::uuid END AND script IS NOT NULL
                      ORDER BY began DESC NULLS LAST LIMIT 1) w ON true;

-- Who heard what was recorded.
ALTER TABLE data_audit DROP CONSTRAINT data_audit_action_check;
ALTER TABLE data_audit ADD CHECK (action IN ('EXPORT', 'EXPORT_PARTY', 'ERASE_PARTY', 'IMPORT', 'HEAR'));
