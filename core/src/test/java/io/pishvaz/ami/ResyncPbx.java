package io.pishvaz.ami;

import io.pishvaz.ami.Capture.Block;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A PBX that can list at any moment what goes on, as far as its own events tell. */
@NullMarked
final class ResyncPbx {
    private static final List<String> CHANNEL =
            List.of("Channel", "ChannelState", "CallerIDNum", "CallerIDName", "Exten", "Uniqueid", "Linkedid");

    private final Map<String, Map<String, String>> channels = new LinkedHashMap<>();
    private final Map<String, Instant> began = new HashMap<>();
    private final Map<String, Map<String, String>> entries = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> members = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> bridges = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;

    void happened(Block event) {
        now = new Headers(Replay.PBX, event).at(now);
        var uniqueid = text(event, "Uniqueid");
        see(event, "", uniqueid);
        see(event, "Dest", text(event, "DestUniqueid"));
        switch (event.name()) {
            case "Newchannel" -> began.put(uniqueid, now);
            case "Hangup" -> {
                channels.remove(uniqueid);
                entries.remove(uniqueid);
            }
            case "BridgeEnter" -> enter(event, uniqueid);
            case "BridgeLeave" -> put(uniqueid, "BridgeId", "");
            case "QueueCallerJoin" -> join(event, uniqueid);
            case "QueueCallerLeave" -> entries.remove(uniqueid);
            case "AgentCalled" -> put(text(event, "DestUniqueid"), "Application", "AppQueue");
            case "DialBegin" -> dial(event, uniqueid);
            case "QueueMemberAdded", "QueueMemberStatus", "QueueMemberPause" -> member(event);
            case "QueueMemberRemoved" -> members.remove(text(event, "Queue") + text(event, "Interface"));
            default -> {}
        }
    }

    private void see(Block event, String prefix, String uniqueid) {
        var known = event.name().equals("Newchannel") || channels.containsKey(uniqueid);
        if (known && event.get(prefix + "Channel") != null) {
            var channel = channels.computeIfAbsent(uniqueid, id -> new HashMap<>(Map.of("Application", "")));
            CHANNEL.forEach(header -> channel.put(header, text(event, prefix + header)));
        }
    }

    private void put(String uniqueid, String header, String value) {
        if (channels.containsKey(uniqueid)) {
            channels.get(uniqueid).put(header, value);
        }
    }

    private void enter(Block event, String uniqueid) {
        var bridge = text(event, "BridgeUniqueid");
        put(uniqueid, "BridgeId", bridge);
        bridges.put(bridge, Map.of("BridgeUniqueid", bridge, "BridgeTechnology", text(event, "BridgeTechnology")));
    }

    private void join(Block event, String uniqueid) {
        put(uniqueid, "Application", "Queue");
        put(uniqueid, "ApplicationData", text(event, "Queue") + ",tk,,,60");
        entries.put(
                uniqueid,
                new HashMap<>(Map.of(
                        "Queue", text(event, "Queue"),
                        "Uniqueid", uniqueid,
                        "Position", text(event, "Position"),
                        "Joined", now.toString())));
    }

    private void dial(Block event, String uniqueid) {
        var rung = text(event, "DestUniqueid");
        if ("".equals(channels.getOrDefault(rung, Map.of()).get("Application"))) {
            put(rung, "Application", "AppDial");
            put(uniqueid, "Application", "Dial");
            put(uniqueid, "ApplicationData", "PJSIP/" + text(event, "DialString") + ",30");
        }
    }

    private void member(Block event) {
        members.put(
                text(event, "Queue") + text(event, "Interface"),
                Map.of(
                        "Queue", text(event, "Queue"),
                        "Location", text(event, "Interface"),
                        "Name", text(event, "MemberName"),
                        "StateInterface", text(event, "StateInterface"),
                        "Status", text(event, "Status"),
                        "Paused", text(event, "Paused")));
    }

    /** Answers the questions of a resync. */
    void list(Consumer<AmiEvent> to) {
        channels.values().forEach(channel -> {
            var item = new HashMap<>(channel);
            var age = Duration.between(began.getOrDefault(channel.getOrDefault("Uniqueid", ""), now), now);
            item.put("Duration", "%02d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart()));
            to.accept(block("CoreShowChannel", item));
        });
        to.accept(block("CoreShowChannelsComplete", Map.of()));
        entries.values().forEach(entry -> {
            var item = new HashMap<>(entry);
            item.put(
                    "Wait",
                    String.valueOf(Duration.between(Instant.parse(entry.get("Joined")), now)
                            .toSeconds()));
            to.accept(block("QueueEntry", item));
        });
        members.values().forEach(member -> to.accept(block("QueueMember", member)));
        to.accept(block("QueueStatusComplete", Map.of()));
        bridges.values().forEach(bridge -> to.accept(block("BridgeListItem", bridge)));
    }

    Instant now() {
        return now;
    }

    private static Block block(String name, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Event", name);
        return new Block(all);
    }

    private static String text(AmiEvent event, String header) {
        @Nullable String value = event.get(header);
        return value == null ? "" : value;
    }
}
