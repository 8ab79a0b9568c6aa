package io.pishvaz.http;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.session.Session;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Optional;

/** A request that is allowed and fits the contract. */
record Asked(RoutingContext context, Optional<Session> signedIn, ValidatedRequest request) {

    Session session() {
        return signedIn.orElseThrow();
    }

    AgentId agent() {
        return session().user().agent().map(Agent::id).orElseThrow();
    }

    String path(String name) {
        return Optional.ofNullable(request.getPathParameters().get(name))
                .map(RequestParameter::get)
                .map(Object::toString)
                .orElseThrow();
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.getQuery().get(name))
                .filter(value -> !value.isNull())
                .map(RequestParameter::get)
                .map(Object::toString);
    }

    int number(String name, int otherwise) {
        return query(name).map(Integer::valueOf).orElse(otherwise);
    }

    JsonObject body() {
        return request.getBody().getJsonObject();
    }

    String text(String field) {
        return body().getString(field);
    }

    /** Blank counts as absent. */
    Optional<String> maybe(String field) {
        return Optional.ofNullable(body().getString(field)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
