package io.pishvaz.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.customer.PartyRecord.Changed;
import io.pishvaz.customer.PartyRecord.Link;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final PartyId SHIRIN = new PartyId(new UUID(0, 1));
    private static final PartyId MAHNAZ = new PartyId(new UUID(0, 2));
    private static final PhoneNumber NUMBER = new PhoneNumber("+989171550142");
    private static final RecordRules RULES = new RecordRules(List.of(
            field("SHOPS", FreeField.Kind.NUMBER),
            field("OPENED", FreeField.Kind.DATE),
            field("SIGN", FreeField.Kind.TEXT),
            field("VISITS", FreeField.Kind.YES_NO),
            new FreeField(
                    "ROASTER", new FreeField.Title("Roaster", "برشته‌کن"), FreeField.Kind.CHOICE, List.of("own"))));

    @Test
    void aFullRecordIsFine() {
        assertThat(wrong(record(Map.of("SHOPS", "2", "OPENED", "2020-02-29", "ROASTER", "own", "VISITS", "true"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHOPS, two, a number",
        "OPENED, 2026-02-30, a date such as 2026-11-22",
        "ROASTER, rented, one of [own]",
        "VISITS, yes, true or false",
        "COLOUR, red, 'one of [SHOPS, OPENED, SIGN, VISITS, ROASTER]'",
    })
    void aFieldOfTheAdministratorIsHeldToItsKind(String code, String value, String allowed) {
        assertThat(wrong(record(Map.of(code, value))))
                .contains(new RecordRules.Wrong("fields." + code, value, allowed));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(field(with(LocalDate.parse("2026-11-23"), "10:00", "13:00"))).isEqualTo("birthday");
        assertThat(field(with(LocalDate.parse("1899-01-01"), "10:00", "13:00"))).isEqualTo("birthday");
        assertThat(field(with(TODAY, "13:00", "10:00"))).isEqualTo("preferredTo");
        assertThat(field(with(TODAY, "13:00", ""))).isEqualTo("preferredTo");
        assertThat(field(around(List.of(NUMBER, NUMBER), "a@b.ir", MAHNAZ))).isEqualTo("numbers");
        assertThat(field(around(List.of(NUMBER), "nowhere", MAHNAZ))).isEqualTo("channels");
        assertThat(field(around(List.of(NUMBER), "a@b.ir", SHIRIN))).isEqualTo("links");
    }

    @Test
    void aChoiceNeedsChoicesAndNothingElseHasThem() {
        FreeField.Title title = new FreeField.Title("a", "b");
        assertThatThrownBy(() -> new FreeField("A", title, FreeField.Kind.CHOICE, List.of()))
                .hasMessageContaining("choices");
        assertThatThrownBy(() -> new FreeField("A", title, FreeField.Kind.TEXT, List.of("x")))
                .hasMessageContaining("choices");
        assertThatThrownBy(() -> new FreeField("a b", title, FreeField.Kind.TEXT, List.of()))
                .hasMessageContaining("was a b");
    }

    @Test
    void changesAreToldFieldByField() {
        PartyRecord before = record(Map.of("SHOPS", "2"));
        PartyRecord after = around(List.of(NUMBER), "a@b.ir", MAHNAZ);
        assertThat(before.to(before)).isEmpty();
        assertThat(before.to(after))
                .containsExactlyInAnyOrder(
                        new Changed("fields.SHOPS", Optional.of("2"), Optional.empty()),
                        new Changed("numbers", Optional.empty(), Optional.of("+989171550142 MOBILE")),
                        new Changed("channels", Optional.empty(), Optional.of("EMAIL a@b.ir")),
                        new Changed("consents.SMS", Optional.empty(), Optional.of("false")),
                        new Changed("links", Optional.empty(), Optional.of("FAMILY " + MAHNAZ)));
    }

    private static FreeField field(String code, FreeField.Kind kind) {
        return new FreeField(code, new FreeField.Title(code, code), kind, List.of());
    }

    private static Optional<RecordRules.Wrong> wrong(PartyRecord record) {
        return RULES.check(SHIRIN, record, TODAY);
    }

    private static String field(PartyRecord record) {
        return wrong(record).orElseThrow().field();
    }

    static PartyRecord record(Map<String, String> fields) {
        return make(Optional.empty(), Optional.empty(), Optional.empty(), fields);
    }

    private static PartyRecord with(LocalDate birthday, String from, String to) {
        return make(Optional.of(birthday), hour(from), hour(to), Map.of());
    }

    private static Optional<LocalTime> hour(String written) {
        return Optional.of(written).filter(text -> !text.isEmpty()).map(LocalTime::parse);
    }

    private static PartyRecord make(
            Optional<LocalDate> birthday,
            Optional<LocalTime> from,
            Optional<LocalTime> to,
            Map<String, String> fields) {
        return new PartyRecord(
                "Shirin",
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                birthday,
                Optional.empty(),
                from,
                to,
                List.of(),
                List.of(),
                Map.of(),
                fields,
                List.of());
    }

    static PartyRecord around(List<PhoneNumber> numbers, String email, PartyId other) {
        return new PartyRecord(
                "Shirin",
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                numbers.stream()
                        .map(n -> new Party.Phone(n, Party.NumberKind.MOBILE))
                        .toList(),
                List.of(new PartyRecord.Channel("EMAIL", email)),
                Map.of("SMS", false),
                Map.of(),
                List.of(new Link(other, Link.Kind.FAMILY)));
    }
}
