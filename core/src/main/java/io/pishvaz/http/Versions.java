package io.pishvaz.http;

import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The headers by which nobody overwrites another's work and nothing is done twice. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private Versions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match names; empty when it is none of ours. */
    static Optional<Integer> match(Asked asked) {
        return Optional.ofNullable(asked.context().request().getHeader("If-Match"))
                .map(TAG::matcher)
                .filter(tag -> tag.matches())
                .map(tag -> Integer.valueOf(tag.group(1)));
    }

    static Reply unreadable(Asked asked) {
        var value = Optional.ofNullable(asked.context().request().getHeader("If-Match"));
        return Problem.field("If-Match", value.orElse(""), "the ETag of what was read, such as \"3\"")
                .reply();
    }

    /** Goes on with the version that If-Match names. */
    static Future<Reply> at(Asked asked, Function<Integer, Future<Reply>> go) {
        return match(asked).map(go).orElseGet(() -> unreadable(asked).now());
    }

    static String login(Asked asked) {
        return asked.session().user().login();
    }

    static By by(Asked asked) {
        return new By(login(asked), asked.context().request().getHeader(OnceOnly.KEY));
    }
}
