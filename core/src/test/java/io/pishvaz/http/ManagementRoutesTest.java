package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pishvaz.config.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementRoutesTest {
    private final Vertx vertx = Vertx.vertx();
    private final WebClient client = WebClient.create(vertx);
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private boolean up = true;
    private final Management management = new Management(
            new Settings.Management("127.0.0.1", 0),
            meters,
            List.of(new Management.Check("database", () -> Future.succeededFuture(up))));

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void readinessFollowsWhatTheServerNeeds() {
        await(vertx.deployVerticle(management));

        assertThat(get("/health").statusCode()).isEqualTo(200);
        up = false;
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").bodyAsString()).contains("database");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void metersAreToldAsPrometheusReadsThem() {
        await(vertx.deployVerticle(management));
        meters.counter("pishvaz.pops").increment();

        assertThat(get("/metrics").bodyAsString()).contains("pishvaz_pops_total 1.0");
    }

    @Test
    void aPortInUseIsNamedWithItsKey() {
        await(vertx.deployVerticle(management));
        var taken = new Settings.Management("127.0.0.1", management.port());

        assertThatThrownBy(() -> await(Vertx.vertx().deployVerticle(new Management(taken, meters, List.of()))))
                .hasMessageContaining("management.port")
                .hasMessageContaining("is in use");
    }

    private HttpResponse<Buffer> get(String path) {
        return await(client.get(management.port(), "127.0.0.1", path).send());
    }
}
