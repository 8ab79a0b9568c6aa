package io.pishvaz;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pishvaz.http.WebMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What operators see of browsers and of the API. */
final class WebMeters implements WebMeter {
    private final MeterRegistry registry;
    private final AtomicInteger tabs = new AtomicInteger();
    private final Counter sent;
    private final Counter coalesced;
    private final Counter dropped;

    WebMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("pishvaz.browsers.tabs", tabs, AtomicInteger::get)
                .description("Tabs that listen to the live stream")
                .register(registry);
        this.sent = counter("pishvaz.browsers.frames", "Frames written to tabs");
        this.coalesced =
                counter("pishvaz.browsers.coalesced", "Frames that a slow tab was spared; a snapshot stands for them");
        this.dropped = counter("pishvaz.browsers.dropped", "Tabs sent away because they read too slowly");
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    @Override
    public void tabs(int more) {
        tabs.addAndGet(more);
    }

    @Override
    public void sent() {
        sent.increment();
    }

    @Override
    public void coalesced() {
        coalesced.increment();
    }

    @Override
    public void dropped() {
        dropped.increment();
    }

    @Override
    public void answered(String operation, int status, Duration took) {
        registry.timer("pishvaz.api", "operation", operation, "status", status / 100 + "xx")
                .record(took);
    }
}
