package io.pishvaz.demo;

import io.pishvaz.session.Password;
import io.pishvaz.session.User;
import io.pishvaz.session.Users;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the demo's people their logins, once. */
final class DemoUsers {
    private DemoUsers() {}

    /** Success: all may sign in. */
    static Future<Void> save(Vertx vertx, Database database, List<User> wanted) {
        Users users = new PgUsers(database);
        return users.all().compose(there -> {
            Set<String> logins = there.stream().map(User::login).collect(Collectors.toSet());
            List<User> missing = wanted.stream()
                    .filter(user -> !logins.contains(user.login()))
                    .toList();
            if (missing.isEmpty()) {
                return Future.succeededFuture();
            }
            return vertx.executeBlocking(() -> Password.hash(DemoStaff.PASSWORD))
                    .compose(hash -> Future.all(missing.stream()
                                    .map(user -> users.save(new Users.Account(user, hash)))
                                    .toList())
                            .mapEmpty());
        });
    }
}
