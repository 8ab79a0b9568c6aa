package io.pishvaz.store;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.work.Who;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** The party of a piece of work as columns of a row, and read from there. */
final class WhoSql {
    /** Of the row {@code p} of party. */
    static final String COLUMNS = """
            p.id AS party, p.name AS party_name, p.stage AS party_stage, (SELECT e164 FROM party_phone
              WHERE party_id = p.id ORDER BY position, e164 LIMIT 1) AS party_number""";

    private WhoSql() {}

    static Optional<Who> maybe(Row row) {
        return Optional.ofNullable(row.getUUID("party")).map(id -> who(row, id));
    }

    static Who who(Row row) {
        return who(row, row.getUUID("party"));
    }

    private static Who who(Row row, UUID party) {
        return new Who(
                new PartyId(party),
                row.getString("party_name"),
                LifecycleStage.valueOf(row.getString("party_stage")),
                Optional.ofNullable(row.getString("party_number")));
    }
}
