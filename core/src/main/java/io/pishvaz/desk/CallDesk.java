package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.TransferTargets;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What agents do with their own calls; no PBX is set up for it. */
final class CallDesk implements CallActions {

    @Override
    public Future<Outcome<Void>> control(AgentId agent, String pop, Request request) {
        return notSetUp();
    }

    @Override
    public Future<Outcome<Void>> dial(AgentId agent, String number) {
        return notSetUp();
    }

    @Override
    public Future<TransferTargets> targets(AgentId agent) {
        return Future.succeededFuture(new TransferTargets(List.of(), List.of(), false));
    }

    private static Future<Outcome<Void>> notSetUp() {
        return Future.succeededFuture(new Outcome.Refused<>(Refusal.NOT_SET_UP, Optional.empty()));
    }
}
