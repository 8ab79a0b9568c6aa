-- Selling: what is offered, quotes that are written before they are sent, orders that may be taken back, and who changed
-- what of all this.

CREATE TABLE product (
    code     text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    title_en text NOT NULL CHECK (title_en <> ''),
    title_fa text NOT NULL CHECK (title_fa <> ''),
    category text NOT NULL CHECK (category <> ''),
    price    bigint NOT NULL CHECK (price BETWEEN 0 AND 1000000000000),
    offered  boolean NOT NULL DEFAULT true,
    version  integer NOT NULL DEFAULT 1,
    search   text NOT NULL GENERATED ALWAYS AS (search_key(code || ' ' || title_en || ' ' || title_fa)) STORED
);
COMMENT ON COLUMN product.offered IS 'one that is offered no more stays for the lines that name it';
CREATE INDEX product_search ON product USING gin (search gin_trgm_ops);

CREATE TABLE sale_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    text NOT NULL CHECK (subject IN ('OPPORTUNITY', 'QUOTE', 'ORDER', 'REFERRAL', 'PRODUCT')),
    subject_id text NOT NULL,
    party_id   uuid REFERENCES party ON DELETE CASCADE,
    version    integer NOT NULL,
    at         timestamptz NOT NULL,
    by_login   text NOT NULL,
    field      text NOT NULL,
    before     text,
    after      text
);
CREATE INDEX sale_change_subject ON sale_change (subject, subject_id, id DESC);
CREATE INDEX sale_change_party ON sale_change (party_id) WHERE party_id IS NOT NULL;

ALTER TABLE opportunity
    ADD version     integer NOT NULL DEFAULT 1,
    ADD product     text REFERENCES product,
    ADD expected_on date,
    ADD source      text;
COMMENT ON COLUMN opportunity.expected_on IS 'when the order is expected';
COMMENT ON COLUMN opportunity.source IS 'what brought it; the party keeps how they first heard of us';
DROP INDEX opportunity_party;
CREATE INDEX opportunity_party ON opportunity (party_id, opened_at DESC);

-- A draft has neither channel nor time; what was replaced by a newer version is open no more.
ALTER TABLE quote
    ALTER channel DROP NOT NULL,
    ALTER sent_at DROP NOT NULL,
    DROP CONSTRAINT quote_status_check,
    DROP CONSTRAINT quote_channel_check,
    ADD CONSTRAINT quote_status_check
        CHECK (status IN ('DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'REPLACED')),
    ADD CONSTRAINT quote_channel_check
        CHECK (channel IN ('CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL')),
    ADD CONSTRAINT quote_sent_check
        CHECK ((status = 'DRAFT') = (sent_at IS NULL) AND (sent_at IS NULL) = (channel IS NULL)),
    ADD made_at        timestamptz NOT NULL DEFAULT now(),
    ADD treatment      text REFERENCES treatment,
    ADD discount       bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
    ADD opportunity_id uuid REFERENCES opportunity ON DELETE SET NULL,
    ADD revises        uuid REFERENCES quote ON DELETE SET NULL,
    ADD note           text;
UPDATE quote SET made_at = sent_at;
COMMENT ON COLUMN quote.total IS 'what is to be paid: the lines less the discount';
COMMENT ON COLUMN quote.treatment IS 'the discount that the quote states';
CREATE INDEX quote_revises ON quote (revises) WHERE revises IS NOT NULL;
ALTER TABLE quote_line ADD product text REFERENCES product;

CREATE SEQUENCE quote_serial START 1000;
CREATE FUNCTION next_quote_number() RETURNS text LANGUAGE plpgsql AS $$
DECLARE fresh text;
BEGIN
    LOOP
        fresh := 'PF-' || nextval('quote_serial');
        EXIT WHEN NOT EXISTS (SELECT FROM quote WHERE number = fresh);
    END LOOP;
    RETURN fresh;
END $$;

ALTER TABLE orders
    ADD version       integer NOT NULL DEFAULT 1,
    ADD cancelled_at  timestamptz,
    ADD cancel_reason text,
    ADD CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL));
COMMENT ON COLUMN orders.cancelled_at IS 'a cancelled order counts nowhere; it stays in the history';
ALTER TABLE order_line ADD product text REFERENCES product;
-- A quote whose order was cancelled may become an order again.
DROP INDEX orders_quote;
CREATE UNIQUE INDEX orders_quote ON orders (quote_id) WHERE cancelled_at IS NULL;

ALTER TABLE service_job DROP CONSTRAINT service_job_stage_check;
ALTER TABLE service_job ADD CONSTRAINT service_job_stage_check
    CHECK (stage IN ('RECEIVED', 'REGISTERED', 'IN_PROGRESS', 'READY', 'DELIVERED', 'CANCELLED'));
ALTER TABLE task ADD order_id uuid REFERENCES orders ON DELETE SET NULL;
CREATE INDEX task_order ON task (order_id) WHERE order_id IS NOT NULL;

ALTER TABLE stage_decision DROP CONSTRAINT stage_decision_cause_check;
ALTER TABLE stage_decision ADD CONSTRAINT stage_decision_cause_check
    CHECK (cause IN ('OVERRIDE', 'OVERRIDE_REMOVED', 'REPLAY', 'CORRECTION'));

ALTER TABLE referral
    ADD version integer NOT NULL DEFAULT 1,
    ADD by_login text;

ALTER TABLE party_link DROP CONSTRAINT party_link_kind_check;
ALTER TABLE party_link ADD CONSTRAINT party_link_kind_check
    CHECK (kind IN ('WORKS_FOR', 'FAMILY', 'SUPPLIES', 'RESELLS', 'PARTNER', 'KNOWS'));

-- Drafts are nobody's history yet; a cancelled order says so.
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
