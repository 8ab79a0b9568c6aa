package io.pishvaz.ami;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;

/** Asks a PBX for all that goes on at this moment. */
final class Snapshot {

    /** Without the queues nothing is known; the other lists an account may not be allowed, or a PBX may not have. */
    private static final String NEEDED = "QueueStatus";

    private static final List<String> LISTS = List.of("CoreShowChannels", NEEDED, "BridgeList");

    private Snapshot() {}

    /** Succeeds with what was told and what was not, in words for the log. */
    static Future<String> take(AmiSession session, Consumer<AmiBlock> item) {
        var asked = LISTS.stream().map(list -> ask(session, list, item)).toList();
        return Future.all(asked).map(all -> "snapshot of " + String.join(", ", all.<String>list()));
    }

    private static Future<String> ask(AmiSession session, String list, Consumer<AmiBlock> item) {
        Future<AmiBlock> answer = session.list(AmiAction.of(list), item);
        return answer.map(list)
                .recover(failure -> isBearable(list, failure)
                        ? Future.succeededFuture("no " + list)
                        : Future.failedFuture(failure));
    }

    private static boolean isBearable(String list, Throwable failure) {
        return !list.equals(NEEDED) && failure instanceof AmiFailure known && known.kind() == AmiFailure.Kind.REFUSED;
    }
}
