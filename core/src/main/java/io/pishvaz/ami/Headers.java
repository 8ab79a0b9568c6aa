package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.call.BridgeId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the headers of one event into our own words; what is missing, empty or makes no sense is absent. */
final class Headers {
    /** How a PBX says that it does not know or must not tell who calls. */
    private static final Set<String> NOBODY = Set.of(
            "<unknown>", "unknown", "anonymous", "restricted", "private", "withheld", "unavailable", "asterisk", "s");

    private final PbxId pbx;
    private final AmiEvent event;

    Headers(PbxId pbx, AmiEvent event) {
        this.pbx = pbx;
        this.event = event;
    }

    String text(String header) {
        var value = event.get(header);
        return value == null ? "" : value;
    }

    Optional<String> some(String header) {
        return Optional.of(text(header)).filter(value -> !value.isEmpty());
    }

    boolean is(String header, String value) {
        return text(header).equals(value);
    }

    int number(String header) {
        try {
            return Integer.parseInt(text(header));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Optional<LegId> leg(String header) {
        return some(header).map(uniqueid -> new LegId(pbx, uniqueid));
    }

    Optional<QueueId> queue() {
        return some("Queue").map(name -> new QueueId(pbx, name));
    }

    Optional<BridgeId> bridge(String header) {
        return some(header).map(name -> new BridgeId(pbx, name));
    }

    Device device(String name) {
        return new Device(pbx, name);
    }

    /** The device of the channel named in the header: the channel's name without its serial number. */
    Device deviceOf(String header) {
        var channel = text(header);
        int serial = channel.lastIndexOf('-');
        return device(serial > 0 ? channel.substring(0, serial) : channel);
    }

    CallerId caller() {
        return new CallerId(known("CallerIDNum", "CallerIdNum"), known("CallerIDName", "CallerIdName"));
    }

    private Optional<String> known(String... headers) {
        for (var header : headers) {
            var value = some(header).filter(text -> !NOBODY.contains(text.toLowerCase(Locale.ROOT)));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** What was dialled; {@code s} and {@code h} are the dial plan's own. */
    String extension(String header) {
        var value = text(header);
        return value.equals("s") || value.equals("h") ? "" : value;
    }

    /** When it happened: the event's own time in seconds and microseconds where it has one. */
    Instant at(Instant heard) {
        try {
            var seconds = text("Timestamp");
            int point = seconds.indexOf('.');
            return point < 0
                    ? heard
                    : Instant.ofEpochSecond(Long.parseLong(seconds.substring(0, point)))
                            .plusNanos(Long.parseLong(seconds.substring(point + 1)) * 1000);
        } catch (RuntimeException e) {
            return heard;
        }
    }

    /** A stretch given as {@code hh:mm:ss}. */
    Duration clock(String header) {
        var parts = text(header).split(":", -1);
        try {
            long seconds = 0;
            for (var part : parts) {
                seconds = seconds * 60 + Long.parseLong(part);
            }
            return Duration.ofSeconds(seconds);
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    /** A queue member, of which the events and the list spell the name and the device differently. */
    Optional<Member> member(String interfaceHeader, String nameHeader) {
        Function<Device, Device> watched =
                device -> some("StateInterface").map(this::device).orElse(device);
        return queue().flatMap(queue -> some(interfaceHeader)
                .map(this::device)
                .map(device -> new Member(
                        queue,
                        device,
                        watched.apply(device),
                        text(nameHeader),
                        is("Paused", "1"),
                        is("Paused", "1") ? some("PausedReason").or(() -> some("Reason")) : Optional.empty(),
                        state(number("Status")))));
    }

    private static Member.DeviceState state(int status) {
        return switch (status) {
            case 2 -> Member.DeviceState.IN_USE;
            case 3 -> Member.DeviceState.BUSY;
            case 4, 5 -> Member.DeviceState.UNAVAILABLE;
            case 6, 7 -> Member.DeviceState.RINGING;
            case 8 -> Member.DeviceState.ON_HOLD;
            default -> Member.DeviceState.IDLE;
        };
    }
}
