-- Programs beside people: tokens instead of passwords, and requests that may be repeated without doing anything twice.
CREATE TABLE api_token (
    name       text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    key        text NOT NULL UNIQUE,
    hint       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'ADMIN')),
    scopes     text[] NOT NULL CHECK (cardinality(scopes) > 0),
    made_at    timestamptz NOT NULL,
    expires_at timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz
);
COMMENT ON COLUMN api_token.key IS 'SHA-256 of the secret, which itself is kept nowhere';

CREATE TABLE request_key (
    login       text NOT NULL,
    key         text NOT NULL,
    fingerprint text NOT NULL,
    at          timestamptz NOT NULL,
    status      integer,
    type        text,
    body        text,
    headers     jsonb,
    PRIMARY KEY (login, key)
);
COMMENT ON COLUMN request_key.status IS 'what was answered; empty while the request is carried out, and where nobody knows how it ended';
CREATE INDEX request_key_at ON request_key (at);
