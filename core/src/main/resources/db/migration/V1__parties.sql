-- Who phones: parties, their numbers and their place on the ladder.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One spelling for a search: lower case, Persian letters, Latin digits, no half-spaces; begins with a blank, so that
-- '% ali%' finds the beginning of any word.
CREATE FUNCTION search_key(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN ' ' || lower(translate(written,
        'يىكةأإآ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩' || U&'\200C',
        'ییکهااا01234567890123456789 '));

CREATE TABLE party (
    id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    version           integer NOT NULL DEFAULT 1,
    name              text NOT NULL CHECK (name <> ''),
    kind              text NOT NULL DEFAULT 'PERSON' CHECK (kind IN ('PERSON', 'ORGANISATION')),
    role              text NOT NULL DEFAULT 'CUSTOMER'
        CHECK (role IN ('CUSTOMER', 'SUPPLIER', 'RESELLER', 'DISTRIBUTOR', 'PARTNER')),
    job               text,
    company           text,
    place             text,
    language          text,
    source            text,
    birthday          date,
    preferred_channel text
        CHECK (preferred_channel IN ('CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL')),
    preferred_from    time,
    preferred_to      time,
    since             timestamptz NOT NULL DEFAULT now(),
    -- What the engine last made of the facts; lists show it, a file is always computed anew.
    stage             text NOT NULL DEFAULT 'PROSPECT' CHECK (stage IN ('PROSPECT', 'CUSTOMER', 'LOYAL', 'ADVOCATE')),
    standing          text NOT NULL DEFAULT 'ACTIVE'
        CHECK (standing IN ('ACTIVE', 'AT_RISK', 'LAPSED', 'LOST', 'DETRACTOR')),
    search            text NOT NULL GENERATED ALWAYS AS (search_key(name || ' ' || coalesce(company, ''))) STORED
);
CREATE INDEX party_search ON party USING gin (search gin_trgm_ops);

CREATE TABLE party_phone (
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    e164     text NOT NULL CHECK (e164 ~ '^\+[1-9][0-9]{4,14}$'),
    kind     text NOT NULL DEFAULT 'OTHER' CHECK (kind IN ('MOBILE', 'HOME', 'WORK', 'OTHER')),
    position smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (party_id, e164)
);
-- Serves equality (who calls) and prefixes (a number half typed).
CREATE INDEX party_phone_e164 ON party_phone (e164 text_pattern_ops) INCLUDE (party_id);

-- A person of an organisation, a household.
CREATE TABLE party_link (
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    other_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    kind     text NOT NULL CHECK (kind IN ('WORKS_FOR', 'FAMILY')),
    PRIMARY KEY (party_id, other_id, kind),
    CHECK (party_id <> other_id)
);
CREATE INDEX party_link_other ON party_link (other_id);

CREATE TABLE stage_history (
    party_id   uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    to_stage   text NOT NULL CHECK (to_stage IN ('CUSTOMER', 'LOYAL', 'ADVOCATE')),
    from_stage text NOT NULL CHECK (from_stage IN ('PROSPECT', 'CUSTOMER', 'LOYAL')),
    at         timestamptz NOT NULL,
    cause      text NOT NULL CHECK (cause IN ('PURCHASE', 'SURVEY', 'COMPLAINT_SETTLED', 'REFERRAL', 'TIME')),
    evidence   jsonb NOT NULL,
    PRIMARY KEY (party_id, to_stage)
);
