package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.SellingHouse.NOW;
import static io.pishvaz.store.SellingHouse.SHIRIN;
import static io.pishvaz.store.SellingHouse.by;
import static io.pishvaz.store.SellingHouse.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Status;
import io.pishvaz.sales.Quotes.Draft;
import io.pishvaz.sales.Quotes.Sending;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.sales.Written;
import io.pishvaz.sales.Written.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quote is written, sent, revised, refused, ordered; never overwritten. */
class PgQuotesIT {
    private final SellingHouse house = new SellingHouse();
    private final PgQuotes quotes = house.quotes;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDraftIsReckonedOnceAndIsNobodysHistoryYet() {
        Keys.begun(house.database, "mina", "k-draft");
        Quote draft = drafted("k-draft", Optional.empty());

        assertThat(draft.number()).isEqualTo("PF-1000");
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.totalRial()).isEqualTo(990);
        assertThat(draft.terms().discountRial()).isEqualTo(110);
        assertThat(draft.terms().by()).contains("Mina Karimi");
        assertThat(draft.lines())
                .extracting(Quote.Line::product)
                .containsExactly(Optional.of("GR-64"), Optional.empty());
        assertThat(drafted("k-draft", Optional.empty()).id()).isEqualTo(draft.id());
        assertThat(house.texts("SELECT kind FROM party_history WHERE kind <> 'TREATMENT'"))
                .isEmpty();
        assertThat(await(quotes.draft(new PartyId(UUID.randomUUID()), draft(Optional.empty()), by("k-nobody"))))
                .isEqualTo(new Written.NotThere<>("party"));
    }

    @Test
    void sentItIsHistoryMovesItsOpportunityAndCannotBeEdited() {
        UUID opportunity = house.opportunity("QUALIFIED");
        Quote draft = drafted("k-send", Optional.of(opportunity));
        Quote sent = done(await(quotes.sent(draft.id(), 1, new Sending("EMAIL", NOW), "mina")));

        assertThat(sent.status()).isEqualTo(Status.SENT);
        assertThat(sent.channel()).contains("EMAIL");
        assertThat(house.texts(
                        "SELECT title || ' ' || (params ->> 'number') FROM party_history WHERE kind <> 'TREATMENT'"))
                .containsExactly("history.quote PF-1000");
        assertThat(house.texts("SELECT step FROM pipeline_step ORDER BY entered"))
                .containsExactly("QUALIFIED", "QUOTE_SENT");
        assertThat(await(quotes.edit(draft.id(), 2, draft(Optional.empty()), "mina")))
                .isEqualTo(new Written.Refused<>(Reason.SENT));
        assertThat(await(quotes.sent(draft.id(), 2, new Sending("SMS", NOW), "mina")))
                .isEqualTo(new Written.Refused<>(Reason.SENT));
        assertThat(house.texts("SELECT concat_ws(' ', subject, field, before, '->', after) FROM change"
                        + " WHERE field IN ('status', 'stage') ORDER BY 1"))
                .containsExactly("OPPORTUNITY stage QUALIFIED -> QUOTE_SENT", "QUOTE status DRAFT -> SENT");
    }

    @Test
    void aNewVersionReplacesWhatWasSentOnlyWhenItIsSentItself() {
        Quote first = sent("k-first");
        Quote second = done(await(quotes.revise(first.id(), by("k-revise"))));

        assertThat(second.number()).isEqualTo("PF-1000/2");
        assertThat(second.terms().revises()).contains(first.id());
        assertThat(second.lines()).isEqualTo(first.lines());
        assertThat(status(first)).isEqualTo(Status.SENT);
        assertThat(await(quotes.revise(second.id(), by("k-too-early")))).isEqualTo(new Written.Refused<>(Reason.DRAFT));

        done(await(quotes.sent(second.id(), 1, new Sending("MESSENGER", NOW), "mina")));
        assertThat(status(first)).isEqualTo(Status.REPLACED);
        assertThat(done(await(quotes.revise(second.id(), by("k-third")))).number())
                .isEqualTo("PF-1000/3");
        assertThat(await(house.orders.register(order(first, 3), by("k-old"))))
                .isEqualTo(new Registered.Refused(Registered.Reason.NOT_OPEN));
    }

    @Test
    void ofTwoWhoEditTheSameDraftTheSecondIsToldHowItStands() {
        Quote draft = drafted("k-two", Optional.empty());
        Draft one =
                new Draft(SellingHouse.cart(1, Optional.empty()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(done(await(quotes.edit(draft.id(), 1, one, "mina"))).totalRial())
                .isEqualTo(600);

        assertThat(await(quotes.edit(draft.id(), 1, draft(Optional.empty()), "hoda")))
                .isInstanceOfSatisfying(Written.Changed.class, c -> assertThat(((Quote) c.now()).totalRial())
                        .isEqualTo(600));
        assertThat(house.texts("SELECT concat_ws(' ', by_login, before, '->', after) FROM change"
                        + " WHERE field = 'totalRial'"))
                .containsExactly("mina 990 -> 600");
    }

    @Test
    void whatMayNotBeIsNamedAndChangesNothing() {
        Cart wrong = new Cart(List.of(new Cart.Item(Optional.of("NONE"), "x", "y", 1, 1)), Optional.empty());
        assertThat(await(quotes.draft(
                        SHIRIN, new Draft(wrong, Optional.empty(), Optional.empty(), Optional.empty()), by("k-1"))))
                .isEqualTo(new Written.Invalid<>("items.product", "NONE", "a code of the product list"));
        Draft dear = new Draft(
                SellingHouse.cart(1, Optional.of("GOLD")), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(await(quotes.draft(SHIRIN, dear, by("k-2"))))
                .isInstanceOfSatisfying(
                        Written.Invalid.class, i -> assertThat(i.field()).isEqualTo("discount"));
        Quote draft = drafted("k-3", Optional.empty());
        assertThat(await(quotes.sent(draft.id(), 1, new Sending("EMAIL", NOW.plus(Duration.ofHours(1))), "mina")))
                .isInstanceOfSatisfying(
                        Written.Invalid.class, i -> assertThat(i.field()).isEqualTo("at"));
        assertThat(house.texts("SELECT number || status FROM quote")).containsExactly("PF-1000DRAFT");
    }

    @Test
    void refusedItIsOpenNoMore() {
        Quote sent = sent("k-refuse");
        assertThat(done(await(quotes.refuse(sent.id(), 2, "mina"))).status()).isEqualTo(Status.REFUSED);
        assertThat(await(quotes.refuse(sent.id(), 3, "mina"))).isEqualTo(new Written.Refused<>(Reason.NOT_OPEN));
    }

    private Quote sent(String key) {
        return done(await(quotes.sent(drafted(key, Optional.empty()).id(), 1, new Sending("EMAIL", NOW), "mina")));
    }

    private Status status(Quote quote) {
        return await(house.orders.quote(quote.id())).orElseThrow().status();
    }

    private Quote drafted(String key, Optional<UUID> opportunity) {
        return done(await(quotes.draft(SHIRIN, draft(opportunity), by(key))));
    }

    private static Draft draft(Optional<UUID> opportunity) {
        return new Draft(
                SellingHouse.cart(),
                Optional.of(LocalDate.parse("2026-12-01")),
                opportunity,
                Optional.of("Delivered free"));
    }

    private static Registration order(Quote quote, int version) {
        return new Registration(quote.id(), version, Map.of(), Optional.empty(), List.of(), Optional.empty(), false);
    }
}
