package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.CareHouse.NOON;
import static io.pishvaz.store.CareHouse.PARTY;
import static io.pishvaz.store.CareHouse.by;
import static io.pishvaz.store.CareHouse.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.care.Complaint;
import io.pishvaz.care.Complaints;
import io.pishvaz.care.Kept;
import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What went wrong and is made good. */
class PgComplaintsIT {
    private final CareHouse house = new CareHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anOpenComplaintOfALoyalCustomerRaisesAnAlarmAndHoldsTheGate() {
        Complaint opened = now(house.care.complaints().open(complaint("late twice"), by("key-one-1")));
        assertThat(opened.number()).startsWith("C-");
        assertThat(opened.assigned().ownerName()).contains("Mina Karimi");
        assertThat(opened.assigned().dueAt()).contains(NOON.plus(Duration.ofHours(24)));
        assertThat(opened.steps()).extracting(Complaint.Step::title).containsExactly("Apologise", "Set right");

        await(house.stages.judge(PARTY, Optional.empty()));
        assertThat(house.raised).extracting(r -> r.lapse().kind()).containsExactly(Lapse.Kind.COMPLAINT);
        assertThat(house.file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .contains("evidence.complaint");

        Complaint step = now(house.care.complaints().step(opened.id(), 1, new Complaints.Mark(0, true), "mina"));
        assertThat(step.steps().getFirst().doneAt()).contains(NOON);
        Complaint more = now(house.care.complaints().addStep(opened.id(), 2, "Send flowers", "mina"));
        assertThat(more.steps()).hasSize(3);
        var outcome = new Complaints.Outcome(Complaint.Result.RECOVERED, Optional.of("Replaced"));
        Complaint closed = now(house.care.complaints().close(opened.id(), 3, outcome, "mina"));
        assertThat(closed.closed().orElseThrow().result()).contains(Complaint.Result.RECOVERED);
        assertThat(await(house.care.complaints().addStep(opened.id(), 4, "x", "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(house.file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .doesNotContain("evidence.complaint");
    }

    @Test
    void whatWasChangedByWhomIsKept() {
        Complaint one = now(house.care.complaints().open(complaint("late"), by("key-one-1")));
        var terms = new Complaints.Terms("late twice", Optional.empty(), Optional.of("SERVICE"), Optional.empty());
        now(house.care.complaints().edit(one.id(), 1, terms, "mina"));
        var page = new Changes.Slice(Optional.empty(), 50);
        assertThat(await(new PgChanges(house.database).around(PARTY, Optional.of(Change.Subject.COMPLAINT), page))
                        .items())
                .filteredOn(c -> c.version() == 2)
                .extracting(Change::by, Change::field, Change::before, Change::after)
                .contains(
                        tuple("Mina Karimi", "subject", Optional.of("late"), Optional.of("late twice")),
                        tuple("Mina Karimi", "owner", Optional.of("mina"), Optional.empty()),
                        tuple("Mina Karimi", "department", Optional.empty(), Optional.of("SERVICE")));
    }

    @Test
    void aComplaintTakenBackCountsForNothingAndStaysInTheHistory() {
        Complaint one = now(house.care.complaints().open(complaint("late"), by("key-one-1")));
        assertThat(house.file().lifecycle().standing()).isEqualTo(Standing.AT_RISK);
        assertThat(await(house.care.complaints().takeBack(one.id(), 1, "reza", false)))
                .isEqualTo(new Kept.NotYours<>());
        Complaint gone = now(house.care.complaints().takeBack(one.id(), 1, "reza", true));
        assertThat(gone.takenBackAt()).contains(NOON);
        assertThat(house.kept().complaints()).isEmpty();
        assertThat(house.file().lifecycle().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(house.file().lifecycle().next().orElseThrow().missing())
                .extracting(e -> e.phrase().code())
                .doesNotContain("evidence.complaint");
        assertThat(house.text("SELECT call_block('%s', 'SELL', now(), 9)".formatted(PARTY.value())))
                .isEqualTo("NO_NUMBER");
        var page = await(new PgTimeline(house.database).page(PARTY, Optional.empty(), Set.of("COMPLAINT"), 10));
        assertThat(page.items()).extracting(item -> item.title().code()).containsExactly("history.complaintTakenBack");
        assertThat(await(house.care.complaints().addStep(one.id(), 2, "x", "mina")))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
        assertThat(await(house.care.complaints().takeBack(one.id(), 2, "mina", true)))
                .isEqualTo(new Kept.Refused<>(Kept.Reason.OVER));
    }

    private static Complaints.New complaint(String subject) {
        var terms = new Complaints.Terms(subject, Optional.empty(), Optional.empty(), Optional.empty());
        return new Complaints.New(PARTY, terms, Optional.empty());
    }
}
