package io.pishvaz.session;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;

/**
 * What clients asked for under keys of their own, so that a repeated request makes nothing twice. Kept in the store for
 * a day; futures fail when it cannot be reached.
 */
public interface RequestKeys {

    /** Claims the key; of requests that come at once, one alone is told {@link Claim.Fresh}. */
    Future<Claim> claim(Wish wish, Instant now);

    /** The request was carried out; whoever repeats it is answered the same. */
    Future<Void> answered(Wish wish, Answer answer);

    /** The request was refused and changed nothing: the key is free again. */
    Future<Void> release(Wish wish);

    /**
     * A request under a key.
     *
     * @param login who asks; keys of different people have nothing to do with one another
     * @param fingerprint equal for equal requests only
     */
    record Wish(String login, String key, String fingerprint) {}

    /** What a request was answered. */
    record Answer(int status, String type, String body, Map<String, String> headers) {}

    /** What the key was used for so far. */
    sealed interface Claim {

        /** For nothing: carry it out. */
        record Fresh() implements Claim {}

        /** For the same request, which was answered. */
        record Same(Answer answer) implements Claim {}

        /** For the same request, which goes on, or ended in the middle: the store may know what it made. */
        record Running() implements Claim {}

        /** For another request. */
        record Other() implements Claim {}
    }
}
