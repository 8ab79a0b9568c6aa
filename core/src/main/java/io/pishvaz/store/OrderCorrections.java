package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Quote.Discount;
import io.pishvaz.sales.Written;
import io.pishvaz.store.PgOrders.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** Orders that were other than was written down, or are none any more. */
final class OrderCorrections {
    private static final String LOCK = "SELECT FROM orders WHERE id = $1 FOR UPDATE";
    private static final String EDIT = """
            UPDATE orders SET version = version + 1, total = $2, discount = $3, category = $4, treatment = $5
             WHERE id = $1
            """;
    private static final String NO_LINES = "DELETE FROM order_line WHERE order_id = $1";
    private static final String CANCEL = """
            UPDATE orders SET version = version + 1, cancelled_at = $2, cancel_reason = $3 WHERE id = $1
            """;
    private static final String OPEN_QUOTE =
            "UPDATE quote SET version = version + 1, status = 'SENT' WHERE id = $1 AND status = 'ACCEPTED'";
    /** It is as likely as it was before it was won. */
    private static final String OPEN_OPPORTUNITY = """
            UPDATE opportunity o SET version = version + 1, stage = 'NEGOTIATION', closed_at = NULL, moved_at = $2,
                   probability = coalesce((SELECT c.before::integer FROM change c
                     WHERE c.subject = 'OPPORTUNITY' AND c.subject_id = o.id::text AND c.field = 'probability'
                       AND c.after = '100' ORDER BY c.id DESC LIMIT 1), 50)
             WHERE o.id = $1 AND o.stage = 'WON'
            """;

    private static final String END_JOB =
            "UPDATE service_job SET stage = 'CANCELLED', changed_at = $2 WHERE order_id = $1 AND stage <> 'CANCELLED'";
    private static final String END_TASK =
            "UPDATE task SET done_at = $2, done_by = $3 WHERE order_id = $1 AND done_at IS NULL";

    private final BuyerStages stages;

    OrderCorrections(BuyerStages stages) {
        this.stages = stages;
    }

    Future<Told<Written<Order>>> edit(Sale sale, UUID id, int version, Cart cart) {
        return filed(sale, id, version)
                .compose(checked ->
                        go(checked, order -> PgOrders.basket(sale, QuoteSql.OFFERED_AGAIN, id, cart, Optional.empty())
                                .compose(agreed -> agreed instanceof Written.Done<Basket>(var basket, var again)
                                        ? sale.logged(Subject.ORDER, id, () -> rewrite(sale, id, basket))
                                                .compose(v -> judged(sale, order, Optional.empty()))
                                        : Told.nobody(agreed.map(none -> order)))));
    }

    private static Future<Void> rewrite(Sale sale, UUID id, Basket basket) {
        Tuple values = Tuple.of(
                id,
                basket.totalRial(),
                basket.discountRial(),
                basket.category(),
                basket.discount().map(Discount::code).orElse(null));
        return sale.run(EDIT, values)
                .compose(v -> sale.run(NO_LINES, Tuple.of(id)))
                .compose(v -> OrderWriter.lines(sale, id, basket));
    }

    Future<Told<Written<Order>>> cancel(Sale sale, UUID id, int version, String reason) {
        return filed(sale, id, version)
                .compose(checked -> go(checked, order -> {
                    boolean delivered = order.job()
                            .filter(job -> job.stage().equals("DELIVERED"))
                            .isPresent();
                    return delivered
                            ? Told.nobody(new Written.Refused<>(Written.Reason.DELIVERED))
                            : sale.logged(Subject.ORDER, id, () -> sale.run(CANCEL, Tuple.of(id, sale.at(), reason)))
                                    .compose(v -> reopen(sale, order))
                                    .compose(v -> sale.run(END_JOB, Tuple.of(id, sale.at())))
                                    .compose(v -> sale.run(
                                            END_TASK,
                                            Tuple.of(id, sale.at(), sale.by().login())))
                                    .compose(v -> judged(sale, order, Optional.of(reason)));
                }));
    }

    private static Future<Void> reopen(Sale sale, Order order) {
        Future<Void> quote = order.quote()
                .map(q -> sale.logged(Subject.QUOTE, q, () -> sale.run(OPEN_QUOTE, Tuple.of(q))))
                .orElseGet(Future::succeededFuture);
        return quote.compose(v -> order.won()
                .map(won -> sale.logged(
                        Subject.OPPORTUNITY, won.id(), () -> sale.run(OPEN_OPPORTUNITY, Tuple.of(won.id(), sale.at()))))
                .orElseGet(Future::succeededFuture));
    }

    private Future<Told<Written<Order>>> judged(Sale sale, Order order, Optional<String> reason) {
        return stages.corrected(sale, order.party(), reason).compose(parties -> PgOrders.read(sale.tx(), order.id())
                .map(now -> new Told<>(new Written.Done<>(now.orElseThrow(), false), parties)));
    }

    /** The order, when it is as it was seen and counts. */
    private static Future<Written<Order>> filed(Sale sale, UUID id, int version) {
        return sale.tx()
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .compose(locked -> PgOrders.read(sale.tx(), id))
                .map(found ->
                        found.map(order -> filed(order, version)).orElseGet(() -> new Written.NotThere<>("order")));
    }

    private static Written<Order> filed(Order order, int version) {
        if (order.cancelled().isPresent()) {
            return new Written.Refused<>(Written.Reason.CANCELLED);
        }
        return order.version() == version ? new Written.Done<>(order, false) : new Written.Changed<>(order);
    }

    private interface Next {
        Future<Told<Written<Order>>> of(Order order);
    }

    private static Future<Told<Written<Order>>> go(Written<Order> checked, Next next) {
        return checked instanceof Written.Done<Order>(var order, var again) ? next.of(order) : Told.nobody(checked);
    }
}
