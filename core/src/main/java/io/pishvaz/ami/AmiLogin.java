package io.pishvaz.ami;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Shows an account's credentials to a PBX, plain or by challenge. */
final class AmiLogin {

    private AmiLogin() {}

    /** @param classes of events wanted; "off" for none */
    static Future<Void> login(AmiSession session, AmiAccount account, boolean challenge, String classes) {
        AmiAction login = AmiAction.of("Login").with("Username", account.user()).with("Events", classes);
        Future<AmiBlock> answer = challenge
                ? session.ask(AmiAction.of("Challenge").with("AuthType", "MD5"))
                        .compose(challenged -> session.ask(login.with("AuthType", "MD5")
                                .with("Key", key(challenged.get("Challenge"), account.secret()))))
                : session.ask(login.with("Secret", account.secret()));
        return answer.<Void>mapEmpty().recover(failure -> Future.failedFuture(named(failure, account)));
    }

    private static Throwable named(Throwable failure, AmiAccount account) {
        return failure instanceof AmiFailure known && known.kind() == AmiFailure.Kind.REFUSED
                ? new AmiFailure(
                        AmiFailure.Kind.WRONG_LOGIN,
                        "account " + account.user() + " cannot log in: " + known.getMessage())
                : failure;
    }

    private static String key(@Nullable String challenge, String secret) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest((challenge + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
