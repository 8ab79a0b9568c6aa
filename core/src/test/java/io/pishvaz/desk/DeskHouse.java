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
import io.pishvaz.customer.ContactCap;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Found;
import io.pishvaz.customer.Guidance;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.customer.Verdicts;
import io.pishvaz.desk.Catalogue.Disposition;
import io.pishvaz.desk.Catalogue.Title;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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

    final List<Order> orders = new ArrayList<>();
    Supplier<Future<Void>> answer = Future::succeededFuture;
    /** What the PBX was asked. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<Sent> sent = new ArrayList<>();
    final List<Frame> toAll = new ArrayList<>();
    CustomerFile stored = file("Chosen");
    final List<History.Entry> written = new ArrayList<>();
    final List<String> verdicts = new ArrayList<>();
    final List<Consumer<Panel>> panels = new ArrayList<>();
    Supplier<Future<Match>> match = () -> Future.succeededFuture(new Match.Known(file("Shirin"), Optional.empty()));
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
        staff = new Staff(List.of(agent(NILOUFAR, "1001"), agent(BEHROUZ, "1002")));
        DeskFloor.Services services = new DeskFloor.Services(
                staff,
                new People(customers(), verdicts()),
                scoring(),
                control(),
                call -> new CallerNumber.External(SHIRIN));
        DeskRules rules = new DeskRules(
                wrapUp,
                Duration.ofSeconds(30),
                new WaitTargets(Duration.ofSeconds(20), Map.of()),
                new Dispositions(List.of(DeskHouse.result("ORDER", 1, List.of()))),
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
                return List.of(panel(Panel.State.LOADING));
            }

            @Override
            public List<Panel> ask(CustomerFile file, Predicate<String> plugins, Consumer<Panel> arrived) {
                panels.add(arrived);
                return plugins.test("cem") ? panels() : List.of();
            }
        };
    }

    static Panel panel(Panel.State state) {
        Panel.Text title = new Panel.Text("CEM", "CEM", List.of());
        return new Panel(
                "cem",
                title,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                300,
                Optional.empty());
    }

    static CustomerFile file(String name) {
        return file(name, LifecycleStage.LOYAL);
    }

    static CustomerFile file(String name, LifecycleStage stage) {
        Party party = new Party(
                new PartyId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                1,
                name,
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                CallsAsFacts.NOON);
        List<Evidence> none = List.of();
        Lifecycle lifecycle = new Lifecycle(stage, CallsAsFacts.NOON, Standing.ACTIVE, none, Optional.empty());
        Guidance.Action action = new Guidance.Action(Phrase.of("action.listen"), List.of());
        return new CustomerFile(
                party,
                lifecycle,
                new Guidance(Phrase.of("greeting"), List.of(), action, List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                new ContactCap(0, 3, Optional.empty()),
                new CustomerFile.Buying(List.of(), List.of(), Optional.empty(), 0));
    }

    static Disposition result(String code, int digit, List<Disposition> children) {
        return new Disposition(code, Optional.empty(), digit, new Title(code, code), List.of(), children);
    }

    static Agent seatless(AgentId id) {
        return new Agent(id, id.name(), List.of());
    }

    static Agent agent(AgentId id, String... extensions) {
        return new Agent(
                id,
                id.name(),
                Stream.of(extensions)
                        .map(extension -> new Phone(extension, CallsAsFacts.device(extension)))
                        .toList());
    }

    private Customers customers() {
        return new Customers() {
            @Override
            public Future<Match> match(PhoneNumber number) {
                return match.get();
            }

            @Override
            public Future<Optional<CustomerFile>> file(PartyId party) {
                return Future.succeededFuture(Optional.of(stored));
            }

            @Override
            public Future<List<Found>> search(String words, int limit) {
                return Future.succeededFuture(List.of());
            }

            @Override
            public Future<CustomerFile> create(NewParty party) {
                return Future.succeededFuture(DeskHouse.file(party.name()));
            }
        };
    }

    private Verdicts verdicts() {
        return new Verdicts() {
            @Override
            public Future<Void> say(PhoneNumber number, PartyId party, boolean is, AgentId by) {
                verdicts.add((is ? "is " : "is not ") + party);
                return Future.succeededFuture();
            }

            @Override
            public Future<Void> takeBack(PhoneNumber number, PartyId party, AgentId by) {
                verdicts.add("taken back " + party);
                return Future.succeededFuture();
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

    private PbxControl control() {
        return new PbxControl() {
            @Override
            public Future<Void> pause(Device device, String reason) {
                return ask("pause " + device.name() + " " + reason);
            }

            @Override
            public Future<Void> unpause(Device device) {
                return ask("unpause " + device.name());
            }

            @Override
            public Future<Void> join(QueueId queue, Device device, Device phone, String name) {
                return ask("join " + queue.name() + " " + device.name() + " " + phone.name() + " " + name);
            }

            @Override
            public Future<Void> leave(QueueId queue, Device device) {
                return ask("leave " + queue.name() + " " + device.name());
            }

            private Future<Void> ask(String what) {
                asked.add(what);
                return Future.succeededFuture();
            }

            @Override
            public Future<Void> carryOut(Order order) {
                orders.add(order);
                return answer.get();
            }
        };
    }
}
