package io.pishvaz.agent;

import io.pishvaz.agent.Presence.State;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much time went into which state; immutable. The definitions are those of {@code docs/glossary.md}. */
public record TimeSheet(Map<State, Duration> spent) {
    private static final List<State> HANDLING = List.of(State.TALKING, State.HOLD, State.WRAP_UP);
    private static final List<State> WILLING = List.of(State.AVAILABLE, State.RINGING);

    public static final TimeSheet EMPTY = new TimeSheet(Map.of());

    public TimeSheet {
        spent = Map.copyOf(spent);
    }

    /** Several agents' time together. */
    public static TimeSheet of(Collection<TimeSheet> all) {
        Map<State, Duration> sum = new EnumMap<>(State.class);
        all.forEach(one -> one.spent.forEach((state, time) -> sum.merge(state, time, Duration::plus)));
        return new TimeSheet(sum);
    }

    TimeSheet plus(State state, Duration time) {
        return of(List.of(this, new TimeSheet(Map.of(state, time))));
    }

    /** Which part of the time in which calls could be had went into calls; empty while there was no such time. */
    public Optional<Double> occupancy() {
        long handling = in(HANDLING).toMillis();
        long all = handling + in(WILLING).toMillis();
        return all == 0 ? Optional.empty() : Optional.of((double) handling / all);
    }

    public Duration paused() {
        return in(List.of(State.PAUSED));
    }

    private Duration in(List<State> states) {
        return states.stream()
                .map(state -> spent.getOrDefault(state, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
