package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberEvent;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Roster;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import io.pishvaz.queue.WaitTargets;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A desk with two agents, customers in memory and a stream that remembers what was sent. */
final class DeskHouse implements AutoCloseable {
    static final PhoneNumber SHIRIN = new PhoneNumber("+989171550142");
    static final AgentId NILOUFAR = new AgentId("niloufar");
    static final AgentId BEHROUZ = new AgentId("behrouz");

    final Vertx vertx = Vertx.vertx();
    final Context floor = vertx.getOrCreateContext();
    static final DialPlan PLAN = new DialPlan(
            "from-internal",
            Optional.of("70"),
            new DialPlan.Powers(true, true, true),
            List.of(new DialPlan.QueueNumber("sales", "Sales", "600")),
            Duration.ofSeconds(30),
            new DialPlan.Outside("9", true, Pattern.compile("[0-9]{2,16}"), new PhoneNumbers("IR")));

    final RememberingPbx pbx = new RememberingPbx();

    final List<Sent> sent = new ArrayList<>();
    final List<Frame> toAll = new ArrayList<>();
    final List<History.Entry> written = new ArrayList<>();
    final RememberingPeople people = new RememberingPeople();
    final List<Consumer<Panel>> panels = new ArrayList<>();
    final DeskFloor desk;
    final Staff staff;
    final LogIns logIns;
    private Roster roster = Roster.empty();

    /** The phones that whoever logs in has beside the one they log in to. */
    final List<Phone> further = new ArrayList<>();

    /** Extensions that are somebody else's. */
    final Set<String> taken = new HashSet<>();

    record Sent(AgentId to, Frame frame) {}

    DeskHouse(Duration wrapUp) {
        staff = new Staff(List.of(Sample.agent(NILOUFAR, "1001"), Sample.agent(BEHROUZ, "1002")));
        DeskFloor.Services services = new DeskFloor.Services(
                staff, new People(people, people), scoring(), pbx, call -> new CallerNumber.External(SHIRIN));
        DeskRules rules = new DeskRules(
                wrapUp,
                Duration.ofSeconds(30),
                new WaitTargets(Duration.ofSeconds(20), Map.of()),
                new Dispositions(List.of(Sample.result("ORDER", 1, List.of()))),
                Set.of("LUNCH"),
                Set.of("WEB"),
                Set.of("PRICE"),
                List.of(),
                Map.of(CallsAsFacts.PBX, PLAN));
        desk = new DeskFloor(
                vertx,
                floor,
                services,
                new Outlets(history(), stream(), InstantSource.fixed(CallsAsFacts.NOON)),
                rules);
        Phones phones = new Phones(Pattern.compile("1\\d{3}"), "PJSIP/{extension}", "Local/{extension}@from-queue/n");
        logIns = desk.logIns(seats(), Map.of(CallsAsFacts.PBX, phones));
    }

    /** A queue rings this device, behind which is that phone. */
    void member(String queue, String device, String phone, Optional<String> paused) {
        member(new Member(
                new QueueId(CallsAsFacts.PBX, queue),
                new Device(CallsAsFacts.PBX, device),
                new Device(CallsAsFacts.PBX, phone),
                "Somebody",
                paused.isPresent(),
                paused,
                Member.DeviceState.IDLE));
    }

    /** A queue rings this device, which is in that state. */
    void member(String queue, String device, Member.DeviceState state, Optional<String> paused) {
        Device itself = new Device(CallsAsFacts.PBX, device);
        QueueId its = new QueueId(CallsAsFacts.PBX, queue);
        member(new Member(its, itself, itself, "Somebody", paused.isPresent(), paused, state));
    }

    private void member(Member member) {
        Roster.Step step = roster.step(new MemberEvent.Seen(member));
        roster = step.roster();
        onFloor(() -> {
            desk.members(CallsAsFacts.PBX, step.changes());
            return Future.succeededFuture();
        });
    }

    /** The people on file are these now. */
    void staffed(Agent... agents) {
        onFloor(() -> {
            staff.become(List.of(agents));
            desk.staffChanged();
            return Future.succeededFuture();
        });
    }

    /** The store of who sits where: takes everything that is not taken, and gives Niloufar the queue sales. */
    private Seats seats() {
        return new Seats() {
            @Override
            public Future<Optional<Seat>> take(AgentId agent, Phone main) {
                return Future.succeededFuture(
                        taken.contains(main.extension())
                                ? Optional.empty()
                                : Optional.of(new Seat(
                                        Stream.concat(Stream.of(main), further.stream())
                                                .toList(),
                                        own(agent))));
            }

            @Override
            public Future<List<String>> leave(AgentId agent) {
                return Future.succeededFuture(own(agent));
            }

            private List<String> own(AgentId agent) {
                return agent.equals(NILOUFAR) ? List.of("sales") : List.of();
            }
        };
    }

    Outcome<Void> ask(AgentId agent, CallsAsFacts call, CallActions.Request request) {
        String pop = new PopId(call.call().id(), agent).toString();
        return onFloor(() -> desk.calls().control(agent, pop, request));
    }

    /** How many pops are open at an agent. */
    int open(AgentId agent) {
        return onFloor(() -> Future.succeededFuture(
                desk.pops(staff.agent(agent).orElseThrow()).size()));
    }

    Pop shown(AgentId agent) {
        return onFloor(() -> Future.succeededFuture(sent.reversed().stream()
                .filter(s -> s.to().equals(agent))
                .flatMap(s -> switch (s.frame()) {
                    case Frame.PopOpened(var pop) -> Stream.of(pop);
                    case Frame.PopChanged(var pop) -> Stream.of(pop);
                    default -> Stream.<Pop>empty();
                })
                .findFirst()
                .orElseThrow()));
    }

    void hear(Call call) {
        onFloor(() -> {
            desk.calls(CallsAsFacts.PBX, List.of(new CallChange(Optional.empty(), call)));
            return Future.succeededFuture();
        });
        onFloor(Future::succeededFuture); // the answer of the store comes on the next turn of the loop
    }

    <T> T onFloor(Supplier<Future<T>> action) {
        CompletableFuture<T> done = new CompletableFuture<>();
        floor.runOnContext(v -> action.get().onComplete(result -> {
            if (result.succeeded()) {
                done.complete(result.result());
            } else {
                done.completeExceptionally(result.cause());
            }
        }));
        return done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Everything that waits for the floor now has run. */
    Future<Void> floorIsThrough() {
        Promise<Void> through = Promise.promise();
        floor.runOnContext(v -> through.complete());
        return through.future();
    }

    List<String> frames(AgentId agent) {
        return onFloor(() -> Future.succeededFuture(sent.stream()
                .filter(s -> s.to().equals(agent) && !(s.frame() instanceof Frame.PresenceChanged))
                .map(s -> s.frame().type())
                .toList()));
    }

    <F extends Frame> F last(AgentId agent, Class<F> kind) {
        return onFloor(() -> Future.succeededFuture(sent.reversed().stream()
                .filter(s -> s.to().equals(agent) && kind.isInstance(s.frame()))
                .map(s -> kind.cast(s.frame()))
                .findFirst()
                .orElseThrow()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Scoring scoring() {
        return new Scoring() {
            @Override
            public List<Panel> panels() {
                return List.of(Sample.panel(Panel.State.LOADING));
            }

            @Override
            public List<Panel> ask(CustomerFile file, Predicate<String> plugins, Consumer<Panel> arrived) {
                panels.add(arrived);
                return plugins.test("cem") ? panels() : List.of();
            }
        };
    }

    History history() {
        return new History() {
            @Override
            public void write(Entry entry) {
                written.add(entry);
            }

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

    LiveStream stream() {
        return new LiveStream() {
            @Override
            public void toAgent(AgentId agent, Frame frame) {
                sent.add(new Sent(agent, frame));
            }

            @Override
            public void toAgents(Collection<AgentId> agents, Frame frame) {
                agents.forEach(agent -> toAgent(agent, frame));
            }

            @Override
            public boolean supervised() {
                return false;
            }

            @Override
            public void toSupervisors(Frame frame) {}

            @Override
            public void toAll(Frame frame) {
                toAll.add(frame);
            }
        };
    }
}
