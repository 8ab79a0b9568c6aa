package io.pishvaz.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One client of the manager interface. */
final class Guest {

    private static final int LONGEST_LINE = 8192;

    private final NetSocket socket;
    private final List<Account> accounts;
    private final Door door;
    private final Answers answers;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<Account> account = Optional.empty();
    private String challenge = "";
    private Set<EventClass> wanted = EventClass.named("off");

    Guest(NetSocket socket, List<Account> accounts, Door door, Answers answers) {
        this.socket = socket;
        this.accounts = accounts;
        this.door = door;
        this.answers = answers;
        socket.exceptionHandler(failure -> socket.close());
        RecordParser lines = RecordParser.newDelimited("\n", line -> hear(line.toString()));
        lines.maxRecordSize(LONGEST_LINE).exceptionHandler(failure -> socket.close());
        socket.handler(lines);
        write(Buffer.buffer("Asterisk Call Manager/11.0.0\r\n"));
    }

    boolean wants(EventClass kind) {
        return wanted.contains(kind);
    }

    void write(Buffer text) {
        if (!door.isMute()) {
            socket.write(text);
        }
    }

    void close() {
        socket.close();
    }

    boolean mayAct() {
        return account.filter(Account::acting).isPresent();
    }

    private void hear(String raw) {
        String line = raw.strip();
        int colon = line.indexOf(':');
        if (colon > 0) {
            headers.putIfAbsent(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        } else if (line.isEmpty() && !headers.isEmpty()) {
            var action = new Action(Map.copyOf(headers));
            headers.clear();
            take(action);
        }
    }

    private void take(Action action) {
        switch (action.name()) {
            case "challenge" -> {
                challenge = String.valueOf(100_000_000 + Math.abs(action.hashCode() % 100_000_000));
                write(action.success().with("Challenge", challenge).end());
            }
            case "login" -> login(action);
            case "logoff" -> {
                write(EventText.answer("Goodbye", action.id())
                        .with("Message", "Thanks for all the fish.")
                        .end());
                socket.close();
            }
            default -> {
                if (account.isEmpty()) {
                    write(action.refused("Permission denied"));
                } else {
                    answers.to(action, this);
                }
            }
        }
    }

    private void login(Action action) {
        account = accounts.stream()
                .filter(known -> known.user().equals(action.get("Username")) && knows(known, action))
                .findFirst();
        if (account.isEmpty()) {
            write(action.refused("Authentication failed"));
            socket.close();
            return;
        }
        wanted = EventClass.named(action.get("Events"));
        write(action.success().with("Message", "Authentication accepted").end());
        if (wants(EventClass.SYSTEM)) {
            write(EventText.queueItem("FullyBooted")
                    .with("Privilege", EventClass.SYSTEM.privilege())
                    .with("Uptime", 60)
                    .with("LastReload", 60)
                    .with("Status", "Fully Booted")
                    .end());
        }
    }

    private boolean knows(Account known, Action action) {
        return action.get("AuthType").equalsIgnoreCase("MD5")
                ? !challenge.isEmpty() && md5(challenge + known.secret()).equalsIgnoreCase(action.get("Key"))
                : known.secret().equals(action.get("Secret"));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void want(String events) {
        wanted = EventClass.named(events);
    }

    /** What a client asks for. */
    record Action(Map<String, String> headers) {

        String name() {
            return get("Action").toLowerCase(Locale.ROOT);
        }

        String id() {
            return get("ActionID");
        }

        /** Empty where it is missing. */
        String get(String header) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        boolean isTrue(String header) {
            return List.of("1", "true", "yes", "on", "y", "t")
                    .contains(get(header).toLowerCase(Locale.ROOT));
        }

        EventText success() {
            return EventText.answer("Success", id());
        }

        Buffer done(String message) {
            return success().with("Message", message).end();
        }

        Buffer refused(String message) {
            return EventText.answer("Error", id()).with("Message", message).end();
        }

        Buffer listFollows(String message) {
            return success().with("EventList", "start").with("Message", message).end();
        }

        EventText listEnds(String event, int items) {
            return EventText.item(event, id()).with("EventList", "Complete").with("ListItems", items);
        }

        Buffer pong(Instant now) {
            return success()
                    .with("Ping", "Pong")
                    .with("Timestamp", EventText.stamp(now))
                    .end();
        }
    }
}
