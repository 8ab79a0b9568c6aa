package io.pishvaz.ami;

import io.pishvaz.call.LegId;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxRefusal.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.asteriskjava.manager.action.MixMonitorMuteAction;
import org.asteriskjava.manager.action.MuteAudioAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.StopMixMonitorAction;

/** Orders as Asterisk reads them. It finds a channel by its Uniqueid where it asks for a name. */
final class OrderActions {
    /** Record only while somebody talks. */
    private static final String WHILE_TALKING = "b";

    /** What Asterisk tells as the reason why a channel ended (ITU-T Q.850). */
    private static final int NORMAL_CLEARING = 16;

    private static final int CALL_REJECTED = 21;

    private OrderActions() {}

    static List<ManagerAction> actions(Order order) {
        return switch (order) {
            case Order.HangUp o -> List.of(new HangupAction(name(o.leg()), NORMAL_CLEARING));
            case Order.Refuse o -> List.of(new HangupAction(name(o.leg()), CALL_REJECTED));
            case Order.Talk o -> List.of(ChannelAction.notify(o.leg(), "talk"));
            case Order.Hold o -> List.of(ChannelAction.notify(o.leg(), "hold"));
            case Order.Mute o -> List.of(mute(o));
            case Order.Transfer o ->
                List.of(ChannelAction.of("BlindTransfer", o.leg()).to(o.context(), o.extension()));
            case Order.Consult o -> List.of(ChannelAction.of("Atxfer", o.leg()).to(o.context(), o.extension()));
            case Order.CancelConsult o -> List.of(ChannelAction.of("CancelAtxfer", o.leg()));
            case Order.Press o -> press(o);
            case Order.StartRecording o -> List.of(record(o));
            case Order.PauseRecording o -> List.of(new MixMonitorMuteAction(name(o.leg()), "both", o.on() ? 1 : 0));
            case Order.StopRecording o -> List.of(new StopMixMonitorAction(name(o.leg())));
            case Order.Dial o -> List.of(dial(o));
        };
    }

    /** Whether the same order a second time does no harm; a key pressed twice, or two calls, would. */
    static boolean mayBeRepeated(Order order) {
        return switch (order) {
            case Order.HangUp o -> true;
            case Order.Refuse o -> true;
            case Order.Talk o -> true;
            case Order.Hold o -> true;
            case Order.Mute o -> true;
            case Order.PauseRecording o -> true;
            case Order.StopRecording o -> true;
            case Order.Transfer o -> false;
            case Order.Consult o -> false;
            case Order.CancelConsult o -> false;
            case Order.Press o -> false;
            case Order.StartRecording o -> false;
            case Order.Dial o -> false;
        };
    }

    private static String name(LegId leg) {
        return AmiAction.oneLine(leg.uniqueid());
    }

    private static ManagerAction mute(Order.Mute order) {
        var state = order.on() ? MuteAudioAction.State.MUTE : MuteAudioAction.State.UNMUTE;
        return new MuteAudioAction(name(order.leg()), MuteAudioAction.Direction.IN, state);
    }

    private static List<ManagerAction> press(Order.Press order) {
        return order.keys()
                .chars()
                .mapToObj(key -> {
                    var action = new PlayDtmfAction(name(order.leg()), String.valueOf((char) key));
                    action.setReceive(true);
                    return (ManagerAction) action;
                })
                .toList();
    }

    private static ManagerAction record(Order.StartRecording order) {
        var action = new MixMonitorAction();
        action.setChannel(name(order.leg()));
        action.setFile(AmiAction.oneLine(order.file()));
        action.setOptions(WHILE_TALKING);
        return action;
    }

    /** Not asynchronous, it would keep the connection from everything else until the phone answered. */
    private static ManagerAction dial(Order.Dial order) {
        var action = new OriginateAction();
        action.setChannel(AmiAction.oneLine(order.device().name()));
        action.setCallerId(AmiAction.oneLine(order.callerId()));
        action.setContext(AmiAction.oneLine(order.context()));
        action.setExten(AmiAction.oneLine(order.extension()));
        action.setPriority(1);
        action.setTimeout(order.ring().toMillis());
        action.setAsync(true);
        action.setChannelId(name(order.leg()));
        return action;
    }

    static PbxRefusal refusal(String words) {
        var said = words.toLowerCase(Locale.ROOT);
        return new PbxRefusal(kind(said), words);
    }

    private static Kind kind(String said) {
        if (said.contains("permission denied")) {
            return Kind.DENIED;
        }
        if (any(
                said,
                "no such channel",
                "no channel found",
                "channel does not exist",
                "channel not found",
                "channel not existent")) {
            return Kind.GONE;
        }
        if (any(said, "feature code", "unknown command", "invalid/unknown")) {
            return Kind.NOT_SET_UP;
        }
        return any(said, "extension does not exist", "extension is not valid", "invalid extension")
                ? Kind.NO_SUCH_NUMBER
                : Kind.OTHER;
    }

    private static boolean any(String said, String... words) {
        return Stream.of(words).anyMatch(said::contains);
    }
}
