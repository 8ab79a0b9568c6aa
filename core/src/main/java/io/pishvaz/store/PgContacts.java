package io.pishvaz.store;

import io.pishvaz.care.Contact;
import io.pishvaz.care.Contacts;
import io.pishvaz.care.Kept;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Edit;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts in PostgreSQL; they stand in one table with the calls, which write themselves. */
public final class PgContacts implements Contacts {
    private static final String RECORD = """
            INSERT INTO interaction (id, kind, party_id, direction, began, ended, agent, reason, disposition, note,
                aims, own_accord)
            VALUES (gen_random_uuid(), $1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE interaction SET reason = $2, disposition = $3, note = $4, aims = $5, own_accord = $6,
                version = version + 1
             WHERE id = $1
            """;
    private static final String TAKE_BACK = "DELETE FROM interaction WHERE id = $1 AND ($3 OR agent = $2)";
    private static final CareStore.Kind<Aims> AIMS = new CareStore.Kind<>(
            "interaction on file",
            "interaction",
            """
            SELECT json_build_object('version', t.version,
                'aims', (SELECT json_agg(json_build_object('aim', a)) FROM unnest(t.aims) a)) AS doc
              FROM interaction t
            """,
            doc -> new Aims(
                    doc.number("version").intValue(), doc.all("aims", aim -> aim.word("aim", Contact.Aim.class))));
    private static final String SET_AIMS = "UPDATE interaction SET aims = $2, version = version + 1 WHERE id = $1";

    private final CareStore store;

    PgContacts(CareStore store) {
        this.store = store;
    }

    @Override
    public Future<Kept<Contact>> record(New contact, By by) {
        return store.create(CareRows.CONTACT, contact.party(), by, work -> record(work, contact));
    }

    private static Future<Made<Contact>> record(Work work, New contact) {
        Instant at = contact.at().orElse(work.now());
        if (at.isAfter(work.now())) {
            return Made.no(new Kept.Invalid<>("at", at.toString(), "not later than now"));
        }
        Contact.About about = contact.about();
        return work.make(
                RECORD,
                Tuple.tuple()
                        .addString(contact.channel())
                        .addUUID(work.party())
                        .addString(contact.direction())
                        .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                        .addString(work.login())
                        .addString(about.reason().orElse(null))
                        .addString(about.disposition().orElse(null))
                        .addString(about.note().orElse(null))
                        .addArrayOfString(written(about.aims()))
                        .addBoolean(about.ownAccord()));
    }

    @Override
    public Future<Kept<Contact>> edit(UUID contact, int version, Contact.About about, String by) {
        return unlessCall(new Edit(contact, version, by), work -> work.run(
                        EDIT,
                        Tuple.tuple()
                                .addUUID(contact)
                                .addString(about.reason().orElse(null))
                                .addString(about.disposition().orElse(null))
                                .addString(about.note().orElse(null))
                                .addArrayOfString(written(about.aims()))
                                .addBoolean(about.ownAccord()))
                .map(Optional.empty()));
    }

    @Override
    public Future<Kept<Contact>> takeBack(UUID contact, int version, String by, boolean anyones) {
        return unlessCall(
                new Edit(contact, version, by), work -> work.takeBack(TAKE_BACK, Tuple.of(contact, by, anyones)));
    }

    private interface Change {
        Future<Optional<Kept<Contact>>> make(Work work);
    }

    /** What calls say of themselves is not changed by hand. */
    private Future<Kept<Contact>> unlessCall(Edit edit, Change change) {
        return store.edit(
                CareRows.CONTACT,
                edit,
                (work, one) -> one.channel().equals("CALL")
                        ? Future.succeededFuture(Optional.of(new Kept.Refused<>(Kept.Reason.OVER)))
                        : change.make(work));
    }

    @Override
    public Future<Optional<Aims>> aims(UUID interaction) {
        return store.find(AIMS, interaction);
    }

    @Override
    public Future<Kept<Aims>> setAims(UUID interaction, int version, List<Contact.Aim> aims, String by) {
        return store.edit(AIMS, new Edit(interaction, version, by), (work, before) -> work.run(
                        SET_AIMS, Tuple.tuple().addUUID(interaction).addArrayOfString(written(aims)))
                .map(Optional.empty()));
    }

    private static String[] written(List<Contact.Aim> aims) {
        return aims.stream().distinct().sorted().map(Contact.Aim::name).toArray(String[]::new);
    }
}
