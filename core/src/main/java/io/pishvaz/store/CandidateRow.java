package io.pishvaz.store;

import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.Chosen;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PhoneNumber;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A party in short, as lists show it. */
final class CandidateRow {
    /** Of the row {@code p} of party. */
    static final String COLUMNS = """
            p.id, p.name, p.kind, p.job, p.place, p.stage,
            (SELECT max(began) FROM interaction i WHERE i.party_id = p.id) AS last_contact,
            (SELECT e164 FROM party_phone n WHERE n.party_id = p.id ORDER BY position, e164 LIMIT 1) AS e164
            """;

    private CandidateRow() {}

    /** One that a search found. */
    static Candidate found(Row row) {
        return read(row, Optional.empty());
    }

    /** One of those who share a number. */
    static Candidate offered(Row row) {
        return read(row, chosen(row));
    }

    static Optional<Chosen> chosen(Row row) {
        return Optional.ofNullable(row.getOffsetDateTime("chosen_at"))
                .map(at -> new Chosen(row.getString("chosen_by"), at.toInstant()));
    }

    private static Candidate read(Row row, Optional<Chosen> chosen) {
        return new Candidate(
                new PartyId(row.getUUID("id")),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("job")),
                Optional.ofNullable(row.getString("place")),
                LifecycleStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getOffsetDateTime("last_contact")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("e164")).map(PhoneNumber::new),
                chosen);
    }
}
