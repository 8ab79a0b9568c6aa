package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Link;
import io.pishvaz.live.Pop;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.work.WorkChange;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One JSON per frame, letter by letter as integrators read it. */
class WireJsonTest {

    static Stream<Arguments> frames() {
        return Stream.of(
                        new Frame.Snapshot(Samples.state(Optional.empty())),
                        new Frame.PopOpened(Samples.pop()),
                        new Frame.PopChanged(Samples.pop()),
                        new Frame.PopClosed(Samples.POP, Pop.Closed.LOST),
                        new Frame.PanelArrived(Samples.POP, Samples.panel()),
                        new Frame.PresenceChanged(
                                new Presence(Presence.State.PAUSED, Optional.of("LUNCH"), Samples.AT)),
                        new Frame.Queues(Samples.state(Optional.empty()).queues()),
                        new Frame.LinkChanged(new Link("main", true, Samples.AT, List.of())),
                        new Frame.BoardChanged(FloorSamples.board()),
                        new Frame.BoardPatched(FloorSamples.patch()),
                        new Frame.WorkChanged(Set.of(WorkChange.Kind.TASK)),
                        new Frame.DiallingChanged(Optional.of(FloorSamples.dialling())))
                .map(frame -> Arguments.of(frame.type(), frame));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void framesLookAsDescribed(String type, Frame frame) throws IOException {
        var sent = new JsonObject(Wire.of(frame).text(17, Samples.AT));

        assertThat(sent.encodePrettily()).isEqualTo(golden().getJsonObject(type).encodePrettily());
    }

    @Test
    void helloLooksAsDescribed() throws IOException {
        var agent = new Agent(new AgentId("mina"), "Mina", List.of(phone("101"), phone("991")));
        var user = new User("mina", "Mina", Role.AGENT, Optional.of(agent));

        var sent = new JsonObject(new Hello("1.0", "s", "Asia/Tehran", Me.of(user)).text(0, Samples.AT));

        assertThat(sent.encodePrettily())
                .isEqualTo(golden().getJsonObject("hello").encodePrettily());
    }

    private static Phone phone(String extension) {
        return new Phone(extension, new Device(new PbxId("main"), "PJSIP/" + extension));
    }

    private static JsonObject golden() throws IOException {
        try (var in = WireJsonTest.class.getResourceAsStream("/frames.json")) {
            return new JsonObject(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
