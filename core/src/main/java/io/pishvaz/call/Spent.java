package io.pishvaz.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the time of an ended call was spent, seen by the outside party. The parts never overlap and add up to the whole:
 * connected with somebody is talk unless everybody holds; otherwise a device rings; otherwise the caller waits in a
 * queue; what is left (the menu, parking, announcements) is other.
 */
public record Spent(Duration waited, Duration rang, Duration talked, Duration held, Duration other) {

    public Duration whole() {
        return waited.plus(rang).plus(talked).plus(held).plus(other);
    }

    /** Of a call, up to {@code end}; what has no end yet lasts until then. */
    public static Spent of(Call call, Instant end) {
        TreeSet<Instant> marks = new TreeSet<>(List.of(call.began(), end));
        marks(call).filter(m -> m.isAfter(call.began()) && m.isBefore(end)).forEach(marks::add);
        Map<Part, Long> millis = new EnumMap<>(Part.class);
        Instant from = call.began();
        for (Instant to : marks) {
            millis.merge(part(call, from), to.toEpochMilli() - from.toEpochMilli(), Long::sum);
            from = to;
        }
        return new Spent(
                total(millis, Part.WAIT),
                total(millis, Part.RING),
                total(millis, Part.TALK),
                total(millis, Part.HOLD),
                total(millis, Part.OTHER));
    }

    private static Duration total(Map<Part, Long> millis, Part part) {
        return Duration.ofMillis(millis.getOrDefault(part, 0L));
    }

    private enum Part {
        WAIT,
        RING,
        TALK,
        HOLD,
        OTHER
    }

    private static Part part(Call call, Instant at) {
        List<Talk> talking = call.talks().stream()
                .filter(t -> covers(at, t.began(), t.ended()))
                .toList();
        if (!talking.isEmpty()) {
            return talking.stream().allMatch(t -> held(t, at)) ? Part.HOLD : Part.TALK;
        }
        if (any(call.offers(), o -> covers(at, o.began(), o.ended()))) {
            return Part.RING;
        }
        return any(call.visits(), v -> covers(at, v.joined(), v.left())) ? Part.WAIT : Part.OTHER;
    }

    private static boolean held(Talk talk, Instant at) {
        return any(talk.holds(), h -> covers(at, h.began(), h.ended()));
    }

    private static <T> boolean any(Collection<T> all, Predicate<T> now) {
        return all.stream().anyMatch(now);
    }

    private static boolean covers(Instant at, Instant from, Optional<Instant> to) {
        return !at.isBefore(from) && to.filter(end -> !at.isBefore(end)).isEmpty();
    }

    private static Stream<Instant> marks(Call call) {
        Stream<Instant> visits =
                call.visits().stream().flatMap(v -> Stream.concat(Stream.of(v.joined()), v.left().stream()));
        Stream<Instant> offers =
                call.offers().stream().flatMap(o -> Stream.concat(Stream.of(o.began()), o.ended().stream()));
        Stream<Instant> talks =
                call.talks().stream().flatMap(t -> Stream.concat(Stream.of(t.began()), t.ended().stream()));
        Stream<Instant> holds = call.talks().stream()
                .flatMap(t -> t.holds().stream())
                .flatMap(h -> Stream.concat(Stream.of(h.began()), h.ended().stream()));
        return Stream.of(visits, offers, talks, holds).flatMap(s -> s);
    }
}
