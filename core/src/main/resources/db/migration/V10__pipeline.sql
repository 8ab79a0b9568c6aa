-- Every step of every opportunity, kept by the database itself: whoever moves an opportunity cannot forget it.
ALTER TABLE opportunity
    ADD owner       text,
    ADD lost_reason text,
    ADD moved_at    timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN opportunity.owner IS 'login of who works on it; in the history of steps each step keeps its own';
COMMENT ON COLUMN opportunity.moved_at IS 'when it came to its stage; set together with stage';
UPDATE opportunity SET moved_at = coalesce(closed_at, opened_at);

CREATE TABLE pipeline_step (
    opportunity_id uuid NOT NULL REFERENCES opportunity ON DELETE CASCADE,
    step           text NOT NULL
        CHECK (step IN ('NEW', 'QUALIFIED', 'QUOTE_SENT', 'NEGOTIATION', 'WON', 'DELIVERY')),
    entered        timestamptz NOT NULL,
    owner          text,
    left_at        timestamptz,
    went_to        text CHECK (went_to IN
        ('NEW', 'QUALIFIED', 'QUOTE_SENT', 'NEGOTIATION', 'WON', 'DELIVERY', 'DELIVERED', 'LOST')),
    PRIMARY KEY (opportunity_id, entered, step),
    CHECK (left_at >= entered),
    CHECK ((left_at IS NULL) = (went_to IS NULL))
);
COMMENT ON COLUMN pipeline_step.owner IS 'login of a person, or the department that has the service job';
CREATE INDEX pipeline_step_entered ON pipeline_step (entered);
CREATE INDEX pipeline_step_left ON pipeline_step (left_at);
CREATE INDEX pipeline_step_open ON pipeline_step (step, entered) WHERE left_at IS NULL;
CREATE INDEX opportunity_lost ON opportunity (closed_at) WHERE stage = 'LOST';

-- Leaves the open step and enters the next; a step that is none, such as LOST, only ends the way.
CREATE FUNCTION take_pipeline_step(opportunity uuid, next text, at timestamptz, by text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pipeline_step SET left_at = greatest(at, entered), went_to = next
     WHERE opportunity_id = opportunity AND left_at IS NULL;
    IF next NOT IN ('LOST', 'DELIVERED') THEN
        INSERT INTO pipeline_step (opportunity_id, step, entered, owner) VALUES (opportunity, next, at, by)
        ON CONFLICT (opportunity_id, entered, step) DO UPDATE SET left_at = NULL, went_to = NULL;
    END IF;
END $$;

CREATE FUNCTION opportunity_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM take_pipeline_step(NEW.id, NEW.stage, coalesce(NEW.closed_at, NEW.opened_at), NEW.owner);
    ELSIF NEW.stage <> OLD.stage THEN
        PERFORM take_pipeline_step(NEW.id, NEW.stage,
            coalesce(NEW.closed_at, CASE WHEN NEW.moved_at <> OLD.moved_at THEN NEW.moved_at ELSE now() END), NEW.owner);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER opportunity_moved AFTER INSERT OR UPDATE OF stage ON opportunity
    FOR EACH ROW EXECUTE FUNCTION opportunity_moved();

-- After the order the way goes on in the department that has its service job.
CREATE FUNCTION service_job_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE won uuid;
BEGIN
    SELECT opportunity_id INTO won FROM orders WHERE id = NEW.order_id;
    IF won IS NULL OR NEW.stage = 'RECEIVED' THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM pipeline_step WHERE opportunity_id = won AND step = 'WON' AND left_at IS NULL) THEN
        PERFORM take_pipeline_step(won, 'DELIVERY', NEW.changed_at, NEW.department);
    END IF;
    IF NEW.stage = 'DELIVERED'
        AND EXISTS (SELECT FROM pipeline_step WHERE opportunity_id = won AND step = 'DELIVERY' AND left_at IS NULL)
    THEN
        PERFORM take_pipeline_step(won, 'DELIVERED', NEW.changed_at, NEW.department);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER service_job_moved AFTER INSERT OR UPDATE OF stage ON service_job
    FOR EACH ROW EXECUTE FUNCTION service_job_moved();

-- What is known of the time before: when it was opened, and when it was closed.
INSERT INTO pipeline_step (opportunity_id, step, entered)
SELECT id, CASE WHEN stage = 'LOST' THEN 'NEW' ELSE stage END, coalesce(CASE WHEN stage = 'WON' THEN closed_at END, opened_at)
  FROM opportunity;
UPDATE pipeline_step s SET left_at = greatest(o.closed_at, s.entered), went_to = 'LOST'
  FROM opportunity o WHERE o.id = s.opportunity_id AND o.stage = 'LOST';
