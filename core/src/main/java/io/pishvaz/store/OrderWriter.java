package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.service.Delivery;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes an order with everything that follows from it, statement by statement in the caller's transaction. */
final class OrderWriter {
    private static final String ORDER = """
            INSERT INTO orders (number, party_id, quote_id, at, total, discount, category, treatment, agent,
                opportunity_id)
            VALUES (next_order_number(), $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, number
            """;
    private static final String LINE = """
            INSERT INTO order_line (order_id, position, product, title, category, quantity, amount)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String ACCEPT = "UPDATE quote SET status = 'ACCEPTED', version = version + 1 WHERE id = $1";
    private static final String WIN = """
            UPDATE opportunity SET version = version + 1, stage = 'WON', probability = 100, closed_at = $2,
                   owner = coalesce(owner, $3)
             WHERE id = $1 AND closed_at IS NULL
            """;
    private static final String COMPETITOR = """
            INSERT INTO opportunity_competitor (opportunity_id, name, note) VALUES ($1, $2, $3)
            ON CONFLICT (opportunity_id, name) DO UPDATE
               SET note = coalesce(excluded.note, opportunity_competitor.note)
            """;
    private static final String JOB = """
            INSERT INTO service_job (number, party_id, order_id, title, stage, changed_at, department)
            VALUES (next_service_job_number(), $1, $2, $3, 'RECEIVED', $4, $5)
            """;
    private static final String TASK = """
            INSERT INTO task (party_id, title, department, created_at, due_at, made_by, order_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;

    private final Delivery delivery;

    OrderWriter(Delivery delivery) {
        this.delivery = delivery;
    }

    /** What is sold: to whom, of which quote, and against whom it was won. */
    record Deal(PartyId party, Optional<UUID> quote, Basket basket, List<Competitor> competitors) {}

    private record Made(UUID id, String number) {}

    Future<UUID> write(Sale sale, Deal deal) {
        return order(sale, deal).compose(made -> lines(sale, made.id(), deal.basket())
                .compose(v -> accept(sale, deal))
                .compose(v -> win(sale, deal))
                .compose(v -> deliver(sale, deal, made))
                .map(made.id()));
    }

    private static Future<Made> order(Sale sale, Deal deal) {
        Basket basket = deal.basket();
        Tuple values = Tuple.tuple()
                .addUUID(deal.party().value())
                .addUUID(deal.quote().orElse(null))
                .addOffsetDateTime(sale.at())
                .addLong(basket.totalRial())
                .addLong(basket.discountRial())
                .addString(basket.category())
                .addString(basket.discount().map(Quote.Discount::code).orElse(null))
                .addString(sale.by().login())
                .addUUID(basket.won().map(Quote.Opening::id).orElse(null));
        return sale.tx()
                .preparedQuery(ORDER)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .map(row -> new Made(row.getUUID("id"), row.getString("number")));
    }

    static Future<Void> lines(Sale sale, UUID order, Basket basket) {
        return sale.batch(LINE, lines(order, basket.lines()));
    }

    /** Rows of quote_line or order_line. */
    static List<Tuple> lines(UUID of, List<Quote.Line> lines) {
        return lines.stream()
                .map(l -> Tuple.tuple()
                        .addUUID(of)
                        .addInteger(l.position())
                        .addString(l.product().orElse(null))
                        .addString(l.title())
                        .addString(l.category())
                        .addInteger(l.quantity())
                        .addLong(l.amountRial()))
                .toList();
    }

    private static Future<Void> accept(Sale sale, Deal deal) {
        return deal.quote()
                .map(quote -> sale.logged(Subject.QUOTE, quote, () -> sale.run(ACCEPT, Tuple.of(quote))))
                .orElseGet(Future::succeededFuture);
    }

    private static Future<Void> win(Sale sale, Deal deal) {
        Optional<UUID> won = deal.basket().won().map(Quote.Opening::id);
        return won.map(id -> sale.logged(Subject.OPPORTUNITY, id, () -> sale.run(
                                WIN, Tuple.of(id, sale.at(), sale.by().login()))
                        .compose(v -> sale.batch(
                                COMPETITOR,
                                deal.competitors().stream()
                                        .map(c ->
                                                Tuple.of(id, c.name(), c.note().orElse(null)))
                                        .toList()))))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Void> deliver(Sale sale, Deal deal, Made order) {
        List<Quote.Line> lines = deal.basket().lines();
        UUID party = deal.party().value();
        String goods = lines.getFirst().title() + (lines.size() == 1 ? "" : " +" + (lines.size() - 1));
        Tuple job = Tuple.of(party, order.id(), goods, sale.at(), delivery.department());
        Tuple task = Tuple.tuple()
                .addUUID(party)
                .addString(delivery.taskOf(order.number()))
                .addString(delivery.department())
                .addOffsetDateTime(sale.at())
                .addOffsetDateTime(sale.at().plus(delivery.within()))
                .addString(sale.by().login())
                .addUUID(order.id());
        return sale.run(JOB, job).compose(v -> sale.run(TASK, task));
    }
}
