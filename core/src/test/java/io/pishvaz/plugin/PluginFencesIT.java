package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.live.Panel;
import io.pishvaz.live.Panel.State;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad plugin does to itself and not to others. */
class PluginFencesIT extends HostFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {"throw", "null", "hang", "overflow", "memory", "unbalanced", "markup", "huge", "nan", "core"})
    void aBadPluginCostsItsOwnPanelOnly(String mood) throws IOException {
        start("good.jar", "moody.jar");

        ask(mood);

        Panel failed = from("moody");
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reference()).get().asString().matches("[0-9a-f]{8}");
        assertThat(from("good").state()).isEqualTo(State.READY);
        assertThat(running().plugins())
                .extracting(PluginHealth::id, PluginHealth::state, PluginHealth::calls, PluginHealth::failures)
                .containsExactly(
                        tuple("good", PluginHealth.State.HEALTHY, 1L, 0L),
                        tuple("moody", PluginHealth.State.HEALTHY, 1L, 1L));
    }

    @Test
    void slowIsShownAsLateAndThenAsItIs() throws Exception {
        start("moody.jar");

        ask("slow");

        assertThat(next().state()).isEqualTo(State.LATE);
        assertThat(next().state()).isEqualTo(State.READY);
        assertThat(running().plugins().getFirst().late()).isEqualTo(1);
    }

    @Test
    void aHangingCallIsInterruptedAtTheLimit() throws Exception {
        start("moody.jar");

        ask("hang");

        assertThat(next().state()).isEqualTo(State.LATE);
        assertThat(next().state()).isEqualTo(State.FAILED);
        ask("anybody");
        assertThat(from("moody").state()).isEqualTo(State.READY);
    }

    @Test
    void afterFailuresInARowItIsLeftInPeaceAndThenTriedOnce() throws Exception {
        start("moody.jar");
        for (int i = 0; i < 3; i++) {
            ask("throw");
            assertThat(from("moody").state()).isEqualTo(State.FAILED);
        }

        assertThat(state()).isEqualTo(PluginHealth.State.CUT_OFF);
        assertThat(ask("anybody")).extracting(Panel::state).containsExactly(State.FAILED);

        now.set(SomeCustomer.NOW.plusSeconds(30));
        assertThat(ask("anybody")).extracting(Panel::state).containsExactly(State.LOADING);
        assertThat(from("moody").state()).isEqualTo(State.READY);
        assertThat(state()).isEqualTo(PluginHealth.State.HEALTHY);
        assertThat(running().plugins().getFirst().calls()).isEqualTo(4);
    }

    @Test
    void aPluginThatTakesAllItsThreadsFailsAtOnceAndAlone() throws IOException {
        start("good.jar", "moody.jar");

        for (int i = 0; i < 4; i++) {
            ask("hang");
            assertThat(from("good").state()).isEqualTo(State.READY);
        }

        assertThat(from("moody").state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatIgnoresInterruptsIsCutOffAndDoesNotHoldUpTheEnd() throws Exception {
        start("good.jar", "moody.jar");
        for (int i = 0; i < 3; i++) {
            ask("stubborn");
            assertThat(from("good").state()).isEqualTo(State.READY);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(from("moody").state()).isEqualTo(State.FAILED);
        }

        assertThat(running().plugins())
                .extracting(PluginHealth::state)
                .containsExactly(PluginHealth.State.HEALTHY, PluginHealth.State.CUT_OFF);
        await(running().stop());
    }
}
