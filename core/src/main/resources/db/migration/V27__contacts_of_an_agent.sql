-- Whom an agent had to do with lately, which the page of the day asks for each agent.
CREATE INDEX interaction_agent ON interaction (agent, began) INCLUDE (party_id) WHERE agent IS NOT NULL;
