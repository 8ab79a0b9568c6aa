package io.pishvaz.agent;

import io.pishvaz.call.Device;

/** What rings for an agent, and the extension that colleagues dial to reach it. */
public record Phone(String extension, Device device) {

    /** Whether a PBX means this phone by that name. */
    public boolean is(Device named) {
        return line(device).equals(line(named));
    }

    /** Whether a queue rings this phone, or watches it, for that membership. */
    public boolean is(Member member) {
        return is(member.device()) || is(member.phone());
    }

    /**
     * What all names of a phone have in common. A queue may know a phone as {@code Local/1001@from-queue/n} that calls
     * itself {@code PJSIP/1001}: the same extension of the same PBX.
     */
    static Device line(Device device) {
        String name = device.name();
        int from = name.indexOf('/') + 1;
        int to = from;
        while (to < name.length() && name.charAt(to) != '@' && name.charAt(to) != '/') {
            to++;
        }
        return new Device(device.pbx(), name.substring(from, to));
    }

    @Override
    public String toString() {
        return extension + " " + device;
    }
}
