package io.pishvaz.store;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.outreach.Block;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.ListWork;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.pishvaz.work.Who;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of telemarketing lists read into records, and filters written. */
final class ListRow {
    private ListRow() {}

    static CallList list(Row row) {
        return new CallList(
                row.getUUID("id"),
                row.getInteger("version"),
                terms(row),
                CallList.State.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getOffsetDateTime("made_at").toInstant(),
                progress(Optional.ofNullable(row.getJsonArray("progress")).orElseGet(JsonArray::new)));
    }

    private static Terms terms(Row row) {
        var workers = new Terms.Workers(
                List.of(row.getArrayOfStrings("agents")), Optional.ofNullable(row.getString("department")));
        var window = new Terms.Window(
                row.getLocalDate("first_day"),
                Optional.ofNullable(row.getLocalDate("last_day")),
                row.getLocalTime("from_time"),
                row.getLocalTime("to_time"));
        return new Terms(
                row.getString("name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("why"),
                Optional.ofNullable(row.getString("say")),
                filter(row.getJsonObject("filter")),
                row.getInteger("most"),
                new Terms.Calling(workers, window, row.getInteger("attempts"), row.getInteger("retry_minutes")));
    }

    static JsonObject filter(ListFilter filter) {
        var written = new JsonObject()
                .put("stages", new JsonArray(filter.stages()))
                .put("standings", new JsonArray(filter.standings()))
                .put("sources", new JsonArray(filter.sources()))
                .put("places", new JsonArray(filter.places()))
                .put("fields", fields(filter));
        filter.silentDays().ifPresent(days -> written.put("silentDays", days));
        filter.expectedWithinDays().ifPresent(days -> written.put("expectedWithinDays", days));
        return written;
    }

    static JsonObject fields(ListFilter filter) {
        var fields = new JsonObject();
        filter.fields().forEach(fields::put);
        return fields;
    }

    private static ListFilter filter(JsonObject written) {
        Map<String, String> fields = new TreeMap<>();
        written.getJsonObject("fields", new JsonObject())
                .forEach(field -> fields.put(field.getKey(), field.getValue().toString()));
        return new ListFilter(
                words(written, "stages"),
                words(written, "standings"),
                words(written, "sources"),
                words(written, "places"),
                Optional.ofNullable(written.getInteger("silentDays")),
                Optional.ofNullable(written.getInteger("expectedWithinDays")),
                fields);
    }

    private static List<String> words(JsonObject object, String name) {
        return object.getJsonArray(name, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    private static CallList.Progress progress(JsonArray counts) {
        Map<String, Long> states = new TreeMap<>();
        Map<String, Long> results = new TreeMap<>();
        Map<String, Long> blocks = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            JsonObject one = counts.getJsonObject(i);
            long n = one.getLong("n");
            states.merge(one.getString("state"), n, Long::sum);
            Optional.ofNullable(one.getString("result")).ifPresent(result -> results.merge(result, n, Long::sum));
            Optional.ofNullable(one.getString("block")).ifPresent(block -> blocks.merge(block, n, Long::sum));
        }
        return new CallList.Progress(
                states.values().stream().mapToLong(n -> n).sum(),
                states.getOrDefault("WAITING", 0L),
                states.getOrDefault("TAKEN", 0L),
                states.getOrDefault("BLOCKED", 0L),
                states.getOrDefault("DONE", 0L),
                results,
                blocks);
    }

    /** {@code list} is for rows that belong to none yet. */
    static ListEntry entry(Row row, Instant now) {
        Who who = WhoSql.who(row);
        Standing standing = Standing.valueOf(row.getString("party_standing"));
        return new ListEntry(
                row.getUUID("id"),
                Optional.ofNullable(row.getUUID("list_id")).orElseGet(() -> new UUID(0, 0)),
                who,
                standing,
                reasons(row, who.stage(), standing, now),
                ListEntry.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("blocked_by")).map(Block::valueOf),
                Optional.ofNullable(row.getString("result")).map(ListEntry.Result::valueOf),
                row.getInteger("attempts"),
                instant(row, "not_before"),
                Optional.ofNullable(row.getString("agent")),
                instant(row, "done_at"),
                Optional.ofNullable(row.getString("note")));
    }

    /** What is known of them when the list was made, as an agent would say it. */
    private static List<Phrase> reasons(Row row, LifecycleStage stage, Standing standing, Instant now) {
        List<Phrase> reasons = new ArrayList<>();
        if (standing == Standing.LAPSED || standing == Standing.LOST || standing == Standing.AT_RISK) {
            reasons.add(new Phrase("list.reason.standing", Map.of("standing", standing.name())));
        }
        instant(row, "expected_at")
                .ifPresent(at -> reasons.add(new Phrase(
                        at.isAfter(now) ? "list.reason.expected" : "list.reason.overdue", Map.of("at", at))));
        reasons.add(instant(row, "last_contact")
                .map(at -> new Phrase("list.reason.lastContact", Map.of("at", at)))
                .orElseGet(() -> Phrase.of("list.reason.neverContacted")));
        reasons.add(new Phrase("list.reason.stage", Map.of("stage", stage.name())));
        return List.copyOf(reasons);
    }

    static ListWork.Card card(Row row, Instant now) {
        var brief = new ListWork.Brief(
                row.getUUID("list_id"),
                row.getString("list_name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("why"),
                Optional.ofNullable(row.getString("say")),
                row.getInteger("list_attempts"));
        return new ListWork.Card(entry(row, now), brief);
    }

    static ListWork.Open open(Row row) {
        var brief = new ListWork.Brief(
                row.getUUID("id"),
                row.getString("name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("why"),
                Optional.ofNullable(row.getString("say")),
                row.getInteger("attempts"));
        return new ListWork.Open(brief, row.getLong("waiting"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
