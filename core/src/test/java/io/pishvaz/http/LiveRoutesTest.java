package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.Eventually;
import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Pop;
import io.pishvaz.session.Role;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRoutesTest {
    private static final AgentId MINA = new AgentId("mina");

    private final House house = new House(Optional.empty());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTabIsGreetedAndGetsASnapshotThenDeltasInOrder() throws InterruptedException {
        var tab = open(house.ticket(house.people.agent("mina")), "");

        var hello = tab.next();
        assertThat(hello.getString("type")).isEqualTo("hello");
        assertThat(hello.getJsonObject("me").getString("extension")).isEqualTo("101");
        var snapshot = tab.next();
        assertThat(snapshot.getString("type")).isEqualTo("snapshot");
        assertThat(snapshot.getJsonObject("state").containsKey("board")).isFalse();

        tell(() -> house.hub.toAgent(MINA, closed("a")), () -> house.hub.toAgent(MINA, closed("b")));

        assertThat(tab.next().getLong("seq")).isEqualTo(snapshot.getLong("seq") + 1);
        assertThat(tab.next().getString("id")).isEqualTo("b");
    }

    @Test
    void everyTabOfAnAgentIsToldTheSameAndNobodyElse() throws InterruptedException {
        var mina = house.ticket(house.people.agent("mina"));
        var one = started(mina);
        var two = started(mina);
        var reza = started(house.ticket(house.people.agent("reza")));

        tell(() -> house.hub.toAgent(MINA, closed("a")), () -> house.hub.toAll(new Frame.PartiesChanged(List.of())));

        assertThat(one.next()).isEqualTo(two.next());
        assertThat(reza.next().getString("type")).isEqualTo("parties.changed");
    }

    @Test
    void onlySupervisorsSeeTheBoard() throws InterruptedException {
        var agent = started(house.ticket(house.people.agent("mina")));
        var supervisor = open(house.ticket(house.people.person("sara", Role.SUPERVISOR)), "");
        supervisor.next();
        assertThat(supervisor.next().getJsonObject("state").containsKey("board"))
                .isTrue();

        tell(
                () -> house.hub.toSupervisors(new Frame.BoardChanged(FloorSamples.board())),
                () -> house.hub.toAgent(MINA, closed("a")));

        assertThat(supervisor.next().getString("type")).isEqualTo("board");
        assertThat(agent.next().getString("type")).isEqualTo("pop.closed");
    }

    @Test
    void whoComesBackGetsWhatWasMissed() throws InterruptedException {
        var ticket = house.ticket(house.people.agent("mina"));
        var before = open(ticket, "");
        var stream = before.next().getString("stream");
        before.next();
        tell(() -> house.hub.toAgent(MINA, closed("a")));
        before.next();
        await(before.socket.close());
        tell(() -> house.hub.toAgent(MINA, closed("b")), () -> house.hub.toAgent(MINA, closed("c")));

        var after = open(ticket, "?stream=" + stream + "&after=1");

        assertThat(after.next().getString("type")).isEqualTo("hello");
        assertThat(after.next().getString("id")).isEqualTo("b");
        assertThat(after.next().getString("id")).isEqualTo("c");
    }

    @Test
    void whoComesBackFromAnotherServerOrTooLateGetsASnapshot() throws InterruptedException {
        var ticket = house.ticket(house.people.agent("mina"));
        var first = open(ticket, "");
        var stream = first.next().getString("stream");
        for (var i = 0; i < 300; i++) {
            var id = "p" + i;
            tell(() -> house.hub.toAgent(MINA, closed(id)));
        }

        for (var query : new String[] {
            "?stream=other&after=1", "?stream=" + stream + "&after=1", "?stream=" + stream + "&after=999"
        }) {
            var tab = open(ticket, query);
            assertThat(tab.next().getString("type")).isEqualTo("hello");
            var snapshot = tab.next();
            assertThat(snapshot.getString("type")).as(query).isEqualTo("snapshot");
            assertThat(snapshot.getLong("seq")).isEqualTo(300);
        }
    }

    @Test
    void whoComesBackAsSomebodyElseGetsASnapshotWhateverNumberTheyHad() throws InterruptedException {
        var before = open(house.ticket(house.people.agent("mina")), "");
        var stream = before.next().getString("stream");
        assertThat(before.next().getLong("seq")).isZero();

        var after = open(house.ticket(house.people.person("mina", Role.SUPERVISOR)), "?stream=" + stream + "&after=0");

        assertThat(after.next().getString("stream")).isNotEqualTo(stream);
        assertThat(after.next().getString("type")).isEqualTo("snapshot");
    }

    @Test
    void whoReadsTooSlowlyIsCaughtUpWithASnapshot() throws InterruptedException {
        var tab = started(house.ticket(house.people.agent("mina")));
        tab.socket.pause();
        for (var i = 0; i < 1_500; i++) {
            tell(() -> house.hub.toAgent(MINA, closed("x".repeat(10_000))));
        }
        tab.socket.resume();
        tab.socket.fetch(Long.MAX_VALUE);

        var deltas = 0;
        var frame = tab.next();
        while (frame.getString("type").equals("pop.closed")) {
            deltas++;
            frame = tab.next();
        }
        assertThat(frame.getString("type")).isEqualTo("snapshot");
        assertThat(frame.getLong("seq")).isGreaterThan(deltas);
    }

    @Test
    void signingOutElsewhereClosesTheTab() throws Exception {
        var ticket = house.ticket(house.people.agent("mina"));
        var tab = started(ticket);

        house.ask("DELETE", "/api/v1/session", Optional.of(ticket), Optional.empty());

        assertThat(tab.closed.get(20, TimeUnit.SECONDS)).isEqualTo((short) 4001);
    }

    @Test
    void nothingMayBeSentToTheServer() throws Exception {
        var tab = started(house.ticket(house.people.agent("mina")));

        tab.socket.writeTextMessage("{}");

        assertThat(tab.closed.get(20, TimeUnit.SECONDS)).isEqualTo((short) 1008);
    }

    @Test
    void whatTabsAreSentIsCountedAndASlowOneIsSparedThenSentAway() throws Exception {
        var tab = started(house.ticket(house.people.agent("mina")));
        assertThat(house.meter.tabs).hasValue(1);
        var second = started(house.ticket(house.people.agent("mina")));
        assertThat(house.meter.tabs).hasValue(2);
        await(second.socket.close());
        Eventually.holds(() -> house.meter.tabs.get() == 1);
        assertThat(house.meter.sent).hasPositiveValue();
        tab.socket.pause();
        var heavy = closed("x".repeat(60_000));
        for (var round = 0; round < 400; round++) {
            tell(() -> house.hub.toAgent(new AgentId("mina"), heavy));
        }

        Eventually.holds(() -> house.meter.coalesced.get() > 0);
        Eventually.holds(() -> {
            tell(() -> house.hub.toAgent(new AgentId("mina"), heavy));
            return house.meter.dropped.get() == 1;
        });
    }

    @Test
    void aFloodOfStreamsOfOneUserIsHeldBackAndHarmsNobody() throws Exception {
        var ticket = house.ticket(house.people.agent("mina"));
        for (int i = 0; i < LiveHub.MOST_TABS; i++) {
            started(ticket);
        }
        var last = house.socket();
        var closed = new CompletableFuture<Short>();
        last.closeHandler(end -> closed.complete(last.closeStatusCode()));
        await(last.connect(house.live(ticket, "", house.origin())));
        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(LiveHub.TOO_MANY);
        started(house.ticket(house.people.person("sara", Role.SUPERVISOR)));
    }

    @Test
    void pagesOfOthersAndStrangersAreTurnedAway() {
        var ticket = house.ticket(house.people.agent("mina"));
        var stranger = new House.Ticket("pishvaz_session=nothing", "", ticket.session());

        refused(ticket, "http://evil.example", 403);
        refused(ticket, "http://127.0.0.1:1", 403);
        refused(ticket, "null", 403);
        refused(stranger, "http://127.0.0.1:" + house.port, 401);
    }

    private void refused(House.Ticket ticket, String origin, int status) {
        assertThatThrownBy(() -> await(house.socket().connect(house.live(ticket, "", origin))))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refusal -> assertThat(refusal.getStatus())
                        .isEqualTo(status));
    }

    private Frame closed(String id) {
        return new Frame.PopClosed(id, Pop.Closed.ENDED);
    }

    private void tell(Runnable... frames) {
        house.floor.runOnContext(now -> {
            for (var frame : frames) {
                frame.run();
            }
        });
    }

    private Heard started(House.Ticket ticket) throws InterruptedException {
        var tab = open(ticket, "");
        tab.next();
        tab.next();
        return tab;
    }

    private Heard open(House.Ticket ticket, String query) {
        var tab = new Heard(house.socket());
        await(tab.socket.connect(house.live(ticket, query, house.origin())));
        return tab;
    }

    /** What one tab heard. */
    private static final class Heard {
        private final ClientWebSocket socket;
        private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Short> closed = new CompletableFuture<>();

        Heard(ClientWebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
            socket.closeHandler(end -> closed.complete(socket.closeStatusCode()));
        }

        /** The next frame that is not there to keep the line open. */
        JsonObject next() throws InterruptedException {
            for (var pings = 0; pings < 4; pings++) {
                var frame = frames.poll(10, TimeUnit.SECONDS);
                assertThat(frame).as("a frame within 10 s").isNotNull();
                if (!frame.getString("type").equals("ping")) {
                    return frame;
                }
            }
            throw new AssertionError("nothing but pings");
        }
    }
}
