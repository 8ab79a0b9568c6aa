package io.pishvaz.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a record must keep to beyond the limits of each field, and the fields the administrator defined. */
public record RecordRules(List<FreeField> fields) {
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** A value that may not be, and what may. */
    public record Wrong(String field, String value, String allowed) {}

    /** The first thing wrong with a record of {@code party}. */
    public Optional<Wrong> check(PartyId party, PartyRecord record, LocalDate today) {
        return Stream.<Supplier<Optional<Wrong>>>of(
                        () -> birthday(record, today),
                        () -> hours(record),
                        () -> twice(record),
                        () -> address(record),
                        () -> self(party, record),
                        () -> free(record.fields()))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private static Optional<Wrong> birthday(PartyRecord record, LocalDate today) {
        return record.birthday()
                .filter(day -> day.isAfter(today) || day.isBefore(OLDEST))
                .map(day -> new Wrong("birthday", day.toString(), OLDEST + ".." + today));
    }

    private static Optional<Wrong> hours(PartyRecord record) {
        if (record.preferredFrom().isPresent() != record.preferredTo().isPresent()) {
            return Optional.of(new Wrong("preferredTo", "only one of the two hours", "both hours or none"));
        }
        return record.preferredFrom()
                .filter(from -> record.preferredTo().filter(from::isBefore).isEmpty())
                .map(from -> new Wrong(
                        "preferredTo",
                        record.preferredTo().map(Object::toString).orElse(""),
                        "later than " + from));
    }

    private static Optional<Wrong> twice(PartyRecord record) {
        List<PhoneNumber> numbers =
                record.numbers().stream().map(Party.Phone::number).toList();
        return numbers.stream()
                .filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
                .findFirst()
                .map(number -> new Wrong("numbers", number.e164(), "each number once"));
    }

    private static Optional<Wrong> address(PartyRecord record) {
        return record.channels().stream()
                .filter(c ->
                        c.kind().equals("EMAIL") && !EMAIL.matcher(c.address()).matches())
                .findFirst()
                .map(c -> new Wrong("channels", c.address(), "an address such as name@example.com"));
    }

    private static Optional<Wrong> self(PartyId party, PartyRecord record) {
        return record.links().stream()
                .filter(link -> link.party().equals(party))
                .findFirst()
                .map(link -> new Wrong("links", party.toString(), "another party"));
    }

    /** The first thing wrong with values of the fields that the administrator defined. */
    public Optional<Wrong> free(Map<String, String> values) {
        return values.entrySet().stream()
                .flatMap(e -> free(e.getKey(), e.getValue()).stream())
                .findFirst();
    }

    private Optional<Wrong> free(String code, String value) {
        Optional<FreeField> known =
                fields.stream().filter(f -> f.code().equals(code)).findFirst();
        return known.isEmpty()
                ? Optional.of(new Wrong(
                        "fields." + code,
                        value,
                        "one of " + fields.stream().map(FreeField::code).toList()))
                : known.get().refuses(value).map(allowed -> new Wrong("fields." + code, value, allowed));
    }
}
