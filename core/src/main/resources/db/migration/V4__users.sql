CREATE TABLE app_user (
    login         text PRIMARY KEY CHECK (login = lower(login) AND login <> ''),
    name          text NOT NULL,
    role          text NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'ADMIN')),
    password_hash text NOT NULL,
    takes_calls   boolean NOT NULL,
    extension     text,
    pbx           text,
    device        text,
    CHECK ((pbx IS NULL) = (device IS NULL)),
    UNIQUE (pbx, device)
);

CREATE TABLE session (
    key     text PRIMARY KEY,
    login   text NOT NULL REFERENCES app_user ON DELETE CASCADE,
    csrf    text NOT NULL,
    since   timestamptz NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX session_expires ON session (expires);
CREATE INDEX session_login ON session (login);

-- Data loaded once, such as the demo's business.
CREATE TABLE seed (
    name text PRIMARY KEY,
    at   timestamptz NOT NULL DEFAULT now()
);
