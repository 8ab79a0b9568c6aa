package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.pbx.PbxControl;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pause is the agent's and not the phone's: who pauses at one phone, by its keys or by whatever tells the PBX, pauses
 * at the others too, and takes calls again at all. Lives on the floor's context.
 */
final class Pauses {
    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    /** For so long what is asked for a phone counts more than what is heard of it: that may have been before. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);

    private final Presences presences;
    private final PbxControl pbx;
    private final InstantSource clock;
    private final Map<Device, Asked> asked = new HashMap<>();

    /** What was asked for and not heard of yet. */
    private record Asked(boolean paused, Instant at) {}

    Pauses(Presences presences, PbxControl pbx, InstantSource clock) {
        this.presences = presences;
        this.pbx = pbx;
        this.clock = clock;
    }

    /** Pauses a member in every queue that rings it. */
    Future<Void> pause(Device member, String reason) {
        asked.put(member, new Asked(true, clock.instant()));
        return pbx.pause(member, reason);
    }

    Future<Void> unpause(Device member) {
        asked.put(member, new Asked(false, clock.instant()));
        return pbx.unpause(member);
    }

    /** What the PBX tells of its members; the presences have heard it before. */
    void heard(List<MemberChange> changes) {
        Instant now = clock.instant();
        asked.values().removeIf(one -> one.at().plus(ANSWERS_WITHIN).isBefore(now));
        changes.stream()
                .flatMap(change -> turned(change).stream())
                .filter(this::isWish)
                .forEach(member -> presences.staff().of(member).ifPresent(agent -> follow(agent, member)));
    }

    /** Neither the answer to what was asked nor something from before it. */
    private boolean isWish(Member turned) {
        Asked its = asked.get(turned.device());
        if (its != null && its.paused() == turned.paused()) {
            asked.remove(turned.device());
        }
        return its == null;
    }

    private static Optional<Member> turned(MemberChange change) {
        return change.after().filter(now -> change.before()
                .filter(before -> before.paused() != now.paused())
                .isPresent());
    }

    /** A phone that is paused in some of its queues only says nothing of the others. */
    private void follow(Agent agent, Member turned) {
        Optional<Phone> phone =
                agent.phones().stream().filter(one -> one.is(turned)).findFirst();
        Collection<Member> all = presences.memberships(agent.id());
        boolean whole = phone.isPresent()
                && all.stream().filter(phone.get()::is).allMatch(member -> member.paused() == turned.paused());
        if (whole) {
            all.stream()
                    .filter(member -> !phone.get().is(member) && willBePaused(member) != turned.paused())
                    .map(Member::device)
                    .distinct()
                    .forEach(device -> turn(agent, device, turned));
        }
    }

    private boolean willBePaused(Member member) {
        Asked its = asked.get(member.device());
        return its == null ? member.paused() : its.paused();
    }

    private void turn(Agent agent, Device device, Member like) {
        Future<Void> done = like.paused() ? pause(device, like.pauseReason().orElse("")) : unpause(device);
        done.onFailure(refused -> LOG.warn(
                "{} {} at {} but not at {}: {}",
                agent.id(),
                like.paused() ? "is paused" : "takes calls",
                like.device(),
                device,
                refused.getMessage()));
    }
}
