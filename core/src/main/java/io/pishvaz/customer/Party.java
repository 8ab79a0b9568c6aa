package io.pishvaz.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A person or an organisation and how to reach them. {@code version} grows with every change. */
public record Party(
        PartyId id,
        int version,
        String name,
        PartyKind kind,
        PartyRole role,
        Optional<String> job,
        Optional<String> company,
        Optional<String> place,
        Optional<String> language,
        Optional<String> source,
        Optional<LocalDate> birthday,
        Optional<String> preferredChannel,
        Optional<LocalTime> preferredFrom,
        Optional<LocalTime> preferredTo,
        List<Phone> numbers,
        Instant since) {

    /** One of a party's telephone numbers and what it is. */
    public record Phone(PhoneNumber number, NumberKind kind) {}

    /** What a telephone number is. */
    public enum NumberKind {
        MOBILE,
        HOME,
        WORK,
        OTHER
    }
}
