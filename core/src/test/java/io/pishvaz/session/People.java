package io.pishvaz.session;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Users and sessions in memory. */
public final class People implements Users, Sessions {
    public static final String PASSWORD = "open sesame";

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile boolean away;

    /** From now on nothing can be asked. */
    public void goAway() {
        away = true;
    }

    public User agent(String login) {
        var agent = new Agent(new AgentId(login), "Agent " + login, List.of(new Phone("101", device())));
        return add(new User(login, "Agent " + login, Role.AGENT, Optional.of(agent)));
    }

    public User person(String login, Role role) {
        return add(new User(login, login, role, Optional.empty()));
    }

    private User add(User user) {
        accounts.put(user.login(), new Account(user, Password.hash(PASSWORD, 1)));
        return user;
    }

    private static Device device() {
        return new Device(new PbxId("main"), "PJSIP/101");
    }

    public int openSessions() {
        return sessions.size();
    }

    @Override
    public Future<Optional<Account>> find(String login) {
        return answer(Optional.ofNullable(accounts.get(login.toLowerCase(Locale.ROOT))));
    }

    @Override
    public Future<List<User>> all() {
        return answer(accounts.values().stream().map(Account::user).toList());
    }

    @Override
    public Future<Void> save(Account account) {
        accounts.put(account.user().login(), account);
        return answer(Optional.empty()).mapEmpty();
    }

    @Override
    public Future<Void> open(Session session) {
        sessions.put(session.key(), session);
        return answer(Optional.empty()).mapEmpty();
    }

    @Override
    public Future<Optional<Session>> find(String key, Instant now) {
        return answer(Optional.ofNullable(sessions.get(key)).filter(session -> now.isBefore(session.expires())));
    }

    /** A program's token; its sessions are those of people with scopes. */
    @Override
    public Future<Optional<Session>> program(String key, Instant now) {
        return find(key, now).map(found -> found.filter(one -> one.scopes().isPresent()));
    }

    @Override
    public Future<Void> end(String key) {
        sessions.remove(key);
        return answer(Optional.empty()).mapEmpty();
    }

    @Override
    public Future<Void> endAll(String login) {
        sessions.values().removeIf(session -> session.user().login().equals(login));
        return answer(Optional.empty()).mapEmpty();
    }

    private <T> Future<T> answer(T value) {
        return away ? Future.failedFuture("the store is away") : Future.succeededFuture(value);
    }
}
