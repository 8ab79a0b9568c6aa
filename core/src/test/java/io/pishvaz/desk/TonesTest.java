package io.pishvaz.desk;

import static io.pishvaz.Await.await;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Offer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TonesTest {
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

    private Part part() {
        return Part.of(call.call(), NILOUFARS, STAFF);
    }

    private void comesBack(Tones tones) {
        call.asks("1001", "1002", false);
        Part asking = part();
        call.isNotReached("1001", "1002", Offer.Outcome.REFUSED);
        tones.heard(pop, asking, part());
    }

    @Test
    void keysAreHeardAgainWhenTheToneIsOver() {
        Tones tones = new Tones(vertx, Duration.ofMillis(1));
        assertThat(tones.over(pop).isComplete()).as("nobody was asked").isTrue();
        comesBack(tones);
        await(tones.over(pop));
    }

    @Test
    void keysAreNotHeardDuringTheTone() {
        Tones tones = new Tones(vertx, Duration.ofHours(1));
        comesBack(tones);
        assertThat(tones.over(pop).isComplete()).isFalse();
        tones.forget(pop);
        assertThat(tones.over(pop).isComplete()).isTrue();
    }
}
