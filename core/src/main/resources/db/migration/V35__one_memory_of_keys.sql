-- Requests are remembered in one place. What was made under a key is written beside it by the transaction that makes it.
ALTER TABLE request_key ADD made uuid;
COMMENT ON COLUMN request_key.made IS 'what a request made, also where its answer was lost';

-- What these requests were is not known in the words of the other memory: whoever repeats one is refused, and makes
-- nothing twice.
INSERT INTO request_key (login, key, fingerprint, at, made)
SELECT login, key, '', at, result FROM request_done WHERE at > now() - interval '1 day'
ON CONFLICT DO NOTHING;
DROP TABLE request_done;
