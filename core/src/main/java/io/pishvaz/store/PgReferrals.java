package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.pishvaz.sales.Referral;
import io.pishvaz.sales.Referral.Terms;
import io.pishvaz.sales.Referrals;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Referrals in PostgreSQL. Each is a fact of its referrer, who is judged by it at once. */
public final class PgReferrals implements Referrals {
    private static final String RECORD = """
            INSERT INTO referral (referrer_id, referred_id, at, kind, product, own_accord, treatment, by_login)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (referrer_id, referred_id) DO NOTHING RETURNING id
            """;
    private static final String EDIT = """
            UPDATE referral SET version = version + 1, kind = $2, product = $3, own_accord = $4, treatment = $5
             WHERE id = $1
            """;
    private static final String REMOVE = "DELETE FROM referral WHERE id = $1";
    private static final String READ = "SELECT " + ReferralRow.DOC + " AS doc FROM referral r WHERE r.id = $1";
    private static final String LOCK = READ + " FOR UPDATE OF r";
    private static final String TREATMENT = "SELECT FROM treatment WHERE code = $1";

    private final Database database;
    private final StageKeeper stages;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /** @param changed told when a party's file changed */
    public PgReferrals(Database database, LifecycleEngine engine, InstantSource clock, Consumer<PartyId> changed) {
        this.database = database;
        this.stages = new StageKeeper(database, engine);
        this.clock = clock;
        this.changed = changed;
    }

    private Future<Written<Referral>> within(By by, Function<Sale, Future<Written<Referral>>> work) {
        return database.patiently(database.pool()
                        .withTransaction(tx ->
                                work.apply(new Sale(tx, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)))))
                .onSuccess(written -> {
                    if (written instanceof Written.Done<Referral>(var now, var again) && !again) {
                        changed.accept(now.referrer().party());
                        changed.accept(now.referred().party());
                    }
                });
    }

    @Override
    public Future<Written<Referral>> record(New referral, By by) {
        if (referral.referrer().equals(referral.referred())) {
            return Sale.refused(
                    new Written.Invalid<>("referrer", referral.referrer().toString(), "another party"));
        }
        return within(by, sale -> sale.party(referral.referrer().value())
                .compose(referrer -> sale.party(referral.referred().value()).compose(referred -> {
                    if (referred.isEmpty()) {
                        return Sale.refused(new Written.NotThere<>("party"));
                    }
                    if (referrer.isEmpty()) {
                        return Sale.refused(new Written.Invalid<>(
                                "referrer", referral.referrer().toString(), "a party on file"));
                    }
                    return wrong(sale, referral.terms())
                            .compose(why -> why.isPresent()
                                    ? Sale.refused(why.get())
                                    : sale.once(
                                            () -> recorded(sale, referrer.get(), referred.get(), referral.terms()),
                                            made -> read(sale, READ, made).map(Optional::orElseThrow)));
                })));
    }

    private Future<Written<UUID>> recorded(Sale sale, UUID referrer, UUID referred, Terms terms) {
        Tuple values = Tuple.tuple()
                .addUUID(referrer)
                .addUUID(referred)
                .addOffsetDateTime(sale.at())
                .addString(terms.kind().name())
                .addString(terms.product().orElse(null))
                .addBoolean(terms.ownAccord())
                .addString(terms.treatment().orElse(null))
                .addString(sale.by().login());
        return sale.tx()
                .preparedQuery(RECORD)
                .execute(values)
                .compose(rows -> rows.size() == 0
                        ? Sale.refused(new Written.Refused<>(Written.Reason.EXISTS))
                        : stages.settle(sale.tx(), new PartyId(referrer), sale.now(), Optional.empty())
                                .map(v -> new Written.Done<>(
                                        rows.iterator().next().getUUID("id"), false)));
    }

    @Override
    public Future<Written<Referral>> edit(UUID referral, int version, Terms terms, String by) {
        return onFiled(referral, version, by, (sale, filed) -> wrong(sale, terms)
                .compose(why -> why.isPresent()
                        ? Sale.refused(why.get())
                        : sale.logged(
                                        Subject.REFERRAL,
                                        referral,
                                        () -> sale.run(
                                                EDIT,
                                                Tuple.of(
                                                        referral,
                                                        terms.kind().name(),
                                                        terms.product().orElse(null),
                                                        terms.ownAccord(),
                                                        terms.treatment().orElse(null))))
                                .compose(v -> corrected(sale, filed))
                                .compose(v -> read(sale, READ, referral))
                                .map(now -> new Written.Done<>(now.orElseThrow(), false))));
    }

    @Override
    public Future<Written<Referral>> remove(UUID referral, int version, String by) {
        return onFiled(referral, version, by, (sale, filed) -> sale.run(REMOVE, Tuple.of(referral))
                .compose(v -> corrected(sale, filed))
                .map(v -> new Written.Done<>(filed, false)));
    }

    private Future<Void> corrected(Sale sale, Referral filed) {
        StageKeeper.Why why = new StageKeeper.Why(
                StageChange.Cause.CORRECTION, Optional.of(sale.by().login()), Optional.empty());
        return stages.correct(sale.tx(), filed.referrer().party(), sale.now(), why);
    }

    private interface Change {
        Future<Written<Referral>> of(Sale sale, Referral filed);
    }

    private Future<Written<Referral>> onFiled(UUID referral, int version, String by, Change change) {
        return within(By.unkeyed(by), sale -> read(sale, LOCK, referral).compose(found -> {
            if (found.isEmpty()) {
                return Sale.refused(new Written.NotThere<>("referral"));
            }
            return found.get().version() == version
                    ? change.of(sale, found.get())
                    : Sale.refused(new Written.Changed<>(found.get()));
        }));
    }

    private static Future<Optional<Written<Referral>>> wrong(Sale sale, Terms terms) {
        return terms.treatment()
                .map(code -> sale.tx()
                        .preparedQuery(TREATMENT)
                        .execute(Tuple.of(code))
                        .map(rows -> Optional.<Written<Referral>>of(
                                        new Written.Invalid<>("treatment", code, "the code of a treatment"))
                                .filter(none -> rows.size() == 0)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Future<Optional<Referral>> read(Sale sale, String sql, UUID id) {
        return sale.tx().preparedQuery(sql).execute(Tuple.of(id)).map(rows -> Sale.first(rows)
                .map(row -> ReferralRow.read(new Json(row.getJsonObject("doc")))));
    }
}
