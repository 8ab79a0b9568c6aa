package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.Merges.Duplicate;
import io.pishvaz.customer.Merges.Field;
import io.pishvaz.customer.Merges.Likeness;
import io.pishvaz.customer.Merges.Merge;
import io.pishvaz.customer.Merges.Request;
import io.pishvaz.customer.Merges.Result;
import io.pishvaz.customer.Merges.Side;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgMergesIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final PartyId SHIRIN = party(1);
    private static final PartyId TWICE = party(2);
    private static final PartyId OTHER = party(3);
    private static final String STORY = """
            TRUNCATE party CASCADE;
            INSERT INTO party (id, name, job, place, since) VALUES
              ('00000000-0000-0000-0000-000000000001', 'شیرین دانشور', NULL, 'Shiraz', '2026-02-01Z'),
              ('00000000-0000-0000-0000-000000000002', 'شيرين دانش‌ور', 'Architect', 'Tehran', '2026-01-01Z'),
              ('00000000-0000-0000-0000-000000000003', 'Farhad', NULL, NULL, '2026-01-01Z');
            INSERT INTO party_phone (party_id, e164) SELECT id, e164 FROM (VALUES
              (1, '+989121110001'), (2, '+989121110001'), (2, '+989121110002'), (3, '+989121110003')) n (i, e164)
              JOIN party ON id = ('00000000-0000-0000-0000-00000000000' || i)::uuid;
            INSERT INTO orders (number, party_id, at, total, category)
            SELECT 'O-' || right(id::text, 1), id, '2026-03-01Z', 100, 'beans' FROM party;
            INSERT INTO quote (number, party_id, channel, sent_at, total, status)
            SELECT 'PF-' || right(id::text, 1), id, 'EMAIL', '2026-03-01Z', 100, 'SENT' FROM party;
            INSERT INTO interaction (id, kind, party_id, direction, began)
            SELECT gen_random_uuid(), 'SMS', id, 'INBOUND', '2026-03-02Z' FROM party, generate_series(1, 3);
            INSERT INTO task (party_id, title) SELECT id, 'Call back' FROM party;
            INSERT INTO complaint (party_id, at, subject) SELECT id, '2026-03-01Z', 'late' FROM party;
            INSERT INTO survey (party_id, at, kind, score) SELECT id, '2026-03-01Z', 'CSAT', 9 FROM party;
            INSERT INTO stage_history SELECT id, 'CUSTOMER', 'PROSPECT', '2026-03-01Z', 'PURCHASE', '[]' FROM party;
            INSERT INTO referral (referrer_id, referred_id, at, kind) SELECT a.id, b.id, '2026-04-01Z', 'CODE'
              FROM party a, party b WHERE a.id <> b.id AND (a.name = 'Farhad' OR b.job IS NOT NULL);
            INSERT INTO party_link SELECT a.id, b.id, 'FAMILY' FROM party a, party b WHERE a.id <> b.id;
            INSERT INTO number_verdict (e164, party_id, verdict, agent, at)
            SELECT '+989121110009', id, 'IS', 'mina', '2026-04-01Z' FROM party;
            """;
    private static Database database;
    private static PgCustomers customers;
    private static PgMerges merges;
    private static final List<PartyId> CHANGED = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        customers = new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());
        merges = new PgMerges(database, InstantSource.system(), CHANGED::add);
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void story() {
        await(database.pool().query(STORY).execute());
        CHANGED.clear();
    }

    @Test
    void everythingOfTheDuplicateIsTheSurvivors() {
        Merge merge = done(merge(SHIRIN, TWICE, Set.of(Field.JOB)));

        CustomerFile file = await(customers.file(TWICE)).orElseThrow();
        assertThat(file).isEqualTo(await(customers.file(SHIRIN)).orElseThrow());
        assertThat(file.party().id()).isEqualTo(SHIRIN);
        assertThat(file.party().job()).contains("Architect");
        assertThat(file.party().place()).contains("Shiraz");
        assertThat(file.party().since()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(file.party().numbers())
                .extracting(phone -> phone.number().e164())
                .containsExactly("+989121110001", "+989121110002");
        assertThat(file.buying().orders()).hasSize(2);
        assertThat(file.tasks()).hasSize(2);
        assertThat(file.history()).anyMatch(item -> item.title().code().equals("history.merged"));
        assertThat(await(customers.match(new PhoneNumber("+989121110002"))))
                .isInstanceOfSatisfying(
                        Match.Known.class,
                        known -> assertThat(known.file().party().id()).isEqualTo(SHIRIN));
        assertThat(await(customers.match(new PhoneNumber("+989121110001")))).isInstanceOf(Match.Known.class);
        assertThat(await(new PgTimeline(database).page(TWICE, Optional.empty(), Set.of("ORDER"), 9))
                        .items())
                .hasSize(2);
        assertThat(left(TWICE)).isEmpty();
        assertThat(CHANGED).containsExactly(SHIRIN, TWICE);
        assertThat(await(merges.of(TWICE))).containsExactly(merge);
    }

    @Test
    void undoingBringsBackExactlyWhatWas() {
        List<String> before = everything();
        Merge merge = done(merge(SHIRIN, TWICE, Set.of(Field.values())));
        await(customers.file(SHIRIN));
        Merge undone = done(await(merges.undo(merge.id(), "mina", false)));

        assertThat(everything()).isEqualTo(before);
        assertThat(undone.undone()).isPresent();
        assertThat(await(customers.file(TWICE)).orElseThrow().party().id()).isEqualTo(TWICE);
        assertThat(await(merges.undo(merge.id(), "mina", false))).isInstanceOf(Result.Refused.class);
    }

    @Test
    void whatCameLaterStaysWithTheSurvivor() {
        Merge merge = done(merge(SHIRIN, TWICE, Set.of(Field.JOB, Field.PLACE)));
        run("INSERT INTO orders (number, party_id, at, total, category) VALUES ('NEW', '%s', now(), 5, 'x')", TWICE);
        run("UPDATE party SET job = 'Chef' WHERE id = '%s'", SHIRIN);
        run("DELETE FROM quote WHERE number = 'PF-2'", TWICE);
        await(merges.undo(merge.id(), "mina", false));

        CustomerFile survivor = await(customers.file(SHIRIN)).orElseThrow();
        assertThat(survivor.party().job()).contains("Chef");
        assertThat(survivor.party().place()).contains("Shiraz");
        assertThat(survivor.buying().orders()).hasSize(2);
        CustomerFile duplicate = await(customers.file(TWICE)).orElseThrow();
        assertThat(duplicate.buying().orders()).hasSize(1);
        assertThat(duplicate.quote()).isEmpty();
    }

    @Test
    void mergesAtTheSameTimeNeverLoseOne() {
        Future<Result> there = merges.merge(request(SHIRIN, TWICE, Set.of()), "mina");
        Future<Result> back = merges.merge(request(TWICE, SHIRIN, Set.of()), "reza");
        List<Result> results = List.of(await(there), await(back));

        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Result.Refused.class::isInstance).hasSize(1);
    }

    @Test
    void aChainIsUndoneFromItsEnd() {
        List<String> before = everything();
        Merge first = done(merge(SHIRIN, TWICE, Set.of()));
        Merge second = done(merges(OTHER, SHIRIN));
        assertThat(await(customers.file(TWICE)).orElseThrow().party().id()).isEqualTo(OTHER);

        assertThat(await(merges.undo(first.id(), "mina", false))).isInstanceOf(Result.Refused.class);
        done(await(merges.undo(second.id(), "mina", false)));
        assertThat(await(customers.file(TWICE)).orElseThrow().party().id()).isEqualTo(SHIRIN);
        done(await(merges.undo(first.id(), "mina", false)));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void onlyWhoMergedOrASupervisorUndoes() {
        Merge merge = done(merge(SHIRIN, TWICE, Set.of()));
        assertThat(await(merges.undo(merge.id(), "reza", false))).isInstanceOf(Result.NotYours.class);
        assertThat(await(merges.undo(merge.id(), "sara", true))).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatIsNotAsItWasReadIsRefusedAndNothingChanges() {
        List<String> before = everything();
        Side stale = new Side(SHIRIN, 7);
        Side current = new Side(TWICE, 1);
        assertThat(await(merges.merge(new Request(stale, current, Set.of()), "mina")))
                .isInstanceOf(Result.Refused.class);
        assertThat(await(merges.merge(new Request(current, current, Set.of()), "mina")))
                .isInstanceOf(Result.Refused.class);
        Side nobody = new Side(new PartyId(UUID.randomUUID()), 1);
        assertThat(await(merges.merge(new Request(nobody, current, Set.of()), "mina")))
                .isInstanceOf(Result.Missing.class);
        assertThat(await(merges.undo(UUID.randomUUID(), "mina", true))).isInstanceOf(Result.Missing.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theSameNumberAndTheSameNameInAnotherSpellingAreNoticed() {
        List<Duplicate> alike = await(merges.duplicates(SHIRIN));
        assertThat(alike).singleElement().satisfies(one -> {
            assertThat(one.candidate().party()).isEqualTo(TWICE);
            assertThat(one.alike()).containsExactly(Likeness.NUMBER, Likeness.NAME);
        });
        assertThat(await(merges.duplicates(OTHER))).isEmpty();
        done(merge(SHIRIN, TWICE, Set.of()));
        assertThat(await(merges.duplicates(SHIRIN))).isEmpty();
    }

    @Test
    void whoWasToldApartIsShownLastWithWhoSaidItUntilItIsTakenBack() {
        assertThat(await(merges.apart(TWICE, SHIRIN, "mina"))).isTrue();
        for (var each : List.of(SHIRIN, TWICE)) {
            assertThat(await(merges.duplicates(each)).getFirst().apart()).isPresent();
        }
        assertThat(await(merges.apart(SHIRIN, SHIRIN, "mina"))).isFalse();
        await(merges.maybeSame(SHIRIN, TWICE));
        assertThat(await(merges.duplicates(SHIRIN)).getFirst().apart()).isEmpty();
    }

    @Test
    void aTableToComeMovesToo() {
        run("CREATE TABLE plugin_card (no serial PRIMARY KEY, member uuid REFERENCES party)", TWICE);
        run("INSERT INTO plugin_card (member) VALUES ('%s')", TWICE);
        Merge merge = done(merge(SHIRIN, TWICE, Set.of()));
        assertThat(rows("SELECT member FROM plugin_card")).containsExactly("[\"" + SHIRIN + "\"]");
        await(merges.undo(merge.id(), "mina", false));
        assertThat(rows("SELECT member FROM plugin_card")).containsExactly("[\"" + TWICE + "\"]");
        run("DROP TABLE plugin_card", TWICE);
    }

    private static Result merge(PartyId survivor, PartyId duplicate, Set<Field> take) {
        return await(merges.merge(request(survivor, duplicate, take), "mina"));
    }

    private static Result merges(PartyId survivor, PartyId duplicate) {
        return merge(survivor, duplicate, Set.of());
    }

    private static Request request(PartyId survivor, PartyId duplicate, Set<Field> take) {
        return new Request(side(survivor), side(duplicate), take);
    }

    private static Side side(PartyId party) {
        Row row = await(database.pool()
                        .query("SELECT version FROM party WHERE id = '" + party + "'")
                        .execute())
                .iterator()
                .next();
        return new Side(party, row.getInteger("version"));
    }

    private static Merge done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).merge();
    }

    /** All rows of all tables that know a party, but for the versions of the parties. */
    private static List<String> everything() {
        return Stream.concat(
                        rows("SELECT to_jsonb(p) - 'version' FROM party p ORDER BY id").stream(),
                        tables().stream()
                                .flatMap(table ->
                                        rows("SELECT to_jsonb(t) FROM %s t ORDER BY to_jsonb(t)::text".formatted(table))
                                                .stream()))
                .toList();
    }

    /** The rows that still refer to a party. */
    private static List<String> left(PartyId party) {
        return rows("SELECT of_table::text, of_column FROM party_reference WHERE of_table <> 'party'::regclass")
                .stream()
                .map(JsonArray::new)
                .flatMap(ref -> rows("SELECT to_jsonb(t) FROM %s t WHERE %s = '%s'"
                                .formatted(ref.getString(0), ref.getString(1), party))
                        .stream())
                .toList();
    }

    private static List<String> tables() {
        return rows("SELECT DISTINCT of_table::text FROM party_reference WHERE of_table <> 'party'::regclass"
                        + " UNION ALL SELECT 'stage_history'")
                .stream()
                .map(row -> new JsonArray(row).getString(0))
                .toList();
    }

    private static List<String> rows(String sql) {
        return StreamSupport.stream(await(database.pool().query(sql).execute()).spliterator(), false)
                .map(row -> {
                    JsonArray values = new JsonArray();
                    for (int i = 0; i < row.size(); i++) {
                        values.add(row.getValue(i) instanceof UUID id ? id.toString() : row.getValue(i));
                    }
                    return values.encode();
                })
                .toList();
    }

    private static void run(String sql, PartyId party) {
        await(database.pool().query(sql.formatted(party)).execute());
    }

    private static PartyId party(int number) {
        return new PartyId(new UUID(0, number));
    }
}
