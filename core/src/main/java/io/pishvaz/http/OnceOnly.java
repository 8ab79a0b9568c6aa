package io.pishvaz.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pishvaz.session.RequestKeys;
import io.pishvaz.session.RequestKeys.Claim;
import io.pishvaz.session.RequestKeys.Wish;
import io.pishvaz.session.Token;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a request out once, however often it is repeated under its Idempotency-Key: the key is claimed first and the
 * answer kept. A refusal frees the key. Of a request that was begun and not answered, as when the server ended in the
 * middle, the store may know whether it was done; where nobody knows, it is not done again.
 */
record OnceOnly(RequestKeys keys, InstantSource clock) {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Operations.Answer of(String operation, Operations.Answer work) {
        return once(operation, work, (wish, asked) -> Problem.of(
                        409,
                        "A request with this Idempotency-Key is under way or was interrupted; look whether"
                                + " it was done before you ask again under a new key")
                .reply()
                .with("Retry-After", "1")
                .now());
    }

    /** Whoever makes it finds out, in one transaction, whether it was made, and says so. */
    Operations.Answer inStore(String operation, Operations.Answer work) {
        return once(operation, work, (wish, asked) -> carryOut(wish, asked, work));
    }

    /** Answers a request that was begun before, and not answered. */
    private interface Begun {
        Future<Reply> answer(Wish wish, Asked asked);
    }

    private Operations.Answer once(String operation, Operations.Answer work, Begun begun) {
        return asked -> {
            var wish = wish(operation, asked);
            return keys.claim(wish, clock.instant()).compose(claim -> switch (claim) {
                case Claim.Fresh() -> carryOut(wish, asked, work);
                case Claim.Same(var answer) ->
                    new Reply(answer.status(), answer.type(), answer.body(), answer.headers())
                            .with(REPLAYED, "true")
                            .now();
                case Claim.Running() -> begun.answer(wish, asked);
                case Claim.Other() ->
                    Problem.of(422, "Idempotency-Key was used for another request")
                            .reply()
                            .now();
            });
        };
    }

    private Future<Reply> carryOut(Wish wish, Asked asked, Operations.Answer work) {
        return work.to(asked).compose(reply -> keep(wish, reply));
    }

    /** What is done stays done: who cannot be written down as answered is answered all the same. */
    private Future<Reply> keep(Wish wish, Reply reply) {
        var kept = reply.status() < 300
                ? keys.answered(
                        wish, new RequestKeys.Answer(reply.status(), reply.type(), reply.body(), reply.headers()))
                : keys.release(wish);
        return kept.map(reply).otherwise(outage -> {
            LOG.warn("the answer to a request is not kept: {}", outage.toString());
            return reply;
        });
    }

    private static Wish wish(String operation, Asked asked) {
        var request = asked.context().request();
        var words = String.join(
                "\n",
                operation,
                request.uri(),
                Optional.ofNullable(request.getHeader("If-Match")).orElse(""),
                sorted(asked));
        return new Wish(asked.session().user().login(), request.getHeader(KEY), Token.key(words));
    }

    /** The body, however its members are ordered and spaced. */
    private static String sorted(Asked asked) {
        var body = Optional.ofNullable(asked.context().body().buffer());
        try {
            return body.isEmpty() || body.get().length() == 0
                    ? ""
                    : SORTED.writeValueAsString(SORTED.readValue(body.get().getBytes(), Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the body was read before", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
