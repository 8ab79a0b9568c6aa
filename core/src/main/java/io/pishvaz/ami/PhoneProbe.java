package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a PBX what it knows of the phones of agents, and whom its queues ring. */
final class PhoneProbe {
    private final AmiSession session;
    private final PbxId pbx;
    private final Staff staff;

    PhoneProbe(AmiSession session, PbxId pbx, Staff staff) {
        this.session = session;
        this.pbx = pbx;
        this.staff = staff;
    }

    Future<List<Finding>> probe() {
        Map<Device, String> states = new HashMap<>();
        var asked = staff.all().stream()
                .flatMap(agent -> agent.phones().stream())
                .map(Phone::device)
                .filter(device -> device.pbx().equals(pbx))
                .map(device -> state(device).onSuccess(state -> states.put(device, state)))
                .toList();
        return Future.join(asked)
                .compose(all -> members())
                .map(members -> PhoneFindings.of(staff, states, members))
                .recover(refused -> Future.succeededFuture(List.of(Finding.warning(
                        "phones",
                        "the PBX does not tell of the phones of agents: " + AmiText.shown(refused.getMessage()),
                        "the listening account needs write = reporting, and Asterisk its func_devstate.so"))));
    }

    private Future<String> state(Device device) {
        return session.ask(AmiAction.of("Getvar").with("Variable", "DEVICE_STATE(" + device.name() + ")"))
                .map(answer -> AmiText.shown(answer.get("Value")));
    }

    private Future<List<Member>> members() {
        List<Member> members = new ArrayList<>();
        return session.list(AmiAction.of("QueueStatus"), item -> {
                    if (item.name().equals("QueueMember")) {
                        new Headers(pbx, item).member("Location", "Name").ifPresent(members::add);
                    }
                })
                .map(end -> members);
    }
}
