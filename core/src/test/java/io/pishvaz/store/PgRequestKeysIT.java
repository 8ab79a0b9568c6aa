package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.RequestKeys.Answer;
import io.pishvaz.session.RequestKeys.Claim;
import io.pishvaz.session.RequestKeys.Wish;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgRequestKeysIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static Database database;
    private static PgRequestKeys keys;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        keys = new PgRequestKeys(database);
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void ofRequestsThatComeAtOnceOneAloneIsCarriedOut() {
        Wish wish = new Wish("mina", "at-once", "f");
        List<Future<Claim>> claims =
                IntStream.range(0, 40).mapToObj(i -> keys.claim(wish, NOW)).toList();
        await(Future.all(claims));
        assertThat(claims)
                .filteredOn(one -> one.result() instanceof Claim.Fresh)
                .hasSize(1);
        assertThat(claims)
                .filteredOn(one -> one.result() instanceof Claim.Running)
                .hasSize(39);
    }

    @Test
    void theAnswerIsToldAgainAndAnotherRequestIsNot() {
        Wish wish = new Wish("mina", "answered", "f");
        Answer answer = new Answer(201, "application/json", "{\"id\":7}", Map.of("ETag", "\"1\""));
        assertThat(await(keys.claim(wish, NOW))).isEqualTo(new Claim.Fresh());
        await(keys.answered(wish, answer));
        assertThat(await(keys.claim(wish, NOW))).isEqualTo(new Claim.Same(answer));
        assertThat(await(keys.claim(new Wish("mina", "answered", "g"), NOW))).isEqualTo(new Claim.Other());
        assertThat(await(keys.claim(new Wish("sina", "answered", "g"), NOW))).isEqualTo(new Claim.Fresh());
    }

    @Test
    void aReleasedKeyIsFreeAndOneOfYesterdayIsForgotten() {
        Wish wish = new Wish("mina", "released", "f");
        await(keys.claim(wish, NOW));
        await(keys.release(wish));
        assertThat(await(keys.claim(wish, NOW))).isEqualTo(new Claim.Fresh());
        Wish later = new Wish("mina", "later", "f");
        await(keys.claim(later, NOW.plus(Duration.ofHours(25))));
        assertThat(await(keys.claim(wish, NOW.plus(Duration.ofHours(25))))).isEqualTo(new Claim.Fresh());
    }
}
