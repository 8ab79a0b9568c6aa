package io.pishvaz.ami;

import io.vertx.core.Future;
import java.util.List;

/** Which classes of actions an account has, found out by asking for what says nothing of what it is meant for. */
final class ActingRights {
    private record Right(String word, String action, String allows) {}

    private static final List<Right> RIGHTS = List.of(
            new Right("call", "Hangup", "end, transfer and park calls"),
            new Right("originate", "Originate", "call by a click"),
            new Right("system", "MuteAudio", "mute, record and tell phones to answer and hold"));

    private ActingRights() {}

    /** Success: one finding for each class; one that is missing costs only what it allows. */
    static Future<List<Finding>> probe(AmiSession session, AmiAccount account) {
        return Future.join(RIGHTS.stream()
                        .map(right -> has(session, right).map(may -> finding(right, account, may)))
                        .toList())
                .map(all -> all.<Finding>list());
    }

    private static Future<Boolean> has(AmiSession session, Right right) {
        return session.ask(AmiAction.of(right.action()))
                .map(true)
                .recover(refused -> Future.succeededFuture(
                        !String.valueOf(refused.getMessage()).contains("Permission denied")));
    }

    private static Finding finding(Right right, AmiAccount account, boolean may) {
        String code = "acting." + right.word();
        return may
                ? Finding.ok(code, account.user() + " may " + right.allows())
                : Finding.warning(
                        code,
                        account.user() + " may not " + right.allows() + ": write lacks " + right.word(),
                        ManagerConf.acting(account));
    }
}
