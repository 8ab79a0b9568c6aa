package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.CareHouse.NOON;
import static io.pishvaz.store.CareHouse.PARTY;
import static io.pishvaz.store.CareHouse.by;
import static io.pishvaz.store.CareHouse.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.care.Kept;
import io.pishvaz.care.Promise;
import io.pishvaz.care.Promises;
import io.pishvaz.customer.Lapse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises, kept in time and broken. */
class PgPromisesIT {
    private final CareHouse house = new CareHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anOverduePromiseIsBrokenForGood() {
        Promise one = now(house.care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        assertThat(one.by()).contains("Mina Karimi");
        assertThat(await(house.care.promises().make(promise(NOON), by("key-two-2"))))
                .isInstanceOf(Kept.Invalid.class);

        house.now.set(NOON.plusSeconds(61));
        assertThat(await(house.stages.breakPromises(Objects.requireNonNull(house.now.get()))))
                .containsExactly(PARTY);
        assertThat(house.kept().promises()).extracting(Promise::state).containsExactly(Promise.State.BROKEN);
        await(house.stages.judge(PARTY, Optional.empty()));
        assertThat(house.raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.BROKEN_PROMISE);
        assertThat(await(house.care.promises().takeBack(one.id(), 2, "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(now(house.care.promises().keep(one.id(), 2, "mina")).keptAt())
                .contains(house.now.get());
    }

    @Test
    void aPromiseKeptInTimeIsNoLapse() {
        Promise one = now(house.care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        now(house.care.promises().keep(one.id(), 1, "mina"));
        house.now.set(NOON.plusSeconds(61));
        assertThat(await(house.stages.breakPromises(Objects.requireNonNull(house.now.get()))))
                .isEmpty();
        await(house.stages.judge(PARTY, Optional.empty()));
        assertThat(house.raised).isEmpty();
    }

    private static Promises.New promise(Instant due) {
        return new Promises.New(PARTY, new Promises.Terms("visit", due, Optional.empty()), Optional.empty());
    }
}
