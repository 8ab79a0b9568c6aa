package io.pishvaz.store;

import io.pishvaz.care.Complaint;
import io.pishvaz.care.Complaints;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Recovery;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Edit;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Complaints in PostgreSQL; opening and closing one is judged at once, for it holds the gates and raises alarms. */
public final class PgComplaints implements Complaints {
    private static final int MOST_STEPS = 20;
    private static final String OPEN = """
            INSERT INTO complaint (party_id, at, subject, opened_by, owner, department, due_at, steps, interaction_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE complaint SET subject = $2, owner = $3, department = $4, due_at = $5, version = version + 1
             WHERE id = $1
            """;
    private static final String STEPS = "UPDATE complaint SET steps = $2, version = version + 1 WHERE id = $1";
    private static final String CLOSE = """
            UPDATE complaint SET resolved_at = $2, closed_by = $3, result = $4, recovery = $5, version = version + 1
             WHERE id = $1
            """;
    private static final String TAKE_BACK = """
            UPDATE complaint SET taken_back_at = $4, taken_back_by = $2, version = version + 1
             WHERE id = $1 AND ($3 OR opened_by = $2)
            """;

    private final CareStore store;
    private final Recovery recovery;

    PgComplaints(CareStore store, Recovery recovery) {
        this.store = store;
        this.recovery = recovery;
    }

    @Override
    public Future<Kept<Complaint>> open(New complaint, By by) {
        return store.create(CareRows.COMPLAINT, complaint.party(), by, work -> wrong(work, complaint.terms())
                .compose(no -> no.map(Made::no).orElseGet(() -> work.make(OPEN, opened(work, complaint)))));
    }

    private Tuple opened(Work work, New complaint) {
        Terms terms = complaint.terms();
        boolean nobodys = terms.owner().isEmpty() && terms.department().isEmpty();
        JsonArray steps = new JsonArray();
        recovery.steps().forEach(title -> steps.add(JsonObject.of("title", title)));
        return Tuple.tuple()
                .addUUID(work.party())
                .addOffsetDateTime(work.at())
                .addString(terms.subject())
                .addString(work.login())
                .addString(nobodys ? work.login() : terms.owner().orElse(null))
                .addString(terms.department().orElse(null))
                .addOffsetDateTime(at(terms.dueAt().orElse(work.now().plus(recovery.within()))))
                .addJsonArray(steps)
                .addUUID(complaint.call().orElse(null));
    }

    @Override
    public Future<Kept<Complaint>> edit(UUID complaint, int version, Terms terms, String by) {
        return whileOpen(new Edit(complaint, version, by), (work, one) -> wrong(work, terms)
                .compose(no -> no.isPresent()
                        ? Future.succeededFuture(no)
                        : work.run(
                                        EDIT,
                                        Tuple.tuple()
                                                .addUUID(complaint)
                                                .addString(terms.subject())
                                                .addString(terms.owner().orElse(null))
                                                .addString(terms.department().orElse(null))
                                                .addOffsetDateTime(terms.dueAt()
                                                        .map(PgComplaints::at)
                                                        .orElse(null)))
                                .map(Optional.empty())));
    }

    @Override
    public Future<Kept<Complaint>> addStep(UUID complaint, int version, String title, String by) {
        return whileOpen(new Edit(complaint, version, by), (work, one) -> {
            if (one.steps().size() >= MOST_STEPS) {
                return no(new Kept.Invalid<>("title", title, "one of at most " + MOST_STEPS + " steps"));
            }
            List<Complaint.Step> steps = new ArrayList<>(one.steps());
            steps.add(new Complaint.Step(title, Optional.empty(), Optional.empty()));
            return write(work, complaint, steps);
        });
    }

    @Override
    public Future<Kept<Complaint>> step(UUID complaint, int version, Mark mark, String by) {
        return whileOpen(new Edit(complaint, version, by), (work, one) -> {
            List<Complaint.Step> steps = new ArrayList<>(one.steps());
            if (mark.place() >= steps.size()) {
                return no(new Kept.NotThere<>("step"));
            }
            String title = steps.get(mark.place()).title();
            Optional<Complaint.Step> done = Optional.of(mark.done())
                    .filter(is -> is)
                    .map(is -> new Complaint.Step(title, Optional.of(work.now()), Optional.of(by)));
            steps.set(mark.place(), done.orElse(new Complaint.Step(title, Optional.empty(), Optional.empty())));
            return write(work, complaint, steps);
        });
    }

    private static Future<Optional<Kept<Complaint>>> write(Work work, UUID complaint, List<Complaint.Step> steps) {
        JsonArray written = new JsonArray();
        for (Complaint.Step step : steps) {
            JsonObject one = JsonObject.of("title", step.title());
            step.doneAt().ifPresent(at -> one.put("doneAt", at.toString()));
            step.doneBy().ifPresent(by -> one.put("doneBy", by));
            written.add(one);
        }
        return work.run(STEPS, Tuple.of(complaint, written)).map(Optional.empty());
    }

    @Override
    public Future<Kept<Complaint>> close(UUID complaint, int version, Outcome outcome, String by) {
        return whileOpen(new Edit(complaint, version, by), (work, one) -> work.run(
                        CLOSE,
                        Tuple.tuple()
                                .addUUID(complaint)
                                .addOffsetDateTime(work.at())
                                .addString(by)
                                .addString(outcome.result().name())
                                .addString(outcome.recovery().orElse(null)))
                .map(Optional.empty()));
    }

    @Override
    public Future<Kept<Complaint>> takeBack(UUID complaint, int version, String by, boolean anyones) {
        return store.edit(
                CareRows.COMPLAINT,
                new Edit(complaint, version, by),
                (work, one) -> one.takenBackAt().isPresent()
                        ? no(new Kept.Refused<>(Kept.Reason.OVER))
                        : work.takeBack(TAKE_BACK, Tuple.of(complaint, by, anyones, work.at())));
    }

    private interface Change {
        Future<Optional<Kept<Complaint>>> make(Work work, Complaint one);
    }

    private Future<Kept<Complaint>> whileOpen(Edit edit, Change change) {
        return store.edit(
                CareRows.COMPLAINT,
                edit,
                (work, one) -> one.closed().isPresent() || one.takenBackAt().isPresent()
                        ? no(new Kept.Refused<>(Kept.Reason.OVER))
                        : change.make(work, one));
    }

    private static <T> Future<Optional<Kept<T>>> no(Kept<T> why) {
        return Future.succeededFuture(Optional.of(why));
    }

    private Future<Optional<Kept<Complaint>>> wrong(Work work, Terms terms) {
        Optional<String> strange =
                terms.department().filter(code -> !recovery.departments().contains(code));
        return strange.isPresent()
                ? no(new Kept.Invalid<>("department", strange.get(), "one of " + recovery.departments()))
                : CareSql.stranger(work.tx(), terms.owner())
                        .map(nobody -> nobody.map(
                                login -> new Kept.Invalid<>("owner", login, "the login of somebody who works here")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
