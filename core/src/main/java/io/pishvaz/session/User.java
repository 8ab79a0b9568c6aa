package io.pishvaz.session;

import io.pishvaz.agent.Agent;
import java.util.Optional;

/**
 * Somebody who may sign in; {@code name} is what they are called where no language has a name of its own. {@code agent}
 * is there for whoever takes calls; its id is the login.
 */
public record User(String login, String name, Role role, Optional<Agent> agent, Names names) {

    /** Somebody with the same name in every language. */
    public User(String login, String name, Role role, Optional<Agent> agent) {
        this(login, name, role, agent, Names.NONE);
    }

    /** What readers of a language call them, where it is not {@link User#name}. */
    public record Names(Optional<String> en, Optional<String> fa) {
        public static final Names NONE = new Names(Optional.empty(), Optional.empty());
    }
}
