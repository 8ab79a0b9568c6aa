package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.pishvaz.customer.RecordRules;
import io.pishvaz.customer.Records;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import changes stands in the log of changes; what people took away it does not bring back. */
@SuppressWarnings("NullAway.Init")
class PgImportChangesIT {
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
    void whatAFileChangesOfAPartyStandsInTheLogAndWhatItMakesDoesNot() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        assertThat(house.log()).isEmpty();
        Import newer = house.start(
                house.check(Kind.PARTIES, "id,name,city,mobile\n2,مینا کریمی,شیراز,\n1,علی رضایی,,09120000000\n")
                        .id());
        assertThat(newer.progress().changed()).isEqualTo(2);
        assertThat(house.log())
                .containsExactlyInAnyOrder(
                        "RECORD 2 admin place تهران → شیراز",
                        "RECORD 2 admin numbers +989123456789 MOBILE → +989120000000 MOBILE, +989123456789 MOBILE");
        assertThat(house.count(
                        "SELECT count(*) FROM change c JOIN party p ON p.id = c.party_id AND p.id::text = c.subject_id"
                                + " AND p.version = c.version AND p.version = 2"))
                .isEqualTo(2);
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES.replace("تهران", "شیراز"))
                .id());
        assertThat(house.log()).hasSize(2);
    }

    @Test
    void whatAFileChangesOfGoodsOrdersAndContactsStandsInTheLog() throws IOException {
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        house.start(house.check(Kind.PRODUCTS, "code,name,category,price\nM-1,Grinder,tools,900\n")
                .id());
        assertThat(house.log())
                .contains("PRODUCT 1 admin titleEn null → Grinder", "PRODUCT 1 admin priceRial null → 900")
                .hasSize(5);
        house.start(house.check(
                        Kind.ORDERS,
                        "order,customer,date,product,amount\nA1,1,2026-01-05,Beans,90\nA2,1,2026-01-05,Cup,5\n")
                .id());
        house.start(house.check(Kind.INTERACTIONS, "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hi\n")
                .id());
        assertThat(house.log()).hasSize(5);

        Import goods = house.start(house.check(Kind.PRODUCTS, "code,name,category,price\nM-1,Grinder,tools,950\n")
                .id());
        Import orders = house.start(house.check(
                        Kind.ORDERS,
                        "order,customer,date,product,amount\nA1,1,2026-01-05,Blend,90\nA2,1,2026-01-05,Cup,5\n")
                .id());
        Import contacts =
                house.start(house.check(Kind.INTERACTIONS, "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hello\n")
                        .id());

        assertThat(List.of(goods, orders, contacts))
                .extracting(job ->
                        job.progress().created() + " made, " + job.progress().changed() + " changed")
                .containsOnly("0 made, 1 changed");
        assertThat(house.log().subList(5, 8))
                .containsExactly(
                        "PRODUCT 2 admin priceRial 900 → 950",
                        "ORDER 2 admin lines 1 × Beans = 90 → 1 × Blend = 90",
                        "CONTACT 2 admin note hi → hello");
        assertThat(house.log()).hasSize(8);
        assertThat(house.count("SELECT version FROM orders WHERE number = 'A1'"))
                .isEqualTo(2);
        assertThat(house.count("SELECT version FROM orders WHERE number = 'A2'"))
                .isEqualTo(1);
    }

    @Test
    void whatPeopleTookAwayDoesNotComeBackWithTheFile() throws IOException {
        String contacts = "id,customer,date,channel,note\nc1,1,2026-01-05,sms,hi\nc2,1,2026-01-05,sms,there\n";
        house.start(house.check(Kind.PARTIES, ImportHouse.PARTIES).id());
        house.start(house.check(Kind.INTERACTIONS, contacts).id());
        await(house.database.pool().withTransaction(tx -> tx.query("SET LOCAL pishvaz.by = 'mina'")
                .execute()
                .compose(v ->
                        tx.query("DELETE FROM interaction WHERE note = 'hi'").execute())));
        var rules = new PgRecords.House(
                new RecordRules(List.of()), ZoneId.of("Asia/Tehran"), InstantSource.system(), party -> {});
        var records = new PgRecords(house.database, rules);
        var ali = new PartyId(await(house.database
                        .pool()
                        .query("SELECT party_id FROM party_external_id WHERE external_id = '1'")
                        .execute())
                .iterator()
                .next()
                .getUUID(0));
        var kept = await(records.read(ali)).orElseThrow();
        assertThat(await(records.edit(ali, kept.version(), without(kept.record()), "mina")))
                .isEqualTo(new Records.Edit.Done(2));

        Import parties = house.check(Kind.PARTIES, ImportHouse.PARTIES);
        Import again = house.check(Kind.INTERACTIONS, contacts);

        assertThat(parties.progress().takenAway()).isEqualTo(1);
        assertThat(again.progress().takenAway()).isEqualTo(1);
        assertThat(house.start(parties.id()).progress())
                .extracting(Import.Progress::created, Import.Progress::changed, Import.Progress::takenAway)
                .containsExactly(0L, 0L, 1L);
        assertThat(house.start(again.id()).progress())
                .extracting(Import.Progress::created, Import.Progress::changed, Import.Progress::takenAway)
                .containsExactly(0L, 0L, 1L);
        assertThat(house.count("SELECT count(*) FROM party_phone")).isEqualTo(1);
        assertThat(house.count("SELECT count(*) FROM interaction")).isEqualTo(1);
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
}
