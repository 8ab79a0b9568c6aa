package io.pishvaz;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.http.LiveHub;
import io.pishvaz.session.SignIn;
import io.pishvaz.session.User;
import io.pishvaz.session.Users;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works here, kept as it is on file while the server runs: added, changed and disabled users take effect at once.
 */
final class StaffKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(StaffKeeper.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Context context;
    private final Users users;
    private final Floor floor;
    private final SignIn signIn;
    private final LiveHub hub;
    private long asked;
    private volatile List<User> people;

    StaffKeeper(Context context, Users users, List<User> people, Floor floor, SignIn signIn, LiveHub hub) {
        this.context = context;
        this.users = users;
        this.people = people;
        this.floor = floor;
        this.signIn = signIn;
        this.hub = hub;
    }

    /** Who takes calls, by name. Callable from anywhere. */
    List<Catalogue.Colleague> colleagues() {
        return people.stream()
                .filter(user -> user.agent().isPresent())
                .sorted(Comparator.comparing(User::name))
                .map(user -> new Catalogue.Colleague(user.login(), user.name()))
                .toList();
    }

    /** What everybody is called in each language. Callable from anywhere. */
    List<Catalogue.Person> people() {
        return people.stream()
                .map(user -> new Catalogue.Person(
                        user.login(),
                        user.name(),
                        new Catalogue.Title(
                                user.names().en().orElse(user.name()),
                                user.names().fa().orElse(user.name()))))
                .toList();
    }

    /** Reads everybody anew and sends those away who may not stay; without a login, anybody may have changed. */
    void changed(Optional<String> login) {
        context.runOnContext(v -> {
            signIn.changed(login);
            read(++asked, login);
        });
    }

    /** Until the database answers. */
    private void read(long mine, Optional<String> login) {
        users.all()
                .onSuccess(all -> context.runOnContext(now -> become(mine, all, login)))
                .onFailure(outage -> context.runOnContext(now -> {
                    LOG.warn("users cannot be read anew: {}", outage.getMessage());
                    context.owner().setTimer(ASK_AGAIN.toMillis(), timer -> read(mine, login));
                }));
    }

    /** An answer that was overtaken by a later one tells nothing of use but whose tabs to look at. */
    private void become(long mine, List<User> all, Optional<String> login) {
        if (mine == asked) {
            people = all;
            floor.staffed(Stores.agents(all));
        }
        hub.userChanged(login);
    }
}
