package io.pishvaz.http;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One record of version 3; remembers what was wanted. */
final class FakeRecords implements Records {
    static final RecordRules RULES = new RecordRules(
            List.of(new FreeField("SHOPS", new FreeField.Title("Shops", "فروشگاه"), FreeField.Kind.NUMBER, List.of())));
    Optional<PartyRecord> wanted = Optional.empty();

    @Override
    public Future<Optional<Kept>> read(PartyId party) {
        return Future.succeededFuture(Optional.of(kept()).filter(k -> party.equals(Samples.PARTY)));
    }

    @Override
    public Future<Edit> edit(PartyId party, int version, PartyRecord record, String by) {
        wanted = Optional.of(record);
        Optional<RecordRules.Wrong> wrong = RULES.check(party, record, LocalDate.parse("2026-11-22"));
        if (wrong.isPresent()) {
            return Future.succeededFuture(new Edit.Invalid(wrong.get()));
        }
        return Future.succeededFuture(
                version == 3
                        ? new Edit.Done(4)
                        : new Edit.Conflict(
                                kept(), List.of(FakeChanges.change(Change.Subject.RECORD, party.toString()))));
    }

    private static Kept kept() {
        PartyRecord record = new PartyRecord(
                "Arash",
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.of("Confectioner"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("fa"),
                Optional.empty(),
                Optional.of(LocalDate.parse("1980-11-09")),
                Optional.of("CALL"),
                Optional.of(LocalTime.parse("16:00")),
                Optional.of(LocalTime.parse("19:00")),
                List.of(new Party.Phone(new PhoneNumber("+989135550186"), Party.NumberKind.MOBILE)),
                List.of(new PartyRecord.Channel("EMAIL", "arash@example.com")),
                Map.of("EMAIL", false),
                Map.of("SHOPS", "2"),
                List.of());
        return new Kept(
                3,
                record,
                List.of(new Around(new PartyId(new UUID(0, 9)), "Mahnaz", PartyRecord.Link.Kind.FAMILY, false)));
    }
}
