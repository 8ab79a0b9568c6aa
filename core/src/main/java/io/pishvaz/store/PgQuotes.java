package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Status;
import io.pishvaz.sales.Quotes;
import io.pishvaz.sales.Written;
import io.pishvaz.sales.Written.Reason;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Quotes in PostgreSQL. Whoever changes one locks it first. */
public final class PgQuotes implements Quotes {
    private static final String DRAFT = """
            INSERT INTO quote (number, party_id, status, made_at, agent, total, discount, treatment, valid_until,
                opportunity_id, note)
            VALUES (next_quote_number(), $1, 'DRAFT', $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE quote SET version = version + 1, total = $2, discount = $3, treatment = $4, valid_until = $5,
                   opportunity_id = $6, note = $7
             WHERE id = $1
            """;
    private static final String NO_LINES = "DELETE FROM quote_line WHERE quote_id = $1";
    private static final String LINE = """
            INSERT INTO quote_line (quote_id, position, product, title, category, quantity, amount)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String SENT =
            "UPDATE quote SET version = version + 1, status = 'SENT', channel = $2, sent_at = $3 WHERE id = $1";
    private static final String REPLACED =
            "UPDATE quote SET version = version + 1, status = 'REPLACED' WHERE id = $1 AND status <> 'ACCEPTED'";
    private static final String GO_ON = """
            UPDATE opportunity SET version = version + 1, stage = 'QUOTE_SENT', moved_at = $2,
                   owner = coalesce(owner, $3)
             WHERE id = $1 AND stage IN ('NEW', 'QUALIFIED')
            """;
    /** PF-1043 becomes PF-1043/2, that PF-1043/3. */
    private static final String REVISE = """
            WITH was AS (SELECT *, regexp_replace(number, '/[0-9]+$', '') AS base FROM quote WHERE id = $1)
            INSERT INTO quote (number, party_id, status, made_at, agent, total, discount, treatment, opportunity_id,
                note, revises)
            SELECT base || '/' || 2 + coalesce((SELECT max(split_part(q.number, '/', 2)::integer - 1) FROM quote q
                     WHERE q.party_id = was.party_id AND q.number ~ '/[0-9]{1,6}$'
                       AND regexp_replace(q.number, '/[0-9]+$', '') = was.base), 0),
                   party_id, 'DRAFT', $2, $3, total, discount, treatment, opportunity_id, note, id
              FROM was RETURNING id
            """;

    private static final String SAME_LINES = """
            INSERT INTO quote_line (quote_id, position, product, title, category, quantity, amount)
            SELECT $2, position, product, title, category, quantity, amount FROM quote_line WHERE quote_id = $1
            """;
    private static final String REFUSED = "UPDATE quote SET version = version + 1, status = 'REFUSED' WHERE id = $1";
    private static final Set<Status> OPEN = Set.of(Status.SENT, Status.OPENED, Status.EXPIRED);

    private final Database database;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told when a party's file changed */
    public PgQuotes(Database database, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    private Future<Written<Quote>> within(By by, Function<Sale, Future<Written<Quote>>> work) {
        return database.patiently(database.pool()
                        .withTransaction(tx ->
                                work.apply(new Sale(tx, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)))))
                .onSuccess(written -> {
                    if (written instanceof Written.Done<Quote>(var quote, var again) && !again) {
                        changed.accept(quote.party());
                    }
                });
    }

    @Override
    public Future<Written<Quote>> draft(PartyId party, Draft draft, By by) {
        return within(by, sale -> sale.party(party.value()).compose(found -> found.map(id -> sale.once(
                        () -> PgOrders.basket(sale, QuoteSql.OFFERED, id, draft.cart(), draft.opportunity())
                                .compose(agreed -> Sale.then(agreed, basket -> drafted(sale, id, draft, basket))),
                        made -> read(sale, made)))
                .orElseGet(() -> Sale.refused(new Written.NotThere<>("party")))));
    }

    private static Future<Written<UUID>> drafted(Sale sale, UUID party, Draft draft, Basket basket) {
        Tuple values = terms(Tuple.of(party, sale.at(), sale.by().login()), draft, basket);
        return sale.tx()
                .preparedQuery(DRAFT)
                .execute(values)
                .map(rows -> rows.iterator().next().getUUID("id"))
                .compose(id ->
                        sale.batch(LINE, OrderWriter.lines(id, basket.lines())).map(new Written.Done<>(id, false)));
    }

    private static Tuple terms(Tuple values, Draft draft, Basket basket) {
        return values.addLong(basket.totalRial())
                .addLong(basket.discountRial())
                .addString(basket.discount().map(Quote.Discount::code).orElse(null))
                .addLocalDate(draft.validUntil().orElse(null))
                .addUUID(draft.opportunity().orElse(null))
                .addString(draft.note().orElse(null));
    }

    @Override
    public Future<Written<Quote>> edit(UUID quote, int version, Draft draft, String by) {
        return onFiled(quote, version, by, (sale, filed) -> {
            if (filed.status() != Status.DRAFT) {
                return Sale.refused(new Written.Refused<>(Reason.SENT));
            }
            return PgOrders.basket(sale, QuoteSql.OFFERED, filed.party().value(), draft.cart(), draft.opportunity())
                    .compose(agreed -> Sale.then(agreed, basket -> sale.logged(
                                    Subject.QUOTE, quote, () -> sale.run(EDIT, terms(Tuple.of(quote), draft, basket))
                                            .compose(v -> sale.run(NO_LINES, Tuple.of(quote)))
                                            .compose(v -> sale.batch(LINE, OrderWriter.lines(quote, basket.lines()))))
                            .compose(v -> done(sale, quote))));
        });
    }

    @Override
    public Future<Written<Quote>> sent(UUID quote, int version, Sending sending, String by) {
        return onFiled(quote, version, by, (sale, filed) -> {
            if (filed.status() != Status.DRAFT) {
                return Sale.refused(new Written.Refused<>(Reason.SENT));
            }
            if (sending.at().isAfter(sale.now().plusSeconds(60))) {
                return Sale.refused(new Written.Invalid<>("at", sending.at().toString(), "not in the future"));
            }
            Tuple values = Tuple.of(quote, sending.channel(), sending.at().atOffset(ZoneOffset.UTC));
            return sale.logged(Subject.QUOTE, quote, () -> sale.run(SENT, values))
                    .compose(v ->
                            also(sale, Subject.QUOTE, filed.terms().revises(), id -> sale.run(REPLACED, Tuple.of(id))))
                    .compose(v -> also(
                            sale,
                            Subject.OPPORTUNITY,
                            filed.terms().opportunity(),
                            id -> sale.run(
                                    GO_ON, Tuple.of(id, sale.at(), sale.by().login()))))
                    .compose(v -> done(sale, quote));
        });
    }

    private static Future<Void> also(
            Sale sale, Subject subject, Optional<UUID> id, Function<UUID, Future<Void>> change) {
        return id.map(one -> sale.logged(subject, one, () -> change.apply(one))).orElseGet(Future::succeededFuture);
    }

    @Override
    public Future<Written<Quote>> revise(UUID quote, By by) {
        return within(by, sale -> filed(sale, quote).compose(found -> {
            if (found.isEmpty()) {
                return Sale.refused(new Written.NotThere<>("quote"));
            }
            return sale.once(() -> revised(sale, found.get()), made -> read(sale, made));
        }));
    }

    private static Future<Written<UUID>> revised(Sale sale, Quote filed) {
        if (!OPEN.contains(filed.status()) && filed.status() != Status.REFUSED) {
            return Sale.refused(new Written.Refused<>(filed.status() == Status.DRAFT ? Reason.DRAFT : Reason.NOT_OPEN));
        }
        return sale.tx()
                .preparedQuery(REVISE)
                .execute(Tuple.of(filed.id(), sale.at(), sale.by().login()))
                .map(rows -> rows.iterator().next().getUUID("id"))
                .compose(id -> sale.run(SAME_LINES, Tuple.of(filed.id(), id)).map(new Written.Done<>(id, false)));
    }

    @Override
    public Future<Written<Quote>> refuse(UUID quote, int version, String by) {
        return onFiled(
                quote,
                version,
                by,
                (sale, filed) -> OPEN.contains(filed.status())
                        ? sale.logged(Subject.QUOTE, quote, () -> sale.run(REFUSED, Tuple.of(quote)))
                                .compose(v -> done(sale, quote))
                        : Sale.refused(new Written.Refused<>(
                                filed.status() == Status.DRAFT ? Reason.DRAFT : Reason.NOT_OPEN)));
    }

    private interface Change {
        Future<Written<Quote>> of(Sale sale, Quote filed);
    }

    /** Changes a quote that is as it was seen. */
    private Future<Written<Quote>> onFiled(UUID quote, int version, String by, Change change) {
        return within(By.unkeyed(by), sale -> filed(sale, quote).compose(found -> {
            if (found.isEmpty()) {
                return Sale.refused(new Written.NotThere<>("quote"));
            }
            return found.get().version() == version
                    ? change.of(sale, found.get())
                    : Sale.refused(new Written.Changed<>(found.get()));
        }));
    }

    private static Future<Optional<Quote>> filed(Sale sale, UUID quote) {
        return PgOrders.quote(sale.tx(), QuoteSql.QUOTE + " FOR UPDATE OF q", quote, sale.now());
    }

    private static Future<Quote> read(Sale sale, UUID quote) {
        return PgOrders.quote(sale.tx(), QuoteSql.QUOTE, quote, sale.now()).map(Optional::orElseThrow);
    }

    private static Future<Written<Quote>> done(Sale sale, UUID quote) {
        return read(sale, quote).map(now -> new Written.Done<>(now, false));
    }
}
