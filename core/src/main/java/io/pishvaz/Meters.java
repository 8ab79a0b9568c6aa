package io.pishvaz;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pishvaz.ami.AmiMeter;
import io.pishvaz.call.PbxId;
import io.pishvaz.plugin.PluginHealth;
import io.pishvaz.plugin.PluginHost;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgHistory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What operators watch: how the links to the PBXs, the database and the plugins fare, and how far history is behind.
 */
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

    void watch(Database database) {
        Gauge.builder("pishvaz.database.connections", database, d -> d.state().connections())
                .description("Connections of the pool that are open")
                .register(registry);
        FunctionTimer.builder(
                        "pishvaz.database.answers",
                        database,
                        d -> d.state().answers(),
                        d -> d.state().nanos(),
                        TimeUnit.NANOSECONDS)
                .description("Answers of the database, the wait for a connection included")
                .register(registry);
        FunctionCounter.builder(
                        "pishvaz.database.failures", database, d -> d.state().failures())
                .description("Questions that the database did not answer, or not in time")
                .register(registry);
    }

    void watch(PluginHost host) {
        host.plugins().stream()
                .filter(plugin -> plugin.state() != PluginHealth.State.REFUSED)
                .map(PluginHealth::id)
                .forEach(id -> watch(host, id));
        Gauge.builder("pishvaz.plugins.refused", host, h -> h.plugins().stream()
                        .filter(plugin -> plugin.state() == PluginHealth.State.REFUSED)
                        .count())
                .description("Archives in the folder that are not at work")
                .register(registry);
    }

    private void watch(PluginHost host, String id) {
        count("pishvaz.plugin.asked", "Questions put to the plugin", host, id, PluginHealth::calls);
        count("pishvaz.plugin.failed", "Questions it failed to answer", host, id, PluginHealth::failures);
        count("pishvaz.plugin.late", "Answers after the budget", host, id, PluginHealth::late);
        Gauge.builder(
                        "pishvaz.plugin.answer.p95.seconds",
                        () -> health(host, id, plugin -> plugin.p95().toMillis() / 1000.0))
                .description("95th percentile of the last answers")
                .tag("plugin", id)
                .register(registry);
        Gauge.builder(
                        "pishvaz.plugin.cut.off",
                        () -> health(host, id, plugin -> plugin.state() == PluginHealth.State.HEALTHY ? 0 : 1))
                .description("1 while the plugin is not asked because it failed too often")
                .tag("plugin", id)
                .register(registry);
    }

    private void count(
            String name, String description, PluginHost host, String id, ToDoubleFunction<PluginHealth> what) {
        FunctionCounter.builder(name, host, h -> health(h, id, what))
                .description(description)
                .tag("plugin", id)
                .register(registry);
    }

    private static double health(PluginHost host, String id, ToDoubleFunction<PluginHealth> what) {
        return host.plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .mapToDouble(what)
                .findFirst()
                .orElse(0);
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
