package io.pishvaz;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Pop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the pops that pass by on their way to the browsers, and how long each took from the ringing of the phone. */
final class PopMeter implements LiveStream {
    private final LiveStream next;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Timer opened;
    private final Map<String, Pop.MatchState> open = new ConcurrentHashMap<>();

    PopMeter(LiveStream next, MeterRegistry registry, InstantSource clock) {
        this.next = next;
        this.registry = registry;
        this.clock = clock;
        this.opened = Timer.builder("pishvaz.pops.opened")
                .description("Pops opened, by the time from the PBX's event to the frame")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(2))
                .register(registry);
        Gauge.builder("pishvaz.pops.open", open, Map::size)
                .description("Pops that are open now")
                .register(registry);
        for (Pop.MatchState state : Pop.MatchState.values()) {
            registry.counter("pishvaz.pops.files", "match", word(state));
        }
    }

    @Override
    public void toAgent(AgentId agent, Frame frame) {
        switch (frame) {
            case Frame.PopOpened(var pop) -> {
                pop.call()
                        .ringingAt()
                        .ifPresent(rings -> opened.record(positive(Duration.between(rings, clock.instant()))));
                seen(pop);
            }
            case Frame.PopChanged(var pop) -> seen(pop);
            case Frame.PopClosed(var id, var reason) -> open.remove(id);
            default -> {}
        }
        next.toAgent(agent, frame);
    }

    /** A pop that opens without its file counts as loading, and once more as what it turned out to be. */
    private void seen(Pop pop) {
        if (open.put(pop.id(), pop.match()) != pop.match()) {
            registry.counter("pishvaz.pops.files", "match", word(pop.match())).increment();
        }
    }

    private static String word(Pop.MatchState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Duration positive(Duration took) {
        return took.isNegative() ? Duration.ZERO : took;
    }

    @Override
    public void toAgents(Collection<AgentId> agents, Frame frame) {
        next.toAgents(agents, frame);
    }

    @Override
    public boolean supervised() {
        return next.supervised();
    }

    @Override
    public void toSupervisors(Frame frame) {
        next.toSupervisors(frame);
    }

    @Override
    public void toAll(Frame frame) {
        next.toAll(frame);
    }
}
