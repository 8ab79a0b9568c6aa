-- The lines of a customer's history, whatever happened, in one shape; titles are phrases of docs/integrators/phrases.md.
CREATE VIEW party_history (party_id, at, id, kind, direction, title, params, text, agent, disposition, amount, talk_ms) AS
SELECT i.party_id, i.began, i.id::text, i.kind, i.direction,
       CASE WHEN i.kind <> 'CALL' THEN 'history.' || lower(i.kind)
            WHEN i.answered IS NOT NULL THEN 'history.call'
            WHEN i.ended IS NULL THEN 'history.callNow'
            WHEN i.leave_reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING') THEN 'history.callGivenUp'
            ELSE 'history.callUnanswered' END,
       CASE WHEN i.leave_reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING')
            THEN jsonb_build_object('waited', jsonb_build_object('ms', i.queue_ms)) ELSE '{}' END,
       coalesce(nullif(w.note, ''), i.note), coalesce(w.agent, i.agent), coalesce(w.disposition, i.disposition),
       NULL::bigint, i.talk_ms
  FROM interaction i
  LEFT JOIN LATERAL (SELECT agent, disposition, note FROM wrap_up
                      WHERE interaction_id = i.id ORDER BY began DESC NULLS LAST LIMIT 1) w ON true
UNION ALL
SELECT party_id, sent_at, id::text, 'QUOTE', NULL, 'history.quote', jsonb_build_object('number', number, 'channel', channel),
       NULL, agent, NULL, total, NULL FROM quote
UNION ALL
SELECT party_id, at, id::text, 'ORDER', NULL, 'history.order', jsonb_build_object('number', number),
       NULL, agent, NULL, total, NULL FROM orders
UNION ALL
SELECT party_id, at, party_id || '/' || to_stage, 'STAGE', NULL, 'history.stage',
       jsonb_build_object('from', from_stage, 'to', to_stage), NULL, NULL, NULL, NULL, NULL FROM stage_history
UNION ALL
SELECT party_id, at, id::text, 'SURVEY', NULL, 'history.survey', jsonb_build_object('score', score),
       words, NULL, NULL, NULL, NULL FROM survey
UNION ALL
SELECT party_id, at, id::text, 'COMPLAINT', NULL,
       CASE WHEN resolved_at IS NULL THEN 'history.complaint' ELSE 'history.complaintSettled' END,
       jsonb_build_object('subject', subject), recovery, NULL, NULL, NULL, NULL FROM complaint
UNION ALL
SELECT r.referrer_id, r.at, r.id::text, 'REFERRAL', NULL, 'history.referral', jsonb_build_object('name', p.name),
       r.product, NULL, NULL, NULL, NULL FROM referral r JOIN party p ON p.id = r.referred_id
UNION ALL
SELECT r.referred_id, r.at, r.id || '/referred', 'REFERRAL', NULL, 'history.referredBy', jsonb_build_object('name', p.name),
       r.product, NULL, NULL, NULL, NULL FROM referral r JOIN party p ON p.id = r.referrer_id
UNION ALL
SELECT party_id, created_at, id::text, 'TASK', NULL,
       CASE WHEN done_at IS NULL THEN 'history.task' ELSE 'history.taskDone' END,
       jsonb_build_object('title', title), department, owner, NULL, NULL, NULL FROM task;
