package io.pishvaz.http;

import io.pishvaz.customer.PartyId;
import io.pishvaz.desk.CallActions;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.desk.CallActions.Target;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Verb;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** What agents do with their own calls. */
final class CallRoutes {
    private final CallActions calls;

    CallRoutes(CallActions calls) {
        this.calls = calls;
    }

    void mount(Operations operations) {
        operations.on("controlCall", this::control);
        operations.on("dial", this::dial);
        operations.on(
                "getTransferTargets", asked -> calls.targets(asked.agent()).map(Reply::ok));
    }

    private Future<Reply> control(Asked asked) {
        var target = Optional.ofNullable(asked.body().getJsonObject("target"))
                .map(one -> new Target(TargetKind.valueOf(one.getString("kind")), one.getString("id")));
        var request = new Request(Verb.valueOf(asked.text("verb")), target, asked.maybe("why"), asked.maybe("keys"));
        return calls.control(asked.agent(), asked.path("pop"), request)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(202)));
    }

    private Future<Reply> dial(Asked asked) {
        var party = asked.maybe("party").map(id -> new PartyId(UUID.fromString(id)));
        return calls.dial(asked.agent(), asked.text("number"), party)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(202)));
    }
}
