package io.pishvaz.ami;

import io.pishvaz.call.Device;
import io.pishvaz.call.Side;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which channels lead outside. */
final class Trunks {
    private static final Pattern EXTENSION = Pattern.compile("(PJSIP|SIP|IAX2|SCCP|MGCP)/\\d{2,6}");

    /** Channels of the PBX's own making that are neither phones nor pairs. */
    private static final Pattern MACHINERY = Pattern.compile(
            "(Snoop|Message|Surrogate|CBAnn|CBRec|Announcer|Recorder|UnicastRTP|MulticastRTP|Parked)/.*");

    private final Set<String> names;
    private final Predicate<Device> known;

    /**
     * @param names device names that lead outside; empty where nobody named them
     * @param known whether a device is known to be ours
     */
    Trunks(Set<String> names, Predicate<Device> known) {
        this.names = names;
        this.known = known;
    }

    Side side(Device device) {
        if (device.name().startsWith("Local/")) {
            return Side.RELAY;
        }
        return leadsOutside(device) ? Side.OUTSIDE : Side.OURS;
    }

    boolean ignores(Device device) {
        return MACHINERY.matcher(device.name()).matches();
    }

    private boolean leadsOutside(Device device) {
        var name = device.name();
        if (!names.isEmpty()) {
            return names.stream().anyMatch(trunk -> name.equals(trunk) || name.startsWith(trunk + "/"));
        }
        return !EXTENSION.matcher(name).matches() && !known.test(device);
    }
}
