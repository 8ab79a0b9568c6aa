package io.pishvaz.store;

import io.pishvaz.care.Kept;
import io.pishvaz.care.Recovery;
import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.ServiceJobs;
import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.pishvaz.store.CareStore.Edit;
import io.pishvaz.store.CareStore.Made;
import io.pishvaz.store.CareStore.Work;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Service jobs in PostgreSQL; the database keeps their steps, and the pipeline's with them. */
public final class PgServiceJobs implements ServiceJobs {
    private static final Set<String> OVER = Set.of("DELIVERED", "CANCELLED");
    private static final String OPEN = """
            INSERT INTO service_job (number, party_id, title, stage, changed_at, department, due_at)
            VALUES (next_service_job_number(), $1, $2, $3, $4, $5, $6) RETURNING id
            """;
    private static final String EDIT = """
            UPDATE service_job SET title = $2, department = $3, due_at = $4, stage = $5,
                changed_at = CASE WHEN stage = $5 THEN changed_at ELSE $6 END, version = version + 1
             WHERE id = $1
            """;
    private static final String TOLD = """
            WITH told AS (
              UPDATE service_step SET told_at = $2, told_by = $3, told_over = $4 WHERE job_id = $1 AND told_at IS NULL),
            job AS (UPDATE service_job SET version = version + 1 WHERE id = $1 RETURNING number, stage)
            INSERT INTO interaction (id, kind, party_id, direction, began, ended, agent, note, aims, own_accord)
            SELECT gen_random_uuid(), $4, $5, 'OUTBOUND', $2, $2, $3, job.number || coalesce(': ' || $6, ''),
                   '{TRUST}', false
              FROM job WHERE $4 <> 'CALL'
            """;

    private final CareStore store;
    private final Recovery recovery;

    PgServiceJobs(CareStore store, Recovery recovery) {
        this.store = store;
        this.recovery = recovery;
    }

    @Override
    public Future<Kept<ServiceJob>> open(PartyId party, ServiceJob.Terms terms, By by) {
        return store.create(CareRows.JOB, party, by, work -> wrong(terms)
                .<Future<Made<ServiceJob>>>map(Made::no)
                .orElseGet(() -> work.make(
                        OPEN,
                        Tuple.tuple()
                                .addUUID(work.party())
                                .addString(terms.title())
                                .addString(terms.stage()
                                        .orElse(ServiceJob.Stage.RECEIVED)
                                        .name())
                                .addOffsetDateTime(work.at())
                                .addString(terms.department().orElse(null))
                                .addOffsetDateTime(due(terms)))));
    }

    @Override
    public Future<Kept<ServiceJob>> edit(UUID job, int version, ServiceJob.Terms terms, String by) {
        return store.edit(CareRows.JOB, new Edit(job, version, by), (work, one) -> {
            if (OVER.contains(one.stage())) {
                return Future.succeededFuture(Optional.of(new Kept.Refused<>(Kept.Reason.OVER)));
            }
            Optional<Kept<ServiceJob>> wrong = wrong(terms);
            return wrong.isPresent()
                    ? Future.succeededFuture(wrong)
                    : work.run(EDIT, edited(work, one, terms)).map(Optional.empty());
        });
    }

    private static Tuple edited(Work work, ServiceJob one, ServiceJob.Terms terms) {
        return Tuple.tuple()
                .addUUID(one.id())
                .addString(terms.title())
                .addString(terms.department().orElse(null))
                .addOffsetDateTime(due(terms))
                .addString(terms.stage().map(ServiceJob.Stage::name).orElse(one.stage()))
                .addOffsetDateTime(work.at());
    }

    /** A call is on file by itself; any other way of telling is recorded as a contact that the customer waited for. */
    @Override
    public Future<Kept<ServiceJob>> told(UUID job, int version, Telling telling, String by) {
        return store.edit(CareRows.JOB, new Edit(job, version, by), (work, one) -> work.run(
                        TOLD,
                        Tuple.tuple()
                                .addUUID(job)
                                .addOffsetDateTime(work.at())
                                .addString(by)
                                .addString(telling.channel())
                                .addUUID(work.party())
                                .addString(telling.note().orElse(null)))
                .map(Optional.empty()));
    }

    private Optional<Kept<ServiceJob>> wrong(ServiceJob.Terms terms) {
        return terms.department()
                .filter(code -> !recovery.departments().contains(code))
                .map(code -> new Kept.Invalid<>("department", code, "one of " + recovery.departments()));
    }

    private static @Nullable OffsetDateTime due(ServiceJob.Terms terms) {
        return terms.dueAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
