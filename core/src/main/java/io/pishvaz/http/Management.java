package io.pishvaz.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pishvaz.config.Settings;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Supplier;

/** Health and metrics for operators, on a port of their own: /health/live, /health (ready to serve), /metrics. */
public final class Management extends VerticleBase {
    private static final long CHECK_MS = 2_000;

    private final Settings.Management settings;
    private final PrometheusMeterRegistry meters;
    private final List<Check> checks;
    private int port;

    public Management(Settings.Management settings, PrometheusMeterRegistry meters, List<Check> checks) {
        this.settings = settings;
        this.meters = meters;
        this.checks = checks;
    }

    /** Something the server needs; fails or says false while it is away. */
    public record Check(String name, Supplier<Future<Boolean>> up) {}

    /** Where it listens, once started. */
    public int port() {
        return port;
    }

    @Override
    public Future<?> start() {
        var router = Router.router(vertx);
        var ready = HealthChecks.create(vertx);
        checks.forEach(check -> ready.register(check.name(), CHECK_MS, promise -> check.up()
                .get()
                .onSuccess(up -> promise.tryComplete(up ? Status.OK() : Status.KO()))
                .onFailure(promise::tryFail)));
        router.get("/health/live").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .end("{\"status\":\"UP\"}"));
        router.get("/health").handler(context -> ready.checkStatus().onSuccess(result -> context.response()
                .setStatusCode(CheckResult.isUp(result) ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(result.toJson().encode())));
        router.get("/metrics").handler(context -> context.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(meters.scrape()));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(settings.port(), settings.host())
                .recover(failure ->
                        Future.failedFuture(new Unservable("management", settings.host(), settings.port(), failure)))
                .onSuccess(server -> port = server.actualPort());
    }
}
