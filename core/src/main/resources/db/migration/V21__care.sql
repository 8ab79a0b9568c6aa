-- Care: what is given, what went wrong and is made good, what was promised, what the workshop does, how people were spoken
-- to, what they answered. Who changes any of it says so by SET LOCAL pishvaz.by; what changed is kept by the database.

-- Changes of the record and of everything around it stand in one place.
ALTER TABLE party_change
    ADD subject text NOT NULL DEFAULT 'RECORD'
        CHECK (subject IN ('RECORD', 'TREATMENT', 'COMPLAINT', 'PROMISE', 'SERVICE', 'CONTACT', 'SURVEY')),
    ADD subject_id uuid;
COMMENT ON COLUMN party_change.version IS 'of the record, or of the subject';

-- 'text dueAt:due_at' names the columns text and due_at, the second as others know it.
CREATE FUNCTION named_columns(written text) RETURNS TABLE (name text, col text, place bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT split_part(w, ':', 1), coalesce(nullif(split_part(w, ':', 2), ''), w), n
      FROM unnest(string_to_array(written, ' ')) WITH ORDINALITY AS f (w, n)
$$;

CREATE FUNCTION keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    was  jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    is_  jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    one  jsonb := CASE WHEN TG_OP = 'DELETE' THEN was ELSE is_ END;
    by_  text  := nullif(current_setting('pishvaz.by', true), '');
BEGIN
    IF by_ IS NOT NULL THEN
        INSERT INTO party_change (party_id, version, at, by_login, field, before, after, subject, subject_id)
        SELECT (one ->> 'party_id')::uuid, (one ->> 'version')::integer, now(), by_, f.name, was ->> f.col,
               is_ ->> f.col, TG_ARGV[0], (one ->> 'id')::uuid
          FROM named_columns(TG_ARGV[1]) f
         WHERE was ->> f.col IS DISTINCT FROM is_ ->> f.col ORDER BY f.place;
    END IF;
    RETURN NULL;
END $$;

-- Treatments: the catalogue is the administrator's; whose stage it opens follows from the kind.
ALTER TABLE treatment
    ADD cost       bigint NOT NULL DEFAULT 0 CHECK (cost BETWEEN 0 AND 1000000000000),
    ADD valid_days integer CHECK (valid_days BETWEEN 1 AND 3650),
    ADD every_days integer NOT NULL DEFAULT 90 CHECK (every_days BETWEEN 1 AND 3650),
    ADD offered    boolean NOT NULL DEFAULT true,
    ADD version    integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN treatment.valid_days IS 'how long one may be used after it was given; empty: without end';
COMMENT ON COLUMN treatment.every_days IS 'after so many days a treatment of the kind is due again';
COMMENT ON COLUMN treatment.offered IS 'one that is offered no more stays for those that were given';
UPDATE treatment SET every_days = 1 WHERE kind = 'RESPECT';

ALTER TABLE treatment_given
    ADD version    integer NOT NULL DEFAULT 1,
    ADD given_by   text,
    ADD note       text,
    ADD used_at    timestamptz,
    ADD used_order uuid REFERENCES orders ON DELETE SET NULL;
CREATE INDEX treatment_given_order ON treatment_given (used_order) WHERE used_order IS NOT NULL;
CREATE TRIGGER treatment_kept AFTER INSERT OR UPDATE OR DELETE ON treatment_given
    FOR EACH ROW EXECUTE FUNCTION keep_change('TREATMENT', 'treatment validUntil:valid_until costRial:cost note usedAt:used_at');

-- What an order says it is owed to was used by it.
CREATE FUNCTION treatment_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE treatment_given SET used_at = NEW.at, used_order = NEW.id, version = version + 1
     WHERE id = (SELECT id FROM treatment_given
                  WHERE party_id = NEW.party_id AND treatment = NEW.treatment AND used_at IS NULL AND at <= NEW.at
                    AND coalesce(valid_until, 'infinity') >= NEW.at
                  ORDER BY valid_until NULLS LAST, at LIMIT 1);
    RETURN NULL;
END $$;
CREATE TRIGGER treatment_used AFTER INSERT ON orders FOR EACH ROW
    WHEN (NEW.treatment IS NOT NULL) EXECUTE FUNCTION treatment_used();
-- An order that was taken back gives back what it used.
CREATE FUNCTION treatment_given_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE treatment_given SET used_at = NULL, used_order = NULL, version = version + 1 WHERE used_order = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER treatment_given_back AFTER UPDATE OF cancelled_at ON orders FOR EACH ROW
    WHEN (OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL) EXECUTE FUNCTION treatment_given_back();
UPDATE treatment_given g SET used_at = o.at, used_order = o.id
  FROM (SELECT DISTINCT ON (g.id) g.id AS given, o.id, o.at FROM treatment_given g JOIN orders o
            ON o.party_id = g.party_id AND o.treatment = g.treatment AND o.at >= g.at
           AND o.at <= coalesce(g.valid_until, g.at + interval '30 days')
         ORDER BY g.id, o.at) o
 WHERE o.given = g.id;

-- Complaints and how they are made good.
CREATE SEQUENCE complaint_number;
ALTER TABLE complaint
    ADD version    integer NOT NULL DEFAULT 1,
    ADD number     text NOT NULL UNIQUE DEFAULT 'C-' || nextval('complaint_number'),
    ADD opened_by  text,
    ADD owner      text,
    ADD department text,
    ADD due_at     timestamptz,
    ADD steps      jsonb NOT NULL DEFAULT '[]',
    ADD result     text CHECK (result IN ('RECOVERED', 'PARTLY', 'NOT_RECOVERED')),
    ADD closed_by  text,
    ADD interaction_id uuid;
COMMENT ON COLUMN complaint.steps IS 'of the recovery, in order: title, doneAt, doneBy';
COMMENT ON COLUMN complaint.interaction_id IS 'the call it was heard in; no reference, for it may reach the database first';
CREATE INDEX complaint_open ON complaint (due_at) WHERE resolved_at IS NULL;
CREATE TRIGGER complaint_kept AFTER INSERT OR UPDATE OR DELETE ON complaint
    FOR EACH ROW EXECUTE FUNCTION keep_change('COMPLAINT', 'subject owner department dueAt:due_at result recovery');

-- Promises; one that was not kept in time is broken for good.
ALTER TABLE promise
    ADD version   integer NOT NULL DEFAULT 1,
    ADD broken_at timestamptz,
    ADD interaction_id uuid;
UPDATE promise SET broken_at = due_at WHERE kept_at IS NULL AND due_at < now();
DROP INDEX promise_due;
CREATE INDEX promise_due ON promise (due_at) WHERE kept_at IS NULL AND broken_at IS NULL;
CREATE TRIGGER promise_kept AFTER INSERT OR UPDATE OR DELETE ON promise
    FOR EACH ROW EXECUTE FUNCTION keep_change('PROMISE', 'text agent dueAt:due_at keptAt:kept_at brokenAt:broken_at');

-- Service jobs, step by step, and which steps the customer was told of.
ALTER TABLE service_job
    ADD version integer NOT NULL DEFAULT 1,
    ADD due_at  timestamptz;
CREATE TRIGGER service_job_kept AFTER INSERT OR UPDATE OR DELETE ON service_job
    FOR EACH ROW EXECUTE FUNCTION keep_change('SERVICE', 'number title stage department dueAt:due_at');

CREATE TABLE service_step (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id   uuid NOT NULL REFERENCES service_job ON DELETE CASCADE,
    stage    text NOT NULL,
    at       timestamptz NOT NULL,
    by_login text,
    told_at  timestamptz,
    told_by  text,
    told_over text,
    CHECK ((told_at IS NULL) = (told_over IS NULL))
);
COMMENT ON COLUMN service_step.told_at IS 'when the customer was told of it; empty: they must still be told';
CREATE INDEX service_step_job ON service_step (job_id, id);
INSERT INTO service_step (job_id, stage, at) SELECT id, stage, changed_at FROM service_job;
CREATE FUNCTION service_step_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.stage <> OLD.stage THEN
        INSERT INTO service_step (job_id, stage, at, by_login)
        VALUES (NEW.id, NEW.stage, NEW.changed_at, nullif(current_setting('pishvaz.by', true), ''));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER service_step_taken AFTER INSERT OR UPDATE OF stage ON service_job
    FOR EACH ROW EXECUTE FUNCTION service_step_taken();

-- Contacts over any channel.
ALTER TABLE interaction
    ADD version    integer NOT NULL DEFAULT 1,
    ADD aims       text[] NOT NULL DEFAULT '{}'
        CHECK (aims <@ '{TRUST,EASE,SATISFACTION,LOYALTY,RESPECT}'),
    ADD own_accord boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN interaction.own_accord IS 'an outbound contact that nobody waited for counts for the contact cap';
CREATE TRIGGER contact_kept AFTER INSERT OR UPDATE ON interaction FOR EACH ROW
    WHEN (NEW.kind <> 'CALL' AND NEW.party_id IS NOT NULL AND nullif(current_setting('pishvaz.by', true), '') IS NOT NULL)
    EXECUTE FUNCTION keep_change('CONTACT', 'kind direction reason disposition note aims ownAccord:own_accord');

-- Answers to surveys; an unhappy one has its task of recovery.
ALTER TABLE survey
    ADD version  integer NOT NULL DEFAULT 1,
    ADD asked_by text,
    ADD task_id  uuid REFERENCES task ON DELETE SET NULL;
CREATE INDEX survey_task ON survey (task_id) WHERE task_id IS NOT NULL;
CREATE TRIGGER survey_kept AFTER INSERT OR UPDATE OR DELETE ON survey
    FOR EACH ROW EXECUTE FUNCTION keep_change('SURVEY', 'kind score words');

-- All of it on the timeline.
CREATE OR REPLACE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms, f.reason, w.script, w.answers
  FROM (SELECT * FROM party_fact
        UNION ALL
        SELECT m.survivor_id, m.at, m.id::text, 'MERGE', NULL,
               CASE WHEN m.undone_at IS NULL THEN 'history.merged' ELSE 'history.mergeUndone' END,
               jsonb_build_object('name', m.before #>> '{duplicate,name}'),
               NULL, coalesce(m.undone_by, m.agent), NULL, NULL, NULL, NULL
          FROM party_merge m
        UNION ALL
        SELECT party_id, made_at, id::text, 'PROMISE', NULL,
               CASE WHEN kept_at IS NOT NULL THEN 'history.promiseKept'
                    WHEN broken_at IS NOT NULL THEN 'history.promiseBroken' ELSE 'history.promise' END,
               '{}', text, agent, NULL, NULL, NULL, NULL
          FROM promise
        UNION ALL
        SELECT j.party_id, s.at, j.id || '/' || s.id, 'SERVICE', NULL, 'history.service',
               jsonb_build_object('number', j.number, 'stage', s.stage), j.title, s.by_login, NULL, NULL, NULL, NULL
          FROM service_job j JOIN service_step s ON s.job_id = j.id
        UNION ALL
        SELECT g.party_id, g.at, g.id::text, 'TREATMENT', NULL,
               CASE WHEN g.used_at IS NULL THEN 'history.treatment' ELSE 'history.treatmentUsed' END,
               jsonb_build_object('kind', t.kind, 'code', t.code), g.note, g.given_by, NULL, NULL, NULL, NULL
          FROM treatment_given g JOIN treatment t ON t.code = g.treatment) f
  LEFT JOIN app_user u ON u.login = f.agent
  LEFT JOIN LATERAL (SELECT script, answers FROM wrap_up
                      WHERE interaction_id = CASE f.kind WHEN 'CALL' THEN f.id::uuid END AND script IS NOT NULL
                      ORDER BY began DESC NULLS LAST LIMIT 1) w ON true;

-- Other systems are told.
CREATE FUNCTION tell_of_care() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row_ jsonb := to_jsonb(NEW);
BEGIN
    PERFORM tell(TG_ARGV[0], jsonb_build_object('id', NEW.id, 'party', NEW.party_id)
        || (SELECT jsonb_object_agg(f.name, row_ -> f.col) FROM named_columns(TG_ARGV[1]) f));
    RETURN NULL;
END $$;
CREATE TRIGGER treatment_told AFTER INSERT ON treatment_given FOR EACH ROW
    EXECUTE FUNCTION tell_of_care('treatment.given', 'treatment at validUntil:valid_until costRial:cost');
CREATE TRIGGER complaint_opened_told AFTER INSERT ON complaint FOR EACH ROW
    EXECUTE FUNCTION tell_of_care('complaint.opened', 'number at owner department dueAt:due_at');
CREATE TRIGGER complaint_closed_told AFTER UPDATE ON complaint FOR EACH ROW
    WHEN (OLD.resolved_at IS NULL AND NEW.resolved_at IS NOT NULL)
    EXECUTE FUNCTION tell_of_care('complaint.closed', 'number at:resolved_at result');
CREATE TRIGGER promise_broken_told AFTER UPDATE ON promise FOR EACH ROW
    WHEN (OLD.broken_at IS NULL AND NEW.broken_at IS NOT NULL)
    EXECUTE FUNCTION tell_of_care('promise.broken', 'agent dueAt:due_at');
CREATE TRIGGER service_moved_told AFTER UPDATE ON service_job FOR EACH ROW
    WHEN (OLD.stage IS DISTINCT FROM NEW.stage)
    EXECUTE FUNCTION tell_of_care('service.moved', 'number stage at:changed_at department');
CREATE TRIGGER survey_answered_told AFTER INSERT ON survey FOR EACH ROW
    EXECUTE FUNCTION tell_of_care('survey.answered', 'kind score at');
