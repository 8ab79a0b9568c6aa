package io.pishvaz.store;

import io.pishvaz.care.Gifts;
import io.pishvaz.care.Given;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Edit;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Treatments in PostgreSQL. What one costs and how long it may be used is copied when it is given. */
public final class PgGifts implements Gifts {
    private static final String CATALOGUE = "SELECT to_jsonb(t) AS doc FROM treatment t";
    private static final String DEFINE = """
            INSERT INTO treatment AS t (title_en, title_fa, cost, percent, valid_days, every_days, offered, code, kind)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING to_jsonb(t) AS doc
            """;
    private static final String CHANGE = """
            UPDATE treatment t SET title_en = $1, title_fa = $2, cost = $3, percent = $4, valid_days = $5,
                every_days = $6, offered = $7, version = version + 1
             WHERE code = $8 AND version = $9 RETURNING to_jsonb(t) AS doc
            """;
    private static final String GIVE = """
            INSERT INTO treatment_given (party_id, treatment, at, valid_until, cost, given_by, note, used_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
            """;
    private static final String USE =
            "UPDATE treatment_given SET used_at = $2, version = version + 1 WHERE id = $1 AND used_at IS NULL";
    private static final String TAKE_BACK = "DELETE FROM treatment_given WHERE id = $1";

    private final CareStore store;

    PgGifts(CareStore store) {
        this.store = store;
    }

    @Override
    public Future<List<Treatment>> catalogue() {
        return store.ask(CATALOGUE + " ORDER BY kind, code", Tuple.tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgGifts::treatment)
                        .toList());
    }

    @Override
    public Future<Kept<Treatment>> define(String code, TreatmentKind kind, Treatment.Terms terms) {
        return wrong(kind, terms)
                .orElseGet(() -> store.ask(DEFINE, terms(terms).addString(code).addString(kind.name()))
                        .map(rows -> done(rows).orElseGet(() -> new Kept.Refused<>(Kept.Reason.EXISTS))));
    }

    @Override
    public Future<Kept<Treatment>> change(String code, int version, Treatment.Terms terms) {
        return find(code).compose(found -> found.map(
                        one -> wrong(one.kind(), terms).orElseGet(() -> change(one, version, terms)))
                .orElseGet(() -> CareStore.said(new Kept.NotThere<>("treatment"))));
    }

    private Future<Kept<Treatment>> change(Treatment one, int version, Treatment.Terms terms) {
        return store.ask(CHANGE, terms(terms).addString(one.code()).addInteger(version))
                .compose(rows -> done(rows).map(CareStore::said).orElseGet(() -> find(one.code())
                        .map(now -> new Kept.Changed<>(now.orElse(one)))));
    }

    private Future<Optional<Treatment>> find(String code) {
        return store.ask(CATALOGUE + " WHERE code = $1", Tuple.of(code))
                .map(rows -> CareStore.first(rows).map(PgGifts::treatment));
    }

    private static Optional<Future<Kept<Treatment>>> wrong(TreatmentKind kind, Treatment.Terms terms) {
        return terms.percent()
                .filter(percent -> kind != TreatmentKind.DISCOUNT)
                .map(percent -> CareStore.said(
                        new Kept.Invalid<>("percent", percent.toString(), "left out for what is no discount")));
    }

    @Override
    public Future<Kept<Given>> give(Gifts.Wish wish, By by) {
        return store.create(CareRows.GIVEN, wish.party(), by, work -> work.tx()
                .preparedQuery(CATALOGUE + " WHERE code = $1")
                .execute(Tuple.of(wish.treatment()))
                .compose(rows -> CareStore.first(rows)
                        .map(row -> give(work, treatment(row), wish))
                        .orElseGet(() -> Made.no(
                                new Kept.Invalid<>("treatment", wish.treatment(), "a code of the catalogue")))));
    }

    private static Future<Made<Given>> give(Work work, Treatment treatment, Gifts.Wish wish) {
        LifecycleStage stage = work.stage().orElseThrow();
        if (!treatment.kind().isFor(stage)) {
            return Made.no(new Kept.Locked<>(stage, treatment.kind().from()));
        }
        if (!treatment.terms().offered()) {
            return Made.no(new Kept.Refused<>(Kept.Reason.NOT_OFFERED));
        }
        Optional<Instant> until = wish.validUntil()
                .or(() -> treatment.terms().validDays().map(days -> work.now().plus(Duration.ofDays(days))));
        if (until.filter(end -> !end.isAfter(work.now())).isPresent()) {
            return Made.no(new Kept.Invalid<>("validUntil", until.get().toString(), "later than now"));
        }
        return work.make(
                GIVE,
                Tuple.tuple()
                        .addUUID(work.party())
                        .addString(treatment.code())
                        .addOffsetDateTime(work.at())
                        .addOffsetDateTime(
                                until.map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
                        .addLong(wish.costRial().orElse(treatment.terms().costRial()))
                        .addString(work.login())
                        .addString(wish.note().orElse(null))
                        .addOffsetDateTime(wish.used() ? work.at() : null));
    }

    @Override
    public Future<Kept<Given>> use(UUID given, int version, String by) {
        return unused(new Edit(given, version, by), work -> work.run(USE, Tuple.of(given, work.at())));
    }

    @Override
    public Future<Kept<Given>> takeBack(UUID given, int version, String by) {
        return unused(new Edit(given, version, by), work -> work.run(TAKE_BACK, Tuple.of(given)));
    }

    private Future<Kept<Given>> unused(Edit edit, Function<Work, Future<Void>> change) {
        return store.edit(
                CareRows.GIVEN,
                edit,
                (work, one) -> one.usedAt().isPresent()
                        ? Future.succeededFuture(Optional.of(new Kept.Refused<>(Kept.Reason.OVER)))
                        : change.apply(work).map(Optional.empty()));
    }

    private static Tuple terms(Treatment.Terms terms) {
        return Tuple.tuple()
                .addString(terms.title().en())
                .addString(terms.title().fa())
                .addLong(terms.costRial())
                .addInteger(terms.percent().orElse(null))
                .addInteger(terms.validDays().orElse(null))
                .addInteger(terms.everyDays())
                .addBoolean(terms.offered());
    }

    private static Optional<Kept<Treatment>> done(RowSet<Row> rows) {
        return CareStore.first(rows).map(row -> new Kept.Done<>(treatment(row), false));
    }

    private static Treatment treatment(Row row) {
        return CareRows.treatment(new Json(row.getJsonObject("doc")));
    }
}
