package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.QueueId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Presence;
import io.pishvaz.live.Presence.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<AgentId, Map<QueueId, Member>> members = new HashMap<>();
    private final Map<AgentId, Presence> last = new HashMap<>();

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

    Set<QueueId> queues(AgentId agent) {
        return members.getOrDefault(agent, Map.of()).keySet();
    }

    void heard(List<MemberChange> changes) {
        Set<Agent> touched = changes.stream()
                .flatMap(change -> change.after().or(change::before).stream())
                .flatMap(member -> staff.at(member.device()).stream())
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
        change.before().ifPresent(member -> queuesOf(member).ifPresent(queues -> queues.remove(member.queue())));
        change.after().ifPresent(member -> queuesOf(member).ifPresent(queues -> queues.put(member.queue(), member)));
    }

    private Optional<Map<QueueId, Member>> queuesOf(Member member) {
        return staff.at(member.device()).map(agent -> members.computeIfAbsent(agent.id(), id -> new HashMap<>()));
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

    private static State state(Pop.Phase phase) {
        return phase == Pop.Phase.CONSULTING ? State.TALKING : State.valueOf(phase.name());
    }

    private Presence idle(Collection<Member> memberships) {
        Instant now = clock.instant();
        if (memberships.stream().allMatch(member -> member.state() == Member.DeviceState.UNAVAILABLE)) {
            return new Presence(State.OFFLINE, Optional.empty(), now);
        }
        if (memberships.stream().allMatch(Member::paused)) {
            Optional<String> reason = memberships.stream()
                    .flatMap(member -> member.pauseReason().stream())
                    .findFirst();
            return new Presence(State.PAUSED, reason, now);
        }
        return new Presence(State.AVAILABLE, Optional.empty(), now);
    }

    private Instant since(OpenPop pop) {
        Part part = Part.of(
                pop.call(),
                device -> staff.at(device).filter(pop.agent()::equals).isPresent());
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
