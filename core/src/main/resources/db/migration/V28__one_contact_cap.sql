-- Lists count for the contact cap what the customer's file counts: what the party waited for is none of it.
CREATE OR REPLACE FUNCTION call_block(party uuid, purpose text, now timestamptz, cap integer) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN NOT EXISTS (SELECT FROM party_phone n WHERE n.party_id = p.id) THEN 'NO_NUMBER'
        WHEN EXISTS (SELECT FROM party_consent k WHERE k.party_id = p.id AND k.channel = 'CALL' AND NOT k.given)
            THEN 'NO_CONSENT'
        WHEN call_block.purpose = 'REFERRAL' AND p.stage = 'LOYAL' THEN 'LOYAL_NOT_ASKED'
        WHEN call_block.purpose <> 'FOLLOW_UP' AND p.standing = 'DETRACTOR' THEN 'DETRACTOR'
        WHEN call_block.purpose <> 'FOLLOW_UP'
            AND EXISTS (SELECT FROM complaint c WHERE c.party_id = p.id AND c.resolved_at IS NULL) THEN 'OPEN_COMPLAINT'
        WHEN (SELECT count(*) FROM interaction i WHERE i.party_id = p.id AND i.direction = 'OUTBOUND' AND i.own_accord
                AND i.began > call_block.now - interval '7 days' AND i.began <= call_block.now
                AND NOT EXISTS (SELECT FROM callback b WHERE b.closed_call = i.id)) >= cap THEN 'CONTACT_CAP'
    END FROM party p WHERE p.id = call_block.party
$$;
