-- A quote becomes one order: the opportunity is won, a department gets the job and a task.
ALTER TABLE quote ADD version integer NOT NULL DEFAULT 1;

ALTER TABLE treatment ADD percent smallint CHECK (percent BETWEEN 1 AND 100);
COMMENT ON COLUMN treatment.percent IS 'what a DISCOUNT takes off the sum of an order';

ALTER TABLE orders
    ADD discount       bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
    ADD opportunity_id uuid REFERENCES opportunity ON DELETE SET NULL;
COMMENT ON COLUMN orders.total IS 'what is paid: the lines less the discount';
CREATE UNIQUE INDEX orders_quote ON orders (quote_id);

ALTER TABLE service_job ADD department text;
CREATE INDEX service_job_order ON service_job (order_id);

-- Numbers of our own; one that was imported is stepped over.
CREATE SEQUENCE order_number START 1000;
CREATE SEQUENCE service_job_number START 1000;
CREATE FUNCTION next_order_number() RETURNS text LANGUAGE plpgsql AS $$
DECLARE fresh text;
BEGIN
    LOOP
        fresh := 'S-' || nextval('order_number');
        EXIT WHEN NOT EXISTS (SELECT FROM orders WHERE number = fresh);
    END LOOP;
    RETURN fresh;
END $$;
CREATE FUNCTION next_service_job_number() RETURNS text LANGUAGE plpgsql AS $$
DECLARE fresh text;
BEGIN
    LOOP
        fresh := 'J-' || nextval('service_job_number');
        EXIT WHEN NOT EXISTS (SELECT FROM service_job WHERE number = fresh);
    END LOOP;
    RETURN fresh;
END $$;

-- What a client has asked for once and may ask for again without doing it twice.
CREATE TABLE request_done (
    login       text NOT NULL,
    key         text NOT NULL,
    fingerprint text NOT NULL,
    result      uuid NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (login, key)
);
COMMENT ON COLUMN request_done.fingerprint IS 'what was asked; the same key for something else is refused';
