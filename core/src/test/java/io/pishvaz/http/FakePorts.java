package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Spell;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Found;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.Timeline;
import io.pishvaz.desk.CallActions;
import io.pishvaz.desk.CallerActions;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.Catalogue.Choice;
import io.pishvaz.desk.Catalogue.Disposition;
import io.pishvaz.desk.Catalogue.PauseReason;
import io.pishvaz.desk.Catalogue.Title;
import io.pishvaz.desk.DeskActions;
import io.pishvaz.desk.LogIns;
import io.pishvaz.desk.NewCaller;
import io.pishvaz.desk.NoteWrite;
import io.pishvaz.desk.Outcome;
import io.pishvaz.desk.Scoring;
import io.pishvaz.floor.BoardView;
import io.pishvaz.floor.Interactions;
import io.pishvaz.floor.PresenceSpells;
import io.pishvaz.live.Board;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Snapshots;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Everything behind the server, answering from {@link Samples}; one pop, whose note has version 2. */
final class FakePorts
        implements DeskActions,
                CallActions,
                CallerActions,
                LogIns,
                Customers,
                Timeline,
                Scoring,
                BoardView,
                Interactions,
                Snapshots,
                DemoCalls {
    static final String DEMO_CALL = "demo-1790000000.7";

    Optional<Request> asked = Optional.empty();

    final FakeRecords records = new FakeRecords();
    final FakeRecordings recordings = new FakeRecordings();

    Ports ports() {
        return new Ports(
                this,
                this,
                this,
                this,
                new FakeWork(),
                this,
                FakePorts::catalogue,
                this,
                this,
                this,
                new FakeMerges(),
                this,
                this,
                FakePorts::spells,
                (user, alert, step) -> said(alert.equals("a1") ? nothing() : new Outcome.NotThere<>("alert")),
                FakeSelling.ports(),
                new FakeStages(),
                records,
                new FakeChanges(),
                FakeRecords.RULES,
                FakeCare.care(),
                new FakeExchange().exchange(),
                new FakeOutbox(),
                new FakeRequestKeys(),
                new FakeLists(),
                new FakeListWork(),
                recordings.archive(),
                Optional.of(this));
    }

    private static Catalogue catalogue() {
        var title = new Title("Lunch", "ناهار");
        var child = new Disposition("CHEAP", Optional.empty(), 1, title, List.of("sales"), List.of());
        return new Catalogue(
                List.of(new Disposition("QUOTE", Optional.of("doc"), 1, title, List.of(), List.of(child))),
                List.of(new PauseReason("LUNCH", 1, title, Optional.of(40))),
                List.of(new Choice("WEB", title)),
                List.of(),
                List.of(new Choice("SERVICE", title)),
                List.of(new Choice("PRICE", title)),
                List.of(new Choice("beans/blend", title)),
                List.of(new Catalogue.Colleague("mina", "Mina")),
                List.of(new Catalogue.Person("mina", "Mina", new Title("Mina", "مینا"))),
                List.of(new Catalogue.QueueTitle("main", "sales", new Title("Sales", "فروش"))),
                List.of(FakeWork.script(title)),
                List.of(new Title("Ship order {number}", "ارسال سفارش {number}")),
                List.of(new FreeField(
                        "SHOPS", new FreeField.Title("Shops", "شعبه"), FreeField.Kind.NUMBER, List.of())));
    }

    @Override
    public Future<Outcome<NoteWrite>> note(AgentId agent, String pop, String text, int version) {
        if (!pop.equals(Samples.POP)) {
            return said(new Outcome.NoSuchPop<>());
        }
        var write = version == 2 ? new NoteWrite.Kept(3) : new NoteWrite.Conflict(2, "likes green");
        return said(new Outcome.Done<>(write));
    }

    @Override
    public Future<Outcome<Void>> answer(AgentId agent, String pop, Answer answer) {
        return said(
                answer.script().equals("WELCOME")
                        ? nothing()
                        : new Outcome.Invalid<>("script", answer.script(), "WELCOME"));
    }

    @Override
    public Future<Outcome<Void>> disposition(AgentId agent, String pop, String code) {
        return said(code.equals("QUOTE") ? nothing() : new Outcome.Invalid<>("code", code, "one of [QUOTE]"));
    }

    @Override
    public Future<Outcome<Void>> finish(AgentId agent, String pop, Finish finish) {
        return said(
                finish.then().state() == Wanted.State.PAUSED
                        ? new Outcome.NotNow<>(Outcome.Why.CALL_GOES_ON)
                        : nothing());
    }

    @Override
    public Future<Outcome<Instant>> extendWrapUp(AgentId agent, String pop) {
        return said(new Outcome.Done<>(Samples.AT));
    }

    @Override
    public Future<Outcome<Void>> askAgain(AgentId agent, String pop, String plugin) {
        return said(plugin.equals("cem") ? nothing() : new Outcome.NotThere<>("panel"));
    }

    @Override
    public Future<Outcome<Void>> choose(AgentId agent, String pop, PartyId party) {
        return said(nothing());
    }

    @Override
    public Future<Outcome<Void>> reject(AgentId agent, String pop, boolean remember) {
        return said(remember ? nothing() : new Outcome.NotNow<>(Outcome.Why.NOBODY_LINKED));
    }

    @Override
    public Future<Outcome<Void>> takeBack(AgentId agent, String pop) {
        return said(nothing());
    }

    @Override
    public Future<Outcome<PartyId>> save(AgentId agent, String pop, NewCaller caller) {
        return said(new Outcome.Done<>(Samples.PARTY));
    }

    @Override
    public Future<Outcome<Void>> presence(AgentId agent, Wanted wanted) {
        return wanted.state() == Wanted.State.PAUSED && wanted.reason().isEmpty()
                ? Future.failedFuture(new PbxRefusal("Interface not found"))
                : said(nothing());
    }

    @Override
    public Future<Outcome<Void>> logIn(AgentId agent, String extension, Optional<String> pbx) {
        return said(
                extension.equals("1001") ? nothing() : new Outcome.NotNow<>(Outcome.Why.EXTENSION_TAKEN, extension));
    }

    @Override
    public Future<Outcome<Void>> logOut(AgentId agent) {
        return said(
                agent.name().equals("nobody")
                        ? new Outcome.Invalid<>("agent", "nobody", "who takes calls")
                        : nothing());
    }

    @Override
    public Future<Outcome<Void>> control(AgentId agent, String pop, Request request) {
        asked = Optional.of(request);
        return said(
                request.verb() == Verb.PARK
                        ? new Outcome.Refused<>(Refusal.NOT_SET_UP, Optional.of("no lot"))
                        : nothing());
    }

    @Override
    public Future<Outcome<Void>> dial(AgentId agent, String number, Optional<PartyId> party) {
        return said(nothing());
    }

    @Override
    public Future<TransferTargets> targets(AgentId agent) {
        return Future.succeededFuture(FloorSamples.targets());
    }

    @Override
    public Future<Match> match(PhoneNumber number) {
        return Future.succeededFuture(new Match.Unknown());
    }

    @Override
    public Future<Optional<CustomerFile>> file(PartyId party) {
        return Future.succeededFuture(Optional.of(Samples.file()).filter(file -> party.equals(Samples.PARTY)));
    }

    @Override
    public List<Panel> panels() {
        return List.of(Samples.panel());
    }

    @Override
    public List<Panel> ask(CustomerFile file, Predicate<String> plugins, Consumer<Panel> arrived) {
        arrived.accept(Samples.panel());
        return panels();
    }

    @Override
    public Future<List<Found>> search(String words, int limit) {
        return words.equals("boom")
                ? Future.failedFuture("connection lost")
                : Future.succeededFuture(List.of(
                        new Found(Samples.candidate(), new Found.Matched(Found.By.ORDER, Optional.of("S-1001")))));
    }

    @Override
    public Future<CustomerFile> create(NewParty party) {
        return Future.succeededFuture(Samples.file());
    }

    @Override
    public Future<Timeline.Page> page(PartyId party, Optional<String> before, Set<String> kinds, int limit) {
        return Future.succeededFuture(new Timeline.Page(List.of(Samples.item()), Optional.of("older")));
    }

    @Override
    public Future<Board> now() {
        return Future.succeededFuture(FloorSamples.board());
    }

    @Override
    public Future<Interactions.Page> page(Query query) {
        var visit =
                new Visit("sales", Samples.AT, Optional.of(Samples.AT), Optional.of("ANSWERED"), Optional.of("mina"));
        var part = new Interactions.Part(
                "mina", Samples.AT, Optional.empty(), 61_000, 0, Optional.of(9_000L), Optional.empty());
        var item = new Item(
                Samples.CALL,
                "main",
                "INBOUND",
                Optional.of("+989121234567"),
                Optional.of(Samples.PARTY),
                Samples.AT,
                Optional.of(Samples.AT),
                Optional.empty(),
                false,
                List.of(visit),
                List.of(part),
                List.of(0));
        return Future.succeededFuture(new Interactions.Page(List.of(item), Optional.empty()));
    }

    private static Future<PresenceSpells.Page> spells(PresenceSpells.Query query) {
        var spell = new Spell(
                query.agent().orElse(new AgentId("mina")),
                Presence.State.PAUSED,
                Optional.of("LUNCH"),
                query.from(),
                Optional.of(query.to()),
                true);
        return Future.succeededFuture(new PresenceSpells.Page(List.of(spell), Optional.of("later")));
    }

    @Override
    public Frame.State of(User user) {
        return Samples.state(
                user.role().includes(Role.SUPERVISOR) ? Optional.of(FloorSamples.board()) : Optional.empty());
    }

    @Override
    public Future<String> make(DemoCall call) {
        return call.queue().filter("nowhere"::equals).isPresent()
                ? Future.failedFuture(new IllegalArgumentException("no queue nowhere"))
                : Future.succeededFuture(DEMO_CALL);
    }

    @Override
    public Future<Boolean> end(String id) {
        return Future.succeededFuture(id.equals(DEMO_CALL));
    }

    @Override
    public Future<List<Made>> live() {
        return Future.succeededFuture(
                List.of(new Made(DEMO_CALL, DemoCall.Kind.KNOWN, Optional.of("+989121234567"), Samples.AT)));
    }

    @SuppressWarnings("NullAway") // Void has no value
    private static Outcome<Void> nothing() {
        return new Outcome.Done<>(null);
    }

    private static <T> Future<Outcome<T>> said(Outcome<T> outcome) {
        return Future.succeededFuture(outcome);
    }
}
