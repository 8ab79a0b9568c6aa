package io.pishvaz.exchange;

import io.pishvaz.customer.PhoneNumbers;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of one file are to be read: what each column holds, what one unit of money is, whose clocks and numbers.
 */
public record Reading(
        Kind kind,
        List<String> headings,
        List<Optional<Field>> columns,
        int rialPerUnit,
        ZoneId zone,
        PhoneNumbers numbers) {

    /** Required fields that no column holds. */
    public List<Field> missing() {
        return Field.of(kind).stream()
                .filter(field -> field.required() && !columns.contains(Optional.of(field)))
                .toList();
    }

    /** Fields that more than one column holds. */
    public List<Field> doubled() {
        return Field.of(kind).stream()
                .filter(field ->
                        columns.stream().filter(Optional.of(field)::equals).count() > 1)
                .toList();
    }
}
