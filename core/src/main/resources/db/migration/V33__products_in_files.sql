-- The list of products comes and goes by files too.
ALTER TABLE import_job DROP CONSTRAINT import_job_kind_check;
ALTER TABLE import_job ADD CONSTRAINT import_job_kind_check
    CHECK (kind IN ('PARTIES', 'ORDERS', 'INTERACTIONS', 'PRODUCTS'));
