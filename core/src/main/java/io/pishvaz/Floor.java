package io.pishvaz;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.config.Department;
import io.pishvaz.config.Settings;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.desk.DeskRules;
import io.pishvaz.desk.Dispositions;
import io.pishvaz.desk.LogIns;
import io.pishvaz.desk.Outlets;
import io.pishvaz.desk.People;
import io.pishvaz.desk.Scoring;
import io.pishvaz.desk.Seats;
import io.pishvaz.desk.WorkDesk;
import io.pishvaz.desk.WorkNews;
import io.pishvaz.floor.FloorRules;
import io.pishvaz.floor.LiveFloor;
import io.pishvaz.live.LiveStream;
import io.pishvaz.pbx.PbxWatch;
import io.pishvaz.queue.WaitTargets;
import io.pishvaz.work.Departments;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Desks and board, wired to what they hear and where they speak. Made and used on the floor's context. */
final class Floor implements PbxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(Floor.class);
    private static final Duration EXTENSION = Duration.ofSeconds(30);

    final DeskFloor desks;
    final LiveFloor live;
    final WorkDesk work;
    private final WorkNews news;
    private final Staff staff;
    private final Map<String, Tasks.Escalation> escalations;

    Floor(Vertx vertx, Context context, Settings settings, Stores stores, Services services) {
        Outlets outlets = new Outlets(stores.history(), services.stream(), services.clock());
        DeskFloor.Services needs = new DeskFloor.Services(
                stores.staff(), services.people(), services.scoring(), services.links(), numbers(settings)::of);
        desks = new DeskFloor(vertx, context, needs, outlets, deskRules(settings));
        live = new LiveFloor(vertx, context, stores.staff(), desks, outlets, floorRules(settings));
        Departments departments = departments(settings.desk().departments());
        news = new WorkNews(context, desks, departments, outlets.stream());
        work = work(departments, settings, stores, outlets);
        staff = stores.staff();
        escalations = settings.desk().escalations();
        desks.restore(stores.history(), stores.today().wrapUps());
        live.restore(stores.calls(), stores.attendance());
    }

    /** From now on these are the agents. */
    void staffed(List<Agent> agents) {
        staff.become(agents);
        desks.staffChanged();
        live.staffChanged();
    }

    /** Nothing is told and nothing written any more. */
    void stop() {
        desks.stop();
        live.stop();
    }

    /** How agents log in to the extensions of each PBX. */
    LogIns logIns(Settings settings, Seats seats) {
        return desks.logIns(
                seats,
                settings.pbx().stream().collect(Collectors.toMap(pbx -> new PbxId(pbx.id()), pbx -> pbx.extensions()
                        .phones())));
    }

    /** What the floor works with. */
    record Services(People people, Scoring scoring, PbxLinks links, LiveStream stream, InstantSource clock) {}

    private WorkDesk work(Departments departments, Settings settings, Stores stores, Outlets outlets) {
        ZoneId zone = settings.centre().zone();
        stores.history().listen(news::tell);
        return new WorkDesk(desks, stores.work(zone), outlets, news, new WorkDesk.Rules(zone, departments));
    }

    /** Something to do is new or different; callable from any context. */
    void changed(WorkChange change) {
        news.tell(List.of(change));
    }

    /** Once a minute: tasks that are late by the rule of their department. */
    void escalate() {
        work.escalate(escalations)
                .onSuccess(live::late)
                .onFailure(cause -> LOG.warn("late tasks cannot be asked for: {}", cause.toString()));
    }

    static Departments departments(List<Department> all) {
        return new Departments(all.stream().collect(Collectors.toMap(Department::code, one -> one.members().stream()
                .map(AgentId::new)
                .collect(Collectors.toSet()))));
    }

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        desks.calls(pbx, changes);
        live.calls(pbx, changes);
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        desks.members(pbx, changes);
        live.members(pbx, changes);
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {
        desks.dialFailed(leg, failure);
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        desks.linkUp(pbx, at, blindSince);
        live.linkUp(pbx, at, blindSince);
    }

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        desks.linkDown(pbx, at);
        live.linkDown(pbx, at);
    }

    private static DeskRules deskRules(Settings settings) {
        Settings.Desk desk = settings.desk();
        return new DeskRules(
                Duration.ofSeconds(desk.wrapUpSeconds()),
                EXTENSION,
                targets(settings),
                new Dispositions(desk.dispositions()),
                desk.pauseReasons().stream().map(Catalogue.PauseReason::code).collect(Collectors.toSet()),
                desk.sources().stream().map(Catalogue.Choice::code).collect(Collectors.toSet()),
                desk.callReasons().stream().map(Catalogue.Choice::code).collect(Collectors.toSet()),
                desk.scripts(),
                DialPlans.of(settings));
    }

    private static FloorRules floorRules(Settings settings) {
        return new FloorRules(
                settings.centre().zone(),
                targets(settings),
                settings.pbx().stream().map(pbx -> new PbxId(pbx.id())).toList(),
                ofQueues(settings, queue -> settings.centre().words(queue.title())),
                Optional.of(Duration.ofMinutes(settings.board().longCallMinutes()))
                        .filter(Duration::isPositive));
    }

    private static WaitTargets targets(Settings settings) {
        return new WaitTargets(
                Duration.ofSeconds(settings.board().serviceLevelSeconds()),
                ofQueues(settings, queue -> Duration.ofSeconds(queue.targetSeconds())));
    }

    private static <T> Map<QueueId, T> ofQueues(Settings settings, Function<Settings.Queue, T> what) {
        Map<QueueId, T> all = new HashMap<>();
        settings.pbx().forEach(pbx -> pbx.queues()
                .forEach(queue -> all.put(new QueueId(new PbxId(pbx.id()), queue.name()), what.apply(queue))));
        return all;
    }

    private static OutsideNumbers numbers(Settings settings) {
        Map<PbxId, PhoneNumbers> byPbx = settings.pbx().stream()
                .collect(Collectors.toMap(
                        pbx -> new PbxId(pbx.id()),
                        pbx -> new PhoneNumbers(
                                pbx.region().orElse(settings.centre().region()))));
        return new OutsideNumbers(byPbx);
    }

    /** Reads the outside party's number as the PBX's country writes it. */
    private record OutsideNumbers(Map<PbxId, PhoneNumbers> byPbx) {
        CallerNumber of(Call call) {
            PhoneNumbers numbers = byPbx.get(call.first().pbx());
            Optional<String> raw = call.direction() == Direction.OUTBOUND
                    ? Optional.of(call.dialled())
                    : call.caller().number();
            return numbers == null ? new CallerNumber.Withheld() : numbers.read(raw);
        }
    }
}
