package io.pishvaz.customer;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.Customers.NewParty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Customers} must do, whatever it is made of. */
public abstract class CustomersContract {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    /** The same customers in every call of one test. */
    protected abstract Customers customers();

    @Test
    void anUnknownNumberMatchesNobody() {
        assertThat(await(customers().match(fresh()))).isEqualTo(new Match.Unknown());
    }

    @Test
    void aPartyIsFoundByExactlyItsNumber() {
        PhoneNumber number = fresh();
        CustomerFile created = create("Shirin Daneshvar", number);
        assertThat(await(customers().match(number))).isInstanceOfSatisfying(Match.Known.class, known -> {
            assertThat(known.file().party()).isEqualTo(created.party());
            assertThat(known.file().lifecycle().stage()).isEqualTo(LifecycleStage.PROSPECT);
            assertThat(known.file().guidance().guardrails()).isNotEmpty();
        });
        PhoneNumber shorter =
                new PhoneNumber(number.e164().substring(0, number.e164().length() - 1));
        assertThat(await(customers().match(shorter))).isEqualTo(new Match.Unknown());
    }

    @Test
    void everybodyOnASharedNumberIsOffered() {
        PhoneNumber shared = fresh();
        PartyId one = create("Farhad Toosi", shared).party().id();
        PartyId two = create("Golnaz Etemad", shared).party().id();
        assertThat(await(customers().match(shared)))
                .isInstanceOfSatisfying(Match.Many.class, many -> assertThat(many.candidates())
                        .extracting(Candidate::party)
                        .containsExactlyInAnyOrder(one, two));
    }

    @Test
    void aFileIsReadByItsPartyAndAnUnknownOneIsEmpty() {
        CustomerFile created = create("Omid Faraji", fresh());
        assertThat(await(customers().file(created.party().id()))).get().isEqualTo(created);
        assertThat(await(customers().file(new PartyId(UUID.randomUUID())))).isEmpty();
    }

    @Test
    void aNewPartyKeepsWhatTheAgentWrote() {
        PhoneNumber number = fresh();
        CustomerFile file = await(customers()
                .create(new NewParty(
                        " قنادی بیات ",
                        PartyKind.ORGANISATION,
                        Optional.of("Bayat"),
                        Optional.of(number),
                        Optional.of("EXHIBITION"),
                        Optional.empty())));
        Party party = file.party();
        assertThat(party.name()).isEqualTo("قنادی بیات");
        assertThat(party.kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(party.role()).isEqualTo(PartyRole.CUSTOMER);
        assertThat(party.company()).contains("Bayat");
        assertThat(party.source()).contains("EXHIBITION");
        assertThat(party.numbers()).extracting(Party.Phone::number).containsExactly(number);
    }

    @Test
    void aPartySentBySomebodyIsTheirReferral() {
        PartyId referrer = create("Babak Sohrabi", fresh()).party().id();
        await(customers()
                .create(new NewParty(
                        "Taraneh Elmi",
                        PartyKind.PERSON,
                        Optional.empty(),
                        Optional.of(fresh()),
                        Optional.empty(),
                        Optional.of(referrer))));
        CustomerFile file = await(customers().file(referrer)).orElseThrow();
        assertThat(file.buying().referrals()).singleElement().satisfies(r -> assertThat(r.bought())
                .isFalse());
        assertThat(file.history()).anyMatch(item -> item.kind().equals("REFERRAL"));
    }

    @Test
    void aPartyWithoutANumberMayBeCreated() {
        CustomerFile file = await(customers()
                .create(new NewParty(
                        "Walk-in",
                        PartyKind.PERSON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(file.party().numbers()).isEmpty();
    }

    @Test
    void searchFindsTheBeginningOfAnyWordInAnyCase() {
        PartyId id = create("Zarrintaj Mokhtari", fresh()).party().id();
        assertThat(found("zarr")).contains(id);
        assertThat(found("MOKH")).contains(id);
        assertThat(found("mokh zarr")).contains(id);
        assertThat(found("arrintaj")).doesNotContain(id);
        assertThat(found("")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void searchReadsPersianAndArabicSpellingsAlike() {
        PartyId id = create("کیمیا میرزایی", fresh()).party().id();
        assertThat(found("كيمي")).contains(id);
        assertThat(found("میرزا")).contains(id);
        PartyId vowelled = create("علی‌رضا مُحَمَّدی", fresh()).party().id();
        assertThat(found("رضا محمد")).contains(vowelled);
        assertThat(found("علي رضا محمدي")).contains(vowelled);
    }

    @Test
    void searchFindsANumberInAnySpellingAndHalfTyped() {
        PhoneNumber number = fresh();
        PartyId id = create("Numbered", number).party().id();
        String national = "0" + number.e164().substring(3);
        assertThat(found(national)).contains(id);
        assertThat(found(number.e164())).contains(id);
        assertThat(found("00" + number.e164().substring(1))).contains(id);
        assertThat(found(persian(national))).contains(id);
        assertThat(found(national.substring(0, 8))).contains(id);
        assertThat(found(national.substring(7))).contains(id);
        assertThat(found(persian(national.substring(5)))).contains(id);
        assertThat(await(customers().search(national, 20)))
                .extracting(Found::matched)
                .containsExactly(new Found.Matched(Found.By.NUMBER, Optional.of(number.e164())));
    }

    @Test
    void searchKeepsToItsLimit() {
        for (int i = 0; i < 5; i++) {
            create("Limitation " + i, fresh());
        }
        assertThat(await(customers().search("limitation", 3))).hasSize(3);
    }

    private CustomerFile create(String name, PhoneNumber number) {
        return await(customers()
                .create(new NewParty(
                        name,
                        PartyKind.PERSON,
                        Optional.empty(),
                        Optional.of(number),
                        Optional.empty(),
                        Optional.empty())));
    }

    private List<PartyId> found(String words) {
        return await(customers().search(words, 20)).stream()
                .map(found -> found.candidate().party())
                .toList();
    }

    private static PhoneNumber fresh() {
        return new PhoneNumber("+98912000" + NEXT.getAndIncrement());
    }

    private static String persian(String digits) {
        StringBuilder persian = new StringBuilder();
        digits.chars().forEach(c -> persian.append((char) (c - '0' + '۰')));
        return persian.toString();
    }
}
