-- How agents spent their time. A spell begins where the one before it ended, but for stretches in which nobody listened.
CREATE TABLE presence_spell (
    agent    text NOT NULL,
    began    timestamptz NOT NULL,
    ended    timestamptz,
    state    text NOT NULL CHECK (state IN ('AVAILABLE', 'RINGING', 'TALKING', 'HOLD', 'WRAP_UP', 'PAUSED', 'OFFLINE')),
    reason   text,
    -- nobody heard it end: whoever listened stopped listening
    inferred boolean NOT NULL,
    PRIMARY KEY (agent, began),
    CHECK (ended >= began)
);
CREATE INDEX presence_spell_began ON presence_spell (began, agent);
CREATE INDEX presence_spell_ended ON presence_spell (ended);
-- What the next server must close.
CREATE INDEX presence_spell_open ON presence_spell (agent) WHERE ended IS NULL;

-- What was done about an alert of the board; the last step counts. Alerts themselves follow from what else is recorded.
CREATE TABLE alert_care (
    alert text PRIMARY KEY,
    login text NOT NULL,
    at    timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('OWNED', 'GIVEN_BACK', 'CLOSED'))
);
CREATE INDEX alert_care_at ON alert_care (at);

-- Until when the server listened: a sign of life of the last one for the next.
CREATE TABLE hearing (
    only_one boolean PRIMARY KEY CHECK (only_one),
    until    timestamptz NOT NULL
);
