package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.CareHouse.NOON;
import static io.pishvaz.store.CareHouse.PARTY;
import static io.pishvaz.store.CareHouse.by;
import static io.pishvaz.store.CareHouse.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.care.Gifts;
import io.pishvaz.care.Given;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Expectation;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.session.By;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is given: on the rung it belongs to, once, until it is used. */
class PgGiftsIT {
    private final CareHouse house = new CareHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsGivenLiesReadyUntilAnOrderUsesIt() {
        assertThat(discount(house.file())).extracting(Expectation::state).isEqualTo(Expectation.State.DUE);
        Given given = now(house.care.gifts().give(wish("LOYAL-7"), by("key-one-1")));
        assertThat(given.validUntil()).contains(NOON.plus(Duration.ofDays(30)));
        assertThat(given.by()).contains("Mina Karimi");
        assertThat(discount(house.file()).state()).isEqualTo(Expectation.State.READY);

        house.now.set(NOON.plusSeconds(60));
        house.sql("INSERT INTO orders (number, party_id, at, total, category, treatment) VALUES ('S-4', '"
                + PARTY.value() + "', '2026-11-22T09:00:30Z', 10, 'beans', 'LOYAL-7')");
        assertThat(discount(house.file()).state()).isEqualTo(Expectation.State.USED);
        Given used = house.kept().given().getFirst();
        assertThat(used.order()).contains("S-4");
        assertThat(await(house.care.gifts().takeBack(used.id(), used.version(), "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    @Test
    void whatBelongsToTheNextRungIsNotGiven() {
        assertThat(await(house.care.gifts().give(wish("GRINDER"), by("key-one-1"))))
                .isEqualTo(new Kept.Locked<>(LifecycleStage.LOYAL, LifecycleStage.ADVOCATE));
        assertThat(house.kept().given()).isEmpty();
        assertThat(house.changed).isEmpty();
    }

    @Test
    void aRequestWhoseAnswerWasLostMakesOne() {
        By by = Keys.begun(house.database, "mina", "key-one-1");
        Given one = now(house.care.gifts().give(wish("LOYAL-7"), by));
        assertThat(await(house.care.gifts().give(wish("LOYAL-7"), by))).isEqualTo(new Kept.Done<>(one, true));
        assertThat(house.kept().given()).hasSize(1);
        assertThat(house.changed).containsExactly(PARTY);
    }

    @Test
    void theCatalogueIsChangedByVersion() {
        var terms = new Treatment.Terms(
                new FreeField.Title("Cup", "فنجان"), 5, Optional.empty(), Optional.of(60), 30, true);
        Treatment cup = now(house.care.gifts().define("CUP", TreatmentKind.GIFT, terms));
        assertThat(await(house.care.gifts().define("CUP", TreatmentKind.GIFT, terms)))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.EXISTS));
        var dear = new Treatment.Terms(terms.title(), 9, Optional.empty(), Optional.empty(), 30, false);
        Treatment now = now(house.care.gifts().change("CUP", 1, dear));
        assertThat(now.version()).isEqualTo(2);
        assertThat(await(house.care.gifts().change("CUP", 1, terms))).isEqualTo(new Kept.Changed<>(now));
        assertThat(await(house.care.gifts().give(wish("CUP"), by("key-one-1"))))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.NOT_OFFERED));
        var percent = new Treatment.Terms(terms.title(), 9, Optional.of(5), Optional.empty(), 30, true);
        assertThat(await(house.care.gifts().change("CUP", 2, percent))).isInstanceOf(Kept.Invalid.class);
        assertThat(cup.terms()).isEqualTo(terms);
    }

    private static Gifts.Wish wish(String code) {
        return new Gifts.Wish(PARTY, code, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Expectation discount(CustomerFile file) {
        return file.treatments().stream()
                .filter(one -> one.kind() == TreatmentKind.DISCOUNT)
                .findFirst()
                .orElseThrow();
    }
}
