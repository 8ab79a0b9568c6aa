package io.pishvaz;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pishvaz.ami.AmiMeter;
import io.pishvaz.call.PbxId;
import io.pishvaz.store.PgHistory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What operators watch: how the links to the PBXs fare and how far history is behind. */
final class Meters implements AmiMeter {
    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<PbxId, Counter> events = new ConcurrentHashMap<>();

    void watch(PgHistory history) {
        Gauge.builder("pishvaz.history.waiting", history, h -> h.state().waiting())
                .description("Entries that are not in the database yet")
                .register(registry);
        Gauge.builder("pishvaz.history.journal.bytes", history, h -> h.state().journalBytes())
                .description("Size of the journal on disk")
                .register(registry);
        FunctionCounter.builder(
                        "pishvaz.history.refused", history, h -> h.state().refused())
                .description("Entries that neither database nor journal took")
                .register(registry);
    }

    void watch(PbxId pbx, PbxLinks links) {
        Gauge.builder("pishvaz.link.up", () -> links.up(pbx) ? 1 : 0)
                .description("Whether the PBX is heard")
                .tag("pbx", pbx.name())
                .register(registry);
    }

    @Override
    public void event(PbxId pbx) {
        events.computeIfAbsent(pbx, id -> counter("pishvaz.link.events", id)).increment();
    }

    @Override
    public void connected(PbxId pbx) {
        counter("pishvaz.link.connected", pbx).increment();
    }

    @Override
    public void lost(PbxId pbx, String reason) {
        counter("pishvaz.link.lost", pbx).increment();
    }

    @Override
    public void resynced(PbxId pbx, String why) {
        registry.counter("pishvaz.link.resynced", "pbx", pbx.name(), "why", why).increment();
    }

    private Counter counter(String name, PbxId pbx) {
        return registry.counter(name, "pbx", pbx.name());
    }
}
