-- History names agents as people know them; a login that is gone stays as it was written.
ALTER VIEW party_history RENAME TO party_fact;
CREATE VIEW party_history AS
SELECT f.party_id, f.at, f.id, f.kind, f.direction, f.title, f.params, f.text,
       coalesce(u.name, f.agent) AS agent, f.disposition, f.amount, f.talk_ms
  FROM party_fact f LEFT JOIN app_user u ON u.login = f.agent;
