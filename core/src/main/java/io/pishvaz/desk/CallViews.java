package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.Offer;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.live.CallView;
import io.pishvaz.live.CallView.ConsultedBy;
import io.pishvaz.live.CallView.NumberKind;
import io.pishvaz.live.CallView.TransferredBy;
import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Shows a call as one agent sees it. */
final class CallViews {
    private final Staff staff;
    private final WaitTargets targets;
    private final Controls controls;
    private final Words words;

    /** What travels with a call: what an agent wrote of it, and why they mean to hand it over. */
    record Words(BiFunction<CallId, Agent, Optional<String>> note, BiFunction<CallId, Agent, Optional<String>> why) {}

    CallViews(Staff staff, WaitTargets targets, Controls controls, Words words) {
        this.staff = staff;
        this.targets = targets;
        this.controls = controls;
        this.words = words;
    }

    CallView of(OpenPop pop, CallerFile caller) {
        Call call = pop.call();
        Agent agent = pop.agent();
        Part part = Part.of(call, agent, staff);
        Optional<QueueVisit> visit = last(call);
        Other other = other(call, agent, caller);
        return new CallView(
                call.id().toString(),
                call.first().pbx().name(),
                call.direction(),
                other.number(),
                other.kind(),
                other.name(),
                colleague(call, agent),
                dialled(call),
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
                handedOver(call, agent, part),
                part.asked().flatMap(consult -> consultedBy(call, consult)).or(() -> probablyAskedBy(call, agent)),
                call.transfers().size(),
                TakeBacks.parked(call).map(at -> new CallView.Parked(at.target(), at.at())),
                notTaken(call, agent),
                controls.of(pop, part));
    }

    /** Who speaks with the agent, as the telephone has it. */
    private record Other(Optional<String> number, NumberKind kind, Optional<String> name) {}

    /** In a call to a colleague, for whoever began it, whom they called. */
    private Other other(Call call, Agent agent, CallerFile caller) {
        boolean calls = call.direction() == Direction.INTERNAL
                && call.origin().flatMap(this::owner).filter(agent::equals).isPresent();
        return dialled(call)
                .filter(digits -> calls)
                .map(digits -> new Other(Optional.of(digits), NumberKind.EXTENSION, Optional.empty()))
                .orElseGet(() -> new Other(
                        caller.written(), kind(caller.number()), call.caller().name()));
    }

    /** Whoever began the call to a colleague, or for them whom they called. */
    private Optional<String> colleague(Call call, Agent agent) {
        if (call.direction() != Direction.INTERNAL) {
            return Optional.empty();
        }
        Stream<Device> called = Stream.concat(
                call.talks().reversed().stream().map(Talk::device),
                call.offers().reversed().stream().map(Offer::device));
        return Stream.concat(call.origin().stream(), called)
                .flatMap(device -> owner(device).stream())
                .filter(one -> !one.equals(agent))
                .findFirst()
                .map(one -> one.id().name());
    }

    private static Optional<String> dialled(Call call) {
        return Optional.of(call.dialled()).filter(digits -> !digits.isEmpty());
    }

    /** While a queue rings the call on, nobody is known to have got it: then it is handed to all who ring. */
    private Optional<TransferredBy> handedOver(Call call, Agent agent, Part part) {
        return call.transfers().reversed().stream()
                .filter(t -> t.to().map(to -> owner(to).filter(agent::equals).isPresent())
                        .orElseGet(() -> rangSince(part, t)))
                .findFirst()
                .flatMap(t -> owner(t.from()).filter(by -> !by.equals(agent)).map(by -> by(call, t, by)));
    }

    private Optional<CallView.NotTaken> notTaken(Call call, Agent agent) {
        return Unanswered.notTaken(
                        call, device -> owner(device).filter(agent::equals).isPresent())
                .map(sent -> new CallView.NotTaken(
                        sent.target(),
                        sent.to().flatMap(this::owner).map(to -> to.id().name()),
                        sent.at(),
                        Unanswered.why(call, sent)));
    }

    private static boolean rangSince(Part part, Transfer transfer) {
        return part.openOffer().filter(o -> !o.began().isBefore(transfer.at())).isPresent();
    }

    private TransferredBy by(Call call, Transfer transfer, Agent from) {
        return new TransferredBy(
                from.id().name(),
                from.name(),
                transfer.kind(),
                transfer.at(),
                transfer.why(),
                words.note().apply(call.id(), from));
    }

    private Optional<ConsultedBy> consultedBy(Call call, Consult consult) {
        return owner(consult.from())
                .map(by -> new ConsultedBy(
                        by.id().name(),
                        by.name(),
                        consult.began(),
                        words.why().apply(call.id(), by),
                        words.note().apply(call.id(), by),
                        false));
    }

    /** A colleague who phones while talking with a customer. */
    private Optional<ConsultedBy> probablyAskedBy(Call call, Agent agent) {
        return call.about().flatMap(about -> call.origin()
                .flatMap(this::owner)
                .filter(by -> !by.equals(agent))
                .map(by -> new ConsultedBy(
                        by.id().name(),
                        by.name(),
                        call.began(),
                        words.why().apply(about, by),
                        words.note().apply(about, by),
                        true)));
    }

    private Optional<Agent> owner(Device device) {
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
