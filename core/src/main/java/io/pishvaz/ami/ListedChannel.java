package io.pishvaz.ami;

import io.pishvaz.call.BridgeId;
import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import java.time.Duration;
import java.util.Optional;

/** A channel as the list of channels tells of it. */
record ListedChannel(LegId leg, LegId linked, Headers headers) {
    private static final String UP = "6";

    static Optional<ListedChannel> of(Headers headers) {
        return headers.leg("Uniqueid")
                .map(leg -> new ListedChannel(leg, headers.leg("Linkedid").orElse(leg), headers));
    }

    String name() {
        return headers.text("Channel");
    }

    Device device() {
        return headers.deviceOf("Channel");
    }

    Duration age() {
        return headers.clock("Duration");
    }

    Optional<BridgeId> bridge() {
        return headers.bridge("BridgeId");
    }

    boolean isUp() {
        return headers.is("ChannelState", UP);
    }

    boolean runs(String application) {
        return headers.is("Application", application);
    }

    /** The first argument of what it runs: the queue, or what is dialled. */
    String argument() {
        return headers.text("ApplicationData").split(",", 2)[0];
    }
}
