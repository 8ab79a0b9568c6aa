package io.pishvaz.store;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.session.Users;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The users in PostgreSQL. */
public final class PgUsers implements Users {
    private static final String SAVE = """
            INSERT INTO app_user
                (login, name, role, password_hash, takes_calls, extension, pbx, device, name_en, name_fa)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (login) DO UPDATE SET
                name = excluded.name, role = excluded.role, password_hash = excluded.password_hash,
                takes_calls = excluded.takes_calls, extension = excluded.extension, pbx = excluded.pbx,
                device = excluded.device, disabled = false,
                name_en = coalesce(excluded.name_en, app_user.name_en),
                name_fa = coalesce(excluded.name_fa, app_user.name_fa)
            """;

    private static final String ALL = "SELECT app_user.*, " + PhoneRows.FURTHER + " FROM app_user ";
    private static final String PHONES = """
            UPDATE app_user SET extension = $2, pbx = $3, device = $4, takes_calls = takes_calls OR $4::text IS NOT NULL
             WHERE login = $1
            """;
    private static final String TAKEN = "23505";

    /** A user, whether they may sign in, and the queues they belong to. */
    public record Listed(User user, boolean disabled, List<String> queues) {}

    private final Database database;

    public PgUsers(Database database) {
        this.database = database;
    }

    @Override
    public Future<Optional<Account>> find(String login) {
        return database.patiently(database.pool()
                        .preparedQuery(ALL + "WHERE login = $1 AND NOT disabled")
                        .execute(Tuple.of(key(login))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Account(user(row), row.getString("password_hash"))));
    }

    @Override
    public Future<List<User>> all() {
        return listed().map(everybody -> everybody.stream()
                .filter(one -> !one.disabled())
                .map(Listed::user)
                .toList());
    }

    /** Everybody on file, by login. */
    public Future<List<Listed>> listed() {
        return database.patiently(
                        database.pool().preparedQuery(ALL + "ORDER BY login").execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Listed(
                                user(row), row.getBoolean("disabled"), List.of(row.getArrayOfStrings("queues"))))
                        .toList());
    }

    /** Changes the password and ends the sessions; false where nobody has this login. */
    public Future<Boolean> password(String login, String hash) {
        return change("password_hash = $2", Tuple.of(key(login), hash));
    }

    /**
     * Lets the user sign in again, or ends their sessions and lets them in no more; false where nobody has this login.
     */
    public Future<Boolean> enable(String login, boolean enabled) {
        return change("disabled = NOT $2", Tuple.of(key(login), enabled));
    }

    /** The queues the agent is put into on logging in to an extension; false where nobody has this login. */
    public Future<Boolean> queues(String login, List<String> queues) {
        return change(
                "queues = $2", Tuple.tuple().addString(key(login)).addArrayOfString(queues.toArray(String[]::new)));
    }

    /** What readers of Persian, or else of English, call them; empty: their one name. */
    public Future<Boolean> name(String login, boolean persian, Optional<String> name) {
        String column = persian ? "name_fa" : "name_en";
        return change(column + " = $2", Tuple.tuple().addString(key(login)).addString(name.orElse(null)));
    }

    private Future<Boolean> change(String what, Tuple values) {
        return database.patiently(database.pool()
                        .preparedQuery("UPDATE app_user SET " + what + " WHERE login = $1")
                        .execute(values))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The phones of an agent, the main one first; false where nobody has this login. */
    public Future<Boolean> phones(String login, List<Phone> phones) {
        Tuple values = main(Tuple.of(key(login)), phones);
        return inOne(tx -> tx.preparedQuery(PHONES)
                .execute(values)
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : PhoneRows.replace(tx, key(login), further(phones)).map(true)));
    }

    @Override
    public Future<Void> save(Account account) {
        User user = account.user();
        List<Phone> phones = user.agent().map(Agent::phones).orElse(List.of());
        Tuple values = main(
                        Tuple.tuple()
                                .addString(key(user.login()))
                                .addString(user.name())
                                .addString(user.role().name())
                                .addString(account.passwordHash())
                                .addBoolean(user.agent().isPresent()),
                        phones)
                .addString(user.names().en().orElse(null))
                .addString(user.names().fa().orElse(null));
        return inOne(tx -> tx.preparedQuery(SAVE)
                .execute(values)
                .compose(saved -> PhoneRows.replace(tx, key(user.login()), further(phones))));
    }

    private <T> Future<T> inOne(Function<SqlConnection, Future<T>> work) {
        return database.patiently(database.pool().withTransaction(work))
                .recover(failure -> Future.failedFuture(
                        failure instanceof PgException refused && isTaken(refused)
                                ? new Taken(refused.getErrorMessage())
                                : failure));
    }

    private static Tuple main(Tuple values, List<Phone> phones) {
        Optional<Phone> main = phones.stream().findFirst();
        return values.addString(main.map(Phone::extension).orElse(null))
                .addString(main.map(phone -> phone.device().pbx().name()).orElse(null))
                .addString(main.map(phone -> phone.device().name()).orElse(null));
    }

    private static List<Phone> further(List<Phone> phones) {
        return phones.stream().skip(1).toList();
    }

    static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState().equals(TAKEN);
    }

    static User user(Row row) {
        String login = row.getString("login");
        String name = row.getString("name");
        Optional<Agent> agent = Optional.of(row)
                .filter(r -> r.getBoolean("takes_calls"))
                .map(r -> new Agent(new AgentId(login), name, PhoneRows.of(r)));
        User.Names names = new User.Names(
                Optional.ofNullable(row.getString("name_en")), Optional.ofNullable(row.getString("name_fa")));
        return new User(login, name, Role.valueOf(row.getString("role")), agent, names);
    }

    private static String key(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
