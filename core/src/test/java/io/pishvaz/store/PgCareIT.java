package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.care.Care;
import io.pishvaz.care.Complaint;
import io.pishvaz.care.Complaints;
import io.pishvaz.care.Contact;
import io.pishvaz.care.Contacts;
import io.pishvaz.care.Gifts;
import io.pishvaz.care.Given;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Promise;
import io.pishvaz.care.Promises;
import io.pishvaz.care.Recovery;
import io.pishvaz.care.ServiceJob;
import io.pishvaz.care.ServiceJobs;
import io.pishvaz.care.Survey;
import io.pishvaz.care.Surveys;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Expectation;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.Stages;
import io.pishvaz.customer.Standing;
import io.pishvaz.customer.TreatmentKind;
import io.pishvaz.session.By;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgCareIT {
    private static final PartyId PARTY = new PartyId(new UUID(0, 1));
    private static final PartyId NOBODY = new PartyId(new UUID(0, 9));
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final Recovery RECOVERY = new Recovery(
            Duration.ofHours(24),
            List.of("Apologise", "Set right"),
            "SERVICE",
            "Make good: {score}",
            6,
            Set.of("SERVICE"));

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<PartyId> changed = new ArrayList<>();
    private final List<WorkChange> work = new ArrayList<>();
    private final List<Stages.Raised> raised = new ArrayList<>();
    private Vertx vertx;
    private Database database;
    private Care care;
    private PgStages stages;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        database = await(Postgres.open(vertx));
        care = PgCare.open(database, RECOVERY, now::get, new Telling(changed::add, work::add));
        stages = new PgStages(database, ENGINE, now::get, new PgStages.Told(raised::add, party -> {}));
        sql("""
                INSERT INTO app_user (login, name, role, password_hash, takes_calls)
                VALUES ('mina', 'Mina Karimi', 'AGENT', 'x', true);
                INSERT INTO party (id, name, stage, since) VALUES ('%1$s', 'Bayat', 'LOYAL', '2025-01-01Z');
                INSERT INTO orders (number, party_id, at, total, category) VALUES
                  ('S-1', '%1$s', '2026-09-01Z', 10, 'beans'), ('S-2', '%1$s', '2026-10-01Z', 10, 'beans'),
                  ('S-3', '%1$s', '2026-11-01Z', 10, 'beans');
                INSERT INTO treatment (code, kind, title_en, title_fa, cost, percent, valid_days) VALUES
                  ('LOYAL-7', 'DISCOUNT', 'Loyal 7%%', 'وفاداری', 0, 7, 30),
                  ('GRINDER', 'VALUABLE_GIFT', 'Grinder', 'آسیاب', 900, NULL, NULL);
                """.formatted(PARTY.value()));
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void whatIsGivenLiesReadyUntilAnOrderUsesIt() {
        assertThat(discount(file())).extracting(Expectation::state).isEqualTo(Expectation.State.DUE);
        Given given = now(care.gifts().give(wish("LOYAL-7"), by("key-one-1")));
        assertThat(given.validUntil()).contains(NOON.plus(Duration.ofDays(30)));
        assertThat(given.by()).contains("Mina Karimi");
        assertThat(discount(file()).state()).isEqualTo(Expectation.State.READY);

        now.set(NOON.plusSeconds(60));
        sql("INSERT INTO orders (number, party_id, at, total, category, treatment) VALUES ('S-4', '" + PARTY.value()
                + "', '2026-11-22T09:00:30Z', 10, 'beans', 'LOYAL-7')");
        assertThat(discount(file()).state()).isEqualTo(Expectation.State.USED);
        Given used = care().given().getFirst();
        assertThat(used.order()).contains("S-4");
        assertThat(await(care.gifts().takeBack(used.id(), used.version(), "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    @Test
    void whatBelongsToTheNextRungIsNotGiven() {
        assertThat(await(care.gifts().give(wish("GRINDER"), by("key-one-1"))))
                .isEqualTo(new Kept.Locked<>(LifecycleStage.LOYAL, LifecycleStage.ADVOCATE));
        assertThat(care().given()).isEmpty();
        assertThat(changed).isEmpty();
    }

    @Test
    void aRequestWhoseAnswerWasLostMakesOne() {
        By by = Keys.begun(database, "mina", "key-one-1");
        Given one = now(care.gifts().give(wish("LOYAL-7"), by));
        assertThat(await(care.gifts().give(wish("LOYAL-7"), by))).isEqualTo(new Kept.Done<>(one, true));
        assertThat(care().given()).hasSize(1);
        assertThat(changed).containsExactly(PARTY);
    }

    @Test
    void theCatalogueIsChangedByVersion() {
        var terms = new Treatment.Terms(
                new FreeField.Title("Cup", "فنجان"), 5, Optional.empty(), Optional.of(60), 30, true);
        Treatment cup = now(care.gifts().define("CUP", TreatmentKind.GIFT, terms));
        assertThat(await(care.gifts().define("CUP", TreatmentKind.GIFT, terms)))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.EXISTS));
        var dear = new Treatment.Terms(terms.title(), 9, Optional.empty(), Optional.empty(), 30, false);
        Treatment now = now(care.gifts().change("CUP", 1, dear));
        assertThat(now.version()).isEqualTo(2);
        assertThat(await(care.gifts().change("CUP", 1, terms))).isEqualTo(new Kept.Changed<>(now));
        assertThat(await(care.gifts().give(wish("CUP"), by("key-one-1"))))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.NOT_OFFERED));
        var percent = new Treatment.Terms(terms.title(), 9, Optional.of(5), Optional.empty(), 30, true);
        assertThat(await(care.gifts().change("CUP", 2, percent))).isInstanceOf(Kept.Invalid.class);
        assertThat(cup.terms()).isEqualTo(terms);
    }

    @Test
    void anOpenComplaintOfALoyalCustomerRaisesAnAlarmAndHoldsTheGate() {
        Complaint opened = now(care.complaints().open(complaint("late twice"), by("key-one-1")));
        assertThat(opened.number()).startsWith("C-");
        assertThat(opened.assigned().ownerName()).contains("Mina Karimi");
        assertThat(opened.assigned().dueAt()).contains(NOON.plus(Duration.ofHours(24)));
        assertThat(opened.steps()).extracting(Complaint.Step::title).containsExactly("Apologise", "Set right");

        await(stages.judge(PARTY, Optional.empty()));
        assertThat(raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.COMPLAINT);
        assertThat(file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .contains("evidence.complaint");

        Complaint step = now(care.complaints().step(opened.id(), 1, new Complaints.Mark(0, true), "mina"));
        assertThat(step.steps().getFirst().doneAt()).contains(NOON);
        Complaint more = now(care.complaints().addStep(opened.id(), 2, "Send flowers", "mina"));
        assertThat(more.steps()).hasSize(3);
        var outcome = new Complaints.Outcome(Complaint.Result.RECOVERED, Optional.of("Replaced"));
        Complaint closed = now(care.complaints().close(opened.id(), 3, outcome, "mina"));
        assertThat(closed.closed().orElseThrow().result()).contains(Complaint.Result.RECOVERED);
        assertThat(await(care.complaints().addStep(opened.id(), 4, "x", "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .doesNotContain("evidence.complaint");
    }

    @Test
    void whatWasChangedByWhomIsKept() {
        Complaint one = now(care.complaints().open(complaint("late"), by("key-one-1")));
        var terms = new Complaints.Terms("late twice", Optional.empty(), Optional.of("SERVICE"), Optional.empty());
        now(care.complaints().edit(one.id(), 1, terms, "mina"));
        var page = new Changes.Slice(Optional.empty(), 50);
        assertThat(await(new PgChanges(database).around(PARTY, Optional.of(Change.Subject.COMPLAINT), page))
                        .items())
                .filteredOn(c -> c.version() == 2)
                .extracting(Change::by, Change::field, Change::before, Change::after)
                .contains(
                        tuple("Mina Karimi", "subject", Optional.of("late"), Optional.of("late twice")),
                        tuple("Mina Karimi", "owner", Optional.of("mina"), Optional.empty()),
                        tuple("Mina Karimi", "department", Optional.empty(), Optional.of("SERVICE")));
    }

    @Test
    void anOverduePromiseIsBrokenForGood() {
        Promise one = now(care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        assertThat(one.by()).contains("Mina Karimi");
        assertThat(await(care.promises().make(promise(NOON), by("key-two-2")))).isInstanceOf(Kept.Invalid.class);

        now.set(NOON.plusSeconds(61));
        assertThat(await(stages.breakPromises(Objects.requireNonNull(now.get()))))
                .containsExactly(PARTY);
        assertThat(care().promises()).extracting(Promise::state).containsExactly(Promise.State.BROKEN);
        await(stages.judge(PARTY, Optional.empty()));
        assertThat(raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.BROKEN_PROMISE);
        assertThat(await(care.promises().takeBack(one.id(), 2, "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(now(care.promises().keep(one.id(), 2, "mina")).keptAt()).contains(now.get());
    }

    @Test
    void aPromiseKeptInTimeIsNoLapse() {
        Promise one = now(care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        now(care.promises().keep(one.id(), 1, "mina"));
        now.set(NOON.plusSeconds(61));
        assertThat(await(stages.breakPromises(Objects.requireNonNull(now.get()))))
                .isEmpty();
        await(stages.judge(PARTY, Optional.empty()));
        assertThat(raised).isEmpty();
    }

    @Test
    void aServiceJobTakesThePipelineAlongAndTheCustomerIsTold() {
        sql("""
                INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at, closed_at)
                VALUES ('%s', '%s', 'Grinder', 'WON', 1, 100, '2026-11-20Z', '2026-11-21Z');
                UPDATE orders SET opportunity_id = '%1$s' WHERE number = 'S-3';
                """.formatted(new UUID(0, 5), PARTY.value()));
        ServiceJob job = now(care.jobs().open(PARTY, job("RECEIVED"), by("key-one-1")));
        sql("UPDATE service_job SET order_id = (SELECT id FROM orders WHERE number = 'S-3')");
        now.set(NOON.plusSeconds(60));
        ServiceJob going = now(care.jobs().edit(job.id(), 1, job("IN_PROGRESS"), "mina"));
        assertThat(going.steps())
                .extracting(ServiceJob.Step::stage, ServiceJob.Step::by, ServiceJob.Step::told)
                .containsExactly(
                        tuple("RECEIVED", Optional.of("Mina Karimi"), Optional.empty()),
                        tuple("IN_PROGRESS", Optional.of("Mina Karimi"), Optional.empty()));
        assertThat(text("SELECT step || ' ' || coalesce(went_to, '') FROM pipeline_step ORDER BY entered DESC"))
                .isEqualTo("DELIVERY ");

        ServiceJob told =
                now(care.jobs().told(job.id(), 2, new ServiceJobs.Telling("SMS", Optional.of("on Thursday")), "mina"));
        assertThat(told.steps()).allMatch(step -> step.told().isPresent());
        assertThat(care().contacts().getFirst().about())
                .isEqualTo(new Contact.About(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(job.number() + ": on Thursday"),
                        List.of(Contact.Aim.TRUST),
                        false));
        assertThat(file().contactCap().used()).isZero();

        now(care.jobs().edit(job.id(), 3, job("DELIVERED"), "mina"));
        assertThat(await(care.jobs().edit(job.id(), 4, job("READY"), "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    @Test
    void contactsOfOurOwnAccordCountForTheCap() {
        for (int i = 0; i < 3; i++) {
            now(care.contacts().record(contact("OUTBOUND", true), by("key-one-" + i)));
        }
        now(care.contacts().record(contact("OUTBOUND", false), by("key-one-4")));
        now(care.contacts().record(contact("INBOUND", true), by("key-one-5")));
        CustomerFile file = file();
        assertThat(file.contactCap().used()).isEqualTo(3);
        assertThat(file.contactCap().next()).contains(NOON.plus(Duration.ofDays(7)));
        assertThat(file.guidance().guardrails())
                .extracting(g -> g.title().code())
                .contains("guard.noContact");
        now(care.contacts().record(contact("OUTBOUND", true), by("key-one-6")));
        await(stages.judge(PARTY, Optional.empty()));
        assertThat(raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.OVER_CONTACT);
    }

    @Test
    void aContactIsCorrectedAndACallIsNot() {
        Contact one = now(care.contacts().record(contact("OUTBOUND", true), by("key-one-1")));
        var about = new Contact.About(
                Optional.empty(), Optional.empty(), Optional.of("two"), List.of(Contact.Aim.RESPECT), false);
        assertThat(now(care.contacts().edit(one.id(), 1, about, "mina")).about())
                .isEqualTo(about);
        sql("INSERT INTO interaction (id, kind, party_id, direction, began) VALUES ('" + new UUID(0, 7) + "', 'CALL', '"
                + PARTY.value() + "', 'INBOUND', '2026-11-22Z')");
        assertThat(await(care.contacts().edit(new UUID(0, 7), 1, about, "mina")))
                .isInstanceOf(Kept.Refused.class);
        assertThat(await(care.contacts().aims(new UUID(0, 7)))).contains(new Contacts.Aims(1, List.of()));
        assertThat(await(care.contacts().setAims(new UUID(0, 7), 1, List.of(Contact.Aim.EASE), "mina")))
                .isEqualTo(new Kept.Done<>(new Contacts.Aims(2, List.of(Contact.Aim.EASE)), false));
        assertThat(await(care.contacts().setAims(new UUID(0, 7), 1, List.of(), "omid")))
                .isEqualTo(new Kept.Changed<>(new Contacts.Aims(2, List.of(Contact.Aim.EASE))));
        assertThat(await(care.contacts().aims(new UUID(0, 7))))
                .contains(new Contacts.Aims(2, List.of(Contact.Aim.EASE)));
        assertThat(await(care.contacts().aims(new UUID(0, 8)))).isEmpty();
        assertThat(await(care.contacts().setAims(new UUID(0, 8), 1, List.of(), "mina")))
                .isEqualTo(new Kept.NotThere<>("interaction on file"));
    }

    @Test
    void aContactThatWasNotHadIsTakenBackByWhoRecordedItOrASupervisor() {
        Contact one = now(care.contacts().record(contact("OUTBOUND", true), by("key-one-1")));
        assertThat(await(care.contacts().takeBack(one.id(), 1, "reza", false))).isEqualTo(new Kept.NotYours<>());
        assertThat(await(care.contacts().takeBack(one.id(), 2, "mina", false))).isInstanceOf(Kept.Changed.class);
        assertThat(file().contactCap().used()).isEqualTo(1);
        assertThat(now(care.contacts().takeBack(one.id(), 1, "mina", false))).isEqualTo(one);
        assertThat(care().contacts()).isEmpty();
        assertThat(file().contactCap().used()).isZero();
        assertThat(text("SELECT string_agg(field || '=' || before, ' ') FROM change WHERE after IS NULL"))
                .contains("kind=EMAIL", "direction=OUTBOUND", "at=2026-11-22T09:00:00+00:00", "note=one");
        assertThat(await(care.contacts().takeBack(one.id(), 1, "mina", true)))
                .isEqualTo(new Kept.NotThere<>("contact"));
        sql("INSERT INTO interaction (id, kind, party_id, direction, began, agent) VALUES ('" + new UUID(0, 7)
                + "', 'CALL', '" + PARTY.value() + "', 'INBOUND', '2026-11-22Z', 'mina')");
        assertThat(await(care.contacts().takeBack(new UUID(0, 7), 1, "mina", true)))
                .isInstanceOf(Kept.Refused.class);
    }

    @Test
    void aComplaintTakenBackCountsForNothingAndStaysInTheHistory() {
        Complaint one = now(care.complaints().open(complaint("late"), by("key-one-1")));
        assertThat(file().lifecycle().standing()).isEqualTo(Standing.AT_RISK);
        assertThat(await(care.complaints().takeBack(one.id(), 1, "reza", false)))
                .isEqualTo(new Kept.NotYours<>());
        Complaint gone = now(care.complaints().takeBack(one.id(), 1, "reza", true));
        assertThat(gone.takenBackAt()).contains(NOON);
        assertThat(care().complaints()).isEmpty();
        assertThat(file().lifecycle().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .doesNotContain("evidence.complaint");
        assertThat(text("SELECT call_block('%s', 'SELL', now(), 9)".formatted(PARTY.value())))
                .isEqualTo("NO_NUMBER");
        var page = await(new PgTimeline(database).page(PARTY, Optional.empty(), Set.of("COMPLAINT"), 10));
        assertThat(page.items()).extracting(item -> item.title().code()).containsExactly("history.complaintTakenBack");
        assertThat(await(care.complaints().addStep(one.id(), 2, "x", "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(await(care.complaints().takeBack(one.id(), 2, "mina", true)))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    @Test
    void anUnhappyAnswerOpensItsTaskAtOnce() {
        Keys.begun(database, "mina", "key-one-1");
        Survey sad = now(care.surveys().record(answer(6), by("key-one-1")));
        Survey glad = now(care.surveys().record(answer(7), by("key-two-2")));
        assertThat(glad.task()).isEmpty();
        assertThat(text("SELECT id || ' ' || title || ' ' || department || ' ' || note FROM task"))
                .isEqualTo(sad.task().orElseThrow() + " Make good: 6 SERVICE slow");
        now(care.surveys().record(answer(6), by("key-one-1")));
        assertThat(work).containsExactly(WorkChange.task(Optional.empty(), Optional.of("SERVICE")));
    }

    @Test
    void allOfItIsOnTheTimeline() {
        now(care.promises().make(promise(NOON.plusSeconds(60)), by("key-one-1")));
        now(care.jobs().open(PARTY, job("RECEIVED"), by("key-one-2")));
        now(care.gifts().give(wish("LOYAL-7"), by("key-one-3")));
        var page = await(
                new PgTimeline(database).page(PARTY, Optional.empty(), Set.of("PROMISE", "SERVICE", "TREATMENT"), 10));
        assertThat(page.items())
                .extracting(item -> item.title().code())
                .containsExactlyInAnyOrder("history.promise", "history.service", "history.treatment");
    }

    @Test
    void thereIsNothingForNobody() {
        assertThat(await(care.files().of(NOBODY))).isEmpty();
        var terms = new Promises.Terms("visit", NOON.plusSeconds(60), Optional.empty());
        assertThat(await(care.promises().make(new Promises.New(NOBODY, terms, Optional.empty()), by("key-one-1"))))
                .isEqualTo(new Kept.NotThere<>("party"));
        assertThat(await(care.promises().keep(new UUID(0, 9), 1, "mina"))).isEqualTo(new Kept.NotThere<>("promise"));
        var strange = new Complaints.Terms("late", Optional.of("nobody"), Optional.empty(), Optional.empty());
        assertThat(await(care.complaints().open(new Complaints.New(PARTY, strange, Optional.empty()), by("key-one-2"))))
                .isEqualTo(new Kept.Invalid<>("owner", "nobody", "the login of somebody who works here"));
        assertThat(changed).isEmpty();
    }

    private static Gifts.Wish wish(String code) {
        return new Gifts.Wish(PARTY, code, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Complaints.New complaint(String subject) {
        var terms = new Complaints.Terms(subject, Optional.empty(), Optional.empty(), Optional.empty());
        return new Complaints.New(PARTY, terms, Optional.empty());
    }

    private static Promises.New promise(Instant due) {
        return new Promises.New(PARTY, new Promises.Terms("visit", due, Optional.empty()), Optional.empty());
    }

    private static ServiceJob.Terms job(String stage) {
        return new ServiceJob.Terms(
                "Grinder", Optional.of("SERVICE"), Optional.empty(), Optional.of(ServiceJob.Stage.valueOf(stage)));
    }

    private static Contacts.New contact(String direction, boolean ownAccord) {
        var about = new Contact.About(
                Optional.empty(), Optional.empty(), Optional.of("one"), List.of(Contact.Aim.TRUST), ownAccord);
        return new Contacts.New(PARTY, "EMAIL", direction, Optional.empty(), about);
    }

    private static Surveys.New answer(int score) {
        return new Surveys.New(PARTY, Survey.Kind.CSAT, score, Optional.of("slow"));
    }

    private static By by(String key) {
        return new By("mina", key);
    }

    private static <T> T now(Future<Kept<T>> kept) {
        Kept<T> answer = await(kept);
        assertThat(answer).isInstanceOf(Kept.Done.class);
        return ((Kept.Done<T>) answer).now();
    }

    private Care.File care() {
        return await(care.files().of(PARTY)).orElseThrow();
    }

    private CustomerFile file() {
        return await(new PgCustomers(database, ENGINE, new PhoneNumbers("IR"), now::get).file(PARTY))
                .orElseThrow();
    }

    private static Expectation discount(CustomerFile file) {
        return file.treatments().stream()
                .filter(one -> one.kind() == TreatmentKind.DISCOUNT)
                .findFirst()
                .orElseThrow();
    }

    private String text(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getString(0);
    }

    private void sql(String statements) {
        await(database.pool().query(statements).execute());
    }
}
