package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.floor.Interactions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The recorded calls in PostgreSQL, page by page. */
public final class PgInteractions implements Interactions {
    private static final String PAGE = """
            SELECT %s AS doc FROM interaction i
             WHERE kind = 'CALL' AND began >= $1 AND began < $2 AND (began, id) > ($3, $4)
               AND ($5::text IS NULL
                 OR EXISTS (SELECT FROM call_visit v WHERE v.interaction_id = i.id AND v.queue = $5))
             ORDER BY began, id LIMIT $6
            """.formatted(RecordedCalls.CALL);
    private static final UUID LEAST = new UUID(0, 0);

    private final Database database;

    public PgInteractions(Database database) {
        this.database = database;
    }

    @Override
    public Future<Page> page(Query query) {
        Cursor after = query.after()
                .flatMap(Cursor::read)
                .orElse(new Cursor(query.from().minusMillis(1), LEAST.toString()));
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(query.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.to().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(after.at().atOffset(ZoneOffset.UTC))
                .addUUID(UUID.fromString(after.id()))
                .addString(query.queue().orElse(null))
                .addInteger(query.limit() + 1);
        return database.patiently(database.pool().preparedQuery(PAGE).execute(values))
                .map(rows -> page(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(PgInteractions::item)
                                .toList(),
                        query.limit()));
    }

    private static Page page(List<Item> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        Item last = found.get(limit - 1);
        return new Page(found.subList(0, limit), Optional.of(new Cursor(last.began(), last.id()).written()));
    }

    private static Item item(Row row) {
        Json doc = new Json(row.getJsonObject("doc"));
        Json call = doc.one("call");
        List<Json> talks = doc.all("talks", t -> t);
        List<Json> wrapUps = doc.all("wrap_ups", w -> w);
        return new Item(
                call.text("id"),
                call.text("pbx"),
                call.text("direction"),
                call.optional("number"),
                call.optional("party_id").map(id -> new PartyId(UUID.fromString(id))),
                call.instant("began"),
                call.maybeInstant("answered"),
                call.maybeInstant("ended"),
                call.flag("inferred"),
                doc.all("visits", v -> visit(v, talks)),
                talks.stream()
                        .filter(t -> t.optional("agent").isPresent())
                        .map(t -> part(t, wrapUps))
                        .toList(),
                doc.all("recordings", r -> r).stream()
                        .filter(r -> r.optional("file").isPresent())
                        .map(r -> r.number("position").intValue())
                        .toList());
    }

    private static Visit visit(Json visit, List<Json> talks) {
        Optional<String> agent = talks.stream()
                .filter(t -> visit.optional("reason").filter("ANSWERED"::equals).isPresent())
                .filter(t -> t.optional("queue").equals(visit.optional("queue")))
                .filter(t -> !t.instant("began").isBefore(visit.instant("joined")))
                .findFirst()
                .flatMap(t -> t.optional("agent"));
        return new Visit(
                visit.text("queue"),
                visit.instant("joined"),
                visit.maybeInstant("left_at"),
                visit.optional("reason"),
                agent);
    }

    private static Part part(Json talk, List<Json> wrapUps) {
        Instant from = talk.instant("began");
        Optional<Instant> to = talk.maybeInstant("ended");
        long held = talk.number("hold_ms");
        Optional<Json> wrapUp = wrapUps.stream()
                .filter(w -> w.text("agent").equals(talk.text("agent")))
                .findFirst();
        return new Part(
                talk.text("agent"),
                from,
                to,
                to.map(end -> Duration.between(from, end).toMillis() - held).orElse(0L),
                held,
                wrapUp.flatMap(w -> w.maybeInstant("began").flatMap(began -> w.maybeInstant("ended")
                        .map(end -> Duration.between(began, end).toMillis()))),
                wrapUp.flatMap(w -> w.optional("disposition")));
    }
}
