package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Recording;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.Answers;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.desk.History.Entry;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A recorded call with its parts, read back into the words of the call centre; the inverse of {@link EntryRows}. */
record CallRow(Json doc) {

    Entry.OfCall entry() {
        Json row = doc.one("call");
        return new Entry.OfCall(
                call(row),
                number(row),
                row.optional("party_id").map(id -> new PartyId(UUID.fromString(id))),
                row.optional("reason"));
    }

    List<Entry.OfWrapUp> wrapUps() {
        return doc.all(
                "wrap_ups",
                w -> new Entry.OfWrapUp(
                        id(),
                        new AgentId(w.text("agent")),
                        w.maybeInstant("began"),
                        w.maybeInstant("ended"),
                        w.optional("disposition"),
                        w.text("note"),
                        w.number("note_version").intValue(),
                        w.optional("script").map(script -> new Answers(script, w.words("answers")))));
    }

    CallId id() {
        return new CallId(UUID.fromString(doc.one("call").text("id")));
    }

    private Call call(Json row) {
        PbxId pbx = new PbxId(row.text("pbx"));
        return new Call(
                id(),
                new LegId(pbx, row.text("uniqueid")),
                row.word("direction", Direction.class),
                new CallerId(row.optional("caller"), row.optional("caller_name")),
                row.text("dialled"),
                row.optional("origin").map(name -> new Device(pbx, name)),
                row.instant("began"),
                doc.all("visits", CallRow::visit),
                doc.all("offers", CallRow::offer),
                doc.all("talks", CallRow::talk),
                doc.all("transfers", CallRow::transfer),
                List.of(),
                doc.all("recordings", CallRow::recording),
                row.optional("probably_about").map(id -> new CallId(UUID.fromString(id))),
                Optional.empty(),
                row.maybeInstant("answered"),
                row.maybeInstant("ended"),
                row.flag("inferred"));
    }

    private static CallerNumber number(Json row) {
        return switch (row.text("number_kind")) {
            case "EXTERNAL" -> new CallerNumber.External(new PhoneNumber(row.text("number")));
            case "EXTENSION" -> new CallerNumber.Extension(row.text("number"));
            default -> new CallerNumber.Withheld();
        };
    }

    private static QueueVisit visit(Json v) {
        return new QueueVisit(
                new QueueId(new PbxId(v.text("pbx")), v.text("queue")),
                v.instant("joined"),
                v.number("place").intValue(),
                v.maybeInstant("left_at"),
                v.optional("reason").map(LeaveReason::valueOf),
                v.flag("inferred"));
    }

    private static Offer offer(Json o) {
        return new Offer(
                leg(o),
                leg(o),
                device(o, "device"),
                queue(o),
                o.instant("began"),
                o.maybeInstant("ended"),
                o.optional("outcome").map(Offer.Outcome::valueOf),
                o.flag("inferred"));
    }

    private static Talk talk(Json t) {
        return new Talk(
                leg(t),
                device(t, "device"),
                queue(t),
                t.instant("began"),
                holds(t.object().getJsonArray("held_from"), t.object().getJsonArray("held_to")),
                t.maybeInstant("ended"),
                t.optional("end_by").map(Talk.End::valueOf),
                t.flag("inferred"));
    }

    private static List<Talk.Hold> holds(JsonArray from, JsonArray to) {
        List<Talk.Hold> holds = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            holds.add(new Talk.Hold(
                    instant(from.getString(i)),
                    Optional.ofNullable(to.getString(i)).map(CallRow::instant)));
        }
        return List.copyOf(holds);
    }

    private static Transfer transfer(Json t) {
        return new Transfer(
                t.word("kind", Transfer.Kind.class),
                device(t, "from_device"),
                t.text("target"),
                t.optional("to_device").map(name -> new Device(new PbxId(t.text("pbx")), name)),
                t.instant("at"),
                t.optional("why"));
    }

    private static Recording recording(Json r) {
        return new Recording(leg(r), r.instant("began"), r.flag("paused"), r.maybeInstant("ended"), r.optional("file"));
    }

    private static LegId leg(Json row) {
        return new LegId(new PbxId(row.text("pbx")), row.text("uniqueid"));
    }

    private static Device device(Json row, String column) {
        return new Device(new PbxId(row.text("pbx")), row.text(column));
    }

    private static Optional<QueueId> queue(Json row) {
        return row.optional("queue").map(name -> new QueueId(new PbxId(row.text("pbx")), name));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
