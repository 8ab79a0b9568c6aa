-- The whole record of a party, and who changed what of it.
ALTER TABLE party ADD fields jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN party.fields IS 'what the administrator defined beside the columns, by code';

CREATE TABLE party_channel (
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    kind     text NOT NULL CHECK (kind IN ('EMAIL', 'MESSENGER', 'SOCIAL', 'WEB')),
    address  text NOT NULL CHECK (address <> ''),
    position smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (party_id, kind, address)
);

CREATE TABLE party_consent (
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    channel  text NOT NULL CHECK (channel IN ('CALL', 'SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL')),
    given    boolean NOT NULL,
    PRIMARY KEY (party_id, channel)
);

ALTER TABLE party_link DROP CONSTRAINT party_link_kind_check;
ALTER TABLE party_link ADD CHECK (kind IN ('WORKS_FOR', 'FAMILY', 'SUPPLIES', 'PARTNER', 'KNOWS'));

CREATE TABLE party_change (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    version  integer NOT NULL,
    at       timestamptz NOT NULL,
    by_login text NOT NULL,
    field    text NOT NULL,
    before   text,
    after    text
);
CREATE INDEX party_change_party ON party_change (party_id, id DESC);
