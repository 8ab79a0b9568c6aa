package io.pishvaz.demo;

import io.pishvaz.call.PbxId;
import io.pishvaz.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What the demo's database is filled with, once: its people, its business and the work that waits. */
final class DemoData {
    private static final int CONNECTIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Instant now = Instant.now();
    private final PbxId pbx;
    private final Supplier<Sheets> business;

    /** @param early whether the business is drawn at once, on another thread, since it will be wanted */
    DemoData(PbxId pbx, boolean early) {
        this.pbx = pbx;
        this.business = early ? CompletableFuture.supplyAsync(this::draw)::join : this::draw;
    }

    private Sheets draw() {
        return Business.draw(now, DemoStaff.logins(), pbx.name());
    }

    /** Fills what is not filled yet; answers who may be let call. */
    Business.Callers load(Vertx vertx, EmbeddedDatabase embedded) throws SQLException, IOException {
        Database.Settings settings = new Database.Settings(embedded.ownerUrl(), CONNECTIONS, PATIENCE);
        Database database = await(Database.open(vertx, settings));
        try (Connection connection = DriverManager.getConnection(embedded.jdbcUrl())) {
            await(DemoUsers.save(vertx, database, DemoStaff.users(pbx)));
            Business.load(connection, business);
            boolean fresh = DemoWork.load(connection, now, DemoStaff.logins(), pbx.name());
            await(DemoLists.make(database, InstantSource.system(), fresh));
            return Business.callers(connection);
        } finally {
            await(database.close());
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
