-- A load of old data (SET pishvaz.quiet = 'on') tells nobody: then nothing is called for each of its rows either.
DROP TRIGGER party_created_told ON party;
CREATE TRIGGER party_created_told AFTER INSERT ON party FOR EACH ROW
    WHEN (current_setting('pishvaz.quiet', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION tell_of_party();
DROP TRIGGER party_changed_told ON party;
CREATE TRIGGER party_changed_told AFTER UPDATE ON party FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version AND current_setting('pishvaz.quiet', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION tell_of_party();
DROP TRIGGER order_created_told ON orders;
CREATE TRIGGER order_created_told AFTER INSERT ON orders FOR EACH ROW
    WHEN (current_setting('pishvaz.quiet', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION tell_of_order();
DROP TRIGGER interaction_made_told ON interaction;
CREATE TRIGGER interaction_made_told AFTER INSERT ON interaction FOR EACH ROW
    WHEN (NEW.ended IS NOT NULL AND current_setting('pishvaz.quiet', true) IS DISTINCT FROM 'on')
    EXECUTE FUNCTION tell_of_interaction();
