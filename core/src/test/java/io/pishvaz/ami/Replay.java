package io.pishvaz.ami;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.PbxId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feeds captured events to a model and keeps the last word on every call. */
final class Replay {
    static final PbxId PBX = new PbxId("lab");

    private static final Set<String> LIST_ITEMS = Set.of(
            "CoreShowChannel",
            "CoreShowChannelsComplete",
            "QueueParams",
            "QueueMember",
            "QueueEntry",
            "QueueStatusComplete",
            "BridgeListItem",
            "BridgeListComplete");

    private static final Set<String> LEAN = Set.of("system", "call", "agent", "user", "cdr");

    final PbxModel model;
    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    Instant now = Instant.EPOCH;

    Replay(List<Call> open) {
        model = new PbxModel(PBX, Set.of("PJSIP/trunk"), open);
        open.forEach(call -> calls.put(call.id(), call));
    }

    static boolean isListItem(AmiEvent event) {
        return LIST_ITEMS.contains(event.name()) || event.name().startsWith("BridgeInfo");
    }

    void hear(AmiEvent event) {
        now = new Headers(PBX, event).at(now);
        keep(model.apply(event, now));
    }

    void keep(PbxModel.Changes changes) {
        changes.calls().forEach(change -> calls.put(change.after().id(), change.after()));
    }

    List<Call> calls() {
        return new ArrayList<>(calls.values());
    }

    /** As a client that was there from the start heard it. */
    static List<Call> whole(Capture capture) {
        var replay = new Replay(List.of());
        capture.events().stream().filter(event -> !isListItem(event)).forEach(replay::hear);
        return replay.calls();
    }

    /** As an account hears it that reads only what the product asks for. */
    static List<Call> lean(Capture capture) {
        var replay = new Replay(List.of());
        capture.events().stream()
                .filter(event -> !isListItem(event) && isLean(event))
                .forEach(replay::hear);
        return replay.calls();
    }

    private static boolean isLean(AmiEvent event) {
        var classes = event.get("Privilege");
        return classes == null || LEAN.stream().anyMatch(List.of(classes.split(",", -1))::contains);
    }

    /** As a client hears it that connects in the middle and takes the lists of the capture as its snapshot. */
    static List<Call> joining(Capture capture) {
        var replay = new Replay(List.of());
        var events = capture.events();
        replay.now = events.stream()
                .filter(event -> event.get("Timestamp") != null)
                .map(event -> new Headers(PBX, event).at(Instant.EPOCH))
                .findFirst()
                .orElseThrow()
                .minus(Duration.ofMillis(50));
        replay.model.beginResync();
        events.stream().filter(Replay::isListItem).forEach(replay.model::snapshotItem);
        replay.keep(replay.model.endResync(replay.now));
        events.stream().filter(event -> !isListItem(event)).forEach(replay::hear);
        return replay.calls();
    }
}
