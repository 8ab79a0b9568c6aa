package io.pishvaz.store;

import io.pishvaz.care.Kept;
import io.pishvaz.care.Recovery;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Surveys;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers in PostgreSQL; an unhappy one comes with the task that makes it good. */
public final class PgSurveys implements Surveys {
    private static final String RECORD = """
            INSERT INTO survey (party_id, at, kind, score, words, asked_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
            """;
    private static final String RECOVER = """
            WITH task AS (
              INSERT INTO task (party_id, title, note, department, created_at, due_at, made_by)
              SELECT party_id, $2, words, $3, $4, $5, asked_by FROM survey WHERE id = $1 RETURNING id)
            UPDATE survey SET task_id = (SELECT id FROM task) WHERE id = $1
            """;

    private final CareStore store;
    private final Recovery recovery;
    private final Consumer<WorkChange> work;

    /** @param work told, after the commit, of the task after an unhappy answer */
    PgSurveys(CareStore store, Recovery recovery, Consumer<WorkChange> work) {
        this.store = store;
        this.recovery = recovery;
        this.work = work;
    }

    @Override
    public Future<Kept<Survey>> record(New answer, By by) {
        return store.create(CareRows.SURVEY, answer.party(), by, work -> work.<Survey>make(
                                RECORD,
                                Tuple.tuple()
                                        .addUUID(work.party())
                                        .addOffsetDateTime(work.at())
                                        .addString(answer.kind().name())
                                        .addInteger(answer.score())
                                        .addString(answer.words().orElse(null))
                                        .addString(work.login()))
                        .compose(made -> answer.score() <= recovery.unhappy()
                                ? recover(work, answer, made)
                                : Future.succeededFuture(made)))
                .onSuccess(this::tell);
    }

    private void tell(Kept<Survey> kept) {
        if (kept instanceof Kept.Done<Survey>(var answer, var again)
                && !again
                && answer.task().isPresent()) {
            work.accept(WorkChange.task(Optional.empty(), Optional.of(recovery.department())));
        }
    }

    private Future<Made<Survey>> recover(Work work, New answer, Made<Survey> made) {
        if (!(made instanceof Made.Id<Survey>(var id))) {
            return Future.succeededFuture(made);
        }
        String title = recovery.task().replace("{score}", Integer.toString(answer.score()));
        return work.run(
                        RECOVER,
                        Tuple.of(
                                id,
                                title,
                                recovery.department(),
                                work.at(),
                                work.now().plus(recovery.within()).atOffset(ZoneOffset.UTC)))
                .map(made);
    }
}
