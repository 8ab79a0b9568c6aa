-- What is to be told to other systems enters the outbox with the change itself, whoever makes it. A load of old data
-- says SET pishvaz.quiet = 'on' and tells nobody.
CREATE TABLE webhook_subscription (
    name   text PRIMARY KEY,
    events text[] NOT NULL
);

CREATE TABLE webhook_delivery (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    subscription text NOT NULL,
    event        text NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    body         jsonb NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    next_at      timestamptz NOT NULL DEFAULT now(),
    dead_at      timestamptz,
    failure      text
);
CREATE INDEX webhook_delivery_next ON webhook_delivery (subscription, seq) WHERE dead_at IS NULL;

CREATE FUNCTION tell(event text, data jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO webhook_delivery (subscription, event, body)
    SELECT s.name, $1, $2 FROM webhook_subscription s
     WHERE $1 = ANY (s.events) AND current_setting('pishvaz.quiet', true) IS DISTINCT FROM 'on'
$$;

CREATE FUNCTION tell_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell(CASE TG_OP WHEN 'INSERT' THEN 'party.created' ELSE 'party.changed' END,
        jsonb_build_object('party', NEW.id, 'version', NEW.version, 'name', NEW.name, 'kind', NEW.kind,
            'role', NEW.role));
    RETURN NULL;
END $$;
CREATE TRIGGER party_created_told AFTER INSERT ON party FOR EACH ROW EXECUTE FUNCTION tell_of_party();
CREATE TRIGGER party_changed_told AFTER UPDATE ON party FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_of_party();

CREATE FUNCTION tell_of_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell('stage.changed',
        jsonb_build_object('party', NEW.id, 'from', OLD.stage, 'to', NEW.stage, 'standing', NEW.standing));
    RETURN NULL;
END $$;
CREATE TRIGGER party_stage_told AFTER UPDATE ON party FOR EACH ROW
    WHEN (OLD.stage IS DISTINCT FROM NEW.stage) EXECUTE FUNCTION tell_of_stage();

CREATE FUNCTION tell_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell('order.created', jsonb_build_object('order', NEW.id, 'number', NEW.number, 'party', NEW.party_id,
        'at', NEW.at, 'totalRial', NEW.total));
    RETURN NULL;
END $$;
CREATE TRIGGER order_created_told AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION tell_of_order();

-- A call is written again with every step; it ends once.
CREATE FUNCTION tell_of_interaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell('interaction.ended', jsonb_build_object('interaction', NEW.id, 'kind', NEW.kind, 'party', NEW.party_id,
        'direction', NEW.direction, 'began', NEW.began, 'ended', NEW.ended, 'agent', NEW.agent, 'queue', NEW.queue,
        'talkMs', NEW.talk_ms, 'waitMs', NEW.wait_ms));
    RETURN NULL;
END $$;
CREATE TRIGGER interaction_made_told AFTER INSERT ON interaction FOR EACH ROW
    WHEN (NEW.ended IS NOT NULL) EXECUTE FUNCTION tell_of_interaction();
CREATE TRIGGER interaction_ended_told AFTER UPDATE ON interaction FOR EACH ROW
    WHEN (OLD.ended IS NULL AND NEW.ended IS NOT NULL) EXECUTE FUNCTION tell_of_interaction();

CREATE FUNCTION tell_of_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell(CASE TG_OP WHEN 'INSERT' THEN 'task.created' ELSE 'task.done' END,
        jsonb_build_object('task', NEW.id, 'party', NEW.party_id, 'title', NEW.title, 'department', NEW.department,
            'owner', NEW.owner, 'dueAt', NEW.due_at, 'doneAt', NEW.done_at));
    RETURN NULL;
END $$;
CREATE TRIGGER task_created_told AFTER INSERT ON task FOR EACH ROW EXECUTE FUNCTION tell_of_task();
CREATE TRIGGER task_done_told AFTER UPDATE ON task FOR EACH ROW
    WHEN (OLD.done_at IS NULL AND NEW.done_at IS NOT NULL) EXECUTE FUNCTION tell_of_task();
