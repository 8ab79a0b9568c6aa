package io.pishvaz.desk;

import static io.pishvaz.desk.CallsAsFacts.NOON;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.Device;
import io.pishvaz.call.Offer;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.floor.FloorRules;
import io.pishvaz.floor.LiveFloor;
import io.pishvaz.live.Board;
import io.pishvaz.live.BoardPatch;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.QueueLine;
import io.pishvaz.queue.WaitTargets;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFloorTest {
    private static final User SARA = new User("sara", "Sara", Role.SUPERVISOR, Optional.empty());

    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(30));
    private final List<Frame> toSupervisors = new ArrayList<>();
    private final List<List<QueueLine>> lines = new ArrayList<>();
    private LiveFloor live;

    @BeforeEach
    void open() {
        live = house.onFloor(() -> Future.succeededFuture(new LiveFloor(
                house.vertx,
                house.floor,
                house.staff,
                house.desk,
                new Outlets(entry(), stream(), InstantSource.fixed(NOON.plusSeconds(30))),
                new FloorRules(
                        ZoneId.of("Asia/Tehran"),
                        new WaitTargets(Duration.ofSeconds(20), Map.of()),
                        List.of(CallsAsFacts.PBX),
                        Map.of(),
                        Optional.empty()))));
        house.member("sales", "PJSIP/1001", "PJSIP/1001", Optional.empty());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aBoardAndWhatChangedSinceIsTheBoardNow() {
        Board then = board();
        CallsAsFacts one = CallsAsFacts.from("0917").queued();
        CallsAsFacts other = CallsAsFacts.from("0918").queued();
        for (Call call : List.of(
                one.call(),
                other.call(),
                one.rings("1001").call(),
                one.answered("1001").call(),
                other.givesUp().call(),
                one.ends().call())) {
            hear(call);
            board();
        }
        house.staffed(agent("niloufar", "1001"), agent("zohreh", "1003"));
        house.onFloor(() -> {
            live.staffChanged();
            return Future.succeededFuture();
        });
        Board now = board();

        assertThat(toSupervisors).hasOnlyElementsOfTypes(Frame.BoardPatched.class, Frame.BoardChanged.class);
        assertThat(toSupervisors).anyMatch(Frame.BoardPatched.class::isInstance);
        assertThat(toSupervisors.getLast()).isInstanceOf(Frame.BoardChanged.class);
        assertThat(toSupervisors.stream().reduce(then, LiveFloorTest::after, (a, b) -> b))
                .isEqualTo(now);
        assertThat(now.totals().offered()).isEqualTo(2);
        assertThat(now.totals().hungUpWaiting()).isEqualTo(1);
    }

    @Test
    void aPatchHoldsOnlyWhoChanged() {
        hear(CallsAsFacts.from("0917").queued().call());
        board();
        CallsAsFacts call = CallsAsFacts.from("0918").rings("1001");
        hear(call.call());
        board();

        BoardPatch patch = ((Frame.BoardPatched) toSupervisors.getLast()).patch();
        assertThat(patch.agents())
                .extracting(Board.Seat::agent, Board.Seat::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("niloufar", Presence.State.RINGING));
        assertThat(patch.totals()).isEmpty();
        assertThat(patch.queues()).isEmpty();
        assertThat(patch.callers()).isEmpty();
    }

    @Test
    void whoLooksAgainWhileNothingHappensIsToldNothing() {
        board();
        board();
        assertThat(toSupervisors).isEmpty();
    }

    @Test
    void anAdvocateWhoGivesUpIsAnAlertThoughTheCallIsOver() {
        house.people.match = () -> Future.succeededFuture(
                new Match.Known(Sample.file("Shirin", LifecycleStage.ADVOCATE), Optional.empty()));
        CallsAsFacts call = CallsAsFacts.from("0917").queued();
        hear(call.call());
        hear(call.givesUp().call());

        assertThat(board().alerts())
                .filteredOn(alert -> alert.kind() == Board.Alert.Kind.RESPECT_LAPSE)
                .singleElement()
                .satisfies(alert -> assertThat(alert.title().params()).containsEntry("name", "Shirin"));
    }

    @Test
    void aWrapUpThatEndsCountsInTheTimeOfItsTalk() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");
        hear(call.call());
        hear(call.answered("1001").stopsRinging("1001", Offer.Outcome.ANSWERED).call());
        hear(call.ends().call());
        long before = board().totals().ahtMs().orElseThrow();
        house.onFloor(() -> house.desk
                .actions()
                .finish(
                        NILOUFAR,
                        new PopId(call.call().id(), NILOUFAR).toString(),
                        new DeskActions.Finish(
                                new DeskActions.Wanted(DeskActions.Wanted.State.AVAILABLE, Optional.empty()),
                                Optional.of("ORDER"))));

        long wrapUp = house.written.reversed().stream()
                .flatMap(entry -> entry instanceof History.Entry.OfWrapUp w
                        ? w.length().stream()
                        : Optional.<Duration>empty().stream())
                .findFirst()
                .orElseThrow()
                .toMillis();
        assertThat(board().totals().ahtMs()).contains(before + wrapUp);
    }

    @Test
    void agentsWhoseQueuesShowTheSameAreToldTogether() {
        house.member("sales", "PJSIP/1002", "PJSIP/1002", Optional.empty());
        User niloufar = new User("niloufar", "N", Role.AGENT, house.staff.agent(NILOUFAR));
        state(niloufar);
        lines.clear();
        hear(CallsAsFacts.from("0917").queued().call());

        List<QueueLine> shown = state(niloufar).queues();

        assertThat(shown).extracting(QueueLine::waiting).containsExactly(1);
        assertThat(lines).contains(shown);
    }

    private static Board after(Board board, Frame frame) {
        return switch (frame) {
            case Frame.BoardPatched(var patch) -> patch.onto(board);
            case Frame.BoardChanged(var whole) -> whole;
            default -> board;
        };
    }

    private void hear(Call call) {
        house.hear(call);
        house.onFloor(() -> {
            live.calls(CallsAsFacts.PBX, List.of(new CallChange(Optional.empty(), call)));
            return Future.succeededFuture();
        });
    }

    private Board board() {
        return state(SARA).board().orElseThrow();
    }

    private Frame.State state(User user) {
        return house.onFloor(() -> Future.succeededFuture(live.of(user)));
    }

    private static Agent agent(String name, String extension) {
        return new Agent(
                new AgentId(name),
                name,
                List.of(new Phone(extension, new Device(CallsAsFacts.PBX, "PJSIP/" + extension))));
    }

    private static History entry() {
        return new History() {
            @Override
            public void write(Entry entry) {}

            @Override
            public List<Entry.OfCall> open() {
                return List.of();
            }

            @Override
            public List<Entry.OfWrapUp> openWrapUps() {
                return List.of();
            }
        };
    }

    private LiveStream stream() {
        return new LiveStream() {
            @Override
            public void toAgent(AgentId agent, Frame frame) {}

            @Override
            public void toAgents(Collection<AgentId> agents, Frame frame) {
                lines.add(((Frame.Queues) frame).queues());
            }

            @Override
            public boolean supervised() {
                return true;
            }

            @Override
            public void toSupervisors(Frame frame) {
                toSupervisors.add(frame);
            }

            @Override
            public void toAll(Frame frame) {}
        };
    }
}
