package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberEvent;
import io.pishvaz.agent.Roster;
import io.pishvaz.call.BridgeId;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallEvent;
import io.pishvaz.call.CallState;
import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the PBX listed after a blind spell, read as facts that lead from what was known to what is now. The facts come
 * in rounds: each is asked for with the state that the one before it led to. A list that was refused or never completed
 * proves nothing.
 */
final class Resync {

    /** When the lists were taken and when the PBX had last been heard before. */
    record Spell(Instant lastHeard, Instant now) {

        /** The earliest moment at which something can have happened that this channel takes part in. */
        Instant earliest(ListedChannel channel) {
            var began = now.minus(channel.age());
            return began.isAfter(lastHeard) ? began : lastHeard;
        }
    }

    private final PbxId pbx;
    private final AmiTranslator translator;
    private final List<ListedChannel> channels = new ArrayList<>();
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
            case "CoreShowChannel" -> ListedChannel.of(headers).ifPresent(channels::add);
            case "CoreShowChannelsComplete" -> complete();
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

    private void complete() {
        channelsComplete = true;
        channels.sort(Comparator.comparing(ListedChannel::age).reversed().thenComparing(Resync::serial));
    }

    /** Channels of the same second began in the order of their serial numbers. */
    private static long serial(ListedChannel channel) {
        var id = channel.leg().uniqueid();
        try {
            return Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    List<MemberEvent> memberships(Roster roster) {
        List<MemberEvent> events = new ArrayList<>();
        if (queuesComplete) {
            var listed = new HashSet<>(members.stream().map(Resync::seat).toList());
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

    /** What ended meanwhile, at the last time anything was heard: the other parties last, whom nobody outlived then. */
    List<CallEvent> ended(CallState state, Spell spell) {
        if (!channelsComplete) {
            return List.of();
        }
        var living = new HashSet<>(channels.stream().map(ListedChannel::leg).toList());
        var parties = state.open().stream()
                .flatMap(call -> state.partyOf(call.id()).stream())
                .collect(Collectors.toSet());
        return state.legs().stream()
                .filter(leg -> !living.contains(leg))
                .sorted(Comparator.<LegId, Boolean>comparing(parties::contains).thenComparing(LegId::uniqueid))
                .<CallEvent>map(leg -> new CallEvent.LegEnded(spell.lastHeard(), leg, Optional.empty()))
                .toList();
    }

    /** What began meanwhile, oldest first, and which relays belong together. */
    List<CallEvent> began(CallState state, Spell spell) {
        var known = new HashSet<>(state.legs());
        var fresh = channels.stream()
                .filter(channel -> !known.contains(channel.leg()))
                .flatMap(channel ->
                        translator.began(channel.headers(), spell.now().minus(channel.age())).stream());
        return Stream.concat(fresh, pairs(spell)).toList();
    }

    private Stream<CallEvent> pairs(Spell spell) {
        Map<String, LegId> byName = new HashMap<>();
        channels.forEach(channel -> byName.put(channel.name(), channel.leg()));
        return channels.stream()
                .filter(one -> one.name().endsWith(";1"))
                .flatMap(one -> Optional.ofNullable(byName.get(one.name().replace(";1", ";2"))).stream()
                        .map(two -> new CallEvent.Paired(spell.now(), one.leg(), two)));
    }

    /** Who waits now; and of which restored call nothing is left. */
    List<CallEvent> waits(CallState state, Spell spell) {
        List<CallEvent> events = new ArrayList<>();
        if (channelsComplete) {
            state.withoutLegs().forEach(call -> events.add(new CallEvent.Vanished(call.lastKnown(), call.id())));
        }
        for (var entry : waiting) {
            entry.leg("Uniqueid").ifPresent(leg -> entry.queue()
                    .ifPresent(queue -> events.add(new CallEvent.Queued(
                            spell.now().minusSeconds(entry.number("Wait")),
                            leg,
                            queue,
                            entry.number("Position"),
                            ""))));
        }
        return events;
    }

    /**
     * Who was made to ring: first by queues, then by whom they ring through. Of those that are known already a restored
     * call does not know for whom they ring.
     */
    List<CallEvent> offers(CallState state, Roster roster, Spell spell) {
        return Stream.of("AppQueue", "AppDial")
                .flatMap(application -> channels.stream().filter(channel -> channel.runs(application)))
                .filter(channel -> state.callOf(channel.leg())
                        .filter(call -> rang(call, channel.leg()) || !talks(call, channel.leg()))
                        .isPresent())
                .map(channel -> offer(channel, roster, spell))
                .toList();
    }

    private static boolean rang(Call call, LegId leg) {
        return call.offers().stream().anyMatch(offer -> offer.leg().equals(leg));
    }

    private static boolean talks(Call call, LegId leg) {
        return call.talks().stream().anyMatch(talk -> talk.leg().equals(leg));
    }

    private CallEvent offer(ListedChannel channel, Roster roster, Spell spell) {
        var byQueue = channel.runs("AppQueue");
        var dialler = channels.stream()
                .filter(other -> other.linked().equals(channel.linked()) && other.runs(byQueue ? "Queue" : "Dial"))
                .findFirst();
        var queue = dialler.filter(found -> byQueue).map(found -> new QueueId(pbx, found.argument()));
        var device = queue.flatMap(found -> member(roster, found, channel)).orElse(channel.device());
        return new CallEvent.Offered(
                spell.now().minus(channel.age()),
                channel.leg(),
                dialler.map(ListedChannel::leg),
                device,
                queue,
                dialler.map(found -> AmiTranslator.numberIn(found.argument())).orElse(""));
    }

    private static Optional<Device> member(Roster roster, QueueId queue, ListedChannel channel) {
        var name = channel.device().name();
        return roster.of(queue).stream()
                .map(Member::device)
                .filter(device -> device.name().equals(name) || device.name().startsWith(name + "/"))
                .findFirst();
    }

    /** Who answered meanwhile, and who hears whom now. */
    List<CallEvent> meetings(CallState state, Spell spell) {
        List<CallEvent> events = new ArrayList<>();
        for (var channel : channels) {
            var bridge = channel.bridge().filter(there -> !holding.contains(there));
            state.bridgeOf(channel.leg())
                    .filter(old -> !bridge.equals(Optional.of(old)))
                    .ifPresent(old -> events.add(new CallEvent.BridgeLeft(spell.lastHeard(), channel.leg(), old)));
            if (channel.isUp()) {
                events.add(new CallEvent.OfferEnded(spell.earliest(channel), channel.leg(), Offer.Outcome.ANSWERED));
            }
            bridge.ifPresent(
                    there -> events.add(new CallEvent.BridgeJoined(spell.earliest(channel), channel.leg(), there)));
        }
        return events;
    }

    /** Who waits no more: answered, if one whom that queue rang talks with them. */
    List<CallEvent> left(CallState state, Spell spell) {
        if (!queuesComplete) {
            return List.of();
        }
        var stillWaiting = new HashSet<>(waiting.stream()
                .flatMap(entry -> entry.leg("Uniqueid").flatMap(state::callOf).stream())
                .map(Call::id)
                .toList());
        return state.open().stream()
                .filter(call -> !stillWaiting.contains(call.id()))
                .flatMap(call -> left(state, call, spell).stream())
                .toList();
    }

    private static Optional<CallEvent> left(CallState state, Call call, Spell spell) {
        var visit = call.visits().stream()
                .filter(v -> v.left().isEmpty())
                .findFirst()
                .map(QueueVisit::queue);
        var talk = call.talks().stream()
                .filter(t -> t.ended().isEmpty() && t.queue().equals(visit))
                .findFirst();
        return visit.flatMap(queue -> state.partyOf(call.id())
                .map(party -> talk.<CallEvent>map(t -> new CallEvent.Connected(t.began(), party, t.leg(), queue))
                        .orElseGet(() -> new CallEvent.QueueLeft(spell.lastHeard(), party, queue))));
    }
}
