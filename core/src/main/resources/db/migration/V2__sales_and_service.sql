-- What is sold, given, promised and heard. Money is whole Rial.
CREATE TABLE treatment (
    code     text PRIMARY KEY,
    kind     text NOT NULL CHECK (kind IN ('RESPECT', 'DISCOUNT', 'GIFT', 'VALUABLE_GIFT', 'FINANCIAL_BENEFIT')),
    title_en text NOT NULL,
    title_fa text NOT NULL
);

CREATE TABLE treatment_given (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id    uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    treatment   text NOT NULL REFERENCES treatment,
    at          timestamptz NOT NULL,
    valid_until timestamptz,
    cost        bigint NOT NULL DEFAULT 0 CHECK (cost >= 0)
);
CREATE INDEX treatment_given_party ON treatment_given (party_id, at);

CREATE TABLE quote (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number      text NOT NULL UNIQUE,
    party_id    uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    channel     text NOT NULL CHECK (channel IN ('SMS', 'EMAIL', 'MESSENGER', 'VISIT', 'WEB', 'SOCIAL')),
    sent_at     timestamptz NOT NULL,
    valid_until date,
    total       bigint NOT NULL CHECK (total >= 0),
    status      text NOT NULL CHECK (status IN ('SENT', 'OPENED', 'ACCEPTED', 'REFUSED', 'EXPIRED')),
    agent       text
);
CREATE INDEX quote_party ON quote (party_id, sent_at DESC);

CREATE TABLE quote_line (
    quote_id uuid NOT NULL REFERENCES quote ON DELETE CASCADE,
    position smallint NOT NULL,
    title    text NOT NULL,
    category text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    amount   bigint NOT NULL,
    PRIMARY KEY (quote_id, position)
);

CREATE TABLE orders (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number    text NOT NULL UNIQUE,
    party_id  uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    quote_id  uuid REFERENCES quote ON DELETE SET NULL,
    at        timestamptz NOT NULL,
    total     bigint NOT NULL CHECK (total >= 0),
    category  text NOT NULL,
    -- What the customer says made them buy; empty when nothing was said.
    treatment text REFERENCES treatment,
    agent     text
);
COMMENT ON COLUMN orders.category IS 'path of the largest line, such as machine/espresso';
CREATE INDEX orders_party ON orders (party_id, at DESC);

CREATE TABLE order_line (
    order_id uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
    position smallint NOT NULL,
    title    text NOT NULL,
    category text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    amount   bigint NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE TABLE opportunity (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id    uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    title       text NOT NULL,
    stage       text NOT NULL CHECK (stage IN ('NEW', 'QUALIFIED', 'QUOTE_SENT', 'NEGOTIATION', 'WON', 'LOST')),
    value       bigint NOT NULL CHECK (value >= 0),
    probability smallint NOT NULL CHECK (probability BETWEEN 0 AND 100),
    opened_at   timestamptz NOT NULL,
    closed_at   timestamptz,
    CHECK ((closed_at IS NULL) = (stage NOT IN ('WON', 'LOST')))
);
CREATE INDEX opportunity_party ON opportunity (party_id) WHERE closed_at IS NULL;

CREATE TABLE opportunity_competitor (
    opportunity_id uuid NOT NULL REFERENCES opportunity ON DELETE CASCADE,
    name           text NOT NULL,
    note           text,
    PRIMARY KEY (opportunity_id, name)
);

CREATE TABLE task (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id   uuid REFERENCES party ON DELETE CASCADE,
    title      text NOT NULL,
    department text,
    owner      text,
    created_at timestamptz NOT NULL DEFAULT now(),
    due_at     timestamptz,
    done_at    timestamptz
);
CREATE INDEX task_party ON task (party_id, created_at DESC);

CREATE TABLE complaint (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id    uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    subject     text NOT NULL,
    resolved_at timestamptz CHECK (resolved_at >= at),
    recovery    text
);
CREATE INDEX complaint_party ON complaint (party_id, at DESC);

CREATE TABLE promise (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    text     text NOT NULL,
    agent    text,
    made_at  timestamptz NOT NULL,
    due_at   timestamptz NOT NULL,
    kept_at  timestamptz
);
CREATE INDEX promise_party ON promise (party_id, due_at DESC);

CREATE TABLE service_job (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number     text NOT NULL UNIQUE,
    party_id   uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    order_id   uuid REFERENCES orders ON DELETE SET NULL,
    title      text NOT NULL,
    stage      text NOT NULL CHECK (stage IN ('RECEIVED', 'REGISTERED', 'IN_PROGRESS', 'READY', 'DELIVERED')),
    changed_at timestamptz NOT NULL
);
CREATE INDEX service_job_party ON service_job (party_id, changed_at DESC);

CREATE TABLE referral (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    referrer_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    referred_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('WORD_OF_MOUTH', 'BROUGHT_ALONG', 'ONLINE', 'CODE')),
    product     text,
    own_accord  boolean NOT NULL DEFAULT true,
    treatment   text REFERENCES treatment,
    UNIQUE (referrer_id, referred_id),
    CHECK (referrer_id <> referred_id)
);
COMMENT ON COLUMN referral.own_accord IS 'whether nobody asked for it';
CREATE INDEX referral_referred ON referral (referred_id);

CREATE TABLE survey (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    party_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    at       timestamptz NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('CSAT', 'NPS', 'CES')),
    score    smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
    words    text
);
CREATE INDEX survey_party ON survey (party_id, at DESC);
