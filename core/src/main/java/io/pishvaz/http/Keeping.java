package io.pishvaz.http;

import io.pishvaz.care.Kept;
import io.pishvaz.care.Versioned;
import io.pishvaz.session.Role;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What routes that keep things of parties have in common: who asks for which version, and what is said in the end. */
final class Keeping {
    private Keeping() {}

    /** Whether who asks may take back what others entered. */
    static boolean anyones(Asked asked) {
        return asked.session().user().role().includes(Role.SUPERVISOR);
    }

    static UUID id(Asked asked, String name) {
        return UUID.fromString(asked.path(name));
    }

    static Optional<Instant> instant(Asked asked, String field) {
        return asked.maybe(field).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** Does something to the version that If-Match names. */
    interface Change<T> {
        Future<Kept<T>> of(int version);
    }

    static <T> Future<Reply> change(Asked asked, Change<T> change) {
        return Versions.match(asked)
                .map(version -> change.of(version).map(Keeping::reply))
                .orElseGet(() -> Versions.unreadable(asked).now());
    }

    static <T> Future<Reply> make(Future<Kept<T>> made) {
        return made.map(kept ->
                kept instanceof Kept.Done<T>(var now, var again) ? tagged(Reply.made(now, again), now) : reply(kept));
    }

    static <T> Reply reply(Kept<T> kept) {
        return switch (kept) {
            case Kept.Done<T>(var now, var again) -> tagged(Reply.ok(now), now);
            case Kept.NotThere<T>(var what) ->
                Problem.of(404, "There is no such " + what).reply();
            case Kept.Changed<T>(var now) ->
                new Problem(412, "It was changed since", List.of(), Map.of("current", now)).reply();
            case Kept.Locked<T>(var stage, var needed) ->
                new Problem(
                                409,
                                "It is for " + needed + " and above; this party is " + stage,
                                List.of(),
                                Map.of("reason", "LOCKED", "stage", stage, "needed", needed))
                        .reply();
            case Kept.Refused<T>(var reason) ->
                new Problem(409, sentence(reason), List.of(), Map.of("reason", reason)).reply();
            case Kept.Invalid<T>(var field, var value, var allowed) ->
                Problem.field(field, value, allowed).reply();
            case Kept.NotYours<T>() ->
                new Problem(
                                403,
                                "Only who entered it, or a supervisor, may take it back",
                                List.of(),
                                Map.of("code", "NOT_YOURS"))
                        .reply();
        };
    }

    private static Reply tagged(Reply reply, Object now) {
        return now instanceof Versioned one ? reply.with("ETag", Versions.tag(one.version())) : reply;
    }

    private static String sentence(Kept.Reason reason) {
        return switch (reason) {
            case OVER -> "It is over already";
            case NOT_OFFERED -> "It is not offered any more";
            case EXISTS -> "There is one already";
        };
    }
}
