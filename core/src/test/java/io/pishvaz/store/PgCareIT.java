package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.CareHouse.NOBODY;
import static io.pishvaz.store.CareHouse.NOON;
import static io.pishvaz.store.CareHouse.PARTY;
import static io.pishvaz.store.CareHouse.by;
import static io.pishvaz.store.CareHouse.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.care.Complaints;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Gifts;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Promises;
import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.ServiceJobs;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Surveys;
import io.pishvaz.work.WorkChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the kinds of care have in common, service jobs and answers. */
class PgCareIT {
    private final CareHouse house = new CareHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aServiceJobTakesThePipelineAlongAndTheCustomerIsTold() {
        house.sql("""
                INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at, closed_at)
                VALUES ('%s', '%s', 'Grinder', 'WON', 1, 100, '2026-11-20Z', '2026-11-21Z');
                UPDATE orders SET opportunity_id = '%1$s' WHERE number = 'S-3';
                """.formatted(new UUID(0, 5), PARTY.value()));
        ServiceJob job = now(house.care.jobs().open(PARTY, job("RECEIVED"), by("key-one-1")));
        house.sql("UPDATE service_job SET order_id = (SELECT id FROM orders WHERE number = 'S-3')");
        house.now.set(NOON.plusSeconds(60));
        ServiceJob going = now(house.care.jobs().edit(job.id(), 1, job("IN_PROGRESS"), "mina"));
        assertThat(going.steps())
                .extracting(ServiceJob.Step::stage, ServiceJob.Step::by, ServiceJob.Step::told)
                .containsExactly(
                        tuple("RECEIVED", Optional.of("Mina Karimi"), Optional.empty()),
                        tuple("IN_PROGRESS", Optional.of("Mina Karimi"), Optional.empty()));
        assertThat(house.text("SELECT step || ' ' || coalesce(went_to, '') FROM pipeline_step ORDER BY entered DESC"))
                .isEqualTo("DELIVERY ");

        ServiceJob told = now(house.care
                .jobs()
                .told(job.id(), 2, new ServiceJobs.Telling("SMS", Optional.of("on Thursday")), "mina"));
        assertThat(told.steps()).allMatch(step -> step.told().isPresent());
        assertThat(house.kept().contacts().getFirst().about())
                .isEqualTo(new Contact.About(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(job.number() + ": on Thursday"),
                        List.of(Contact.Aim.TRUST),
                        false));
        assertThat(house.file().contactCap().used()).isZero();

        now(house.care.jobs().edit(job.id(), 3, job("DELIVERED"), "mina"));
        assertThat(await(house.care.jobs().edit(job.id(), 4, job("READY"), "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    @Test
    void anUnhappyAnswerOpensItsTaskAtOnce() {
        Keys.begun(house.database, "mina", "key-one-1");
        Survey sad = now(house.care.surveys().record(answer(6), by("key-one-1")));
        Survey glad = now(house.care.surveys().record(answer(7), by("key-two-2")));
        assertThat(glad.task()).isEmpty();
        assertThat(house.text("SELECT id || ' ' || title || ' ' || department || ' ' || note FROM task"))
                .isEqualTo(sad.task().orElseThrow() + " Make good: 6 SERVICE slow");
        now(house.care.surveys().record(answer(6), by("key-one-1")));
        assertThat(house.work).containsExactly(WorkChange.task(Optional.empty(), Optional.of("SERVICE")));
    }

    @Test
    void allOfItIsOnTheTimeline() {
        now(house.care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        now(house.care.jobs().open(PARTY, job("RECEIVED"), by("key-one-2")));
        now(house.care.gifts().give(wish("LOYAL-7"), by("key-one-3")));
        var page = await(new PgTimeline(house.database)
                .page(PARTY, Optional.empty(), Set.of("PROMISE", "SERVICE", "TREATMENT"), 10));
        assertThat(page.items())
                .extracting(item -> item.title().code())
                .containsExactlyInAnyOrder("history.promise", "history.service", "history.treatment");
    }

    @Test
    void thereIsNothingForNobody() {
        assertThat(await(house.care.files().of(NOBODY))).isEmpty();
        var terms = new Promises.Terms("visit", NOON.plusSeconds(60), Optional.empty());
        assertThat(await(
                        house.care.promises().make(new Promises.New(NOBODY, terms, Optional.empty()), by("key-one-1"))))
                .isEqualTo(new Kept.NotThere<>("party"));
        assertThat(await(house.care.promises().keep(new UUID(0, 9), 1, "mina")))
                .isEqualTo(new Kept.NotThere<>("promise"));
        var strange = new Complaints.Terms("late", Optional.of("nobody"), Optional.empty(), Optional.empty());
        assertThat(await(house.care
                        .complaints()
                        .open(new Complaints.New(PARTY, strange, Optional.empty()), by("key-one-2"))))
                .isEqualTo(new Kept.Invalid<>("owner", "nobody", "the login of somebody who works here"));
        assertThat(house.changed).isEmpty();
    }

    private static Gifts.Wish wish(String code) {
        return new Gifts.Wish(PARTY, code, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Promises.New promise(Instant due) {
        return new Promises.New(PARTY, new Promises.Terms("visit", due, Optional.empty()), Optional.empty());
    }

    private static ServiceJob.Terms job(String stage) {
        return new ServiceJob.Terms(
                "Grinder", Optional.of("SERVICE"), Optional.empty(), Optional.of(ServiceJob.Stage.valueOf(stage)));
    }

    private static Surveys.New answer(int score) {
        return new Surveys.New(PARTY, Survey.Kind.CSAT, score, Optional.of("slow"));
    }
}
