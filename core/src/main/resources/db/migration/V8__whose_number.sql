-- What agents said of whose a number is. One word holds at a time for a number and a party; those that no longer hold stay.
CREATE TABLE number_verdict (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    e164     text NOT NULL CHECK (e164 ~ '^\+[1-9][0-9]{4,14}$'),
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    verdict  text NOT NULL CHECK (verdict IN ('IS', 'IS_NOT')),
    agent    text NOT NULL,
    at       timestamptz NOT NULL,
    until    timestamptz,
    undone_by text
);
CREATE UNIQUE INDEX number_verdict_holds ON number_verdict (e164, party_id) WHERE until IS NULL;
CREATE INDEX number_verdict_party ON number_verdict (party_id);

-- Why a party got in touch belongs to each line of its history.
DROP VIEW party_history;
DROP VIEW party_fact;
CREATE VIEW party_fact
    (party_id, at, id, kind, direction, title, params, text, agent, disposition, amount, talk_ms, reason) AS
SELECT i.party_id, i.began, i.id::text, i.kind, i.direction,
       CASE WHEN i.kind <> 'CALL' THEN 'history.' || lower(i.kind)
            WHEN i.answered IS NOT NULL THEN 'history.call'
            WHEN i.ended IS NULL THEN 'history.callNow'
            WHEN i.leave_reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING') THEN 'history.callGivenUp'
            ELSE 'history.callUnanswered' END,
       CASE WHEN i.leave_reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING')
            THEN jsonb_build_object('waited', jsonb_build_object('ms', i.queue_ms)) ELSE '{}' END,
       coalesce(nullif(w.note, ''), i.note), coalesce(w.agent, i.agent), coalesce(w.disposition, i.disposition),
       NULL::bigint, i.talk_ms, i.reason
  FROM interaction i
  LEFT JOIN LATERAL (SELECT agent, disposition, note FROM wrap_up
                      WHERE interaction_id = i.id ORDER BY began DESC NULLS LAST LIMIT 1) w ON true
UNION ALL
SELECT party_id, sent_at, id::text, 'QUOTE', NULL, 'history.quote', jsonb_build_object('number', number, 'channel', channel),
       NULL, agent, NULL, total, NULL, NULL FROM quote
UNION ALL
SELECT party_id, at, id::text, 'ORDER', NULL, 'history.order', jsonb_build_object('number', number),
       NULL, agent, NULL, total, NULL, NULL FROM orders
UNION ALL
SELECT party_id, at, party_id || '/' || to_stage, 'STAGE', NULL, 'history.stage',
       jsonb_build_object('from', from_stage, 'to', to_stage), NULL, NULL, NULL, NULL, NULL, NULL FROM stage_history
UNION ALL
SELECT party_id, at, id::text, 'SURVEY', NULL, 'history.survey', jsonb_build_object('score', score),
       words, NULL, NULL, NULL, NULL, NULL FROM survey
UNION ALL
SELECT party_id, at, id::text, 'COMPLAINT', NULL,
       CASE WHEN resolved_at IS NULL THEN 'history.complaint' ELSE 'history.complaintSettled' END,
       jsonb_build_object('subject', subject), recovery, NULL, NULL, NULL, NULL, NULL FROM complaint
UNION ALL
SELECT r.referrer_id, r.at, r.id::text, 'REFERRAL', NULL, 'history.referral', jsonb_build_object('name', p.name),
       r.product, NULL, NULL, NULL, NULL, NULL FROM referral r JOIN party p ON p.id = r.referred_id
UNION ALL
SELECT r.referred_id, r.at, r.id || '/referred', 'REFERRAL', NULL, 'history.referredBy', jsonb_build_object('name', p.name),
       r.product, NULL, NULL, NULL, NULL, NULL FROM referral r JOIN party p ON p.id = r.referrer_id
UNION ALL
SELECT party_id, created_at, id::text, 'TASK', NULL,
       CASE WHEN done_at IS NULL THEN 'history.task' ELSE 'history.taskDone' END,
       jsonb_build_object('title', title), department, owner, NULL, NULL, NULL, NULL FROM task;

CREATE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms, f.reason
  FROM party_fact f LEFT JOIN app_user u ON u.login = f.agent;
