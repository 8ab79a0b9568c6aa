-- Files brought in and taken out.

-- Under which ids other systems know a party; a merged party keeps those of both.
CREATE TABLE party_external_id (
    external_id text PRIMARY KEY,
    party_id    uuid NOT NULL REFERENCES party ON DELETE CASCADE
);
CREATE INDEX party_external_id_party ON party_external_id (party_id);

-- An erased party does not come back with the next file; only a fingerprint of its id is kept.
CREATE TABLE erased_external_id (
    fingerprint text PRIMARY KEY
);

CREATE TABLE import_job (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('PARTIES', 'ORDERS', 'INTERACTIONS')),
    file_name      text NOT NULL,
    login          text NOT NULL,
    at             timestamptz NOT NULL,
    state          text NOT NULL CHECK (state IN ('EXPECTED', 'READY', 'CHECKING', 'CHECKED', 'IMPORTING', 'JUDGING',
                                                  'DONE', 'FAILED', 'CANCELLED')),
    layout         jsonb,
    columns        jsonb NOT NULL DEFAULT '[]',
    rial_per_unit  integer NOT NULL DEFAULT 1,
    bytes          bigint NOT NULL DEFAULT 0,
    bytes_read     bigint NOT NULL DEFAULT 0,
    rows           bigint NOT NULL DEFAULT 0,
    bad_rows       bigint NOT NULL DEFAULT 0,
    units          bigint NOT NULL DEFAULT 0,
    units_done     bigint NOT NULL DEFAULT 0,
    created        bigint NOT NULL DEFAULT 0,
    changed        bigint NOT NULL DEFAULT 0,
    jalali_days    bigint NOT NULL DEFAULT 0,
    gregorian_days bigint NOT NULL DEFAULT 0,
    reason         text,
    detail         text
);
COMMENT ON COLUMN import_job.units IS 'parties, contacts, orders: what belongs together; units_done are stored for good';
CREATE INDEX import_job_at ON import_job (at DESC);

CREATE TABLE import_fault (
    import_id uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
    row       bigint NOT NULL,
    place     integer NOT NULL,
    heading   text NOT NULL,
    value     text NOT NULL,
    rule      text NOT NULL,
    words     text,
    PRIMARY KEY (import_id, row, place)
);

-- Whose lifecycle is still to be judged after an import.
CREATE TABLE import_touched (
    import_id uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
    party_id  uuid NOT NULL,
    PRIMARY KEY (import_id, party_id)
);

-- Who took which data out or erased it, when and why.
CREATE TABLE data_audit (
    id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    at      timestamptz NOT NULL,
    login   text NOT NULL,
    action  text NOT NULL CHECK (action IN ('EXPORT', 'EXPORT_PARTY', 'ERASE_PARTY', 'IMPORT')),
    subject text NOT NULL,
    why     text
);
CREATE INDEX data_audit_at ON data_audit (at DESC);
