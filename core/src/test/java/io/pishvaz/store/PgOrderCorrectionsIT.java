package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.SellingHouse.ARASH;
import static io.pishvaz.store.SellingHouse.NOW;
import static io.pishvaz.store.SellingHouse.SHIRIN;
import static io.pishvaz.store.SellingHouse.by;
import static io.pishvaz.store.SellingHouse.cart;
import static io.pishvaz.store.SellingHouse.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Deals.OfParty;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders.Purchase;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Quotes.Draft;
import io.pishvaz.sales.Quotes.Sending;
import io.pishvaz.sales.Referral;
import io.pishvaz.sales.Referrals;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.sales.Written;
import io.pishvaz.sales.Written.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders without a quote, orders that were other than was written down, and who sent the buyer. */
class PgOrderCorrectionsIT {
    private final SellingHouse house = new SellingHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anOrderWithoutAQuoteHasTheSameConsequences() {
        UUID opportunity = house.opportunity("NEGOTIATION");
        var purchase =
                new Purchase(cart(), Optional.of(opportunity), List.of(new Competitor("Rasta", Optional.of("dearer"))));
        Keys.begun(house.database, "mina", "k-place");
        Order order = done(await(house.orders.place(SHIRIN, purchase, by("k-place"))));

        assertThat(order.totalRial()).isEqualTo(990);
        assertThat(order.climb()).contains(new Order.Climb(LifecycleStage.PROSPECT, LifecycleStage.CUSTOMER));
        assertThat(order.won()).map(Order.Won::id).contains(opportunity);
        assertThat(order.job()).map(Order.Job::stage).contains("RECEIVED");
        assertThat(house.texts("SELECT title FROM task")).containsExactly("Ship order " + order.number());
        assertThat(done(await(house.orders.place(SHIRIN, purchase, by("k-place"))))
                        .id())
                .isEqualTo(order.id());
        assertThat(house.texts("SELECT number FROM orders")).hasSize(1);
        assertThat(house.told).containsExactly(SHIRIN);
    }

    @Test
    void aCancelledOrderLeavesNothingBehindButItsHistory() {
        UUID opportunity = house.opportunity("NEGOTIATION");
        Quote quote = sent(opportunity);
        Order order = registered(quote, opportunity);
        assertThat(stage(SHIRIN)).isEqualTo("CUSTOMER");

        Order gone = done(await(house.orders.cancel(order.id(), 1, "ordered twice", "mina")));

        assertThat(gone.cancelled()).map(Order.Cancelled::reason).contains("ordered twice");
        assertThat(stage(SHIRIN)).isEqualTo("PROSPECT");
        assertThat(house.texts("SELECT to_stage FROM stage_history")).isEmpty();
        assertThat(house.texts("SELECT concat_ws(' ', cause, from_stage, to_stage, by_login, reason,"
                        + " before -> 0 ->> 'to_stage') FROM stage_decision"))
                .containsExactly("CORRECTION CUSTOMER PROSPECT mina ordered twice CUSTOMER");
        assertThat(house.texts("SELECT status FROM quote")).containsExactly("SENT");
        assertThat(house.texts("SELECT stage || ' ' || probability FROM opportunity"))
                .containsExactly("NEGOTIATION 70");
        assertThat(house.texts("SELECT stage FROM service_job")).containsExactly("CANCELLED");
        assertThat(house.texts("SELECT title FROM task WHERE done_at IS NULL")).isEmpty();
        assertThat(house.texts("SELECT title FROM party_history WHERE kind = 'ORDER'"))
                .containsExactly("history.orderCancelled");
        assertThat(house.texts("SELECT step FROM pipeline_step WHERE left_at IS NULL"))
                .containsExactly("NEGOTIATION");
        assertThat(await(house.orders.cancel(order.id(), 2, "again", "mina")))
                .isEqualTo(new Written.Refused<>(Reason.CANCELLED));
        assertThat(registered(await(house.orders.quote(quote.id())).orElseThrow(), opportunity)
                        .number())
                .isNotEqualTo(order.number());
    }

    @Test
    void otherSystemsHearWhatBecomesOfAnOrder() {
        house.run("INSERT INTO webhook_subscription VALUES ('erp', '{order.created,order.changed,order.cancelled}')");
        Order order = placed(SHIRIN, 2, "k-told");
        done(await(house.orders.edit(order.id(), 1, cart(1, Optional.empty()), "mina")));
        done(await(house.orders.cancel(order.id(), 2, "ordered twice", "mina")));
        assertThat(house.texts("SELECT event || ' ' || coalesce(body ->> 'reason', '') FROM webhook_delivery"
                        + " WHERE body ->> 'order' = '" + order.id() + "' ORDER BY seq"))
                .containsExactly("order.created ", "order.changed ", "order.cancelled ordered twice");
    }

    @Test
    void whatWasDeliveredIsNotCancelled() {
        Order order = placed(SHIRIN, 2, "k-delivered");
        house.run("UPDATE service_job SET stage = 'DELIVERED'");
        assertThat(await(house.orders.cancel(order.id(), 1, "too late", "mina")))
                .isEqualTo(new Written.Refused<>(Reason.DELIVERED));
        assertThat(house.texts("SELECT number FROM orders WHERE cancelled_at IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void anEditKeepsWhatWasBeforeAndNeverOverwritesAnothers() {
        Order order = placed(SHIRIN, 2, "k-edit");
        Order now = done(await(house.orders.edit(order.id(), 1, cart(1, Optional.empty()), "mina")));

        assertThat(now.totalRial()).isEqualTo(600);
        assertThat(now.climb()).isPresent();
        assertThat(await(house.orders.edit(order.id(), 1, cart(3, Optional.empty()), "hoda")))
                .isInstanceOf(Written.Changed.class);
        assertThat(house.texts("SELECT concat_ws(' ', field, before, '->', after) FROM change ORDER BY field"))
                .containsExactly(
                        "discount LOYAL-10 ->",
                        "lines 2 × Grinder = 1000, 1 × Install = 100 -> 1 × Grinder = 500, 1 × Install = 100",
                        "totalRial 990 -> 600");
    }

    @Test
    void aReferralIsBoughtWithTheFirstPurchaseAndNoMoreWhenThatIsCancelled() {
        Referral referral = done(await(house.referrals.record(sent("grinder"), by("k-referral"))));
        assertThat(referral.outcome()).isEqualTo(Referral.Outcome.NAMED);
        house.told.clear();

        Order order = placed(SHIRIN, 2, "k-bought");

        assertThat(house.told).containsExactly(SHIRIN, ARASH);
        Referral bought = onlyReferral();
        assertThat(bought.outcome()).isEqualTo(Referral.Outcome.BOUGHT);
        assertThat(bought.bought()).contains(new Referral.Bought(NOW, 990));
        done(await(house.orders.cancel(order.id(), 1, "by mistake", "mina")));
        assertThat(onlyReferral().outcome()).isEqualTo(Referral.Outcome.NAMED);
    }

    @Test
    void aReferralIsRecordedOnceEditedByVersionAndTakenBack() {
        Referral referral = done(await(house.referrals.record(sent("grinder"), by("k-once"))));
        assertThat(await(house.referrals.record(sent("beans"), by("k-twice"))))
                .isEqualTo(new Written.Refused<>(Reason.EXISTS));
        assertThat(await(house.referrals.record(
                        new Referrals.New(SHIRIN, SHIRIN, sent("x").terms()), by("k-self"))))
                .isInstanceOf(Written.Invalid.class);
        var terms = new Referral.Terms(Referral.Kind.CODE, Optional.of("beans"), false, Optional.of("LOYAL-10"));
        assertThat(done(await(house.referrals.edit(referral.id(), 1, terms, "mina")))
                        .terms())
                .isEqualTo(terms);
        assertThat(await(house.referrals.edit(referral.id(), 1, terms, "mina"))).isInstanceOf(Written.Changed.class);
        done(await(house.referrals.remove(referral.id(), 2, "mina")));
        assertThat(await(house.deals.of(SHIRIN)).orElseThrow().referrals()).isEmpty();
    }

    @Test
    void theAdvocateGateUsesWhoTheySent() {
        house.run("INSERT INTO party (id, name) SELECT md5('p' || i)::uuid, 'p' || i FROM generate_series(1, 9) i");
        house.run("INSERT INTO survey (party_id, at, kind, score) VALUES ('%s', '2026-11-20Z', 'NPS', 10)"
                .formatted(ARASH));
        house.run("""
                INSERT INTO orders (number, party_id, at, total, category)
                SELECT 'A-' || i, '%s', '2026-11-20Z'::timestamptz - i * interval '20 days', 100, 'beans'
                  FROM generate_series(0, 12) i""".formatted(ARASH));
        assertThat(stageAfterPurchasesOf(0)).isEqualTo("LOYAL");
        assertThat(stageAfterPurchasesOf(9)).isEqualTo("ADVOCATE");
    }

    private String stageAfterPurchasesOf(int sent) {
        for (int i = 1; i <= sent; i++) {
            UUID id = UUID.fromString(house.texts("SELECT md5('p' || %d)::uuid::text".formatted(i))
                    .getFirst());
            var party = new PartyId(id);
            done(await(house.referrals.record(
                    new Referrals.New(ARASH, party, sent("beans").terms()), by("k-ref" + i))));
            placed(party, 1, "k-buy" + i);
        }
        if (sent == 0) {
            await(house.orders.place(
                    ARASH, new Purchase(cart(1, Optional.empty()), Optional.empty(), List.of()), by("k-own")));
        }
        return stage(ARASH);
    }

    private Referral onlyReferral() {
        OfParty deals = await(house.deals.of(ARASH)).orElseThrow();
        return deals.referrals().getFirst();
    }

    private static Referrals.New sent(String product) {
        return new Referrals.New(
                ARASH,
                SHIRIN,
                new Referral.Terms(Referral.Kind.WORD_OF_MOUTH, Optional.of(product), true, Optional.empty()));
    }

    private String stage(PartyId party) {
        return house.texts("SELECT stage FROM party WHERE id = '%s'".formatted(party))
                .getFirst();
    }

    private Order placed(PartyId party, int grinders, String key) {
        Optional<String> discount = Optional.of("LOYAL-10").filter(code -> party.equals(SHIRIN));
        var purchase = new Purchase(cart(grinders, discount), Optional.empty(), List.of());
        return done(await(house.orders.place(party, purchase, by(key))));
    }

    private Quote sent(UUID opportunity) {
        var draft = new Draft(cart(), Optional.empty(), Optional.of(opportunity), Optional.empty());
        Quote drafted = done(await(house.quotes.draft(SHIRIN, draft, by("k-quote"))));
        return done(await(house.quotes.sent(drafted.id(), 1, new Sending("EMAIL", NOW), "mina")));
    }

    private Order registered(Quote quote, UUID opportunity) {
        var asked = new Registration(
                quote.id(),
                quote.version(),
                Map.of(),
                Optional.of(opportunity),
                List.of(),
                quote.terms().discount(),
                false);
        Registered made = await(house.orders.register(asked, by("k-order-" + quote.version())));
        assertThat(made).isInstanceOf(Registered.Done.class);
        return ((Registered.Done) made).order();
    }
}
