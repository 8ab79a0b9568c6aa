-- Two files of one party made one: what refers to the duplicate moves to the survivor, the duplicate's own row stays and
-- leads there. The merge keeps what it moved, so that undoing it brings back exactly that and leaves what came later.
ALTER TABLE party ADD merged_into uuid REFERENCES party ON DELETE CASCADE CHECK (merged_into <> id);
CREATE INDEX party_merged ON party (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE party_merge (
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    survivor_id  uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    duplicate_id uuid NOT NULL REFERENCES party ON DELETE CASCADE,
    agent        text NOT NULL,
    at           timestamptz NOT NULL,
    taken        text[] NOT NULL,
    before       jsonb NOT NULL,
    moved        jsonb NOT NULL,
    undone_by    text,
    undone_at    timestamptz,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON COLUMN party_merge.taken IS 'the columns whose value the survivor has from the duplicate';
COMMENT ON COLUMN party_merge.before IS 'both parties as they were, and the stage history of the survivor';
COMMENT ON COLUMN party_merge.moved IS 'per reference: the keys of the rows that moved, and whole rows that had no place beside the survivor''s own';
CREATE INDEX party_merge_survivor ON party_merge (survivor_id, at DESC);
CREATE INDEX party_merge_duplicate ON party_merge (duplicate_id);

-- Every column that refers to a party, of tables to come and of plugins too. Stage history is judged anew from the facts.
CREATE VIEW party_reference AS
SELECT c.conrelid::regclass AS of_table, a.attname AS of_column,
       (SELECT array_agg(k.attname ORDER BY k.attnum) FROM pg_index i
          JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
         WHERE i.indrelid = c.conrelid AND i.indisprimary) AS key
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
 WHERE c.contype = 'f' AND c.confrelid = 'party'::regclass
   AND c.conrelid NOT IN ('party_merge'::regclass, 'stage_history'::regclass);

-- Moves whatever refers to the duplicate; answers what it moved. A row that cannot stand beside one of the survivor's
-- (the same number, the same link, a party that sent itself) is taken out whole.
CREATE FUNCTION move_to_party(duplicate uuid, survivor uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    ref     record;
    place   tid;
    key     text;
    one     jsonb;
    rows    jsonb;
    removed jsonb;
    moved   jsonb := '[]';
BEGIN
    FOR ref IN SELECT * FROM party_reference ORDER BY of_table::text, of_column LOOP
        SELECT string_agg(format('%L, t.%I', k, k), ', ') INTO key FROM unnest(ref.key) k;
        removed := '[]';
        BEGIN
            EXECUTE format('WITH t AS (UPDATE %s t SET %I = $2 WHERE %I = $1 RETURNING t.*)
                            SELECT coalesce(jsonb_agg(jsonb_build_object(%s)), ''[]'') FROM t',
                           ref.of_table, ref.of_column, ref.of_column, key) INTO rows USING duplicate, survivor;
        EXCEPTION WHEN unique_violation OR check_violation THEN
            rows := '[]';
            FOR place IN EXECUTE format('SELECT ctid FROM %s WHERE %I = $1 FOR UPDATE', ref.of_table, ref.of_column)
                USING duplicate LOOP
                BEGIN
                    EXECUTE format('UPDATE %s t SET %I = $2 WHERE ctid = $1 RETURNING jsonb_build_object(%s)',
                                   ref.of_table, ref.of_column, key) INTO one USING place, survivor;
                    rows := rows || one;
                EXCEPTION WHEN unique_violation OR check_violation THEN
                    EXECUTE format('DELETE FROM %s t WHERE ctid = $1 RETURNING to_jsonb(t)', ref.of_table)
                        INTO one USING place;
                    removed := removed || one;
                END;
            END LOOP;
        END;
        IF jsonb_array_length(rows) + jsonb_array_length(removed) > 0 THEN
            moved := moved || jsonb_build_object('table', ref.of_table::text, 'column', ref.of_column,
                                                 'rows', rows, 'removed', removed);
        END IF;
    END LOOP;
    RETURN moved;
END $$;

-- Brings back what move_to_party moved and still is where it was put.
CREATE FUNCTION move_back(moved jsonb, duplicate uuid, survivor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part jsonb;
    same text;
BEGIN
    FOR part IN SELECT value FROM jsonb_array_elements(moved) WITH ORDINALITY ORDER BY ordinality DESC LOOP
        CONTINUE WHEN to_regclass(part ->> 'table') IS NULL;
        SELECT string_agg(format('t.%I = r.%I', k, k), ' AND ') INTO same FROM jsonb_object_keys(part #> '{rows,0}') k;
        IF same IS NOT NULL THEN
            EXECUTE format('UPDATE %1$s t SET %2$I = $2 FROM jsonb_populate_recordset(NULL::%1$s, $1) r
                             WHERE %3$s AND t.%2$I = $3', part ->> 'table', part ->> 'column', same)
                USING part -> 'rows', duplicate, survivor;
        END IF;
        IF part -> 'removed' <> '[]' THEN
            EXECUTE format('INSERT INTO %1$s SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1) ON CONFLICT DO NOTHING',
                           part ->> 'table') USING part -> 'removed';
        END IF;
    END LOOP;
END $$;

-- Who still writes to a merged party writes to the survivor; the lock waits for a merge that is under way.
CREATE FUNCTION to_surviving_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.party_id := coalesce((SELECT coalesce(p.merged_into, p.id) FROM party p WHERE p.id = NEW.party_id FOR KEY SHARE),
                             NEW.party_id);
    RETURN NEW;
END $$;
CREATE FUNCTION to_surviving_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.referrer_id := coalesce((SELECT coalesce(p.merged_into, p.id) FROM party p
                                  WHERE p.id = NEW.referrer_id FOR KEY SHARE), NEW.referrer_id);
    NEW.referred_id := coalesce((SELECT coalesce(p.merged_into, p.id) FROM party p
                                  WHERE p.id = NEW.referred_id FOR KEY SHARE), NEW.referred_id);
    RETURN NEW;
END $$;
DO $$
DECLARE ref record;
BEGIN
    FOR ref IN SELECT * FROM party_reference WHERE of_column = 'party_id' AND of_table <> 'party_link'::regclass LOOP
        EXECUTE format('CREATE TRIGGER surviving_party BEFORE INSERT ON %s FOR EACH ROW
                        WHEN (NEW.party_id IS NOT NULL) EXECUTE FUNCTION to_surviving_party()', ref.of_table);
    END LOOP;
END $$;
CREATE TRIGGER surviving_party BEFORE INSERT ON referral FOR EACH ROW EXECUTE FUNCTION to_surviving_referral();

-- One spelling for a name, whoever typed it: as search_key, without blanks and what is written above or between letters.
CREATE FUNCTION name_key(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN translate(search_key(written), ' -_.,''' || U&'\0640\064B\064C\064D\064E\064F\0650\0651\0652\0654\200D\200E\200F', '');
CREATE INDEX party_name_key ON party (name_key(name)) WHERE merged_into IS NULL;

-- A merge is a line of the survivor's history.
CREATE OR REPLACE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms, f.reason, w.script, w.answers
  FROM (SELECT * FROM party_fact
        UNION ALL
        SELECT m.survivor_id, m.at, m.id::text, 'MERGE', NULL,
               CASE WHEN m.undone_at IS NULL THEN 'history.merged' ELSE 'history.mergeUndone' END,
               jsonb_build_object('name', m.before #>> '{duplicate,name}'),
               NULL, coalesce(m.undone_by, m.agent), NULL, NULL, NULL, NULL
          FROM party_merge m) f
  LEFT JOIN app_user u ON u.login = f.agent
  LEFT JOIN LATERAL (SELECT script, answers FROM wrap_up
                      WHERE interaction_id = CASE f.kind WHEN 'CALL' THEN f.id::uuid END AND script IS NOT NULL
                      ORDER BY began DESC NULLS LAST LIMIT 1) w ON true;
