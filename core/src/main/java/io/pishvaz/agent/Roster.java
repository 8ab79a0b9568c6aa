package io.pishvaz.agent;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Who belongs to which queue; immutable. */
public final class Roster {
    private static final Roster EMPTY = new Roster(Map.of());

    /** The roster after a fact and what the fact changed. */
    public record Step(Roster roster, List<MemberChange> changes) {}

    private record Seat(QueueId queue, Device device) {}

    private final Map<Seat, Member> members;

    private Roster(Map<Seat, Member> members) {
        this.members = members;
    }

    public static Roster empty() {
        return EMPTY;
    }

    /** Idempotent: a fact that is known already changes nothing. */
    public Step step(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Seen seen -> seat(seen.member());
            case MemberEvent.Removed removed -> remove(new Seat(removed.queue(), removed.device()));
        };
    }

    private Step seat(Member member) {
        var before = Optional.ofNullable(members.get(new Seat(member.queue(), member.device())));
        if (before.equals(Optional.of(member))) {
            return new Step(this, List.of());
        }
        SequencedMap<Seat, Member> copy = new LinkedHashMap<>(members);
        copy.put(new Seat(member.queue(), member.device()), member);
        return new Step(new Roster(copy), List.of(new MemberChange(before, Optional.of(member))));
    }

    private Step remove(Seat seat) {
        var before = Optional.ofNullable(members.get(seat));
        if (before.isEmpty()) {
            return new Step(this, List.of());
        }
        SequencedMap<Seat, Member> copy = new LinkedHashMap<>(members);
        copy.remove(seat);
        return new Step(new Roster(copy), List.of(new MemberChange(before, Optional.empty())));
    }

    /** Every membership, in the order in which they were first seen. */
    public Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    public List<Member> of(QueueId queue) {
        return members.values().stream()
                .filter(member -> member.queue().equals(queue))
                .toList();
    }

    /** Whether the queue rings this device or watches it for a member. */
    public boolean has(Device device) {
        return members.values().stream()
                .anyMatch(member ->
                        member.device().equals(device) || member.phone().equals(device));
    }
}
