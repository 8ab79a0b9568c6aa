-- Telemarketing lists: who to call, why, when and by whom.
ALTER TABLE party ADD expected_at timestamptz;
COMMENT ON COLUMN party.expected_at IS 'when the next purchase is due by the party''s own rhythm; the engine keeps it with the standing';
CREATE INDEX party_expected ON party (expected_at) WHERE expected_at IS NOT NULL;

CREATE TABLE call_list (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    version       integer NOT NULL DEFAULT 1,
    name          text NOT NULL CHECK (name <> ''),
    purpose       text NOT NULL CHECK (purpose IN ('SELL', 'WIN_BACK', 'FOLLOW_UP', 'REFERRAL')),
    why           text NOT NULL CHECK (why <> ''),
    say           text,
    filter        jsonb NOT NULL,
    most          integer NOT NULL CHECK (most > 0),
    agents        text[] NOT NULL,
    department    text,
    first_day     date NOT NULL,
    last_day      date CHECK (last_day >= first_day),
    from_time     time NOT NULL,
    to_time       time NOT NULL CHECK (to_time > from_time),
    attempts      smallint NOT NULL CHECK (attempts > 0),
    retry_minutes integer NOT NULL CHECK (retry_minutes > 0),
    state         text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'PAUSED', 'ENDED')),
    made_by       text NOT NULL,
    made_at       timestamptz NOT NULL
);
CREATE INDEX call_list_made ON call_list (made_at DESC, id DESC);

CREATE TABLE call_list_entry (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    list_id        uuid NOT NULL REFERENCES call_list ON DELETE CASCADE,
    party_id       uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    position       integer NOT NULL,
    state          text NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'BLOCKED', 'DONE')),
    expected_at    timestamptz,
    last_contact   timestamptz,
    blocked_by     text,
    checked_at     timestamptz NOT NULL,
    attempts       smallint NOT NULL DEFAULT 0,
    not_before     timestamptz,
    for_agent      text,
    agent          text,
    leased_until   timestamptz,
    result         text CHECK (result IN ('REACHED', 'NO_ANSWER', 'CALLBACK', 'NOT_INTERESTED', 'WRONG_NUMBER',
                                          'DO_NOT_CALL')),
    note           text,
    done_at        timestamptz,
    UNIQUE (list_id, party_id),
    CHECK ((state = 'TAKEN') = (leased_until IS NOT NULL)),
    CHECK ((state = 'BLOCKED') = (blocked_by IS NOT NULL)),
    CHECK ((state = 'DONE') = (done_at IS NOT NULL))
);
CREATE INDEX call_list_entry_next ON call_list_entry (list_id, position);
CREATE INDEX call_list_entry_open ON call_list_entry (list_id, position) WHERE state = 'WAITING';
-- Nobody is with two agents at once, by whatever list; and no agent with two people.
CREATE UNIQUE INDEX call_list_entry_party_taken ON call_list_entry (party_id) WHERE state = 'TAKEN';
CREATE UNIQUE INDEX call_list_entry_agent_taken ON call_list_entry (agent) WHERE state = 'TAKEN';
CREATE INDEX call_list_entry_party ON call_list_entry (party_id);
CREATE TRIGGER surviving_party BEFORE INSERT ON call_list_entry FOR EACH ROW
    WHEN (NEW.party_id IS NOT NULL) EXECUTE FUNCTION to_surviving_party();

-- Why this person may not be called for this purpose now; null: go ahead. The first rule that applies.
CREATE FUNCTION call_block(party uuid, purpose text, now timestamptz, cap integer) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN NOT EXISTS (SELECT FROM party_phone n WHERE n.party_id = p.id) THEN 'NO_NUMBER'
        WHEN EXISTS (SELECT FROM party_consent k WHERE k.party_id = p.id AND k.channel = 'CALL' AND NOT k.given)
            THEN 'NO_CONSENT'
        WHEN call_block.purpose = 'REFERRAL' AND p.stage = 'LOYAL' THEN 'LOYAL_NOT_ASKED'
        WHEN call_block.purpose <> 'FOLLOW_UP' AND p.standing = 'DETRACTOR' THEN 'DETRACTOR'
        WHEN call_block.purpose <> 'FOLLOW_UP'
            AND EXISTS (SELECT FROM complaint c WHERE c.party_id = p.id AND c.resolved_at IS NULL) THEN 'OPEN_COMPLAINT'
        WHEN (SELECT count(*) FROM interaction i WHERE i.party_id = p.id AND i.direction = 'OUTBOUND'
                AND i.began > call_block.now - interval '7 days') >= cap THEN 'CONTACT_CAP'
    END FROM party p WHERE p.id = call_block.party
$$;

-- Parties that look alike and are not the same.
CREATE TABLE party_apart (
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    other_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    by_login text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (party_id, other_id),
    CHECK (party_id < other_id)
);
CREATE INDEX party_apart_other ON party_apart (other_id);

-- Tasks that are late go to somebody else, and every step of a task is kept by the database itself.
ALTER TABLE task
    ADD escalated_at timestamptz,
    ADD escalated_to text,
    ADD CHECK ((escalated_at IS NULL) = (escalated_to IS NULL));

CREATE TABLE task_step (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id  uuid NOT NULL REFERENCES task ON DELETE CASCADE,
    what     text NOT NULL CHECK (what IN ('MADE', 'ACCEPTED', 'DONE', 'REOPENED', 'ESCALATED')),
    at       timestamptz NOT NULL,
    by_login text,
    to_login text
);
CREATE INDEX task_step_task ON task_step (task_id, id);

CREATE FUNCTION task_stepped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO task_step (task_id, what, at, by_login, to_login)
        VALUES (NEW.id, 'MADE', NEW.created_at, NEW.made_by, coalesce(NEW.owner, NEW.department));
        RETURN NULL;
    END IF;
    IF NEW.accepted_at IS NOT NULL AND OLD.accepted_at IS NULL THEN
        INSERT INTO task_step (task_id, what, at, by_login) VALUES (NEW.id, 'ACCEPTED', NEW.accepted_at, NEW.owner);
    END IF;
    IF NEW.done_at IS NOT NULL AND OLD.done_at IS NULL THEN
        INSERT INTO task_step (task_id, what, at, by_login) VALUES (NEW.id, 'DONE', NEW.done_at, NEW.done_by);
    ELSIF NEW.done_at IS NULL AND OLD.done_at IS NOT NULL THEN
        INSERT INTO task_step (task_id, what, at, by_login) VALUES (NEW.id, 'REOPENED', now(), OLD.done_by);
    END IF;
    IF NEW.escalated_at IS NOT NULL AND OLD.escalated_at IS NULL THEN
        INSERT INTO task_step (task_id, what, at, to_login)
        VALUES (NEW.id, 'ESCALATED', NEW.escalated_at, NEW.escalated_to);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER task_stepped AFTER INSERT OR UPDATE OF accepted_at, done_at, escalated_at ON task
    FOR EACH ROW EXECUTE FUNCTION task_stepped();
