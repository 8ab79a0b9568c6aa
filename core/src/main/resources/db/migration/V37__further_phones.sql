-- The phones of an agent beside the main one, which is where they are logged in: they take calls with it and rest with it.
CREATE TABLE further_phone (
    login     text    NOT NULL REFERENCES app_user ON DELETE CASCADE,
    place     integer NOT NULL,
    extension text    NOT NULL CHECK (extension <> ''),
    pbx       text    NOT NULL,
    device    text    NOT NULL,
    PRIMARY KEY (login, place),
    UNIQUE (pbx, device)
);

-- What all names of a phone have in common: Local/1001@from-queue/n and PJSIP/1001 are the extension 1001.
CREATE FUNCTION line_of(device text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT split_part(split_part(substring(device FROM position('/' IN device) + 1), '@', 1), '/', 1)
$$;
CREATE INDEX app_user_line ON app_user (pbx, line_of(device));
CREATE INDEX further_phone_line ON further_phone (pbx, line_of(device));

-- Two agents cannot have one phone, whatever it is called and whichever of theirs it is.
CREATE FUNCTION phone_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('phone_is_free'));
    SELECT login INTO owner FROM app_user
     WHERE login <> NEW.login AND pbx = NEW.pbx AND line_of(device) = line_of(NEW.device);
    IF NOT FOUND THEN
        SELECT login INTO owner FROM further_phone
         WHERE login <> NEW.login AND pbx = NEW.pbx AND line_of(device) = line_of(NEW.device);
    END IF;
    IF FOUND THEN
        RAISE unique_violation USING MESSAGE = NEW.pbx || ':' || NEW.device || ' is the phone of ' || owner;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER phone_is_free BEFORE INSERT OR UPDATE OF pbx, device ON app_user
    FOR EACH ROW WHEN (NEW.device IS NOT NULL) EXECUTE FUNCTION phone_is_free();
CREATE TRIGGER phone_is_free BEFORE INSERT OR UPDATE ON further_phone
    FOR EACH ROW EXECUTE FUNCTION phone_is_free();

-- A running server hears of every change, however it was made.
CREATE FUNCTION further_phone_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('app_user', coalesce(NEW.login, OLD.login));
    RETURN NULL;
END $$;
CREATE TRIGGER further_phone_changed AFTER INSERT OR UPDATE OR DELETE ON further_phone
    FOR EACH ROW EXECUTE FUNCTION further_phone_changed();
