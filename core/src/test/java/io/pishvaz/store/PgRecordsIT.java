package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.PartyRecord.Link;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.pishvaz.customer.Records.Edit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records are replaced as a whole, never over another's work, and every change stays on file. */
class PgRecordsIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static Database database = await(Postgres.open(VERTX));

    private final PartyId arash = new PartyId(UUID.randomUUID());
    private final PartyId mahnaz = new PartyId(UUID.randomUUID());
    private final List<PartyId> told = new ArrayList<>();
    private final PgRecords records = new PgRecords(
            database,
            new PgRecords.House(
                    new RecordRules(List.of(new FreeField(
                            "SHOPS", new FreeField.Title("Shops", "فروشگاه"), FreeField.Kind.NUMBER, List.of()))),
                    ZoneId.of("Asia/Tehran"),
                    () -> NOW,
                    told::add));

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void write() {
        await(database.pool().query("""
                        INSERT INTO party (id, name) VALUES ('%s', 'Arash'), ('%s', 'Mahnaz');
                        INSERT INTO party_phone VALUES ('%1$s', '+989135550186', 'MOBILE', 0);
                        """.formatted(arash, mahnaz)).execute());
    }

    @Test
    void theWholeRecordIsKeptAndReadBack() {
        assertThat(await(records.edit(arash, 1, full("Arash Kianfar"), "mina"))).isEqualTo(new Edit.Done(2));

        Records.Kept kept = await(records.read(arash)).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.record()).isEqualTo(full("Arash Kianfar"));
        assertThat(kept.around()).containsExactly(new Records.Around(mahnaz, "Mahnaz", Link.Kind.FAMILY, true));
        assertThat(await(records.read(mahnaz)).orElseThrow().around())
                .containsExactly(new Records.Around(arash, "Arash Kianfar", Link.Kind.FAMILY, false));
        assertThat(told).containsExactly(arash);
    }

    @Test
    void everyChangeSaysWhoWhenBeforeAndAfterPageByPage() {
        await(records.edit(arash, 1, full("Arash Kianfar"), "mina"));
        await(records.edit(arash, 2, full("Arash Kian"), "omid"));

        Changes.Page page = changes(Optional.empty(), 1);
        assertThat(page.items())
                .extracting(Change::by, Change::at, Change::field, Change::before, Change::after, Change::version)
                .containsExactly(
                        tuple("omid", NOW, "name", Optional.of("Arash Kianfar"), Optional.of("Arash Kian"), 3));
        Changes.Page rest = changes(page.next().map(Long::valueOf), 100);
        assertThat(rest.items())
                .extracting(Change::field)
                .contains("name", "job", "numbers", "consents.EMAIL", "fields.SHOPS", "links");
        assertThat(rest.next()).isEmpty();
    }

    private Changes.Page changes(Optional<Long> after, int limit) {
        return await(new PgChanges(database)
                .around(arash, Optional.of(Change.Subject.RECORD), new Changes.Slice(after, limit)));
    }

    @Test
    void whoSavesOverAnothersWorkIsToldWhatChanged() {
        List<Edit> both = await(
                Future.all(records.edit(arash, 1, full("One"), "mina"), records.edit(arash, 1, full("Two"), "omid"))
                        .map(all -> all.<Edit>list()));

        assertThat(both).contains(new Edit.Done(2)).hasAtLeastOneElementOfType(Edit.Conflict.class);
        Edit.Conflict conflict = both.stream()
                .filter(Edit.Conflict.class::isInstance)
                .map(Edit.Conflict.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(conflict.now().version()).isEqualTo(2);
        assertThat(conflict.since()).extracting(Change::field).contains("name");
        assertThat(await(records.read(arash)).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void nothingHappensWhereNothingDiffersOrSomethingIsWrong() {
        await(records.edit(arash, 1, full("Arash"), "mina"));
        assertThat(await(records.edit(arash, 2, full("Arash"), "mina"))).isEqualTo(new Edit.Done(2));
        assertThat(told).hasSize(1);
        PartyId nobody = new PartyId(UUID.randomUUID());
        assertThat(await(records.edit(nobody, 1, full("X"), "mina"))).isEqualTo(new Edit.NoSuchParty());
        assertThat(await(records.edit(arash, 2, full("X", Map.of("SHOPS", "two"), mahnaz), "mina")))
                .isEqualTo(new Edit.Invalid(new RecordRules.Wrong("fields.SHOPS", "two", "a number")));
        assertThat(await(records.edit(arash, 2, full("X", Map.of(), nobody), "mina")))
                .isEqualTo(new Edit.Invalid(new RecordRules.Wrong("links", nobody.toString(), "a party on file")));
        assertThat(await(records.read(arash)).orElseThrow().record()).isEqualTo(full("Arash"));
    }

    private PartyRecord full(String name) {
        return full(name, Map.of("SHOPS", "2"), mahnaz);
    }

    private static PartyRecord full(String name, Map<String, String> fields, PartyId other) {
        return new PartyRecord(
                name,
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.of("Confectioner"),
                Optional.empty(),
                Optional.of("Isfahan"),
                Optional.of("fa"),
                Optional.of("EXHIBITION"),
                Optional.of(LocalDate.parse("1980-11-09")),
                Optional.of("CALL"),
                Optional.of(LocalTime.parse("16:00")),
                Optional.of(LocalTime.parse("19:00")),
                List.of(
                        new Party.Phone(new PhoneNumber("+983132550140"), Party.NumberKind.WORK),
                        new Party.Phone(new PhoneNumber("+989135550186"), Party.NumberKind.MOBILE)),
                List.of(new PartyRecord.Channel("EMAIL", "arash@example.com")),
                Map.of("CALL", true, "EMAIL", false),
                fields,
                List.of(new Link(other, Link.Kind.FAMILY)));
    }
}
