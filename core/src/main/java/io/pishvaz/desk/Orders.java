package io.pishvaz.desk;

import io.pishvaz.call.LegId;
import io.pishvaz.call.Recording;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.desk.CallActions.Target;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what an agent asked for as what the PBX is to do. Whatever was typed is checked here. */
final class Orders {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,32}");

    private final DialPlan plan;
    private final Targets targets;

    /** What a request comes to: orders of which one has to be followed. */
    sealed interface Read {
        record Yes(List<Order> orders) implements Read {}

        record No(Outcome<Void> outcome) implements Read {}
    }

    Orders(DialPlan plan, Targets targets) {
        this.plan = plan;
        this.targets = targets;
    }

    Read of(Request request, OpenPop pop, Part part, LegId leg) {
        return switch (request.verb()) {
            case ANSWER, UNHOLD -> order(new Order.Talk(leg));
            case HOLD -> order(new Order.Hold(leg));
            case HANG_UP -> new Read.Yes(hangUp(part));
            case COMPLETE_TRANSFER -> order(new Order.HangUp(leg));
            case MUTE -> order(new Order.Mute(leg, true));
            case UNMUTE -> order(new Order.Mute(leg, false));
            case BLIND_TRANSFER, ATTENDED_TRANSFER -> transfer(request, pop, leg);
            case CANCEL_TRANSFER -> order(new Order.CancelConsult(leg));
            case PARK ->
                order(new Order.Transfer(leg, plan.context(), plan.parking().orElseThrow()));
            case START_RECORDING ->
                order(new Order.StartRecording(leg, "pishvaz-" + pop.call().id() + ".wav"));
            case PAUSE_RECORDING -> order(new Order.PauseRecording(recorded(part, leg), true));
            case RESUME_RECORDING -> order(new Order.PauseRecording(recorded(part, leg), false));
            case STOP_RECORDING -> order(new Order.StopRecording(recorded(part, leg)));
            case PRESS_KEYS -> press(request, leg);
        };
    }

    /** Who refuses a call refuses it at every phone at which it rings. */
    private static List<Order> hangUp(Part part) {
        Function<LegId, Order> order = part.isRefusable() ? Order.Refuse::new : Order.HangUp::new;
        return part.legs().stream().map(order).toList();
    }

    private Read transfer(Request request, OpenPop pop, LegId leg) {
        if (request.target().isEmpty()) {
            return new Read.No(new Outcome.Invalid<>("target", "", "there"));
        }
        Target target = request.target().get();
        boolean blind = request.verb() == Verb.BLIND_TRANSFER;
        if (!blind && target.kind() == TargetKind.QUEUE) {
            return new Read.No(
                    new Outcome.Invalid<>("target.kind", "QUEUE", "AGENT or NUMBER: a queue cannot be asked"));
        }
        Optional<String> digits = targets.digits(plan, pop, target);
        if (digits.isEmpty()) {
            Refusal why = target.kind() == TargetKind.NUMBER ? Refusal.NUMBER_NOT_ALLOWED : Refusal.NO_SUCH_TARGET;
            return new Read.No(new Outcome.Refused<>(why, Optional.empty()));
        }
        return order(
                blind
                        ? new Order.Transfer(leg, plan.context(), digits.get())
                        : new Order.Consult(leg, plan.context(), digits.get()));
    }

    private static Read press(Request request, LegId leg) {
        return request.keys()
                .filter(keys -> KEYS.matcher(keys).matches())
                .<Read>map(keys -> order(new Order.Press(leg, keys)))
                .orElseGet(() -> new Read.No(
                        new Outcome.Invalid<>("keys", request.keys().orElse(""), "1 to 32 of 0-9, * and #")));
    }

    /** The dial plan may have begun the recording, on the caller's leg. */
    private static LegId recorded(Part part, LegId own) {
        return part.call().recordings().stream()
                .filter(Recording::open)
                .map(Recording::leg)
                .findFirst()
                .orElse(own);
    }

    private static Read order(Order order) {
        return new Read.Yes(List.of(order));
    }
}
