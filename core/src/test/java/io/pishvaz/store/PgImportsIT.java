package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.Eventually;
import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Imports;
import io.pishvaz.exchange.Imports.Outcome;
import io.pishvaz.exchange.Kind;
import io.pishvaz.exchange.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgImportsIT {
    private static final Path CDNOW = Path.of("..", "..", "shared", "data", "cdnow-sample.txt");

    @TempDir
    private Path folder;

    private ImportHouse house;

    @BeforeEach
    void open() {
        house = new ImportHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void namesBadRowsAndImportsTheRestOnlyIfAsked() throws IOException {
        Import checked = house.check(Kind.PARTIES, ImportHouse.PARTIES);
        assertThat(checked.progress().rows()).isEqualTo(5);
        assertThat(checked.progress().badRows()).isEqualTo(3);
        assertThat(checked.progress().jalaliDays()).isEqualTo(1);
        assertThat(await(house.imports.faults(checked.id(), Optional.empty(), 100))
                        .items())
                .extracting(BadCell::row, BadCell::column, BadCell::value, BadCell::rule)
                .containsExactly(
                        tuple(4L, "نام", "", Rule.REQUIRED),
                        tuple(5L, "موبایل", "12", Rule.PHONE),
                        tuple(5L, "تاریخ تولد", "1990-02-31", Rule.DATE),
                        tuple(6L, "کد مشتری", "2", Rule.ONCE));
        Imports.Page<BadCell> two = await(house.imports.faults(checked.id(), Optional.empty(), 2));
        assertThat(two.items()).extracting(BadCell::row).containsExactly(4L, 5L);
        Imports.Page<BadCell> rest =
                await(house.imports.faults(checked.id(), two.next().map(Long::valueOf), 2));
        assertThat(rest.items()).extracting(BadCell::row).containsExactly(5L, 6L);
        assertThat(rest.next()).isEmpty();
        assertThat(await(house.imports.page(Optional.empty(), 50)).items())
                .extracting(Import::id)
                .contains(checked.id());
        assertThat(house.count("SELECT count(*) FROM party")).isZero();
        assertThat(await(house.imports.start(checked.id(), false))).isInstanceOf(Outcome.NotNow.class);
        Import done = house.start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(house.count("SELECT count(*) FROM party p JOIN party_phone n ON n.party_id = p.id"
                        + " WHERE name = 'علی رضایی' AND place = 'یزد' AND birthday = '1981-08-03'"
                        + " AND e164 = '+989123456789'"))
                .isEqualTo(1);
    }

    @Test
    void theSameFileTwiceChangesNothingAndANewerOneOnlyWhatDiffers() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        Import again =
                house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        assertThat(again.progress().created()).isZero();
        assertThat(again.progress().changed()).isZero();
        Import newer = house.start(house.check(Kind.PARTIES, "id,name,city\n2,مینا کریمی,شیراز\n1,علی رضایی,\n")
                .id());
        assertThat(newer.progress().changed()).isEqualTo(1);
        assertThat(house.count("SELECT count(*) FROM party WHERE place IN ('شیراز', 'یزد')"))
                .isEqualTo(2);
    }

    @Test
    void ordersWithLinesGoToWhoTheyNameAndLiftTheStage() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        String orders = """
                order,customer,phone,date,product,qty,amount
                A1,1,,2026-01-05,Machine,1,90000
                A1,1,,2026-01-05,Beans,2,10000
                A2,,0912 111 1111,1404/10/15,Beans,1,5000
                A3,99,,2026-01-05,Beans,1,1
                A4,1,,2026-01-05,Beans,1,1
                A4,1,,2026-01-06,Beans,x,1
                """;
        Import checked = house.check(Kind.ORDERS, orders);
        assertThat(await(house.imports.faults(checked.id(), Optional.empty(), 100))
                        .items())
                .extracting(BadCell::row, BadCell::rule)
                .containsExactly(tuple(5L, Rule.KNOWN_PARTY), tuple(7L, Rule.QUANTITY));
        assertThat(checked.progress().badRows()).isEqualTo(3);
        Import done = house.start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(house.count("SELECT total FROM orders WHERE number = 'A1'")).isEqualTo(100_000);
        assertThat(house.count("SELECT count(*) FROM order_line")).isEqualTo(3);
        assertThat(house.count("SELECT count(*) FROM party WHERE stage = 'CUSTOMER'"))
                .isEqualTo(2);
        Import again = house.start(house.check(Kind.ORDERS, orders).id());
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
        Import checked = house.check(Kind.PRODUCTS, products);
        assertThat(await(house.imports.faults(checked.id(), Optional.empty(), 100))
                        .items())
                .extracting(BadCell::row, BadCell::column, BadCell::rule)
                .containsExactly(
                        tuple(4L, "کد کالا", Rule.PRODUCT_CODE),
                        tuple(5L, "نام کالا", Rule.TITLE),
                        tuple(6L, "قیمت", Rule.PRICE),
                        tuple(7L, "فعال", Rule.WORD),
                        tuple(7L, "گروه", Rule.REQUIRED),
                        tuple(8L, "کد کالا", Rule.ONCE));
        Import done = house.start(checked.id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(house.count(
                        "SELECT count(*) FROM product WHERE code = 'M-2' AND title_en = 'قهوه' AND title_fa = 'قهوه'"
                                + " AND offered AND price = 900"))
                .isEqualTo(1);
        Import again = house.start(house.check(Kind.PRODUCTS, products).id());
        assertThat(again.progress().created() + again.progress().changed()).isZero();
        Import newer = house.start(house.check(
                        Kind.PRODUCTS, "code,name,category,price,offered\nM-1,,tools,13000,no\nM-2,Coffee,beans,900,\n")
                .id());
        assertThat(newer.progress().changed()).isEqualTo(2);
        assertThat(
                        house.count(
                                "SELECT count(*) FROM product WHERE (code, title_en, title_fa, price, offered, version)"
                                        + " IN (('M-1', 'Grinder', 'آسیاب', 13000, false, 2), ('M-2', 'Coffee', 'قهوه', 900, true, 2))"))
                .isEqualTo(2);
    }

    @Test
    void contactsOfAnyChannel() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        String contacts = """
                id,customer,phone,date,channel,duration,note
                c1,1,,2026-01-05 10:00,تلفن,1:30,الو
                c2,,09121111111,2026-01-05 10:00,sms,,hi
                c3,1,,2026-01-05 10:00,pigeon,,hi
                """;
        Import done = house.start(house.check(Kind.INTERACTIONS, contacts).id());
        assertThat(done.progress().created()).isEqualTo(2);
        assertThat(house.count("SELECT talk_ms FROM interaction WHERE kind = 'CALL'"))
                .isEqualTo(90_000);
    }

    @Test
    void anOrderNamesItsGoodsByTheirCode() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        house.start(house.check(Kind.PRODUCTS, "code,name,title fa,category,price\nM-1,Grinder,آسیاب,tools,900\n")
                .id());
        String orders = """
                order,customer,date,product code,product,category,amount
                A1,1,2026-01-05,M-1,,,900
                A1,1,2026-01-05,M-1,Used,bargain,300
                A2,1,2026-01-05,M-9,,,5
                A3,1,2026-01-05,M 9,,,5
                """;
        Import checked = house.check(Kind.ORDERS, orders);
        assertThat(await(house.imports.faults(checked.id(), Optional.empty(), 100))
                        .items())
                .extracting(BadCell::row, BadCell::column, BadCell::value, BadCell::rule)
                .containsExactly(
                        tuple(4L, "product code", "M-9", Rule.KNOWN_PRODUCT),
                        tuple(5L, "product code", "M 9", Rule.PRODUCT_CODE));
        house.start(checked.id());
        assertThat(house.texts(
                        "SELECT concat_ws(' ', product, title, category, amount) FROM order_line ORDER BY position"))
                .containsExactly("M-1 آسیاب tools 900", "M-1 Used bargain 300");
        assertThat(house.texts("SELECT category FROM orders")).containsExactly("tools");
        Import again = house.start(house.check(Kind.ORDERS, orders).id());
        assertThat(again.progress().created() + again.progress().changed()).isZero();
    }

    @Test
    void ofTwoWhoSayHowAFileIsReadTheSecondIsTold() throws IOException {
        Import checked = house.check(Kind.PARTIES, ImportHouse.PARTIES);
        var toman = new Imports.Choice(Optional.empty(), Optional.empty(), Optional.of(10));
        assertThat(await(house.imports.choose(checked.id(), checked.version(), toman)))
                .isInstanceOf(Outcome.Done.class);
        var rial = new Imports.Choice(Optional.empty(), Optional.empty(), Optional.of(1));
        assertThat(await(house.imports.choose(checked.id(), checked.version(), rial)))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.now().rialPerUnit()).isEqualTo(10));
        assertThat(house.now(checked).rialPerUnit()).isEqualTo(10);
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        Import checked = house.check(Kind.PARTIES, ImportHouse.PARTIES);
        await(house.database
                .pool()
                .query("UPDATE import_job SET state = 'IMPORTING'")
                .execute());
        PgImports next = house.another();
        await(next.resume());
        assertThat(house.until(checked.id(), State.DONE).progress().created()).isEqualTo(2);
    }

    @Test
    void toldTwiceToGoOnItGoesOnOnce() throws IOException {
        String parties = IntStream.range(0, 2_000)
                .mapToObj(n -> n + ",Customer " + n)
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
        String orders = IntStream.range(0, 2_000)
                .mapToObj(n -> "A%d,%d,2026-01-05,Beans,5".formatted(n, n))
                .collect(Collectors.joining("\n", "order,customer,date,product,amount\n", "\n"));
        house.start(house.check(Kind.PARTIES, parties).id());
        Import checked = house.check(Kind.ORDERS, orders);
        await(house.imports.start(checked.id(), true));
        Eventually.holds(() -> {
            await(house.imports.resume());
            return house.now(checked).state() == State.DONE;
        });
        assertThat(house.count("SELECT count(*) FROM party WHERE stage = 'PROSPECT'"))
                .isZero();
    }

    @Test
    void cancelledNothingIsStoredAndTheFileIsGone() throws IOException {
        Import checked = house.check(Kind.PARTIES, ImportHouse.PARTIES);
        await(house.imports.cancel(checked.id()));
        assertThat(await(house.imports.start(checked.id(), true))).isInstanceOf(Outcome.NotNow.class);
        Eventually.holds(() -> !Files.exists(house.imports.file(checked.id())));
        assertThat(house.count("SELECT count(*) FROM party")).isZero();
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
        house.start(house.check(Kind.PARTIES, parties).id());
        Import job = await(house.imports.expect(Kind.ORDERS, "cdnow-sample.txt", "admin"));
        Files.copy(CDNOW, house.imports.file(job.id()));
        await(house.imports.arrived(job.id()));
        List<Optional<Field>> fields = List.of(
                Optional.empty(),
                Optional.of(Field.ORDER_PARTY),
                Optional.of(Field.ORDER_AT),
                Optional.of(Field.QUANTITY),
                Optional.of(Field.AMOUNT));
        var choice = new Imports.Choice(Optional.empty(), Optional.of(fields), Optional.of(100));
        await(house.imports.choose(job.id(), house.now(job).version(), choice));
        await(house.imports.check(job.id()));
        Import checked = house.until(job.id(), State.CHECKED);
        assertThat(checked.progress().badRows()).isZero();
        await(house.imports.start(job.id(), false));
        Import done = house.until(job.id(), State.DONE);
        long days = rows.stream().map(row -> row[1] + row[2]).distinct().count();
        long cents = rows.stream()
                .mapToLong(row -> Math.round(Double.parseDouble(row[4]) * 100))
                .sum();
        assertThat(done.progress().created()).isEqualTo(days);
        assertThat(house.count("SELECT sum(total)::bigint FROM orders")).isEqualTo(cents);
        assertThat(house.count("SELECT count(*) FROM party WHERE stage = 'PROSPECT'"))
                .isZero();
    }
}
