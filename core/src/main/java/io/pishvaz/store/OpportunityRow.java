package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunity;
import io.pishvaz.sales.Quote.Competitor;
import java.time.LocalDate;
import java.util.UUID;

/** An opportunity as one JSON document, and the document read. */
final class OpportunityRow {
    /** Of the row {@code o} of opportunity. */
    static final String DOC = """
            json_build_object('id', o.id, 'party', o.party_id, 'version', o.version, 'stage', o.stage,
              'title', o.title, 'product', o.product, 'value', o.value, 'probability', o.probability,
              'expected_on', o.expected_on, 'owner', o.owner, 'source', o.source,
              'owner_name', (SELECT name FROM app_user WHERE login = o.owner),
              'opened_at', o.opened_at, 'moved_at', o.moved_at, 'closed_at', o.closed_at,
              'lost_reason', o.lost_reason,
              'competitors', (SELECT json_agg(json_build_object('name', name, 'note', note) ORDER BY name)
                FROM opportunity_competitor WHERE opportunity_id = o.id))
            """;

    private OpportunityRow() {}

    static Opportunity read(Json o) {
        return new Opportunity(
                UUID.fromString(o.text("id")),
                new PartyId(UUID.fromString(o.text("party"))),
                o.number("version").intValue(),
                o.text("stage"),
                new Opportunity.Terms(
                        o.text("title"),
                        o.optional("product"),
                        o.number("value"),
                        o.number("probability").intValue(),
                        o.optional("expected_on").map(LocalDate::parse),
                        o.optional("owner"),
                        o.optional("source"),
                        o.all("competitors", c -> new Competitor(c.text("name"), c.optional("note")))),
                o.optional("owner_name"),
                o.instant("opened_at"),
                o.instant("moved_at"),
                o.maybeInstant("closed_at"),
                o.optional("lost_reason"));
    }
}
