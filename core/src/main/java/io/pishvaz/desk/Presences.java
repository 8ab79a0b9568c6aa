package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Presence.State;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Pop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every agent does now: their calls first, then their wrap-up, then what the PBX says of their memberships. */
final class Presences {
    private static final List<Pop.Phase> BUSIEST_FIRST =
            List.of(Pop.Phase.TALKING, Pop.Phase.CONSULTING, Pop.Phase.HOLD, Pop.Phase.RINGING, Pop.Phase.WRAP_UP);

    private final Staff staff;
    private final Pops pops;
    private final LiveStream stream;
    private final InstantSource clock;
    private final Map<Seat, Member> seats = new LinkedHashMap<>();
    private final Map<AgentId, Map<Seat, Member>> members = new HashMap<>();
    private final Map<AgentId, Presence> last = new HashMap<>();

    /** What a queue rings. */
    private record Seat(QueueId queue, Device device) {
        static Seat of(Member member) {
            return new Seat(member.queue(), member.device());
        }
    }

    Presences(Staff staff, Pops pops, Outlets outlets) {
        this.staff = staff;
        this.pops = pops;
        this.stream = outlets.stream();
        this.clock = outlets.clock();
    }

    Presence of(Agent agent) {
        return last.computeIfAbsent(agent.id(), id -> now(agent));
    }

    Staff staff() {
        return staff;
    }

    boolean paused(Agent agent) {
        return members.getOrDefault(agent.id(), Map.of()).values().stream().anyMatch(Member::paused);
    }

    /** What the PBXs say of this agent, queue by queue and phone by phone. */
    Collection<Member> memberships(AgentId agent) {
        return List.copyOf(members.getOrDefault(agent, Map.of()).values());
    }

    /** The paused members behind which this phone is, as the queues name them. */
    Set<Device> paused(Phone phone) {
        return seats.values().stream()
                .filter(member -> member.paused() && phone.is(member))
                .map(Member::device)
                .collect(Collectors.toSet());
    }

    /** The main phone, or the first other one where the PBX says that the main one cannot be reached. */
    Optional<Phone> reachable(Agent agent) {
        return agent.phones().stream()
                .filter(phone -> !isAway(agent, phone))
                .findFirst()
                .or(agent::main);
    }

    private boolean isAway(Agent agent, Phone phone) {
        List<Member> its = memberships(agent.id()).stream().filter(phone::is).toList();
        return !its.isEmpty() && its.stream().allMatch(Presences::isAway);
    }

    private static boolean isAway(Member member) {
        return member.state() == Member.DeviceState.UNAVAILABLE;
    }

    /** Who is who has changed: the same memberships may be somebody else's now. */
    void staffChanged() {
        members.clear();
        seats.values().forEach(this::belong);
        last.keySet().removeIf(agent -> staff.agent(agent).isEmpty());
        staff.all().forEach(this::refresh);
    }

    Set<QueueId> queues(AgentId agent) {
        return members.getOrDefault(agent, Map.of()).keySet().stream()
                .map(Seat::queue)
                .collect(Collectors.toUnmodifiableSet());
    }

    void heard(List<MemberChange> changes) {
        Set<Agent> touched = changes.stream()
                .flatMap(change -> change.after().or(change::before).stream())
                .flatMap(member -> staff.of(member).stream())
                .collect(Collectors.toSet());
        changes.forEach(this::apply);
        touched.forEach(this::refresh);
    }

    void refresh(Agent agent) {
        Presence before = of(agent);
        Presence now = now(agent);
        if (before.state() != now.state() || !before.reason().equals(now.reason())) {
            last.put(agent.id(), now);
            stream.toAgent(agent.id(), new Frame.PresenceChanged(now));
        }
    }

    private void apply(MemberChange change) {
        change.before().ifPresent(member -> {
            seats.remove(Seat.of(member));
            staff.of(member).ifPresent(agent -> memberships(agent).remove(Seat.of(member)));
        });
        change.after().ifPresent(member -> {
            seats.put(Seat.of(member), member);
            belong(member);
        });
    }

    private void belong(Member member) {
        staff.of(member).ifPresent(agent -> memberships(agent).put(Seat.of(member), member));
    }

    private Map<Seat, Member> memberships(Agent agent) {
        return members.computeIfAbsent(agent.id(), id -> new LinkedHashMap<>());
    }

    private Presence now(Agent agent) {
        Collection<OpenPop> open = pops.of(agent.id());
        for (Pop.Phase phase : BUSIEST_FIRST) {
            Optional<OpenPop> busy =
                    open.stream().filter(pop -> pop.phase() == phase).findFirst();
            if (busy.isPresent()) {
                return new Presence(state(phase), Optional.empty(), since(busy.get()));
            }
        }
        return idle(members.getOrDefault(agent.id(), Map.of()).values());
    }

    static State state(Pop.Phase phase) {
        return phase == Pop.Phase.CONSULTING ? State.TALKING : State.valueOf(phase.name());
    }

    /** A phone that cannot be reached takes no calls, whether it is paused or not. */
    private Presence idle(Collection<Member> memberships) {
        Instant now = clock.instant();
        List<Member> reachable =
                memberships.stream().filter(member -> !isAway(member)).toList();
        if (reachable.isEmpty()) {
            return new Presence(State.OFFLINE, Optional.empty(), now);
        }
        if (reachable.stream().allMatch(Member::paused)) {
            Optional<String> reason = reachable.stream()
                    .flatMap(member -> member.pauseReason().stream())
                    .findFirst();
            return new Presence(State.PAUSED, reason, now);
        }
        return new Presence(State.AVAILABLE, Optional.empty(), now);
    }

    private Instant since(OpenPop pop) {
        Part part = Part.of(pop.call(), pop.agent(), staff);
        Optional<Instant> since =
                switch (pop.phase()) {
                    case RINGING -> part.offer().map(offer -> offer.began());
                    case WRAP_UP -> pop.wrapUp().map(Pop.WrapUp::startedAt);
                    case HOLD -> part.talk().map(talk -> talk.holds().getLast().began());
                    case TALKING, CONSULTING -> part.talk().map(talk -> talk.began());
                };
        return since.orElseGet(clock::instant);
    }
}
