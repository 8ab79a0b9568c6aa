package io.pishvaz;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.desk.WorkDesk;
import io.pishvaz.exchange.Exchange;
import io.pishvaz.floor.PresenceSpells;
import io.pishvaz.recording.Archive;
import io.pishvaz.recording.Shelf;
import io.pishvaz.sales.Selling;
import io.pishvaz.session.User;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCallLists;
import io.pishvaz.store.PgCallbacks;
import io.pishvaz.store.PgDays;
import io.pishvaz.store.PgDeals;
import io.pishvaz.store.PgEffects;
import io.pishvaz.store.PgExports;
import io.pishvaz.store.PgHistory;
import io.pishvaz.store.PgImports;
import io.pishvaz.store.PgListWork;
import io.pishvaz.store.PgOpportunities;
import io.pishvaz.store.PgOrders;
import io.pishvaz.store.PgOutbox;
import io.pishvaz.store.PgPipeline;
import io.pishvaz.store.PgPrivacy;
import io.pishvaz.store.PgProducts;
import io.pishvaz.store.PgQuotes;
import io.pishvaz.store.PgRecordings;
import io.pishvaz.store.PgReferrals;
import io.pishvaz.store.PgSpells;
import io.pishvaz.store.PgTasks;
import io.pishvaz.store.PgUsers;
import io.pishvaz.store.RecordedCalls;
import io.pishvaz.store.Telling;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is on file when the server starts: the database, the people, the history and today's calls. */
record Stores(
        Database database,
        List<User> people,
        Staff staff,
        PgHistory history,
        RecordedCalls.Recorded today,
        PresenceSpells.Recorded attendance) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MEGABYTE = 1024 * 1024;

    static Future<Stores> open(Vertx vertx, Settings settings, Instant now) {
        return Database.open(vertx, database(settings.database())).compose(database -> new PgUsers(database)
                .all()
                .compose(people -> open(vertx, settings, now, database, people))
                .onFailure(failed -> database.close()));
    }

    private static Future<Stores> open(
            Vertx vertx, Settings settings, Instant now, Database database, List<User> people) {
        Staff staff = new Staff(agents(people));
        Instant midnight = midnight(now, settings.centre().zone());
        return history(vertx, settings, database, staff)
                .compose(history -> new RecordedCalls(database).since(midnight).compose(today -> new PgSpells(database)
                        .since(midnight)
                        .map(attendance -> new Stores(database, people, staff, history, today, attendance))));
    }

    Future<Void> close() {
        return history.close().transform(closed -> database.close());
    }

    List<Call> calls() {
        return today.calls().stream().map(entry -> entry.call()).toList();
    }

    /** Callbacks, tasks and days on file. */
    WorkDesk.Store work(ZoneId zone) {
        PgCallbacks callbacks = new PgCallbacks(database);
        PgTasks tasks = new PgTasks(database);
        return new WorkDesk.Store(
                callbacks, tasks, new PgDays(database, zone), new PgEffects(database, tasks, callbacks));
    }

    /** Goes on with imports that a stop interrupted. */
    Exchange exchange(Vertx vertx, Settings settings, LifecycleEngine engine, InstantSource clock) {
        PgImports.House house = new PgImports.House(
                settings.exchange().folder(),
                settings.centre().zone(),
                new PhoneNumbers(settings.centre().region()),
                engine,
                clock);
        PgImports imports = new PgImports(vertx, database, house);
        imports.resume();
        return new Exchange(
                imports,
                new PgExports(database),
                new PgPrivacy(database, clock),
                settings.exchange().maxUploadMegabytes() * MEGABYTE);
    }

    /** By which clock things are written down, and who is told what changed. */
    record News(InstantSource clock, Telling telling) {}

    Selling selling(Settings settings, LifecycleEngine engine, News news) {
        Settings.Centre centre = settings.centre();
        InstantSource clock = news.clock();
        PgOrders.House house = new PgOrders.House(
                centre.zone(), settings.sales().delivery(centre.languages().getFirst()), clock, news.telling());
        Consumer<PartyId> changed = news.telling().changed();
        return new Selling(
                new PgOrders(database, engine, house),
                new PgQuotes(database, clock, changed),
                new PgOpportunities(database, clock, changed),
                new PgProducts(database, clock),
                new PgReferrals(database, engine, clock, changed),
                new PgDeals(database, clock),
                new PgPipeline(database, settings.pipeline().standards(), clock));
    }

    PgCallLists lists(Settings settings, InstantSource clock) {
        return new PgCallLists(database, settings.lifecycle().respect().contactsPerWeek(), clock);
    }

    PgListWork listWork(Settings settings, InstantSource clock) {
        return new PgListWork(
                database,
                new PgListWork.House(
                        Floor.departments(settings.desk().departments()),
                        settings.lifecycle().respect().contactsPerWeek(),
                        settings.outreach().quiet(),
                        settings.centre().zone(),
                        clock));
    }

    Archive archive(List<Settings.Pbx> pbxs, InstantSource clock) {
        Map<PbxId, Shelf> shelves = new HashMap<>();
        pbxs.forEach(pbx -> pbx.recordings().shelf().ifPresent(shelf -> shelves.put(new PbxId(pbx.id()), shelf)));
        return new Archive(new PgRecordings(database, clock), Map.copyOf(shelves));
    }

    PgOutbox outbox() {
        return new PgOutbox(database);
    }

    private static Future<PgHistory> history(Vertx vertx, Settings settings, Database database, Staff staff) {
        PgHistory.Settings journal = new PgHistory.Settings(
                settings.journal().folder(),
                settings.journal().maxMegabytes() * MEGABYTE,
                settings.callbacks().rules());
        return PgHistory.start(vertx, database, device -> staff.at(device).map(Agent::id), journal);
    }

    static List<Agent> agents(List<User> users) {
        return users.stream().flatMap(user -> user.agent().stream()).toList();
    }

    static Database.Settings database(Settings.Database settings) {
        String login =
                encoded(settings.user()) + ":" + encoded(settings.password().value());
        String uri = settings.url().replaceFirst("://", "://" + login + "@");
        return new Database.Settings(uri, settings.poolSize(), PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Instant midnight(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }
}
