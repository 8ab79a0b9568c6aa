package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/** What an agent and a caller agreed: who phones back, when, and what about. */
public record Agreement(AgentId owner, Instant dueAt, Optional<String> note) {}
