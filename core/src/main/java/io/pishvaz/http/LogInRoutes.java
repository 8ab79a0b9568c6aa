package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.desk.DeskActions;
import io.pishvaz.desk.LogIns;
import io.pishvaz.desk.Outcome;
import io.vertx.core.Future;

/** Logging in to an extension and out of it, and what supervisors may do to the state of agents. */
final class LogInRoutes {
    private final LogIns logIns;
    private final DeskActions desk;

    LogInRoutes(LogIns logIns, DeskActions desk) {
        this.logIns = logIns;
        this.desk = desk;
    }

    void mount(Operations operations) {
        operations.on("logIn", asked -> told(logIns.logIn(asked.agent(), asked.text("extension"), asked.maybe("pbx"))));
        operations.on("logOut", asked -> told(logIns.logOut(asked.agent())));
        operations.on("logOutAgent", asked -> told(logIns.logOut(agent(asked))));
        operations.on(
                "setAgentPresence", asked -> told(desk.presence(agent(asked), DeskRoutes.wanted(asked, "state"))));
    }

    private static Future<Reply> told(Future<Outcome<Void>> outcome) {
        return outcome.map(known -> Replies.of(known, done -> Reply.empty(202)));
    }

    private static AgentId agent(Asked asked) {
        return new AgentId(asked.path("agent"));
    }
}
