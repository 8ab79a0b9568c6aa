package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.Offer;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Recording;
import io.pishvaz.call.Spent;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.Answers;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.desk.History.Entry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry of history as the rows it will be: table by table, column by column. The journal keeps it in this
 * form.
 */
final class EntryRows {
    private final Function<Device, Optional<AgentId>> agents;

    EntryRows(Function<Device, Optional<AgentId>> agents) {
        this.agents = agents;
    }

    /** What identifies the entry: a later one with the same key replaces it. */
    static String key(Entry entry) {
        return switch (entry) {
            case Entry.OfCall e -> "call/" + e.call().id();
            case Entry.OfWrapUp e -> "wrap-up/" + e.call() + "/" + e.agent();
            case Entry.OfTask e -> "task/" + e.task().id();
            case Entry.OfAgreement e -> "agreement/" + e.call().id();
            case Entry.OfBlindness e -> "blind/" + e.pbx() + "/" + e.from();
            case Entry.OfSpell e ->
                "spell/" + e.spell().agent() + "/" + e.spell().began();
            case Entry.OfHearing e -> "hearing";
            case Entry.OfCare e -> "care/" + e.alert();
        };
    }

    JsonObject rows(Entry entry) {
        return switch (entry) {
            case Entry.OfCall e -> call(e);
            case Entry.OfWrapUp e -> new JsonObject().put("wrap_up", new JsonArray().add(wrapUp(e)));
            case Entry.OfTask e -> new JsonObject().put("task", new JsonArray().add(WorkRows.task(e.task())));
            case Entry.OfAgreement e ->
                new JsonObject().put("callback_cause", new JsonArray().add(WorkRows.agreement(e)));
            case Entry.OfBlindness e -> new JsonObject().put("blind_spell", new JsonArray().add(blindness(e)));
            case Entry.OfSpell e -> new JsonObject().put("presence_spell", new JsonArray().add(SpellRow.of(e.spell())));
            case Entry.OfHearing e -> new JsonObject().put("hearing", new JsonArray().add(SpellRow.of(e)));
            case Entry.OfCare e -> new JsonObject().put("alert_care", new JsonArray().add(SpellRow.of(e)));
        };
    }

    private JsonObject call(Entry.OfCall entry) {
        Call call = entry.call();
        return new JsonObject()
                .put("interaction", new JsonArray().add(interaction(entry)))
                .put("call_visit", numbered(call, call.visits(), EntryRows::visit))
                .put("call_offer", numbered(call, call.offers(), this::offer))
                .put("call_talk", numbered(call, call.talks(), this::talk))
                .put("call_transfer", numbered(call, call.transfers(), this::transfer))
                .put("call_recording", numbered(call, call.recordings(), EntryRows::recording));
    }

    private JsonObject interaction(Entry.OfCall entry) {
        Call call = entry.call();
        JsonObject row = new JsonObject()
                .put("id", call.id().toString())
                .put("kind", "CALL")
                .put("party_id", text(entry.party()))
                .put("reason", text(entry.reason()))
                .put("direction", call.direction().name())
                .put("began", call.began().toString())
                .put("answered", text(call.answered()))
                .put("ended", text(call.ended()))
                .put("caller", clean(call.caller().number()))
                .put("caller_name", clean(call.caller().name()))
                .put("origin", text(call.origin().map(Device::name)))
                .put("dialled", clean(Optional.of(call.dialled())))
                .put("pbx", call.first().pbx().name())
                .put("uniqueid", call.first().uniqueid())
                .put("transfers", call.transfers().size())
                .put("inferred", call.inferred())
                .put("probably_about", text(call.about()));
        number(row, entry.number());
        call.origin().ifPresent(device -> row.put("agent", agent(device)));
        last(call.talks()).ifPresent(t -> row.put("agent", agent(t.device())));
        last(call.visits()).ifPresent(v -> row.put("queue", v.queue().name()).put("leave_reason", text(v.reason())));
        call.ended().ifPresent(end -> spent(row, call, end));
        return row;
    }

    private static void number(JsonObject row, CallerNumber number) {
        switch (number) {
            case CallerNumber.External e ->
                row.put("number_kind", "EXTERNAL").put("number", e.number().e164());
            case CallerNumber.Extension e -> row.put("number_kind", "EXTENSION").put("number", e.number());
            case CallerNumber.Withheld w -> row.put("number_kind", "WITHHELD");
        }
    }

    private static void spent(JsonObject row, Call call, Instant end) {
        Spent spent = Spent.of(call, end);
        long queued = call.visits().stream()
                .mapToLong(
                        v -> Duration.between(v.joined(), v.left().orElse(end)).toMillis())
                .sum();
        row.put("whole_ms", spent.whole().toMillis())
                .put("wait_ms", spent.waited().toMillis())
                .put("ring_ms", spent.rang().toMillis())
                .put("talk_ms", spent.talked().toMillis())
                .put("hold_ms", spent.held().toMillis())
                .put("other_ms", spent.other().toMillis())
                .put("queue_ms", queued);
    }

    private static JsonObject visit(QueueVisit visit) {
        return new JsonObject()
                .put("pbx", visit.queue().pbx().name())
                .put("queue", visit.queue().name())
                .put("joined", visit.joined().toString())
                .put("place", visit.position())
                .put("left_at", text(visit.left()))
                .put("reason", text(visit.reason()))
                .put("inferred", visit.inferred());
    }

    private JsonObject offer(Offer offer) {
        return new JsonObject()
                .put("uniqueid", offer.leg().uniqueid())
                .put("pbx", offer.device().pbx().name())
                .put("device", offer.device().name())
                .put("agent", agent(offer.device()))
                .put("queue", text(offer.queue().map(QueueId::name)))
                .put("began", offer.began().toString())
                .put("ended", text(offer.ended()))
                .put("outcome", text(offer.outcome()))
                .put("inferred", offer.inferred());
    }

    private JsonObject talk(Talk talk) {
        JsonArray from = new JsonArray();
        JsonArray to = new JsonArray();
        talk.holds().forEach(hold -> {
            from.add(hold.began().toString());
            to.add(text(hold.ended()));
        });
        return new JsonObject()
                .put("uniqueid", talk.leg().uniqueid())
                .put("pbx", talk.device().pbx().name())
                .put("device", talk.device().name())
                .put("agent", agent(talk.device()))
                .put("queue", text(talk.queue().map(QueueId::name)))
                .put("began", talk.began().toString())
                .put("ended", text(talk.ended()))
                .put("end_by", text(talk.end()))
                .put("hold_ms", held(talk))
                .put("held_from", from)
                .put("held_to", to)
                .put("inferred", talk.inferred());
    }

    private static long held(Talk talk) {
        return talk.holds().stream()
                .mapToLong(h -> h.ended()
                        .or(talk::ended)
                        .map(end -> Duration.between(h.began(), end).toMillis())
                        .orElse(0L))
                .sum();
    }

    private JsonObject transfer(Transfer transfer) {
        return new JsonObject()
                .put("kind", transfer.kind().name())
                .put("at", transfer.at().toString())
                .put("pbx", transfer.from().pbx().name())
                .put("from_device", transfer.from().name())
                .put("from_agent", agent(transfer.from()))
                .put("target", clean(Optional.of(transfer.target())))
                .put("to_device", text(transfer.to().map(Device::name)))
                .put("to_agent", transfer.to().map(this::agent).orElse(null))
                .put("why", clean(transfer.why()));
    }

    private static JsonObject recording(Recording recording) {
        return new JsonObject()
                .put("uniqueid", recording.leg().uniqueid())
                .put("pbx", recording.leg().pbx().name())
                .put("began", recording.began().toString())
                .put("ended", text(recording.ended()))
                .put("paused", recording.paused())
                .put("file", clean(recording.file()));
    }

    private static JsonObject wrapUp(Entry.OfWrapUp entry) {
        return new JsonObject()
                .put("interaction_id", entry.call().toString())
                .put("agent", entry.agent().name())
                .put("began", text(entry.began()))
                .put("ended", text(entry.ended()))
                .put("disposition", text(entry.disposition()))
                .put("note", clean(Optional.of(entry.note())))
                .put("note_version", entry.noteVersion())
                .put("script", text(entry.answers().map(Answers::script)))
                .put("answers", entry.answers().map(EntryRows::values).orElse(null));
    }

    private static JsonObject values(Answers answers) {
        JsonObject values = new JsonObject();
        answers.values().forEach((field, value) -> values.put(field, clean(Optional.of(value))));
        return values;
    }

    private static JsonObject blindness(Entry.OfBlindness entry) {
        return new JsonObject()
                .put("pbx", entry.pbx())
                .put("from_at", entry.from().toString())
                .put("to_at", text(entry.to()));
    }

    private static <T> JsonArray numbered(Call call, List<T> parts, Function<T, JsonObject> row) {
        JsonArray rows = new JsonArray();
        for (int i = 0; i < parts.size(); i++) {
            rows.add(row.apply(parts.get(i))
                    .put("interaction_id", call.id().toString())
                    .put("position", i));
        }
        return rows;
    }

    private @Nullable String agent(Device device) {
        return agents.apply(device).map(AgentId::name).orElse(null);
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** PostgreSQL cannot keep a zero character, and the telephone network may send one. */
    static @Nullable String clean(Optional<String> value) {
        return value.map(text -> text.replace("\0", "")).orElse(null);
    }
}
