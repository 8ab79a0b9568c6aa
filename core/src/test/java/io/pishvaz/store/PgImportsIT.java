package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.Eventually;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Imports;
import io.pishvaz.exchange.Imports.Outcome;
import io.pishvaz.exchange.Kind;
import io.pishvaz.exchange.Rule;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgImportsIT {
    private static final Path CDNOW = Path.of("..", "..", "shared", "data", "cdnow-sample.txt");
    private static final String PARTIES = """
            کد مشتری;نام;موبایل;تاریخ تولد;شهر
            1;علي رضایی;۰۹۱۲۳۴۵۶۷۸۹;۱۳۶۰/۰۵/۱۲;يزد
            2;مینا کریمی;09121111111;;تهران
            3;;09122222222;;
            4;Farhad;12;1990-02-31;
            2;Twice;;;
            """;

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path folder;

    private Database database;
    private PgImports imports;

    @BeforeEach
    void open() {
        database = await(Postgres.open(vertx));
        imports = imports();
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void namesBadRowsAndImportsTheRestOnlyIfAsked() throws IOException {
        Import checked = check(Kind.PARTIES, PARTIES);
        assertThat(checked.progress().rows()).isEqualTo(5);
        assertThat(checked.progress().badRows()).isEqualTo(3);
        assertThat(checked.progress().jalaliDays()).isEqualTo(1);
        assertThat(await(imports.faults(checked.id(), Optional.empty(), 100)).items())
                .extracting(BadCell::row, BadCell::column, BadCell::value, BadCell::rule)
                .containsExactly(
                        tuple(4L, "نام", "", Rule.REQUIRED),
                        tuple(5L, "موبایل", "12", Rule.PHONE),
                        tuple(5L, "تاریخ تولد", "1990-02-31", Rule.DATE),
                        tuple(6L, "کد مشتری", "2", Rule.ONCE));
        Imports.Page<BadCell> two = await(imports.faults(checked.id(), Optional.empty(), 2));
        assertThat(two.items()).extracting(BadCell::row).containsExactly(4L, 5L);
        Imports.Page<BadCell> rest =
                await(imports.faults(checked.id(), two.next().map(Long::valueOf), 2));
        assertThat(rest.items()).extracting(BadCell::row).containsExactly(5L, 6L);
        assertThat(rest.next()).isEmpty();
        assertThat(await(imports.page(Optional.empty(), 50)).items())
                .extracting(Import::id)
                .contains(checked.id());
        assertThat(count("SELECT count(*) FROM party")).isZero();
        assertThat(await(imports.start(checked.id(), false))).isInstanceOf(Outcome.NotNow.class);
        Import done = start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM party p JOIN party_phone n ON n.party_id = p.id"
                        + " WHERE name = 'علی رضایی' AND place = 'یزد' AND birthday = '1981-08-03'"
                        + " AND e164 = '+989123456789'"))
                .isEqualTo(1);
    }

    @Test
    void theSameFileTwiceChangesNothingAndANewerOneOnlyWhatDiffers() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        Import again = start(check(Kind.PARTIES, PARTIES).id());
        assertThat(again.progress().created()).isZero();
        assertThat(again.progress().changed()).isZero();
        Import newer = start(check(Kind.PARTIES, "id,name,city\n2,مینا کریمی,شیراز\n1,علی رضایی,\n")
                .id());
        assertThat(newer.progress().changed()).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM party WHERE place IN ('شیراز', 'یزد')"))
                .isEqualTo(2);
    }

    @Test
    void ordersWithLinesGoToWhoTheyNameAndLiftTheStage() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        String orders = """
                order,customer,phone,date,product,qty,amount
                A1,1,,2026-01-05,Machine,1,90000
                A1,1,,2026-01-05,Beans,2,10000
                A2,,0912 111 1111,1404/10/15,Beans,1,5000
                A3,99,,2026-01-05,Beans,1,1
                A4,1,,2026-01-05,Beans,1,1
                A4,1,,2026-01-06,Beans,x,1
                """;
        Import checked = check(Kind.ORDERS, orders);
        assertThat(await(imports.faults(checked.id(), Optional.empty(), 100)).items())
                .extracting(BadCell::row, BadCell::rule)
                .containsExactly(tuple(5L, Rule.KNOWN_PARTY), tuple(7L, Rule.QUANTITY));
        assertThat(checked.progress().badRows()).isEqualTo(3);
        Import done = start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(count("SELECT total FROM orders WHERE number = 'A1'")).isEqualTo(100_000);
        assertThat(count("SELECT count(*) FROM order_line")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM party WHERE stage = 'CUSTOMER'")).isEqualTo(2);
        Import again = start(check(Kind.ORDERS, orders).id());
        assertThat(again.progress().created() + again.progress().changed()).isZero();
    }

    @Test
    void productsByTheirCodeWithOneTitleForBothLanguages() throws IOException {
        String products = """
                کد کالا,نام کالا,name,گروه,قیمت,فعال
                M-1,آسیاب,Grinder,tools,۱۲٬۰۰۰,بله
                M-2,قهوه,,beans,900,
                M 3,,Cup,cups,5,
                M-4,,,cups,5,
                M-5,فنجان,,cups,2000000000000,
                M-6,فنجان,,,7,شاید
                M-1,Again,,cups,5,
                """;
        Import checked = check(Kind.PRODUCTS, products);
        assertThat(await(imports.faults(checked.id(), Optional.empty(), 100)).items())
                .extracting(BadCell::row, BadCell::column, BadCell::rule)
                .containsExactly(
                        tuple(4L, "کد کالا", Rule.PRODUCT_CODE),
                        tuple(5L, "نام کالا", Rule.TITLE),
                        tuple(6L, "قیمت", Rule.PRICE),
                        tuple(7L, "فعال", Rule.WORD),
                        tuple(7L, "گروه", Rule.REQUIRED),
                        tuple(8L, "کد کالا", Rule.ONCE));
        Import done = start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM product WHERE code = 'M-2' AND title_en = 'قهوه' AND title_fa = 'قهوه'"
                        + " AND offered AND price = 900"))
                .isEqualTo(1);
        Import again = start(check(Kind.PRODUCTS, products).id());
        assertThat(again.progress().created() + again.progress().changed()).isZero();
        Import newer = start(
                check(Kind.PRODUCTS, "code,name,category,price,offered\nM-1,,tools,13000,no\nM-2,Coffee,beans,900,\n")
                        .id());
        assertThat(newer.progress().changed()).isEqualTo(2);
        assertThat(
                        count(
                                "SELECT count(*) FROM product WHERE (code, title_en, title_fa, price, offered, version)"
                                        + " IN (('M-1', 'Grinder', 'آسیاب', 13000, false, 2), ('M-2', 'Coffee', 'قهوه', 900, true, 2))"))
                .isEqualTo(2);
    }

    @Test
    void contactsOfAnyChannel() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        String contacts = """
                id,customer,phone,date,channel,duration,note
                c1,1,,2026-01-05 10:00,تلفن,1:30,الو
                c2,,09121111111,2026-01-05 10:00,sms,,hi
                c3,1,,2026-01-05 10:00,pigeon,,hi
                """;
        Import done = start(check(Kind.INTERACTIONS, contacts).id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(count("SELECT talk_ms FROM interaction WHERE kind = 'CALL'")).isEqualTo(90_000);
    }

    @Test
    void whatAFileChangesOfAPartyStandsInTheLogAndWhatItMakesDoesNot() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        assertThat(log()).isEmpty();
        Import newer = start(check(Kind.PARTIES, "id,name,city,mobile\n2,مینا کریمی,شیراز,\n1,علی رضایی,,09120000000\n")
                .id());
        assertThat(newer.progress().changed()).isEqualTo(2);
        assertThat(log())
                .containsExactlyInAnyOrder(
                        "RECORD 2 admin place تهران → شیراز",
                        "RECORD 2 admin numbers +989123456789 MOBILE → +989120000000 MOBILE, +989123456789 MOBILE");
        assertThat(count("SELECT count(*) FROM change c JOIN party p ON p.id = c.party_id AND p.id::text = c.subject_id"
                        + " AND p.version = c.version AND p.version = 2"))
                .isEqualTo(2);
        start(check(Kind.PARTIES, PARTIES.replace("تهران", "شیراز")).id());
        assertThat(log()).hasSize(2);
    }

    @Test
    void whatAFileChangesOfGoodsOrdersAndContactsStandsInTheLog() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        start(check(Kind.PRODUCTS, "code,name,category,price\nM-1,Grinder,tools,900\n")
                .id());
        assertThat(log())
                .contains("PRODUCT 1 admin titleEn null → Grinder", "PRODUCT 1 admin priceRial null → 900")
                .hasSize(5);
        start(check(
                        Kind.ORDERS,
                        "order,customer,date,product,amount\nA1,1,2026-01-05,Beans,90\nA2,1,2026-01-05,Cup,5\n")
                .id());
        start(check(Kind.INTERACTIONS, "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hi\n")
                .id());
        assertThat(log()).hasSize(5);

        Import goods = start(check(Kind.PRODUCTS, "code,name,category,price\nM-1,Grinder,tools,950\n")
                .id());
        Import orders = start(check(
                        Kind.ORDERS,
                        "order,customer,date,product,amount\nA1,1,2026-01-05,Blend,90\nA2,1,2026-01-05,Cup,5\n")
                .id());
        Import contacts = start(check(Kind.INTERACTIONS, "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hello\n")
                .id());

        assertThat(List.of(goods, orders, contacts))
                .extracting(job ->
                        job.progress().created() + " made, " + job.progress().changed() + " changed")
                .containsOnly("0 made, 1 changed");
        assertThat(log().subList(5, 8))
                .containsExactly(
                        "PRODUCT 2 admin priceRial 900 → 950",
                        "ORDER 2 admin lines 1 × Beans = 90 → 1 × Blend = 90",
                        "CONTACT 2 admin note hi → hello");
        assertThat(log()).hasSize(8);
        assertThat(count("SELECT version FROM orders WHERE number = 'A1'")).isEqualTo(2);
        assertThat(count("SELECT version FROM orders WHERE number = 'A2'")).isEqualTo(1);
    }

    @Test
    void whatPeopleTookAwayDoesNotComeBackWithTheFile() throws IOException {
        String contacts = "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hi\nc2,1,2026-01-05,sms,there\n";
        start(check(Kind.PARTIES, PARTIES).id());
        start(check(Kind.INTERACTIONS, contacts).id());
        await(database.pool().withTransaction(tx -> tx.query("SET LOCAL pishvaz.by = 'mina'")
                .execute()
                .compose(v ->
                        tx.query("DELETE FROM interaction WHERE note = 'hi'").execute())));
        var house = new PgRecords.House(
                new RecordRules(List.of()), ZoneId.of("Asia/Tehran"), InstantSource.system(), party -> {});
        var records = new PgRecords(database, house);
        var ali = new PartyId(await(database.pool()
                        .query("SELECT party_id FROM party_external_id WHERE external_id = '1'")
                        .execute())
                .iterator()
                .next()
                .getUUID(0));
        var kept = await(records.read(ali)).orElseThrow();
        assertThat(await(records.edit(ali, kept.version(), without(kept.record()), "mina")))
                .isEqualTo(new Records.Edit.Done(2));

        Import parties = check(Kind.PARTIES, PARTIES);
        Import again = check(Kind.INTERACTIONS, contacts);

        assertThat(parties.progress().takenAway()).isEqualTo(1);
        assertThat(again.progress().takenAway()).isEqualTo(1);
        assertThat(start(parties.id()).progress())
                .extracting(Import.Progress::created, Import.Progress::changed, Import.Progress::takenAway)
                .containsExactly(0L, 0L, 1L);
        assertThat(start(again.id()).progress())
                .extracting(Import.Progress::created, Import.Progress::changed, Import.Progress::takenAway)
                .containsExactly(0L, 0L, 1L);
        assertThat(count("SELECT count(*) FROM party_phone")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM interaction")).isEqualTo(1);
    }

    private static PartyRecord without(PartyRecord r) {
        return new PartyRecord(
                r.name(),
                r.kind(),
                r.role(),
                r.job(),
                r.company(),
                r.place(),
                r.language(),
                r.source(),
                r.birthday(),
                r.preferredChannel(),
                r.preferredFrom(),
                r.preferredTo(),
                List.of(),
                r.channels(),
                r.consents(),
                r.fields(),
                r.links());
    }

    @Test
    void anOrderNamesItsGoodsByTheirCode() throws IOException {
        start(check(Kind.PARTIES, PARTIES).id());
        start(check(Kind.PRODUCTS, "code,name,title fa,category,price\nM-1,Grinder,آسیاب,tools,900\n")
                .id());
        String orders = """
                order,customer,date,product code,product,category,amount
                A1,1,2026-01-05,M-1,,,900
                A1,1,2026-01-05,M-1,Used,bargain,300
                A2,1,2026-01-05,M-9,,,5
                A3,1,2026-01-05,M 9,,,5
                """;
        Import checked = check(Kind.ORDERS, orders);
        assertThat(await(imports.faults(checked.id(), Optional.empty(), 100)).items())
                .extracting(BadCell::row, BadCell::column, BadCell::value, BadCell::rule)
                .containsExactly(
                        tuple(4L, "product code", "M-9", Rule.KNOWN_PRODUCT),
                        tuple(5L, "product code", "M 9", Rule.PRODUCT_CODE));
        start(checked.id());
        assertThat(texts("SELECT concat_ws(' ', product, title, category, amount) FROM order_line ORDER BY position"))
                .containsExactly("M-1 آسیاب tools 900", "M-1 Used bargain 300");
        assertThat(texts("SELECT category FROM orders")).containsExactly("tools");
        Import again = start(check(Kind.ORDERS, orders).id());
        assertThat(again.progress().created() + again.progress().changed()).isZero();
    }

    @Test
    void ofTwoWhoSayHowAFileIsReadTheSecondIsTold() throws IOException {
        Import checked = check(Kind.PARTIES, PARTIES);
        var toman = new Imports.Choice(Optional.empty(), Optional.empty(), Optional.of(10));
        assertThat(await(imports.choose(checked.id(), checked.version(), toman)))
                .isInstanceOf(Outcome.Done.class);
        var rial = new Imports.Choice(Optional.empty(), Optional.empty(), Optional.of(1));
        assertThat(await(imports.choose(checked.id(), checked.version(), rial)))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.now().rialPerUnit()).isEqualTo(10));
        assertThat(now(checked).rialPerUnit()).isEqualTo(10);
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        Import checked = check(Kind.PARTIES, PARTIES);
        await(database.pool().query("UPDATE import_job SET state = 'IMPORTING'").execute());
        PgImports next = imports();
        await(next.resume());
        assertThat(until(checked.id(), State.DONE).progress().created()).isEqualTo(2);
    }

    @Test
    void cancelledNothingIsStoredAndTheFileIsGone() throws IOException {
        Import checked = check(Kind.PARTIES, PARTIES);
        await(imports.cancel(checked.id()));
        assertThat(await(imports.start(checked.id(), true))).isInstanceOf(Outcome.NotNow.class);
        Eventually.holds(() -> !Files.exists(imports.file(checked.id())));
        assertThat(count("SELECT count(*) FROM party")).isZero();
    }

    @Test
    void purchasesOfARealShop() throws IOException {
        Assumptions.assumeTrue(Files.exists(CDNOW), "no ../shared/data beside the repository: skipped");
        List<String[]> rows = Files.readAllLines(CDNOW).stream()
                .map(line -> line.strip().split("\\s+"))
                .toList();
        String parties = rows.stream()
                .map(row -> row[1])
                .distinct()
                .map(id -> id + ",Customer " + id)
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
        start(check(Kind.PARTIES, parties).id());
        Import job = await(imports.expect(Kind.ORDERS, "cdnow-sample.txt", "admin"));
        Files.copy(CDNOW, imports.file(job.id()));
        await(imports.arrived(job.id()));
        List<Optional<Field>> fields = List.of(
                Optional.empty(),
                Optional.of(Field.ORDER_PARTY),
                Optional.of(Field.ORDER_AT),
                Optional.of(Field.QUANTITY),
                Optional.of(Field.AMOUNT));
        var choice = new Imports.Choice(Optional.empty(), Optional.of(fields), Optional.of(100));
        await(imports.choose(job.id(), now(job).version(), choice));
        await(imports.check(job.id()));
        Import checked = until(job.id(), State.CHECKED);
        assertThat(checked.progress().badRows()).isZero();
        await(imports.start(job.id(), false));
        Import done = until(job.id(), State.DONE);
        long days = rows.stream().map(row -> row[1] + row[2]).distinct().count();
        long cents = rows.stream()
                .mapToLong(row -> Math.round(Double.parseDouble(row[4]) * 100))
                .sum();
        assertThat(done.progress().created()).isEqualTo(days);
        assertThat(count("SELECT sum(total)::bigint FROM orders")).isEqualTo(cents);
        assertThat(count("SELECT count(*) FROM party WHERE stage = 'PROSPECT'")).isZero();
    }

    private Import check(Kind kind, String text) throws IOException {
        Import job = await(imports.expect(kind, "test.csv", "admin"));
        Files.writeString(imports.file(job.id()), text);
        assertThat(await(imports.arrived(job.id()))).isInstanceOf(Outcome.Done.class);
        assertThat(await(imports.check(job.id()))).isInstanceOf(Outcome.Done.class);
        return until(job.id(), State.CHECKED);
    }

    private Import start(UUID id) {
        assertThat(await(imports.start(id, true))).isInstanceOf(Outcome.Done.class);
        return until(id, State.DONE);
    }

    private Import until(UUID id, State state) {
        Eventually.holds(Duration.ofSeconds(60), () -> {
            Import now = await(imports.find(id)).orElseThrow();
            assertThat(now.failure()).isEmpty();
            return now.state() == state;
        });
        return await(imports.find(id)).orElseThrow();
    }

    private PgImports imports() {
        return new PgImports(
                vertx,
                database,
                new PgImports.House(
                        folder,
                        ZoneId.of("Asia/Tehran"),
                        new PhoneNumbers("IR"),
                        new LifecycleEngine(LifecycleGates.standard()),
                        InstantSource.system()));
    }

    private Import now(Import job) {
        return await(imports.find(job.id())).orElseThrow();
    }

    private List<String> log() {
        return texts("SELECT concat(subject, ' ', version, ' ', by_login, ' ', field, ' ', coalesce(before, 'null'),"
                + " ' → ', after) FROM change ORDER BY id");
    }

    private List<String> texts(String sql) {
        return StreamSupport.stream(await(database.pool().query(sql).execute()).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    private long count(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getLong(0);
    }
}
