package io.pishvaz.store;

import static io.pishvaz.Await.await;

import io.pishvaz.session.By;
import io.pishvaz.session.RequestKeys.Wish;
import java.time.Instant;

/** Keys of requests that were begun and not answered yet. */
final class Keys {
    private Keys() {}

    static By begun(Database database, String login, String key) {
        await(new PgRequestKeys(database).claim(new Wish(login, key, "the same"), Instant.now()));
        return new By(login, key);
    }
}
