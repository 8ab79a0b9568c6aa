package io.pishvaz.http;

import io.pishvaz.session.Role;
import io.pishvaz.session.Session;
import io.vertx.openapi.contract.Operation;
import java.util.Optional;

/** Who may call an operation; {@code x-needs} in the contract. */
enum Needs {
    NOBODY,
    USER,
    EXTENSION,
    SUPERVISOR,
    ADMIN;

    /** Fails for an operation that does not say; nothing is open by oversight. */
    static Needs of(Operation operation) {
        var said = operation.getOpenAPIModel().getString("x-needs");
        if (said == null) {
            throw new IllegalStateException("openapi.yaml: " + operation.getOperationId() + " lacks x-needs");
        }
        return valueOf(said);
    }

    /** Why not; empty: go ahead. */
    Optional<Problem> refuses(Optional<Session> session) {
        if (this != NOBODY && session.isEmpty()) {
            return Optional.of(Problem.of(401, "Sign in first"));
        }
        return switch (this) {
            case NOBODY, USER -> Optional.empty();
            case EXTENSION ->
                session.filter(one -> one.user().agent().isEmpty())
                        .map(one -> Problem.of(403, "Only for who takes calls"));
            case SUPERVISOR ->
                session.filter(one -> !one.user().role().includes(Role.SUPERVISOR))
                        .map(one -> Problem.of(403, "Only for supervisors"));
            case ADMIN ->
                session.filter(one -> !one.user().role().includes(Role.ADMIN))
                        .map(one -> Problem.of(403, "Only for administrators"));
        };
    }
}
