package io.pishvaz.desk;

import static io.pishvaz.Await.await;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Offer;
import io.pishvaz.live.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsultationsTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Agent NILOUFARS = Sample.agent(NILOUFAR, "1001");
    private static final Staff STAFF = new Staff(List.of(NILOUFARS, Sample.agent(BEHROUZ, "1002")));

    private final Vertx vertx = Vertx.vertx();
    private final CallsAsFacts call =
            CallsAsFacts.from("0917").queued().rings("1001").answered("1001");
    private final PopId pop = new PopId(call.call().id(), NILOUFAR);

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private Consultations with(Duration dials, Duration tone) {
        return new Consultations(vertx, new Consultations.Times(dials, tone));
    }

    private Part part() {
        return Part.of(call.call(), NILOUFARS, STAFF);
    }

    @Test
    void keysAreHeardAgainWhenTheToneIsOver() {
        Consultations consultations = with(NEVER, SOON);
        assertThat(consultations.silence(pop).isComplete()).isTrue();
        Part asking = askedInVain();
        consultations.heard(pop, asking, part());
        await(consultations.silence(pop));
    }

    @Test
    void keysAreNotHeardDuringTheTone() {
        Consultations consultations = with(NEVER, NEVER);
        Part asking = askedInVain();
        assertThat(consultations.heard(pop, asking, part())).contains(Refusal.BUSY);
        assertThat(consultations.silence(pop).isComplete()).isFalse();
        consultations.forget(pop);
        assertThat(consultations.silence(pop).isComplete()).isTrue();
    }

    @Test
    void whoeverIsLeftOnHoldWithNobodyRingingIsTold() {
        Promise<Void> late = Promise.promise();
        with(SOON, NEVER).seek(pop, late::complete);
        await(late.future());
    }

    @Test
    void nobodyIsToldLateWhenItRings() {
        Consultations consultations = with(SOON, NEVER);
        Promise<Void> late = Promise.promise();
        await(Future.<Void>future(found -> vertx.runOnContext(v -> {
                    Part before = part();
                    consultations.seek(pop, late::complete);
                    call.rings("1002").asks("1001", "1002", false);
                    consultations.heard(pop, before, part());
                    found.complete();
                }))
                .compose(found -> vertx.timer(20)));
        assertThat(late.future().isComplete()).isFalse();
    }

    private Part askedInVain() {
        call.asks("1001", "1002", false);
        Part asking = part();
        call.isNotReached("1001", "1002", Offer.Outcome.REFUSED);
        return asking;
    }
}
