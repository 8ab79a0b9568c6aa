-- Every contact over any channel; for a call its telephony facts. Visits, offers, talks and transfers are rows, not JSON,
-- because reports ask them by queue, agent and time.
CREATE TABLE interaction (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL')),
    party_id     uuid REFERENCES party ON DELETE SET NULL,
    direction    text NOT NULL CHECK (direction IN ('INBOUND', 'OUTBOUND', 'INTERNAL')),
    began        timestamptz NOT NULL,
    answered     timestamptz,
    ended        timestamptz,
    agent        text,
    reason       text,
    disposition  text,
    note         text,
    caller       text,
    number       text,
    number_kind  text CHECK (number_kind IN ('EXTERNAL', 'EXTENSION', 'WITHHELD')),
    caller_name  text,
    dialled      text,
    origin       text,
    pbx          text,
    uniqueid     text,
    queue        text,
    leave_reason text CHECK (leave_reason IN ('ANSWERED', 'HUNG_UP_WAITING', 'HUNG_UP_RINGING', 'TIMED_OUT', 'QUEUE_EMPTY',
                                              'LEFT_BY_KEY', 'WITHDRAWN', 'OVERFLOWED', 'UNKNOWN')),
    -- How the time from began to ended was spent; the parts never overlap. In the queue a caller may hear ringing:
    -- queue_ms is the whole stay, wait_ms what of it is not ringing.
    whole_ms     bigint,
    wait_ms      bigint,
    ring_ms      bigint,
    talk_ms      bigint,
    hold_ms      bigint,
    other_ms     bigint,
    queue_ms     bigint,
    transfers    smallint NOT NULL DEFAULT 0,
    inferred     boolean NOT NULL DEFAULT false,
    CHECK (ended IS NULL OR kind <> 'CALL' OR whole_ms = wait_ms + ring_ms + talk_ms + hold_ms + other_ms)
);
CREATE INDEX interaction_party ON interaction (party_id, began DESC);
CREATE INDEX interaction_began ON interaction (began, id);
-- What goes on now, for the server that starts next.
CREATE INDEX interaction_open ON interaction (id) WHERE ended IS NULL;

CREATE TABLE call_visit (
    interaction_id uuid NOT NULL REFERENCES interaction ON DELETE CASCADE,
    position       smallint NOT NULL,
    pbx            text NOT NULL,
    queue          text NOT NULL,
    joined         timestamptz NOT NULL,
    place          integer NOT NULL,
    left_at        timestamptz,
    reason         text,
    inferred       boolean NOT NULL,
    PRIMARY KEY (interaction_id, position),
    CHECK ((left_at IS NULL) = (reason IS NULL))
);
CREATE INDEX call_visit_joined ON call_visit (joined);

CREATE TABLE call_offer (
    interaction_id uuid NOT NULL REFERENCES interaction ON DELETE CASCADE,
    position       smallint NOT NULL,
    uniqueid       text NOT NULL,
    pbx            text NOT NULL,
    device         text NOT NULL,
    agent          text,
    queue          text,
    began          timestamptz NOT NULL,
    ended          timestamptz,
    outcome        text,
    inferred       boolean NOT NULL,
    PRIMARY KEY (interaction_id, position)
);

CREATE TABLE call_talk (
    interaction_id uuid NOT NULL REFERENCES interaction ON DELETE CASCADE,
    position       smallint NOT NULL,
    uniqueid       text NOT NULL,
    pbx            text NOT NULL,
    device         text NOT NULL,
    agent          text,
    queue          text,
    began          timestamptz NOT NULL,
    ended          timestamptz,
    end_by         text,
    hold_ms        bigint NOT NULL,
    held_from      timestamptz[] NOT NULL,
    held_to        timestamptz[] NOT NULL,
    inferred       boolean NOT NULL,
    PRIMARY KEY (interaction_id, position)
);
CREATE INDEX call_talk_began ON call_talk (began);

CREATE TABLE call_transfer (
    interaction_id uuid NOT NULL REFERENCES interaction ON DELETE CASCADE,
    position       smallint NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('BLIND', 'ATTENDED', 'PARK', 'REDIRECT')),
    at             timestamptz NOT NULL,
    pbx            text NOT NULL,
    from_device    text NOT NULL,
    from_agent     text,
    target         text NOT NULL,
    to_device      text,
    to_agent       text,
    PRIMARY KEY (interaction_id, position)
);

-- What one agent wrote down of one call. No reference to interaction: a note may reach the database before its call.
CREATE TABLE wrap_up (
    interaction_id uuid NOT NULL,
    agent          text NOT NULL,
    began          timestamptz,
    ended          timestamptz,
    disposition    text,
    note           text NOT NULL,
    note_version   integer NOT NULL,
    PRIMARY KEY (interaction_id, agent)
);
CREATE INDEX wrap_up_began ON wrap_up (began);
CREATE INDEX wrap_up_open ON wrap_up (interaction_id) WHERE ended IS NULL;

CREATE TABLE blind_spell (
    pbx     text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at   timestamptz,
    PRIMARY KEY (pbx, from_at)
);
