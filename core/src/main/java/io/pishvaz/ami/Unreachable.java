package io.pishvaz.ami;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why no connection came about, in words that say what to change. */
final class Unreachable {
    private static final List<String> OTHER_NAME = List.of("subject alternative", "No name matching", "hostname");
    private static final int DEEPEST = 10;

    private Unreachable() {}

    static String words(AmiSettings settings, Throwable failure) {
        return settings.host() + ":" + settings.port() + " " + reason(settings.host(), failure);
    }

    private static String reason(String host, Throwable failure) {
        if (settled(failure, cause -> OTHER_NAME.stream().anyMatch(String.valueOf(cause.getMessage())::contains))) {
            return "shows a certificate that does not name " + host + ": have one made that does, or set tlsCa and"
                    + " tlsCheckHost: false";
        }
        if (settled(failure, GeneralSecurityException.class::isInstance)) {
            return "shows a certificate that is not trusted: name it, or who signed it, in tlsCa";
        }
        if (settled(failure, SSLException.class::isInstance)) {
            return "does not speak TLS as expected: compare port and tlsenable (" + AmiText.shown(failure.getMessage())
                    + ")";
        }
        return "cannot be reached: " + AmiText.shown(failure.getMessage());
    }

    private static boolean settled(Throwable failure, Predicate<Throwable> sign) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (sign.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
