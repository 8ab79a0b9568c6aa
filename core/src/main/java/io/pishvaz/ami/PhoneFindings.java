package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Device;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The phones that agents have by the database beside those that a PBX has and that its queues ring. */
final class PhoneFindings {
    private static final int NAMED = 10;
    private static final String UNKNOWN = """
            write the phones as the PBX does; it tells them by
                asterisk -rx "pjsip show endpoints"
            then: ./pishvaz user phones LOGIN EXTENSION PBX:DEVICE""";
    private static final String AWAY = """
            switch them on, or see why they do not register; those that do:
                asterisk -rx "pjsip show contacts"
            """;
    private static final String NOBODYS = """
            a call that rings there opens no pop; give the phone to whom it belongs:
            ./pishvaz user LOGIN NAME AGENT EXTENSION PBX:DEVICE""";

    private PhoneFindings() {}

    /**
     * @param states what the PBX says of the phones of agents, as {@code DEVICE_STATE} puts it
     * @param members whom its queues ring
     */
    static List<Finding> of(Staff staff, Map<Device, String> states, Collection<Member> members) {
        if (states.isEmpty()) {
            return List.of(Finding.ok("phones", "no agent is at a phone of this PBX now"));
        }
        var findings = new ArrayList<Finding>();
        List<String> unknown = in(states, "INVALID", staff);
        List<String> away = in(states, "UNAVAILABLE", staff);
        findings.add(Finding.ok(
                "phones", "phones of agents: %d there".formatted(states.size() - unknown.size() - away.size())));
        if (!unknown.isEmpty()) {
            findings.add(Finding.warning("phones.unknown", "the PBX does not know " + named(unknown), UNKNOWN));
        }
        if (!away.isEmpty()) {
            findings.add(Finding.warning("phones.away", "not registered: " + named(away), AWAY));
        }
        List<String> nobodys = nobodys(staff, members);
        if (!nobodys.isEmpty()) {
            findings.add(Finding.warning(
                    "members.nobodys", "queues ring what is no agent's phone: " + named(nobodys), NOBODYS));
        }
        return findings;
    }

    private static List<String> in(Map<Device, String> states, String state, Staff staff) {
        return states.entrySet().stream()
                .filter(one -> one.getValue().equals(state))
                .map(one -> owned(one.getKey(), staff))
                .sorted()
                .toList();
    }

    private static String owned(Device device, Staff staff) {
        return staff.at(device)
                .map(agent -> "%s (%s)".formatted(device.name(), agent.id().name()))
                .orElse(device.name());
    }

    private static List<String> nobodys(Staff staff, Collection<Member> members) {
        Map<String, TreeSet<String>> queues = members.stream()
                .filter(member -> staff.of(member).isEmpty())
                .collect(Collectors.groupingBy(
                        member -> member.device().name(),
                        TreeMap::new,
                        Collectors.mapping(member -> member.queue().name(), Collectors.toCollection(TreeSet::new))));
        return queues.entrySet().stream()
                .map(one -> one.getKey() + " in " + String.join(", ", one.getValue()))
                .toList();
    }

    private static String named(List<String> all) {
        String some = all.stream().limit(NAMED).map(AmiText::shown).collect(Collectors.joining("; "));
        return all.size() <= NAMED ? some : some + "; and %d more".formatted(all.size() - NAMED);
    }
}
