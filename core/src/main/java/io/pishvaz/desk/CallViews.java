package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.live.CallView;
import io.pishvaz.live.CallView.NumberKind;
import io.pishvaz.live.CallView.TransferredBy;
import io.pishvaz.live.Control;
import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Shows a call as one agent sees it. */
final class CallViews {
    private final Staff staff;
    private final WaitTargets targets;
    private final BiFunction<CallId, Agent, Optional<String>> noteOf;

    CallViews(Staff staff, WaitTargets targets, BiFunction<CallId, Agent, Optional<String>> noteOf) {
        this.staff = staff;
        this.targets = targets;
        this.noteOf = noteOf;
    }

    CallView of(Call call, CallerFile caller, Agent agent) {
        Part part = Part.of(call, device -> owner(device).filter(agent::equals).isPresent());
        Optional<QueueVisit> visit = last(call);
        return new CallView(
                call.id().toString(),
                call.first().pbx().name(),
                call.direction(),
                caller.written(),
                kind(caller.number()),
                call.caller().name(),
                Optional.of(call.dialled()).filter(d -> !d.isEmpty()),
                visit.map(v -> v.queue().name()),
                call.began(),
                visit.map(QueueVisit::joined),
                part.offer().map(Offer::began),
                part.talk().map(Talk::began),
                part.talk().flatMap(CallViews::holdAt),
                call.ended(),
                visit.flatMap(v -> between(v.joined(), v.left())),
                part.offer().flatMap(o -> between(o.began(), o.ended())),
                part.talk().flatMap(t -> between(t.began(), t.ended())),
                part.talk().map(CallViews::held),
                visit.map(v -> targets.of(v.queue()).toMillis()),
                call.inferred(),
                handedOver(call, agent),
                Optional.empty(),
                call.transfers().size(),
                Control.NOTHING);
    }

    private Optional<TransferredBy> handedOver(Call call, Agent agent) {
        return call.transfers().reversed().stream()
                .filter(t -> t.to().flatMap(this::owner).filter(agent::equals).isPresent())
                .findFirst()
                .flatMap(t -> owner(t.from()).map(by -> by(call, t, by)));
    }

    private TransferredBy by(Call call, Transfer transfer, Agent from) {
        return new TransferredBy(
                from.id().name(),
                from.name(),
                transfer.kind(),
                transfer.at(),
                Optional.empty(),
                noteOf.apply(call.id(), from));
    }

    private Optional<Agent> owner(io.pishvaz.call.Device device) {
        return staff.at(device);
    }

    private static Optional<QueueVisit> last(Call call) {
        return call.visits().isEmpty()
                ? Optional.empty()
                : Optional.of(call.visits().getLast());
    }

    private static Optional<Instant> holdAt(Talk talk) {
        return talk.holds().isEmpty()
                ? Optional.empty()
                : Optional.of(talk.holds().getLast())
                        .filter(h -> h.ended().isEmpty())
                        .map(Talk.Hold::began);
    }

    private static long held(Talk talk) {
        return talk.holds().stream()
                .flatMap(h -> between(h.began(), h.ended().or(talk::ended)).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Optional<Long> between(Instant from, Optional<Instant> to) {
        return to.map(end -> Math.max(0, Duration.between(from, end).toMillis()));
    }

    private static NumberKind kind(CallerNumber number) {
        return switch (number) {
            case CallerNumber.External e -> NumberKind.EXTERNAL;
            case CallerNumber.Extension e -> NumberKind.EXTENSION;
            case CallerNumber.Withheld w -> NumberKind.WITHHELD;
        };
    }
}
