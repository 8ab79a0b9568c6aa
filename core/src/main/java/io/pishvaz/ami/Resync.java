package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberEvent;
import io.pishvaz.agent.Roster;
import io.pishvaz.call.BridgeId;
import io.pishvaz.call.CallEvent;
import io.pishvaz.call.CallState;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the PBX listed after a blind spell, read as facts that lead from what was known to what is now. The facts come in rounds:
 * each round is asked for with the state that the one before it led to. A list that was refused or never completed proves nothing.
 */
final class Resync {
    private final PbxId pbx;
    private final AmiTranslator translator;
    private final List<Headers> channels = new ArrayList<>();
    private final List<Headers> waiting = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Set<BridgeId> holding = new HashSet<>();
    private boolean channelsComplete;
    private boolean queuesComplete;

    Resync(PbxId pbx, AmiTranslator translator) {
        this.pbx = pbx;
        this.translator = translator;
    }

    void item(AmiEvent item) {
        var headers = new Headers(pbx, item);
        switch (item.name()) {
            case "CoreShowChannel" -> channels.add(headers);
            case "CoreShowChannelsComplete" -> channelsComplete = true;
            case "QueueEntry" -> waiting.add(headers);
            case "QueueMember" -> headers.member("Location", "Name").ifPresent(members::add);
            case "QueueStatusComplete" -> queuesComplete = true;
            case "BridgeListItem" ->
                headers.bridge("BridgeUniqueid")
                        .filter(bridge -> headers.is("BridgeTechnology", "holding_bridge"))
                        .ifPresent(holding::add);
            default -> {}
        }
    }

    List<MemberEvent> memberships(Roster roster) {
        List<MemberEvent> events = new ArrayList<>();
        if (queuesComplete) {
            var listed = members.stream().map(Resync::seat).toList();
            roster.members().stream()
                    .map(Resync::seat)
                    .filter(seat -> !listed.contains(seat))
                    .forEach(events::add);
        }
        members.forEach(member -> events.add(new MemberEvent.Seen(member)));
        return events;
    }

    private static MemberEvent.Removed seat(Member member) {
        return new MemberEvent.Removed(member.queue(), member.device());
    }

    /** What ended meanwhile, at the last time anything was heard. */
    List<CallEvent> ended(CallState state, Instant lastHeard) {
        if (!channelsComplete) {
            return List.of();
        }
        var living = new HashSet<LegId>();
        channels.forEach(channel -> channel.leg("Uniqueid").ifPresent(living::add));
        return state.legs().stream()
                .filter(leg -> !living.contains(leg))
                .sorted((one, two) -> one.uniqueid().compareTo(two.uniqueid()))
                .<CallEvent>map(leg -> new CallEvent.LegEnded(lastHeard, leg, false))
                .toList();
    }

    /** What began meanwhile, oldest first, and which relays belong together. */
    List<CallEvent> began(CallState state, Instant now) {
        List<CallEvent> events = new ArrayList<>();
        var known = new HashSet<>(state.legs());
        channels.stream()
                .sorted((one, two) -> two.clock("Duration").compareTo(one.clock("Duration")))
                .filter(channel ->
                        channel.leg("Uniqueid").filter(known::contains).isEmpty())
                .forEach(channel -> translator
                        .began(channel, now.minus(channel.clock("Duration")))
                        .ifPresent(events::add));
        for (var one : channels) {
            channels.stream()
                    .filter(two -> one.text("Channel").endsWith(";1")
                            && two.text("Channel").equals(one.text("Channel").replace(";1", ";2")))
                    .findFirst()
                    .flatMap(two -> one.leg("Uniqueid").flatMap(first -> two.leg("Uniqueid")
                            .map(second -> new CallEvent.Paired(now, first, second))))
                    .ifPresent(events::add);
        }
        return events;
    }

    /** Who waits now, and who was restored but has nobody left. */
    List<CallEvent> waits(CallState state, Instant now, Instant lastHeard) {
        List<CallEvent> events = new ArrayList<>();
        if (channelsComplete) {
            state.withoutLegs().forEach(call -> events.add(new CallEvent.Vanished(lastHeard, call.id())));
        }
        for (var entry : waiting) {
            entry.leg("Uniqueid").ifPresent(leg -> entry.queue()
                    .ifPresent(queue -> events.add(new CallEvent.Queued(
                            now.minusSeconds(entry.number("Wait")), leg, queue, entry.number("Position"), ""))));
        }
        return events;
    }
}
