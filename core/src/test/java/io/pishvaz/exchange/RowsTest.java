package io.pishvaz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.sheet.Line;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @Test
    void guessesPersianAndEnglishHeadings() {
        assertThat(Headings.guess(
                        Kind.PARTIES, List.of("كد مشتري", "نام و نام خانوادگی", "تلفن\u200cهمراه", "City", "foo")))
                .containsExactly(
                        Optional.of(Field.ID),
                        Optional.of(Field.NAME),
                        Optional.of(Field.MOBILE),
                        Optional.of(Field.PLACE),
                        Optional.empty());
        assertThat(Headings.guess(Kind.ORDERS, List.of("Order_ID", "customer-id", "تاریخ", "مبلغ", "Qty")))
                .containsExactly(
                        Optional.of(Field.NUMBER),
                        Optional.of(Field.ORDER_PARTY),
                        Optional.of(Field.ORDER_AT),
                        Optional.of(Field.AMOUNT),
                        Optional.of(Field.QUANTITY));
    }

    @Test
    void readsAPartyAsPersianFilesWriteIt() {
        Rows rows = new Rows(
                reading(Kind.PARTIES, 1, Field.ID, Field.NAME, Field.MOBILE, Field.BIRTHDAY, Field.PARTY_KIND));
        Staged staged = rows.read(line("۱۲", " علي كريمي ", "۰۹۱۲ ۳۴۵ ۶۷۸۹", "۱۳۶۳/۱۲/۳۰", "حقیقی"));
        assertThat(staged.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("BIRTHDAY");
            assertThat(fault.rule()).isEqualTo(Rule.DATE);
        });
        Staged leap = rows.read(line("۱۳", "علي كريمي", "۰۹۱۲ ۳۴۵ ۶۷۸۹", "۱۳۶۲/۱۲/۲۹", "حقیقی"));
        assertThat(leap.faults()).isEmpty();
        assertThat(leap.values()).startsWith("13", "علی کریمی", "PERSON").contains("+989123456789", "1984-03-19");
        assertThat(rows.notes().jalali()).isEqualTo(1);
    }

    @Test
    void namesEachFaultOfARow() {
        Rows rows = new Rows(reading(Kind.PARTIES, 1, Field.ID, Field.NAME, Field.MOBILE, Field.PARTY_KIND));
        Staged staged = rows.read(line("", "x".repeat(201), "12", "robot"));
        assertThat(staged.faults())
                .extracting(BadCell::column, BadCell::rule)
                .containsExactly(
                        tuple("NAME", Rule.TOO_LONG),
                        tuple("MOBILE", Rule.PHONE),
                        tuple("PARTY_KIND", Rule.WORD),
                        tuple("ID", Rule.REQUIRED));
        assertThat(staged.faults().get(2).allowed()).isEqualTo("one of ORGANISATION, PERSON");
    }

    @Test
    void takesTheApostropheOfAnExportAway() {
        Rows rows = new Rows(reading(Kind.PARTIES, 1, Field.ID, Field.NAME, Field.MOBILE));
        assertThat(rows.read(line("7", "'=1+1", "'+989123456789")).values()).contains("=1+1", "+989123456789");
    }

    @Test
    void rowsOfOneOrderBelongTogether() {
        Rows rows = new Rows(reading(Kind.ORDERS, 10, Field.NUMBER, Field.ORDER_PARTY, Field.ORDER_AT, Field.AMOUNT));
        assertThat(rows.read(line("1", "a", "2026-01-05", "۱٬۵۰۰")).values()).contains("15000", "2026-01-04T20:30:00Z");
        assertThat(rows.read(line("1", "a", "2026-01-05", "2")).unit()).isEqualTo(1);
        assertThat(rows.read(line("1", "b", "2026-01-05", "2")).faults())
                .extracting(BadCell::rule)
                .containsExactly(Rule.SAME_ORDER);
        assertThat(rows.read(line("2", "b", "2026-01-05", "2.05")).faults())
                .extracting(BadCell::rule)
                .containsExactly(Rule.MONEY);
    }

    @Test
    void withoutNumbersAPartysPurchasesOfOneDayAreOneOrder() {
        Rows rows = new Rows(reading(Kind.ORDERS, 1, Field.ORDER_PARTY, Field.ORDER_AT, Field.AMOUNT));
        assertThat(rows.read(line("a", "19970101", "1")).key()).isEqualTo("a/1997-01-01");
        assertThat(rows.read(line("a", "19970101", "5")).unit()).isEqualTo(1);
        assertThat(rows.read(line("a", "19970102", "5")).unit()).isEqualTo(2);
    }

    @Test
    void daysOfBothCalendars() {
        assertThat(Moments.local("1403/12/30").orElseThrow().at().toLocalDate()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(Moments.local("۱۴۰۵-۱-۱").orElseThrow().at().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(Moments.local("1357.11.22").orElseThrow().at().toLocalDate()).isEqualTo(LocalDate.of(1979, 2, 11));
        assertThat(Moments.local("1300/01/01").orElseThrow().at().toLocalDate()).isEqualTo(LocalDate.of(1921, 3, 21));
        assertThat(Moments.local("21.03.2026 14:05").orElseThrow().at()).hasToString("2026-03-21T14:05");
        assertThat(Moments.instant("2026-03-21T14:05:00+03:30", TEHRAN).orElseThrow())
                .hasToString("2026-03-21T10:35:00Z");
        assertThat(Moments.local("03/21/2026")).isEmpty();
        assertThat(Moments.local("1404/12/30")).isEmpty();
        assertThat(Moments.local("2026-02-30")).isEmpty();
    }

    private static Reading reading(Kind kind, int rialPerUnit, Field... fields) {
        List<Field> columns = List.of(fields);
        return new Reading(
                kind,
                columns.stream().map(Field::name).toList(),
                columns.stream().map(Optional::of).toList(),
                rialPerUnit,
                TEHRAN,
                new PhoneNumbers("IR"));
    }

    private static Line line(String... cells) {
        return new Line(2, List.of(cells));
    }
}
