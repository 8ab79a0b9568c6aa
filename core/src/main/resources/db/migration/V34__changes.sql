-- Changes of the record, of care and of what is sold stand in one log, whoever writes them.
CREATE TABLE change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject    text NOT NULL CHECK (subject IN ('RECORD', 'TREATMENT', 'COMPLAINT', 'PROMISE', 'SERVICE', 'CONTACT',
        'SURVEY', 'OPPORTUNITY', 'QUOTE', 'ORDER', 'REFERRAL', 'PRODUCT')),
    subject_id text NOT NULL,
    party_id   uuid REFERENCES party ON DELETE CASCADE,
    version    integer NOT NULL,
    at         timestamptz NOT NULL,
    by_login   text NOT NULL,
    field      text NOT NULL,
    before     text,
    after      text
);
COMMENT ON COLUMN change.subject_id IS 'of a record the party';
COMMENT ON COLUMN change.party_id IS 'around whom it was changed; a product is around nobody';
COMMENT ON COLUMN change.version IS 'of the subject, which this change made';

INSERT INTO change (subject, subject_id, party_id, version, at, by_login, field, before, after)
SELECT subject, subject_id, party_id, version, at, by_login, field, before, after
  FROM (SELECT id, subject, coalesce(subject_id, party_id)::text AS subject_id, party_id, version, at, by_login, field,
               before, after FROM party_change
        UNION ALL
        SELECT id, subject, subject_id, party_id, version, at, by_login, field, before, after FROM sale_change) c
 ORDER BY at, id;
DROP TABLE party_change, sale_change;
CREATE INDEX change_party ON change (party_id, id DESC) WHERE party_id IS NOT NULL;
CREATE INDEX change_subject ON change (subject, subject_id, id DESC);

-- Compares two documents, field by field, and writes down what differs.
CREATE FUNCTION write_changes(subject_ text, id_ text, party_ uuid, version_ integer, at_ timestamptz, by_ text,
    was jsonb, is_ jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO change (subject, subject_id, party_id, version, at, by_login, field, before, after)
    SELECT subject_, id_, party_, version_, at_, by_, key, b.value, a.value
      FROM jsonb_each_text(is_) a FULL JOIN jsonb_each_text(was) b USING (key)
     WHERE b.value IS DISTINCT FROM a.value ORDER BY key
$$;

CREATE OR REPLACE FUNCTION keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    is_ jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    one jsonb := CASE WHEN TG_OP = 'DELETE' THEN was ELSE is_ END;
    by_ text  := nullif(current_setting('pishvaz.by', true), '');
BEGIN
    IF by_ IS NOT NULL THEN
        PERFORM write_changes(TG_ARGV[0], one ->> 'id', (one ->> 'party_id')::uuid, (one ->> 'version')::integer, now(),
            by_, jsonb_object_agg(f.name, was -> f.col), jsonb_object_agg(f.name, is_ -> f.col))
           FROM named_columns(TG_ARGV[1]) f;
    END IF;
    RETURN NULL;
END $$;
