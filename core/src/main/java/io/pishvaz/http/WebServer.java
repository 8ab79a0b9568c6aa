package io.pishvaz.http;

import io.pishvaz.config.Settings;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.session.SignIn;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server for browsers and integrations: API, live stream, web client. Deploy one per event loop that should serve.
 */
public final class WebServer extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int IDLE_SECONDS = 90;
    private static final int LARGEST_MESSAGE = 64 * 1024;
    private static final long LAST_ANSWERS_SECONDS = 2;

    private final Site site;
    private final Ports ports;
    private final SignIn signIn;
    private final LiveHub hub;
    private final InstantSource clock;
    private int port;
    private Optional<HttpServer> server = Optional.empty();

    public WebServer(Site site, Ports ports, SignIn signIn, LiveHub hub, InstantSource clock) {
        this.site = site;
        this.ports = ports;
        this.signIn = signIn;
        this.hub = hub;
        this.clock = clock;
    }

    /** How and as what it serves. */
    public record Site(Settings.Http http, Settings.Centre centre, String version) {}

    /** Where it listens, once started. */
    public int port() {
        return port;
    }

    @Override
    public Future<?> start() {
        return Contract.read(vertx)
                .compose(contract -> vertx.createHttpServer(options())
                        .connectionHandler(connection -> connection.exceptionHandler(WebServer::broken))
                        .requestHandler(router(contract))
                        .listen()
                        .recover(failure -> Future.failedFuture(new Unservable(
                                "http", site.http().host(), site.http().port(), failure))))
                .onSuccess(listening -> {
                    server = Optional.of(listening);
                    port = listening.actualPort();
                });
    }

    /** Requests that were begun are answered, within a moment. */
    @Override
    public Future<?> stop() {
        return server.map(one -> one.shutdown(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS))
                .orElse(Future.succeededFuture());
    }

    private HttpServerOptions options() {
        var http = site.http();
        var options = new HttpServerOptions()
                .setHost(http.host())
                .setPort(http.port())
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxWebSocketMessageSize(LARGEST_MESSAGE)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
        http.tls().certificate().ifPresent(certificate -> options.setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(certificate.toString())
                        .setKeyPath(http.tls().key().orElseThrow().toString())));
        return options;
    }

    private Router router(Contract contract) {
        var router = Router.router(vertx);
        if (site.http().behindProxy()) {
            router.allowForward(AllowForwardHeaders.X_FORWARD);
        }
        router.route().handler(new Shield(site.http().secureCookies())).failureHandler(WebServer::failed);
        var stage = new LiveRoutes.Stage(hub, ports.snapshots(), clock);
        new LiveRoutes(
                        vertx,
                        stage,
                        signIn,
                        site.version(),
                        site.centre().zone().getId())
                .mount(router);
        operations(contract).mount(router);
        var page = ApiPage.of(contract.tree());
        router.get("/api").handler(context -> text(context, "text/html; charset=utf-8", page));
        router.get("/openapi.yaml").handler(context -> text(context, "application/yaml", contract.yaml()));
        site.http().webroot().ifPresent(webroot -> new StaticFiles(webroot).mount(router));
        router.route().handler(context -> Problem.of(404, "No such path").send(context));
        return router;
    }

    private Operations operations(Contract contract) {
        var once = new OnceOnly(ports.requestKeys(), clock);
        var operations = new Operations(vertx, contract.operations(), signIn, hub.meter(), once);
        var centre = site.centre();
        var languages = centre.languages().stream()
                .map(language -> language.name().toLowerCase(Locale.ROOT))
                .toList();
        var told = new SessionRoutes.Centre(
                centre.name(),
                centre.zone().getId(),
                languages,
                site.http().secureCookies(),
                ports.demo().isPresent(),
                ports.recordings());
        new SessionRoutes(signIn, hub, told).mount(operations);
        new DeskRoutes(ports.desk(), ports.catalogue()).mount(operations);
        new CallRoutes(ports.calls()).mount(operations);
        new CallerRoutes(ports.callers()).mount(operations);
        new WorkRoutes(ports.work()).mount(operations);
        new MergeRoutes(ports.merges()).mount(operations);
        new LogInRoutes(ports.logIns(), ports.desk()).mount(operations);
        new PartyRoutes(ports.customers(), ports.timeline()).mount(operations);
        new PanelRoutes(ports.customers(), ports.scoring()).mount(operations);
        selling(operations);
        care(operations);
        records(operations);
        new FloorRoutes(ports.board(), ports.interactions(), ports.spells(), ports.alerts()).mount(operations);
        new ListRoutes(ports.lists(), ports.catalogue().get()).mount(operations);
        new ListWorkRoutes(ports.listWork(), ports.calls(), clock).mount(operations);
        new ImportRoutes(ports.exchange()).mount(operations);
        new ExportRoutes(ports.exchange(), clock).mount(operations);
        new RecordingRoutes(vertx, ports.recordings()).mount(operations);
        new WebhookRoutes(ports.outbox(), clock).mount(operations);
        ports.demo().ifPresent(calls -> new DemoRoutes(calls).mount(operations));
        return operations;
    }

    private void records(Operations operations) {
        new StageRoutes(ports.stages()).mount(operations);
        new RecordRoutes(
                        ports.records(),
                        ports.recordRules(),
                        new PhoneNumbers(site.centre().region()))
                .mount(operations);
        new ChangeRoutes(ports.changes()).mount(operations);
    }

    private void selling(Operations operations) {
        var selling = ports.selling();
        new SalesRoutes(selling.orders()).mount(operations);
        new QuoteRoutes(selling.quotes(), selling.orders(), clock).mount(operations);
        new OrderRoutes(selling.orders()).mount(operations);
        new OpportunityRoutes(selling.opportunities(), ports.catalogue().get()).mount(operations);
        new ProductRoutes(selling.products()).mount(operations);
        new ReferralRoutes(selling.referrals(), selling.deals()).mount(operations);
        new PipelineRoutes(selling.pipeline(), site.centre().zone()).mount(operations);
    }

    private void care(Operations operations) {
        var care = ports.care();
        new GiftRoutes(care.gifts()).mount(operations);
        new ComplaintRoutes(care.complaints()).mount(operations);
        new PromiseRoutes(care.promises()).mount(operations);
        new ServiceRoutes(care.jobs()).mount(operations);
        new ContactRoutes(care, ports.catalogue().get()).mount(operations);
    }

    private static void text(RoutingContext context, String type, String text) {
        context.response().putHeader("Content-Type", type).end(text);
    }

    private static void broken(Throwable cause) {
        if (Departed.is(cause)) {
            LOG.debug("a browser left: {}", cause.toString());
        } else {
            LOG.warn("a connection broke: {}", cause.toString());
        }
    }

    private static void failed(RoutingContext context) {
        var status = context.statusCode();
        if (Departed.is(context.failure())) {
            LOG.debug(
                    "{} left before the answer was whole: {}",
                    context.normalizedPath(),
                    context.failure().toString());
        } else if (status == 413) {
            Problem.of(413, "The body must not exceed 1 MB").send(context);
        } else if (status >= 400 && status < 500) {
            Problem.of(status, "The request is not understood").send(context);
        } else {
            Problem.ours(context.failure() == null ? new IllegalStateException("status " + status) : context.failure())
                    .send(context);
        }
    }
}
