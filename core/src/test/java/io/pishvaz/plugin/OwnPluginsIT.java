package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Rial;
import io.pishvaz.live.Panel;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives of cem and cam as the build packs them, in the host as the server starts it. */
class OwnPluginsIT {

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void collect() throws IOException {
        for (String plugin : List.of("cem", "cam")) {
            Path archive = Path.of("..", "plugins", plugin, "target", "plugins", plugin + ".jar");
            assertThat(archive).as("packaged before this test").exists();
            Files.copy(archive, folder.resolve(plugin + ".jar"));
        }
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void scoreAnAdvocate() throws InterruptedException {
        PluginSettings settings = PluginSettings.of(folder, Duration.ofMillis(300), ZoneId.of("Asia/Tehran"));
        PluginHost host = await(PluginHost.start(vertx, settings, () -> SomeCustomer.NOW));

        Map<String, Panel> panels = ask(host, advocate());

        assertThat(host.plugins())
                .extracting(PluginHealth::id, PluginHealth::state)
                .containsExactly(tuple("cam", PluginHealth.State.HEALTHY), tuple("cem", PluginHealth.State.HEALTHY));
        assertThat(panels.values()).extracting(Panel::state).containsOnly(Panel.State.READY);
        assertThat(panels.values()).allSatisfy(panel -> assertThat(panel.score())
                .contains(50
                        + panel.reasons().stream()
                                .mapToInt(Panel.Reason::points)
                                .sum()));
        assertThat(headline(panels, "cem"))
                .isEqualTo(new Panel.Text(
                        "Buys every {0} days, very regular", "هر {0} روز خرید می‌کند، بسیار منظم", List.of(7L)));
        assertThat(detail(panels, "cem").params())
                .containsExactly(LocalDate.of(2026, 11, 29), 5L, new Rial(5 * 900_000));
        assertThat(headline(panels, "cam").params()).containsExactly(1L, 1L);
        await(host.stop());
    }

    private static Map<String, Panel> ask(PluginHost host, CustomerFile file) throws InterruptedException {
        BlockingQueue<Panel> arrived = new ArrayBlockingQueue<>(10);
        host.ask(file, plugin -> true, panel -> {
            if (panel.state() != Panel.State.LATE) {
                arrived.add(panel);
            }
        });
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Optional.ofNullable(arrived.poll(10, TimeUnit.SECONDS)).ifPresent(panels::add);
        }
        return panels.stream().collect(Collectors.toMap(Panel::plugin, Function.identity()));
    }

    private static CustomerFile advocate() {
        List<Buying.Order> orders = Stream.iterate(35, days -> days >= 0, days -> days - 7)
                .map(days -> new Buying.Order(
                        SomeCustomer.NOW.minus(Duration.ofDays(days)),
                        900_000,
                        "drinks/coffee",
                        Optional.of("DISCOUNT:NOWRUZ")))
                .toList();
        Buying.Referral referral = new Buying.Referral(
                SomeCustomer.NOW.minus(Duration.ofDays(10)), "BROUGHT_ALONG", true, Optional.empty());
        return SomeCustomer.file(
                "Shirin", LifecycleStage.ADVOCATE, new Buying(orders, List.of(referral), Optional.of(9), 0));
    }

    private static Panel.Text headline(Map<String, Panel> panels, String plugin) {
        return Objects.requireNonNull(panels.get(plugin)).headline().orElseThrow();
    }

    private static Panel.Text detail(Map<String, Panel> panels, String plugin) {
        return Objects.requireNonNull(panels.get(plugin)).detail().orElseThrow();
    }
}
