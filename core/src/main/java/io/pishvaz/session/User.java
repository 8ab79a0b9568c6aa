package io.pishvaz.session;

import io.pishvaz.agent.Agent;
import java.util.Optional;

/** Somebody who may sign in. {@code agent} is there for whoever takes calls; its id is the login. */
public record User(String login, String name, Role role, Optional<Agent> agent) {}
