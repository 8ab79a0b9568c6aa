-- What was entered by mistake is taken back: a complaint counts for nothing any more and stays in the history, a contact that was
-- not had leaves the timeline; what either was is among the changes.
ALTER TABLE complaint
    ADD taken_back_at timestamptz,
    ADD taken_back_by text,
    ADD CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL));
DROP TRIGGER complaint_kept ON complaint;
CREATE TRIGGER complaint_kept AFTER INSERT OR UPDATE OR DELETE ON complaint FOR EACH ROW
    EXECUTE FUNCTION keep_change('COMPLAINT', 'subject owner department dueAt:due_at result recovery takenBackAt:taken_back_at');
CREATE TRIGGER complaint_taken_back_told AFTER UPDATE ON complaint FOR EACH ROW
    WHEN (OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL)
    EXECUTE FUNCTION tell_of_care('complaint.takenBack', 'number at:taken_back_at');

CREATE TRIGGER contact_taken_back AFTER DELETE ON interaction FOR EACH ROW
    WHEN (OLD.kind <> 'CALL' AND OLD.party_id IS NOT NULL AND nullif(current_setting('pishvaz.by', true), '') IS NOT NULL)
    EXECUTE FUNCTION keep_change('CONTACT', 'kind direction at:began reason disposition note aims ownAccord:own_accord');

CREATE OR REPLACE VIEW party_fact
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
       NULL, agent, NULL, total, NULL, NULL FROM quote WHERE sent_at IS NOT NULL
UNION ALL
SELECT party_id, at, id::text, 'ORDER', NULL,
       CASE WHEN cancelled_at IS NULL THEN 'history.order' ELSE 'history.orderCancelled' END,
       jsonb_build_object('number', number), cancel_reason, agent, NULL, total, NULL, NULL FROM orders
UNION ALL
SELECT party_id, at, party_id || '/' || to_stage, 'STAGE', NULL, 'history.stage',
       jsonb_build_object('from', from_stage, 'to', to_stage), NULL, NULL, NULL, NULL, NULL, NULL FROM stage_history
UNION ALL
SELECT party_id, at, id::text, 'SURVEY', NULL, 'history.survey', jsonb_build_object('score', score),
       words, NULL, NULL, NULL, NULL, NULL FROM survey
UNION ALL
SELECT party_id, at, id::text, 'COMPLAINT', NULL,
       CASE WHEN taken_back_at IS NOT NULL THEN 'history.complaintTakenBack'
            WHEN resolved_at IS NULL THEN 'history.complaint' ELSE 'history.complaintSettled' END,
       jsonb_build_object('subject', subject), recovery, taken_back_by, NULL, NULL, NULL, NULL FROM complaint
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

CREATE OR REPLACE FUNCTION call_block(party uuid, purpose text, now timestamptz, cap integer) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN NOT EXISTS (SELECT FROM party_phone n WHERE n.party_id = p.id) THEN 'NO_NUMBER'
        WHEN EXISTS (SELECT FROM party_consent k WHERE k.party_id = p.id AND k.channel = 'CALL' AND NOT k.given)
            THEN 'NO_CONSENT'
        WHEN call_block.purpose = 'REFERRAL' AND p.stage = 'LOYAL' THEN 'LOYAL_NOT_ASKED'
        WHEN call_block.purpose <> 'FOLLOW_UP' AND p.standing = 'DETRACTOR' THEN 'DETRACTOR'
        WHEN call_block.purpose <> 'FOLLOW_UP'
            AND EXISTS (SELECT FROM complaint c WHERE c.party_id = p.id AND c.resolved_at IS NULL
                AND c.taken_back_at IS NULL) THEN 'OPEN_COMPLAINT'
        WHEN (SELECT count(*) FROM interaction i WHERE i.party_id = p.id AND i.direction = 'OUTBOUND' AND i.own_accord
                AND i.began > call_block.now - interval '7 days' AND i.began <= call_block.now
                AND NOT EXISTS (SELECT FROM callback b WHERE b.closed_call = i.id)) >= cap THEN 'CONTACT_CAP'
    END FROM party p WHERE p.id = call_block.party
$$;
