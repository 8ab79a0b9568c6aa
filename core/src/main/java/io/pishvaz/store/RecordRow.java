package io.pishvaz.store;

import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Records;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON documents of {@link RecordSql}, read into records. */
final class RecordRow {
    private RecordRow() {}

    static Records.Kept kept(Json p) {
        List<Records.Around> around = p.all(
                "around",
                a -> new Records.Around(
                        new PartyId(UUID.fromString(a.text("party"))),
                        a.text("name"),
                        a.word("kind", PartyRecord.Link.Kind.class),
                        a.flag("outward")));
        return new Records.Kept(p.number("version").intValue(), record(p, around), around);
    }

    private static PartyRecord record(Json p, List<Records.Around> around) {
        return new PartyRecord(
                p.text("name"),
                p.word("kind", PartyKind.class),
                p.word("role", PartyRole.class),
                p.optional("job"),
                p.optional("company"),
                p.optional("place"),
                p.optional("language"),
                p.optional("source"),
                p.optional("birthday").map(LocalDate::parse),
                p.optional("preferred_channel"),
                p.optional("preferred_from").map(LocalTime::parse),
                p.optional("preferred_to").map(LocalTime::parse),
                phones(p),
                p.all("channels", c -> new PartyRecord.Channel(c.text("kind"), c.text("address"))),
                values(p.maybe("consents"), value -> (Boolean) value),
                values(p.maybe("fields"), Object::toString),
                around.stream()
                        .filter(Records.Around::outward)
                        .map(a -> new PartyRecord.Link(a.party(), a.kind()))
                        .toList());
    }

    static List<Party.Phone> phones(Json p) {
        return p.all(
                "phones",
                n -> new Party.Phone(new PhoneNumber(n.text("e164")), n.word("kind", Party.NumberKind.class)));
    }

    private static <T> Map<String, T> values(Optional<Json> object, Function<Object, T> read) {
        return object.stream()
                .flatMap(json -> json.object().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> read.apply(e.getValue())));
    }
}
