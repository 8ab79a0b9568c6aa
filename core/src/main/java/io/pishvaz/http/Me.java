package io.pishvaz.http;

import io.pishvaz.agent.Agent;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import java.util.List;
import java.util.Optional;

/** Who is signed in, for the client. */
record Me(
        String user,
        String name,
        Role role,
        Optional<String> agent,
        Optional<String> extension,
        List<String> furtherExtensions) {

    static Me of(User user) {
        return new Me(
                user.login(),
                user.name(),
                user.role(),
                user.agent().map(agent -> agent.id().name()),
                user.agent().flatMap(Agent::extension),
                user.agent().map(Agent::furtherExtensions).orElse(List.of()));
    }
}
