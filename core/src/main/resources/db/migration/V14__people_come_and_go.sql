-- Who may not sign in any more keeps their name in the history. The queues an agent belongs to are used where Pishvaz puts
-- agents into queues; they hold for whatever extension the agent logs in to.
ALTER TABLE app_user
    ADD COLUMN disabled boolean NOT NULL DEFAULT false,
    ADD COLUMN queues   text[]  NOT NULL DEFAULT '{}';

-- A running server hears of every change, however it was made. A new password and an end of employment end the sessions.
CREATE FUNCTION app_user_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.disabled OR NEW.password_hash <> OLD.password_hash) THEN
        DELETE FROM session WHERE login = NEW.login;
    END IF;
    PERFORM pg_notify('app_user', coalesce(NEW.login, OLD.login));
    RETURN NULL;
END $$;
CREATE TRIGGER app_user_changed AFTER INSERT OR UPDATE OR DELETE ON app_user
    FOR EACH ROW EXECUTE FUNCTION app_user_changed();
