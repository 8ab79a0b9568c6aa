package io.pishvaz.simulator;

import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Says single events as Asterisk 22 does: names, headers and their order. */
class Voice {

    private final Audience audience;
    protected final InstantSource clock;

    Voice(Audience audience, InstantSource clock) {
        this.audience = audience;
        this.clock = clock;
    }

    final void say(String name, EventClass kind, UnaryOperator<EventText> rest) {
        if (audience.wants(kind)) {
            audience.tell(
                    kind,
                    rest.apply(EventText.event(name, kind, clock.instant())).end());
        }
    }

    final void channel(String name, Channel channel) {
        say(name, EventClass.CALL, text -> text.channel("", channel));
    }

    final void channel(String name, Channel channel, String header, Object value) {
        say(name, EventClass.CALL, text -> text.channel("", channel).with(header, value));
    }

    final void dial(String name, Leg leg, String header, String value) {
        say(name, EventClass.CALL, text -> text.channel("", leg.call.caller)
                .channel("Dest", leg.channel)
                .with(header, value));
    }

    final void agent(String name, Leg leg, UnaryOperator<EventText> rest) {
        if (leg.queue != null) {
            String queue = leg.queue.plan.name();
            say(
                    name,
                    EventClass.AGENT,
                    text -> rest.apply(text.channel("", leg.call.caller)
                            .channel("Dest", leg.channel)
                            .with("Queue", queue)
                            .with("Interface", leg.agent.device())
                            .with("MemberName", leg.agent.plan.name())));
        }
    }

    final void queue(String name, LiveCall call, Queue queue, UnaryOperator<EventText> rest) {
        say(
                name,
                EventClass.AGENT,
                text -> rest.apply(text.channel("", call.caller).with("Queue", queue.plan.name())));
    }

    final void member(String name, Member member) {
        say(name, EventClass.AGENT, member::describe);
    }

    final void device(String device, String state) {
        say("DeviceStateChange", EventClass.CALL, text -> text.with("Device", device)
                .with("State", state));
    }

    final void bridge(String name, String bridge, int channels) {
        say(name, EventClass.CALL, text -> bridge(text, bridge, channels));
    }

    final void bridge(String name, String bridge, int channels, Channel channel) {
        say(name, EventClass.CALL, text -> bridge(text, bridge, channels).channel("", channel));
    }

    static EventText bridge(EventText text, String bridge, int channels) {
        return text.with("BridgeUniqueid", bridge)
                .with("BridgeType", "basic")
                .with("BridgeTechnology", "simple_bridge")
                .with("BridgeCreator", Channel.UNKNOWN)
                .with("BridgeName", Channel.UNKNOWN)
                .with("BridgeNumChannels", channels)
                .with("BridgeVideoSourceMode", "none");
    }
}
