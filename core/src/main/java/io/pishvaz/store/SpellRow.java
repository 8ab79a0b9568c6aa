package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Spell;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.floor.Care;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the floor wrote down as rows, and back. */
final class SpellRow {
    private SpellRow() {}

    static JsonObject of(Spell spell) {
        return new JsonObject()
                .put("agent", spell.agent().name())
                .put("began", spell.began().toString())
                .put("ended", EntryRows.text(spell.ended()))
                .put("state", spell.state().name())
                .put("reason", EntryRows.clean(spell.reason()))
                .put("inferred", spell.inferred());
    }

    static JsonObject of(Entry.OfHearing hearing) {
        return new JsonObject()
                .put("only_one", true)
                .put("until", hearing.until().toString());
    }

    static JsonObject of(Entry.OfCare care) {
        return new JsonObject()
                .put("alert", care.alert())
                .put("login", care.user())
                .put("at", care.at().toString())
                .put("state", care.state());
    }

    static Care care(Row row) {
        return new Care(
                row.getString("alert"),
                row.getString("login"),
                row.getOffsetDateTime("at").toInstant(),
                Care.State.valueOf(row.getString("state")));
    }

    static Spell read(Row row) {
        return new Spell(
                new AgentId(row.getString("agent")),
                Presence.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getOffsetDateTime("began").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("ended")).map(OffsetDateTime::toInstant),
                row.getBoolean("inferred"));
    }
}
