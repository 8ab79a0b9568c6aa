-- How many parties an import has still to judge, kept as it changes: counting up to a million rows at each look at the progress held up the import.
ALTER TABLE import_job ADD COLUMN to_judge bigint NOT NULL DEFAULT 0;
UPDATE import_job j SET to_judge = (SELECT count(*) FROM import_touched t WHERE t.import_id = j.id);
