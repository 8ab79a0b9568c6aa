-- Other systems hear too that an order is other than it was told, or taken back.
CREATE OR REPLACE FUNCTION tell_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell(
        CASE WHEN TG_OP = 'INSERT' THEN 'order.created'
             WHEN OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL THEN 'order.cancelled'
             ELSE 'order.changed' END,
        jsonb_strip_nulls(jsonb_build_object('order', NEW.id, 'number', NEW.number, 'party', NEW.party_id, 'at', NEW.at,
            'totalRial', NEW.total, 'reason', NEW.cancel_reason)));
    RETURN NULL;
END $$;
CREATE TRIGGER order_changed_told AFTER UPDATE ON orders FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_of_order();
