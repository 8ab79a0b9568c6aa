-- What people, or gates that were changed, decided of a stage; the climbs by the gates stand in stage_history.
CREATE TABLE stage_override (
    party_id uuid PRIMARY KEY REFERENCES party ON DELETE CASCADE,
    stage    text NOT NULL CHECK (stage IN ('PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE')),
    reason   text NOT NULL CHECK (reason <> ''),
    by_login text NOT NULL,
    at       timestamptz NOT NULL
);

CREATE TABLE stage_decision (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id   uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    at         timestamptz NOT NULL,
    cause      text NOT NULL CHECK (cause IN ('OVERRIDE', 'OVERRIDE_REMOVED', 'REPLAY')),
    from_stage text NOT NULL CHECK (from_stage IN ('PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE')),
    to_stage   text NOT NULL CHECK (to_stage IN ('PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE')),
    by_login   text,
    reason     text,
    evidence   jsonb NOT NULL DEFAULT '[]',
    before     jsonb
);
COMMENT ON COLUMN stage_decision.before IS 'the climbs that a replay replaced';
CREATE INDEX stage_decision_party ON stage_decision (party_id, at DESC);

-- Lapses of respect towards loyal customers and advocates, each once.
CREATE TABLE respect_lapse (
    party_id  uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    kind      text NOT NULL,
    at        timestamptz NOT NULL,
    stage     text NOT NULL,
    phrase    jsonb NOT NULL,
    raised_at timestamptz NOT NULL,
    PRIMARY KEY (party_id, kind, at)
);
CREATE INDEX respect_lapse_raised ON respect_lapse (raised_at);

CREATE INDEX promise_due ON promise (due_at) WHERE kept_at IS NULL;

-- Which days' passes over all parties are done.
CREATE TABLE nightly_pass (
    day    date PRIMARY KEY,
    began  timestamptz NOT NULL,
    ended  timestamptz,
    judged integer,
    moved  integer
);
