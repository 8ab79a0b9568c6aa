package io.pishvaz.store;

import io.vertx.core.Future;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears from the database who was added, changed or removed among the users, whoever did it. */
public final class UserNews {
    private final PgSubscriber subscriber;

    private UserNews(PgSubscriber subscriber) {
        this.subscriber = subscriber;
    }

    /** {@code changed} is told the login; nobody's login when something may have been missed. */
    public static Future<UserNews> listen(Database database, Consumer<Optional<String>> changed) {
        return database.listen(
                        "app_user", () -> changed.accept(Optional.empty()), login -> changed.accept(Optional.of(login)))
                .map(UserNews::new);
    }

    public Future<Void> close() {
        return subscriber.close();
    }
}
