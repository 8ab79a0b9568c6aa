package io.pishvaz;

import io.pishvaz.call.Call;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.config.Webhook;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.desk.History;
import io.pishvaz.desk.People;
import io.pishvaz.http.LiveHub;
import io.pishvaz.http.Management;
import io.pishvaz.http.Ports;
import io.pishvaz.http.WebServer;
import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.plugin.PluginHost;
import io.pishvaz.plugin.PluginSettings;
import io.pishvaz.session.SignIn;
import io.pishvaz.store.PgCare;
import io.pishvaz.store.PgChanges;
import io.pishvaz.store.PgCustomers;
import io.pishvaz.store.PgInteractions;
import io.pishvaz.store.PgMerges;
import io.pishvaz.store.PgRecords;
import io.pishvaz.store.PgRequestKeys;
import io.pishvaz.store.PgSeats;
import io.pishvaz.store.PgSessions;
import io.pishvaz.store.PgSpells;
import io.pishvaz.store.PgTimeline;
import io.pishvaz.store.PgUsers;
import io.pishvaz.store.PgVerdicts;
import io.pishvaz.store.Telling;
import io.pishvaz.store.UserNews;
import io.pishvaz.webhook.Courier;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A server put together from its settings, running until it is stopped. */
public final class Server {
    private static final int BROWSER_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final int SIGN_IN_THREADS = 2;

    private final Vertx vertx;
    private final Settings settings;
    private final InstantSource clock;
    private final Stores stores;
    private final PluginHost plugins;
    private final PbxLinks links;
    private final Meters meters = new Meters();
    private final Context context;
    private final LiveHub hub;
    private final LifecycleEngine engine;
    private final PgCustomers customers;
    private final Courier courier;
    private final PgUsers users;
    private final SignIn signIn;
    private Optional<UserNews> news = Optional.empty();
    private Optional<Floor> floor = Optional.empty();
    private Optional<String> web = Optional.empty();

    private Server(Vertx vertx, Settings settings, InstantSource clock, Stores stores, PluginHost plugins) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.stores = stores;
        this.plugins = plugins;
        this.links = new PbxLinks(vertx, settings.pbx(), clock);
        this.context = vertx.getOrCreateContext();
        this.hub = new LiveHub(context, clock, new WebMeters(meters.registry));
        this.engine = new LifecycleEngine(settings.lifecycle().gates());
        this.courier = new Courier(vertx, stores.outbox(), clock);
        this.customers = new PgCustomers(
                stores.database(), engine, new PhoneNumbers(settings.centre().region()), clock);
        this.users = new PgUsers(stores.database());
        this.signIn = new SignIn(
                users,
                new PgSessions(stores.database()),
                vertx.createSharedWorkerExecutor("sign-in", SIGN_IN_THREADS),
                clock,
                Duration.ofHours(settings.http().sessionHours()));
    }

    /** Success: browsers are served and every PBX is being called. Fails with one readable line. */
    public static Future<Server> start(Vertx vertx, Settings settings, Optional<DemoCalls> demo) {
        InstantSource clock = InstantSource.system();
        PluginSettings plugins = PluginSettings.of(
                settings.plugins().folder(),
                Duration.ofMillis(settings.plugins().budgetMs()),
                settings.centre().zone());
        return Stores.open(vertx, settings, clock.instant()).compose(stores -> PluginHost.start(vertx, plugins, clock)
                .compose(host -> new Server(vertx, settings, clock, stores, host).serve(demo)));
    }

    private Future<Server> serve(Optional<DemoCalls> demo) {
        Promise<Judging> made = Promise.promise();
        context.runOnContext(v -> {
            try {
                made.complete(judging());
            } catch (RuntimeException broken) {
                made.fail(broken);
            }
        });
        return made.future()
                .compose(judging -> {
                    StaffKeeper keeper = new StaffKeeper(context, users, stores.people(), judging.floor, signIn, hub);
                    return follow(keeper).compose(heard -> web(judging, keeper, demo));
                })
                .compose(v -> management())
                .compose(v -> courier.start(
                        settings.webhooks().stream().map(Webhook::subscription).toList()))
                .map(this);
    }

    private Judging judging() {
        PopMeter stream = new PopMeter(hub, meters.registry, clock);
        Floor.Services services = new Floor.Services(people(), plugins, links, stream, clock);
        Floor floor = new Floor(vertx, context, settings, stores, services);
        Judging judging =
                new Judging(floor, stores.database(), engine, settings.centre().zone(), clock);
        List<Call> open =
                stores.history().open().stream().map(History.Entry.OfCall::call).toList();
        links.start(context, open, judging, meters);
        this.floor = Optional.of(floor);
        meters.watch(stores.history());
        meters.watch(stores.database());
        meters.watch(plugins);
        settings.pbx().forEach(pbx -> meters.watch(new PbxId(pbx.id()), links));
        judging.start(vertx);
        return judging;
    }

    private People people() {
        return new People(customers, new PgVerdicts(stores.database(), clock));
    }

    private Future<Void> follow(StaffKeeper keeper) {
        return UserNews.listen(stores.database(), keeper::changed)
                .onSuccess(listening -> news = Optional.of(listening))
                .mapEmpty();
    }

    private Future<String> web(Judging judging, StaffKeeper keeper, Optional<DemoCalls> demo) {
        Floor floor = judging.floor;
        Telling telling = new Telling(judging::changed, floor::changed);
        Ports ports = new Ports(
                floor.live,
                floor.desks.actions(),
                floor.desks.calls(),
                floor.desks.callers(),
                floor.work,
                floor.logIns(settings, new PgSeats(stores.database())),
                () -> Catalogues.of(settings, keeper.colleagues(), keeper.people()),
                customers,
                new PgTimeline(stores.database()),
                plugins,
                new PgMerges(stores.database(), clock, judging::changed),
                floor.live,
                new PgInteractions(stores.database()),
                new PgSpells(stores.database()),
                floor.live,
                stores.selling(settings, engine, new Stores.News(clock, telling)),
                judging.stages,
                new PgRecords(stores.database(), records(judging)),
                new PgChanges(stores.database()),
                settings.parties().rules(),
                PgCare.open(stores.database(), settings.recovery(), clock, telling),
                stores.exchange(vertx, settings, engine, clock),
                stores.outbox(),
                new PgRequestKeys(stores.database()),
                stores.lists(settings, clock),
                stores.listWork(settings, clock),
                stores.archive(settings.pbx(), clock),
                demo);
        WebServer.Site site = new WebServer.Site(settings.http(), settings.centre(), version());
        return vertx.deployVerticle(
                        () -> new WebServer(site, ports, signIn, hub, clock),
                        new DeploymentOptions().setInstances(BROWSER_LOOPS))
                .onSuccess(deployed -> web = Optional.of(deployed));
    }

    private PgRecords.House records(Judging judging) {
        return new PgRecords.House(settings.parties().rules(), settings.centre().zone(), clock, judging::changed);
    }

    private Future<String> management() {
        Stream<Management.Check> pbxs = settings.pbx().stream()
                .map(pbx -> new Management.Check(
                        "pbx-" + pbx.id(), () -> Future.succeededFuture(links.up(new PbxId(pbx.id())))));
        Management.Check database =
                new Management.Check("database", () -> stores.database().ping().map(true));
        return vertx.deployVerticle(new Management(
                settings.management(),
                meters.registry,
                Stream.concat(Stream.of(database), pbxs).toList()));
    }

    static String version() {
        String version = Server.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * Sends the browsers away, stops hearing, and writes down what is left; success: everything is on disk. Whoever has
     * something to write stops before what it is written to.
     */
    public Future<Void> stop() {
        hub.close();
        news.ifPresent(UserNews::close); // its future is not waited for: it never completes
        return onContext(Future::<Void>succeededFuture)
                .transform(told -> web.map(vertx::undeploy).orElse(Future.succeededFuture()))
                .transform(served -> onContext(links::stop))
                .transform(heard -> onContext(() -> {
                    floor.ifPresent(Floor::stop);
                    return Future.<Void>succeededFuture();
                }))
                .transform(quiet -> courier.stop())
                .transform(stopped -> stores.close())
                .transform(closed -> plugins.stop())
                .transform(ended -> vertx.close());
    }

    private Future<Void> onContext(Supplier<Future<Void>> step) {
        return Future.future(done -> context.runOnContext(v -> step.get().onComplete(done)));
    }
}
