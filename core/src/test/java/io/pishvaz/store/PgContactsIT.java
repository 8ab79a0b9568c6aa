package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.CareHouse.NOON;
import static io.pishvaz.store.CareHouse.PARTY;
import static io.pishvaz.store.CareHouse.by;
import static io.pishvaz.store.CareHouse.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.care.Contact;
import io.pishvaz.care.Contacts;
import io.pishvaz.care.Kept;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Lapse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a customer was spoken to. */
class PgContactsIT {
    private final CareHouse house = new CareHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void contactsOfOurOwnAccordCountForTheCap() {
        for (int i = 0; i < 3; i++) {
            now(house.care.contacts().record(contact("OUTBOUND", true), by("key-one-" + i)));
        }
        now(house.care.contacts().record(contact("OUTBOUND", false), by("key-one-4")));
        now(house.care.contacts().record(contact("INBOUND", true), by("key-one-5")));
        CustomerFile file = house.file();
        assertThat(file.contactCap().used()).isEqualTo(3);
        assertThat(file.contactCap().next()).contains(NOON.plus(Duration.ofDays(7)));
        assertThat(file.guidance().guardrails())
                .extracting(g -> g.title().code())
                .contains("guard.noContact");
        now(house.care.contacts().record(contact("OUTBOUND", true), by("key-one-6")));
        await(house.stages.judge(PARTY, Optional.empty()));
        assertThat(house.raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.OVER_CONTACT);
    }

    @Test
    void aContactIsCorrectedAndACallIsNot() {
        Contact one = now(house.care.contacts().record(contact("OUTBOUND", true), by("key-one-1")));
        var about = new Contact.About(
                Optional.empty(), Optional.empty(), Optional.of("two"), List.of(Contact.Aim.RESPECT), false);
        assertThat(now(house.care.contacts().edit(one.id(), 1, about, "mina")).about())
                .isEqualTo(about);
        house.sql("INSERT INTO interaction (id, kind, party_id, direction, began) VALUES ('" + new UUID(0, 7)
                + "', 'CALL', '" + PARTY.value() + "', 'INBOUND', '2026-11-22Z')");
        assertThat(await(house.care.contacts().edit(new UUID(0, 7), 1, about, "mina")))
                .isInstanceOf(Kept.Refused.class);
        assertThat(await(house.care.contacts().aims(new UUID(0, 7)))).contains(new Contacts.Aims(1, List.of()));
        assertThat(await(house.care.contacts().setAims(new UUID(0, 7), 1, List.of(Contact.Aim.EASE), "mina")))
                .isEqualTo(new Kept.Done<>(new Contacts.Aims(2, List.of(Contact.Aim.EASE)), false));
        assertThat(await(house.care.contacts().setAims(new UUID(0, 7), 1, List.of(), "omid")))
                .isEqualTo(new Kept.Changed<>(new Contacts.Aims(2, List.of(Contact.Aim.EASE))));
        assertThat(await(house.care.contacts().aims(new UUID(0, 7))))
                .contains(new Contacts.Aims(2, List.of(Contact.Aim.EASE)));
        assertThat(await(house.care.contacts().aims(new UUID(0, 8)))).isEmpty();
        assertThat(await(house.care.contacts().setAims(new UUID(0, 8), 1, List.of(), "mina")))
                .isEqualTo(new Kept.NotThere<>("interaction on file"));
    }

    @Test
    void aContactThatWasNotHadIsTakenBackByWhoRecordedItOrASupervisor() {
        Contact one = now(house.care.contacts().record(contact("OUTBOUND", true), by("key-one-1")));
        assertThat(await(house.care.contacts().takeBack(one.id(), 1, "reza", false)))
                .isEqualTo(new Kept.NotYours<>());
        assertThat(await(house.care.contacts().takeBack(one.id(), 2, "mina", false)))
                .isInstanceOf(Kept.Changed.class);
        assertThat(house.file().contactCap().used()).isEqualTo(1);
        assertThat(now(house.care.contacts().takeBack(one.id(), 1, "mina", false)))
                .isEqualTo(one);
        assertThat(house.kept().contacts()).isEmpty();
        assertThat(house.file().contactCap().used()).isZero();
        assertThat(house.text("SELECT string_agg(field || '=' || before, ' ') FROM change WHERE after IS NULL"))
                .contains("kind=EMAIL", "direction=OUTBOUND", "at=2026-11-22T09:00:00+00:00", "note=one");
        assertThat(await(house.care.contacts().takeBack(one.id(), 1, "mina", true)))
                .isEqualTo(new Kept.NotThere<>("contact"));
        house.sql("INSERT INTO interaction (id, kind, party_id, direction, began, agent) VALUES ('" + new UUID(0, 7)
                + "', 'CALL', '" + PARTY.value() + "', 'INBOUND', '2026-11-22Z', 'mina')");
        assertThat(await(house.care.contacts().takeBack(new UUID(0, 7), 1, "mina", true)))
                .isInstanceOf(Kept.Refused.class);
    }

    private static Contacts.New contact(String direction, boolean ownAccord) {
        var about = new Contact.About(
                Optional.empty(), Optional.empty(), Optional.of("one"), List.of(Contact.Aim.TRUST), ownAccord);
        return new Contacts.New(PARTY, "EMAIL", direction, Optional.empty(), about);
    }
}
