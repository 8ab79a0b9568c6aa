package io.pishvaz.store;

import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Registration;
import io.pishvaz.service.Delivery;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes an order with everything that follows from it, statement by statement in the caller's transaction. */
final class OrderWriter {
    private static final String ORDER = """
            INSERT INTO orders (number, party_id, quote_id, at, total, discount, category, treatment, agent,
                opportunity_id)
            VALUES (next_order_number(), $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, number
            """;
    private static final String LINE = """
            INSERT INTO order_line (order_id, position, title, category, quantity, amount)
            VALUES ($1, $2, $3, $4, $5, $6)
            """;
    private static final String ACCEPT = "UPDATE quote SET status = 'ACCEPTED', version = version + 1 WHERE id = $1";
    private static final String WIN = """
            UPDATE opportunity SET stage = 'WON', probability = 100, closed_at = $2, owner = coalesce(owner, $3)
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
            INSERT INTO task (party_id, title, department, created_at, due_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)
            """;

    private final Delivery delivery;

    OrderWriter(Delivery delivery) {
        this.delivery = delivery;
    }

    /** A request with the instant at which it is carried out. */
    record Asked(Registration registration, Registration.By by, Instant now) {
        String fingerprint() {
            return "registerOrder " + registration;
        }

        OffsetDateTime at() {
            return now.atOffset(ZoneOffset.UTC);
        }
    }

    private record Made(UUID id, String number) {}

    Future<UUID> write(SqlConnection tx, Quote quote, Basket basket, Asked asked) {
        return order(tx, quote, basket, asked).compose(made -> lines(tx, made, basket)
                .compose(v -> run(tx, ACCEPT, Tuple.of(quote.id())))
                .compose(v -> win(tx, basket, asked))
                .compose(v -> deliver(tx, quote, basket, new Service(made, asked)))
                .map(made.id()));
    }

    private record Service(Made order, Asked asked) {}

    private static Future<Made> order(SqlConnection tx, Quote quote, Basket basket, Asked asked) {
        Tuple values = Tuple.tuple()
                .addUUID(quote.party().value())
                .addUUID(quote.id())
                .addOffsetDateTime(asked.at())
                .addLong(basket.totalRial())
                .addLong(basket.discountRial())
                .addString(basket.category())
                .addString(basket.discount().map(Quote.Discount::code).orElse(null))
                .addString(asked.by().login())
                .addUUID(basket.won().map(Quote.Opening::id).orElse(null));
        return tx.preparedQuery(ORDER)
                .execute(values)
                .map(rows -> rows.iterator().next())
                .map(row -> new Made(row.getUUID("id"), row.getString("number")));
    }

    private static Future<Void> lines(SqlConnection tx, Made order, Basket basket) {
        List<Tuple> lines = basket.lines().stream()
                .map(l -> Tuple.of(order.id(), l.position(), l.title(), l.category(), l.quantity(), l.amountRial()))
                .toList();
        return tx.preparedQuery(LINE).executeBatch(lines).mapEmpty();
    }

    private static Future<Void> win(SqlConnection tx, Basket basket, Asked asked) {
        return basket.won()
                .map(won -> run(
                                tx,
                                WIN,
                                Tuple.of(won.id(), asked.at(), asked.by().login()))
                        .compose(v -> competitors(tx, won, asked)))
                .orElseGet(Future::succeededFuture);
    }

    private static Future<Void> competitors(SqlConnection tx, Quote.Opening won, Asked asked) {
        List<Tuple> rivals = asked.registration().competitors().stream()
                .map(c -> Tuple.of(won.id(), c.name(), c.note().orElse(null)))
                .toList();
        return rivals.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(COMPETITOR).executeBatch(rivals).mapEmpty();
    }

    private Future<Void> deliver(SqlConnection tx, Quote quote, Basket basket, Service service) {
        Asked asked = service.asked();
        UUID party = quote.party().value();
        String goods = basket.lines().getFirst().title()
                + (basket.lines().size() == 1 ? "" : " +" + (basket.lines().size() - 1));
        Tuple job = Tuple.of(party, service.order().id(), goods, asked.at(), delivery.department());
        Tuple task = Tuple.of(
                party,
                delivery.taskOf(service.order().number()),
                delivery.department(),
                asked.at(),
                asked.at().plus(delivery.within()),
                asked.by().login());
        return run(tx, JOB, job).compose(v -> run(tx, TASK, task));
    }

    private static Future<Void> run(SqlConnection tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values).mapEmpty();
    }
}
