-- Who is to be phoned back and why, and who does what by when.

-- What one number did, for callbacks that wait for its next answered call.
CREATE INDEX interaction_number ON interaction (number, began) WHERE number IS NOT NULL;
-- What one agent did on a day, for their own figures.
CREATE INDEX call_talk_agent ON call_talk (agent, began);

-- One promise to phone a number back. It follows from its reasons and from the answered calls with that number, so that
-- the same facts written again change nothing; an agent adds who does it, by when, and a result of their own.
CREATE TABLE callback (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number      text NOT NULL CHECK (number ~ '^\+[1-9][0-9]{4,14}$'),
    pbx         text NOT NULL,
    queue       text NOT NULL,
    since       timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    agreed      boolean NOT NULL DEFAULT false,
    owner       text,
    taken_at    timestamptz,
    closed_at   timestamptz,
    result      text CHECK (result IN ('REACHED', 'NOT_REACHED', 'NOT_NEEDED')),
    closed_by   text,
    closed_call uuid,
    CHECK ((closed_at IS NULL) = (result IS NULL))
);
COMMENT ON COLUMN callback.queue IS 'empty for a call that came through none';
COMMENT ON COLUMN callback.closed_call IS 'the answered call that closed it; no reference, for it may come later';
CREATE UNIQUE INDEX callback_open ON callback (number, pbx, queue) WHERE closed_at IS NULL;
CREATE INDEX callback_due ON callback (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX callback_closed ON callback (closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX callback_number ON callback (number);
CREATE INDEX callback_closed_call ON callback (closed_call) WHERE closed_call IS NOT NULL;

-- Why: a stay in a queue that ended without an answer (its position in the call), or an agent's word (position -1).
CREATE TABLE callback_cause (
    interaction_id uuid NOT NULL,
    position       smallint NOT NULL,
    callback_id    uuid REFERENCES callback ON DELETE CASCADE,
    number         text NOT NULL,
    pbx            text NOT NULL,
    queue          text NOT NULL,
    at             timestamptz NOT NULL,
    reason         text NOT NULL CHECK (reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING', 'TIMED_OUT', 'QUEUE_EMPTY',
                                                   'LEFT_BY_KEY', 'WITHDRAWN', 'OVERFLOWED', 'UNKNOWN', 'AGREED')),
    waited_ms      bigint,
    due_at         timestamptz NOT NULL,
    agent          text,
    owner          text,
    note           text,
    PRIMARY KEY (interaction_id, position)
);
CREATE INDEX callback_cause_callback ON callback_cause (callback_id, at);
CREATE INDEX callback_cause_loose ON callback_cause (number) WHERE callback_id IS NULL;

ALTER TABLE task
    ADD COLUMN interaction_id uuid,
    ADD COLUMN made_by text,
    ADD COLUMN note text,
    ADD COLUMN accepted_at timestamptz,
    ADD COLUMN done_by text;
COMMENT ON COLUMN task.interaction_id IS 'the call it came from; no reference, for the task may reach the database first';
CREATE INDEX task_open ON task (due_at, id) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (done_at, id) WHERE done_at IS NOT NULL;
CREATE INDEX task_interaction ON task (interaction_id) WHERE interaction_id IS NOT NULL;

-- What was answered to a script's questions, by their codes: a centre's own words, so not columns.
ALTER TABLE wrap_up ADD COLUMN script text, ADD COLUMN answers jsonb;

CREATE OR REPLACE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms, f.reason, w.script, w.answers
  FROM party_fact f LEFT JOIN app_user u ON u.login = f.agent
  LEFT JOIN LATERAL (SELECT script, answers FROM wrap_up
                      WHERE interaction_id = CASE f.kind WHEN 'CALL' THEN f.id::uuid END AND script IS NOT NULL
                      ORDER BY began DESC NULLS LAST LIMIT 1) w ON true;
