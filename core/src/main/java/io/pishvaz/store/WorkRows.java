package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.work.NewTask;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Tasks and agreements as the rows they will be; the part of {@link EntryRows} that is about work. */
final class WorkRows {
    /** Where the reasons that come from stays in a queue have the stay's position. */
    private static final int AGREED = -1;

    private WorkRows() {}

    static JsonObject task(NewTask task) {
        return new JsonObject()
                .put("id", task.id().toString())
                .put("title", EntryRows.clean(Optional.of(task.title())))
                .put("note", EntryRows.clean(task.note()))
                .put("party_id", EntryRows.text(task.party()))
                .put("interaction_id", EntryRows.text(task.call()))
                .put("made_by", task.madeBy().name())
                .put("created_at", task.madeAt().toString())
                .put("owner", EntryRows.text(task.assignee().owner().map(AgentId::name)))
                .put("department", EntryRows.text(task.assignee().department()))
                .put("due_at", EntryRows.text(task.dueAt()));
    }

    static JsonObject agreement(Entry.OfAgreement entry) {
        Optional<QueueVisit> visit = entry.call().visits().reversed().stream().findFirst();
        return new JsonObject()
                .put("interaction_id", entry.call().id().toString())
                .put("position", AGREED)
                .put("number", entry.number().e164())
                .put("pbx", entry.call().first().pbx().name())
                .put("queue", visit.map(v -> v.queue().name()).orElse(""))
                .put("at", entry.at().toString())
                .put("reason", "AGREED")
                .put("due_at", entry.agreed().dueAt().toString())
                .put("agent", entry.agent().name())
                .put("owner", entry.agreed().owner().name())
                .put("note", EntryRows.clean(entry.agreed().note()));
    }
}
