package io.pishvaz.ami;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to a PBX from its first byte to its last. Lives on one event-loop context. */
final class AmiSession implements AmiSink {

    /** Hears what no question asked for. */
    interface Listener {

        void event(AmiBlock event);

        /** Something was too large to read: what is known may be wrong. */
        void oversized();

        /** Told once; nothing follows. */
        void lost(String reason);
    }

    private static final String MANAGER = "Call Manager/";

    private final Vertx vertx;
    private final AmiSettings settings;
    private final NetSocket socket;
    private final Listener listener;
    private final Promise<String> banner = Promise.promise();
    private final Map<String, Question> open = new LinkedHashMap<>();
    private final long pinger;
    private int asked;
    private int silentPings;
    private boolean closed;

    private AmiSession(Vertx vertx, AmiSettings settings, NetSocket socket, Listener listener) {
        this.vertx = vertx;
        this.settings = settings;
        this.socket = socket;
        this.listener = listener;
        var codec = new AmiCodec(PbxWords.HEARD, settings.maxBlock(), this);
        socket.handler(bytes -> {
            silentPings = 0;
            codec.handle(bytes);
        });
        socket.exceptionHandler(failure -> lost(String.valueOf(failure.getMessage())));
        socket.closeHandler(end -> lost("closed by the PBX"));
        this.pinger = vertx.setPeriodic(settings.times().ping().toMillis(), tick -> ping());
    }

    /** Succeeds when the other side has said that it is a PBX. */
    static Future<AmiSession> open(Vertx vertx, NetClient client, AmiSettings settings, Listener listener) {
        return client.connect(settings.port(), settings.host())
                .recover(failure -> Future.failedFuture(
                        new AmiFailure(AmiFailure.Kind.UNREACHABLE, Unreachable.words(settings, failure))))
                .compose(socket -> new AmiSession(vertx, settings, socket, listener).greeted());
    }

    private Future<AmiSession> greeted() {
        return banner.future()
                .timeout(settings.times().answer().toMillis(), TimeUnit.MILLISECONDS)
                .transform(line -> {
                    if (line.succeeded() && line.result().contains(MANAGER)) {
                        return Future.succeededFuture(this);
                    }
                    close("no AMI");
                    String said = line.succeeded() ? "says \"" + AmiText.shown(line.result()) + "\"" : "says nothing";
                    String place = settings.host() + ":" + settings.port();
                    return Future.failedFuture(new AmiFailure(
                            AmiFailure.Kind.NOT_AMI, place + " is no Asterisk manager interface: it " + said));
                });
    }

    /** The version of the manager interface, such as 11.0.0. */
    String version() {
        String line = banner.future().result();
        return line == null ? "" : line.substring(line.indexOf(MANAGER) + MANAGER.length());
    }

    /** Succeeds with the answer, fails with {@link AmiFailure} where it is an error or does not come. */
    Future<AmiBlock> ask(AmiAction action) {
        return send(new Question(action, null));
    }

    /** As {@link #ask}, and hands over the items of the list as they come, the closing one included. */
    Future<AmiBlock> list(AmiAction action, Consumer<AmiBlock> item) {
        return send(new Question(action, item));
    }

    private Future<AmiBlock> send(Question question) {
        if (closed) {
            return Future.failedFuture(new AmiFailure(AmiFailure.Kind.LOST, "the link is closed"));
        }
        String id = "pishvaz-" + ++asked;
        open.put(id, question);
        socket.write(question.action.text(id));
        return question.answer
                .future()
                .timeout(settings.times().answer().toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(end -> open.remove(id));
    }

    @Override
    public void banner(String line) {
        banner.tryComplete(line);
    }

    @Override
    public void block(AmiBlock block) {
        if (closed) {
            return;
        }
        Question question = open.isEmpty() ? null : questionOf(block);
        if (question != null) {
            question.hear(block);
        } else if (!block.name().isEmpty()) {
            listener.event(block);
        }
    }

    private @Nullable Question questionOf(AmiBlock block) {
        String id = block.get("ActionID");
        return id == null ? null : open.get(id);
    }

    @Override
    public void oversized() {
        if (!closed) {
            listener.oversized();
        }
    }

    /** A half-open connection takes bytes for ever and gives none. */
    private void ping() {
        long silent = silentPings * settings.times().ping().toMillis();
        if (silent >= settings.times().silence().toMillis()) {
            lost("silent for " + settings.times().silence().toSeconds() + " s");
        } else {
            silentPings++;
            ask(AmiAction.of("Ping"));
        }
    }

    void close(String reason) {
        lost(reason);
    }

    private void lost(String reason) {
        if (closed) {
            return;
        }
        closed = true;
        vertx.cancelTimer(pinger);
        socket.close();
        var failure = new AmiFailure(AmiFailure.Kind.LOST, "link lost: " + reason);
        banner.tryFail(failure);
        var unanswered = Map.copyOf(open);
        unanswered.values().forEach(question -> question.answer.tryFail(failure));
        listener.lost(reason);
    }

    /** An action on its way and who waits for what comes back. */
    private static final class Question {
        private final AmiAction action;
        private final @Nullable Consumer<AmiBlock> item;
        private final Promise<AmiBlock> answer = Promise.promise();

        Question(AmiAction action, @Nullable Consumer<AmiBlock> item) {
            this.action = action;
            this.item = item;
        }

        void hear(AmiBlock block) {
            boolean isResponse = block.name().isEmpty();
            String response = block.get("Response");
            if (isResponse && "Error".equals(response)) {
                String said = AmiText.shown(block.get("Message"));
                answer.tryFail(new AmiFailure(AmiFailure.Kind.REFUSED, action.name() + " refused: " + said));
            } else if (isResponse && item == null) {
                answer.tryComplete(block);
            } else if (!isResponse && item != null) {
                item.accept(block);
                if (block.name().endsWith("Complete")) {
                    answer.tryComplete(block);
                }
            }
        }
    }
}
