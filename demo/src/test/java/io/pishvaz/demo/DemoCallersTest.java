package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.pbx.DemoCalls.DemoCall;
import io.pishvaz.pbx.DemoCalls.DemoCall.Kind;
import io.pishvaz.pbx.DemoCalls.Made;
import io.pishvaz.simulator.Habits;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoCallersTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Vertx vertx = Vertx.vertx();
    private SimulatedPbx pbx;
    private DemoCallers callers;

    @BeforeEach
    void start() throws Exception {
        pbx = done(SimulatedPbx.start(vertx, DemoFloor.plan(0, Habits.steady(SHORT, SHORT))));
        callers = new DemoCallers(new Business.Callers(List.of("+989121234567"), List.of("+982122334455")), pbx);
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void aCallerStaysWithAHumanUntilToldToHangUp() throws Exception {
        String id = done(callers.make(call(Kind.KNOWN, Optional.of("1002"))));
        until(() -> done(pbx.hold("PJSIP/1002", true)));

        List<Made> live = done(callers.live());
        assertThat(live).extracting(Made::id, Made::number).containsExactly(tuple(id, Optional.of("+989121234567")));
        assertThat(done(callers.end(id))).isTrue();
        assertThat(done(callers.live())).isEmpty();
        assertThat(done(callers.end(id))).isFalse();
    }

    @Test
    void aCallerTalksWithASimulatedAgentForAsLongAsAllOthers() throws Exception {
        done(callers.make(call(Kind.SHARED, Optional.of("1003"))));

        until(() -> done(callers.live()).isEmpty());
    }

    @Test
    void whoeverHasNoExtensionMakesThePhoneOfTheFirstHumanRing() throws Exception {
        String id = done(callers.make(call(Kind.WITHHELD, Optional.empty())));
        until(() -> done(pbx.hold("PJSIP/1001", true)));

        assertThat(done(callers.live())).extracting(Made::number).containsExactly(Optional.empty());
        assertThat(done(callers.end(id))).isTrue();
    }

    @Test
    void theCallerWaitsForAnAgentWhoWrapsUp() throws Exception {
        done(callers.make(call(Kind.KNOWN, Optional.of("1002"))));
        until(() -> done(pbx.hold("PJSIP/1002", true)));
        done(pbx.hangup("PJSIP/1002"));

        String next = done(callers.make(call(Kind.KNOWN, Optional.of("1002"))));

        assertThat(done(pbx.hangup("PJSIP/1002"))).isFalse();
        assertThat(done(callers.live())).extracting(Made::id).containsExactly(next);
    }

    @Test
    void endsOnlyWhatWasMadeAndRefusesAnUnknownQueue() throws Exception {
        String others = done(pbx.call(callers.next()));

        assertThat(done(callers.end(others))).isFalse();
        assertThatThrownBy(() -> done(callers.make(
                        new DemoCall(Kind.KNOWN, Optional.empty(), Optional.of("nowhere"), Optional.empty()))))
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    private static DemoCall call(Kind kind, Optional<String> extension) {
        return new DemoCall(kind, Optional.empty(), Optional.empty(), extension);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
