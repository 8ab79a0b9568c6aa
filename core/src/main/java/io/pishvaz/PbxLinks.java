package io.pishvaz;

import io.pishvaz.ami.AmiAccount;
import io.pishvaz.ami.AmiActions;
import io.pishvaz.ami.AmiLink;
import io.pishvaz.ami.AmiMeter;
import io.pishvaz.ami.AmiSettings;
import io.pishvaz.ami.PbxModel;
import io.pishvaz.ami.Tls;
import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.config.Settings;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxWatch;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The links to all PBXs: one that hears and one that acts for each. */
final class PbxLinks implements PbxControl {
    private final Map<PbxId, AmiSettings> settings = new LinkedHashMap<>();
    private final Map<PbxId, AmiActions> actions = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Map<PbxId, AmiLink> links = new LinkedHashMap<>();

    PbxLinks(Vertx vertx, List<Settings.Pbx> pbxs, InstantSource clock) {
        this.clock = clock;
        pbxs.stream().map(PbxLinks::settings).forEach(one -> {
            settings.put(one.pbx(), one);
            actions.put(one.pbx(), new AmiActions(vertx, one));
        });
    }

    static AmiSettings settings(Settings.Pbx pbx) {
        return AmiSettings.of(new PbxId(pbx.id()), pbx.host(), pbx.port(), account(pbx.events()))
                .withActing(account(pbx.actions()))
                .withWithheldShown(pbx.showWithheldNumbers())
                .withTls(pbx.tls() ? new Tls.On(pbx.tlsCa(), pbx.tlsCheckHost()) : new Tls.Off());
    }

    private static AmiAccount account(Settings.Login login) {
        return new AmiAccount(login.user(), login.secret().value());
    }

    void start(Context floor, List<Call> open, PbxWatch watch, AmiMeter meter) {
        settings.forEach((pbx, one) -> {
            List<Call> its =
                    open.stream().filter(call -> call.first().pbx().equals(pbx)).toList();
            AmiLink link = new AmiLink(one, new PbxModel(pbx, Set.of(), its), watch, clock, meter);
            links.put(pbx, link);
            link.start(floor);
        });
    }

    boolean up(PbxId pbx) {
        AmiLink link = links.get(pbx);
        return link != null && link.isUp();
    }

    Future<Void> stop() {
        Stream<Future<Void>> hearing = links.values().stream().map(AmiLink::stop);
        Stream<Future<Void>> acting = actions.values().stream().map(AmiActions::close);
        return Future.join(Stream.concat(hearing, acting).toList()).mapEmpty();
    }

    @Override
    public Future<Void> pause(Device device, String reason) {
        return at(device.pbx(), control -> control.pause(device, reason));
    }

    @Override
    public Future<Void> unpause(Device device) {
        return at(device.pbx(), control -> control.unpause(device));
    }

    @Override
    public Future<Void> join(QueueId queue, Device device, Device phone, String name) {
        return at(device.pbx(), control -> control.join(queue, device, phone, name));
    }

    @Override
    public Future<Void> leave(QueueId queue, Device device) {
        return at(device.pbx(), control -> control.leave(queue, device));
    }

    @Override
    public Future<Void> carryOut(Order order) {
        return at(order.leg().pbx(), control -> control.carryOut(order));
    }

    private Future<Void> at(PbxId pbx, Function<PbxControl, Future<Void>> action) {
        PbxControl control = actions.get(pbx);
        return control == null ? Future.failedFuture(new PbxRefusal("No PBX is called " + pbx)) : action.apply(control);
    }
}
