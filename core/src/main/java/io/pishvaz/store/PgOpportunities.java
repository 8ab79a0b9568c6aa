package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunity;
import io.pishvaz.sales.Opportunity.Terms;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Opportunities in PostgreSQL; their steps are kept by the database itself. */
public final class PgOpportunities implements Opportunities {
    private static final String OPEN = """
            INSERT INTO opportunity (party_id, stage, opened_at, moved_at, title, product, value, probability,
                expected_on, owner, source)
            VALUES ($1, 'NEW', $2, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE opportunity SET version = version + 1, title = $2, product = $3, value = $4, probability = $5,
                   expected_on = $6, owner = $7, source = $8
             WHERE id = $1
            """;
    private static final String FORGET = "DELETE FROM opportunity_competitor WHERE opportunity_id = $1";
    private static final String COMPETITOR =
            "INSERT INTO opportunity_competitor (opportunity_id, name, note) VALUES ($1, $2, $3)";
    private static final String READ = "SELECT " + OpportunityRow.DOC + " AS doc FROM opportunity o WHERE o.id = $1";
    private static final String LOCK = READ + " FOR UPDATE";
    private static final String NO_OWNER = """
            SELECT FROM (VALUES ($1::text)) AS o (login)
             WHERE login IS NOT NULL AND NOT EXISTS (SELECT FROM app_user u WHERE u.login = o.login)
            """;
    private static final String STEP = """
            UPDATE opportunity SET version = version + 1, stage = $2, moved_at = $3, owner = coalesce(owner, $4)
             WHERE id = $1
            """;
    private static final String LOSE = """
            UPDATE opportunity SET version = version + 1, stage = 'LOST', probability = 0, lost_reason = $2,
                   moved_at = $3, closed_at = $3, owner = coalesce(owner, $4)
             WHERE id = $1
            """;

    private final Database database;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told when a party's file changed */
    public PgOpportunities(Database database, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Future<Written<Opportunity>> open(PartyId party, Terms terms, By by) {
        return database.patiently(database.pool().withTransaction(tx -> {
                    Sale sale = new Sale(tx, by, now());
                    return sale.party(party.value()).compose(found -> found.map(id -> sale.once(
                                    () -> wrong(sale, terms)
                                            .compose(why -> why.isPresent()
                                                    ? Sale.refused(why.get().map(none -> id))
                                                    : opened(sale, id, terms)),
                                    made -> read(tx, READ, made).map(Optional::orElseThrow)))
                            .orElseGet(() -> Sale.refused(new Written.NotThere<>("party"))));
                }))
                .onSuccess(this::tell);
    }

    private static Future<Written<UUID>> opened(Sale sale, UUID party, Terms terms) {
        Tuple values = terms(Tuple.of(party, sale.at()), terms);
        return sale.tx()
                .preparedQuery(OPEN)
                .execute(values)
                .map(rows -> rows.iterator().next().getUUID("id"))
                .compose(id -> competitors(sale, id, terms).map(new Written.Done<>(id, false)));
    }

    @Override
    public Future<Optional<Opportunity>> read(UUID opportunity) {
        return database.patiently(read(database.pool(), READ, opportunity));
    }

    @Override
    public Future<Written<Opportunity>> edit(UUID opportunity, int version, Terms terms, String by) {
        return database.patiently(database.pool().withTransaction(tx -> {
                    Sale sale = new Sale(tx, By.unkeyed(by), now());
                    return read(tx, LOCK, opportunity).compose(found -> {
                        if (found.isEmpty()) {
                            return Sale.refused(new Written.NotThere<>("opportunity"));
                        }
                        return found.get().version() == version
                                ? edit(sale, found.get(), terms)
                                : Sale.refused(new Written.Changed<>(found.get()));
                    });
                }))
                .onSuccess(this::tell);
    }

    private static Future<Written<Opportunity>> edit(Sale sale, Opportunity filed, Terms terms) {
        if (filed.closedAt().isPresent()) {
            return Sale.refused(new Written.Refused<>(Written.Reason.CLOSED));
        }
        if (filed.terms().equals(terms)) {
            return Sale.refused(new Written.Done<>(filed, false));
        }
        return wrong(sale, terms)
                .compose(why -> why.isPresent()
                        ? Sale.refused(why.get().map(none -> filed))
                        : sale.logged(Subject.OPPORTUNITY, filed.id(), () -> sale.run(
                                                EDIT, terms(Tuple.of(filed.id()), terms))
                                        .compose(v -> sale.run(FORGET, Tuple.of(filed.id())))
                                        .compose(v -> competitors(sale, filed.id(), terms)))
                                .compose(v -> read(sale.tx(), READ, filed.id()))
                                .map(now -> new Written.Done<>(now.orElseThrow(), false)));
    }

    /** A product or an owner that is none. */
    private static Future<Optional<Written<Opportunity>>> wrong(Sale sale, Terms terms) {
        return sale.noProduct(terms.product().stream())
                .compose(code -> code.isPresent()
                        ? Future.succeededFuture(
                                Optional.of(new Written.Invalid<>("product", code.get(), "a code of the product list")))
                        : sale.tx()
                                .preparedQuery(NO_OWNER)
                                .execute(Tuple.of(terms.owner().orElse(null)))
                                .map(rows -> Sale.first(rows)
                                        .map(nobody -> new Written.Invalid<>(
                                                "owner",
                                                terms.owner().orElseThrow(),
                                                "the login of somebody who works here"))));
    }

    private static Tuple terms(Tuple values, Terms terms) {
        return values.addString(terms.title())
                .addString(terms.product().orElse(null))
                .addLong(terms.valueRial())
                .addInteger(terms.probability())
                .addLocalDate(terms.expectedOn().orElse(null))
                .addString(terms.owner().orElse(null))
                .addString(terms.source().orElse(null));
    }

    private static Future<Void> competitors(Sale sale, UUID opportunity, Terms terms) {
        List<Tuple> rows = terms.competitors().stream()
                .map(c -> Tuple.of(opportunity, c.name(), c.note().orElse(null)))
                .toList();
        return sale.batch(COMPETITOR, rows);
    }

    private static Future<Optional<Opportunity>> read(SqlClient client, String sql, UUID id) {
        return client.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> Sale.first(rows)
                .map(PgOpportunities::opportunity));
    }

    private static Opportunity opportunity(Row row) {
        return OpportunityRow.read(new Json(row.getJsonObject("doc")));
    }

    /** Who shows the file is told after the commit: they read it again at once. */
    private void tell(Written<Opportunity> written) {
        if (written instanceof Written.Done<Opportunity>(var now, var again) && !again) {
            changed.accept(now.party());
        }
    }

    @Override
    public Future<Moved> move(Move move) {
        return database.patiently(database.pool().withTransaction(tx -> read(tx, LOCK, move.opportunity())
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(new Tried(new Moved.NoSuchOpportunity(), found))
                                : moved(new Sale(tx, By.unkeyed(move.by()), now()), move, found.get())
                                        .map(moved -> new Tried(moved, found)))))
                .onSuccess(tried -> {
                    if (tried.outcome() instanceof Moved.Done) {
                        tried.was().ifPresent(was -> changed.accept(was.party()));
                    }
                })
                .map(Tried::outcome);
    }

    private record Tried(Moved outcome, Optional<Opportunity> was) {}

    private static Future<Moved> moved(Sale sale, Move move, Opportunity filed) {
        if (!move.from().name().equals(filed.stage())) {
            return Future.succeededFuture(new Moved.Elsewhere(filed.stage()));
        }
        return sale.logged(Subject.OPPORTUNITY, filed.id(), () -> switch (move.goal()) {
                    case Goal.To(var step) -> sale.run(STEP, Tuple.of(filed.id(), step.name(), sale.at(), move.by()));
                    case Goal.Lost(var reason) -> sale.run(LOSE, Tuple.of(filed.id(), reason, sale.at(), move.by()));
                })
                .map(v -> new Moved.Done());
    }

    /** As precise as the wire. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
