package io.pishvaz.simulator;

import java.time.Duration;
import java.time.Instant;

/** One party's line as the PBX sees it. */
final class Channel {

    static final String UNKNOWN = "<unknown>";

    /** Whether a line is being dialled, rings, or is open. */
    enum State {
        DOWN(0, "Down"),
        RING(4, "Ring"),
        RINGING(5, "Ringing"),
        UP(6, "Up");

        private final int number;
        private final String word;

        State(int number, String word) {
            this.number = number;
            this.word = word;
        }
    }

    final String name;
    final String uniqueid;
    final String linkedid;
    final String number;
    final String display;
    final Instant began;
    State state = State.DOWN;
    String connectedNumber = UNKNOWN;
    String connectedName = UNKNOWN;
    String context;
    String exten = "s";
    int priority = 1;
    String application = "";
    String applicationData = "";
    String bridge = "";

    Channel(String name, String uniqueid, String linkedid, Party party, Instant began) {
        this.name = name;
        this.uniqueid = uniqueid;
        this.linkedid = linkedid;
        this.number = party.number();
        this.display = party.name();
        this.context = party.context();
        this.began = began;
    }

    /** Who a line belongs to. */
    record Party(String number, String name, String context) {}

    void connect(Channel other) {
        connectedNumber = other.number;
        connectedName = other.display;
    }

    void describe(EventText text, String prefix) {
        text.with(prefix + "Channel", name)
                .with(prefix + "ChannelState", state.number)
                .with(prefix + "ChannelStateDesc", state.word)
                .with(prefix + "CallerIDNum", number)
                .with(prefix + "CallerIDName", display)
                .with(prefix + "ConnectedLineNum", connectedNumber)
                .with(prefix + "ConnectedLineName", connectedName)
                .with(prefix + "Language", "en")
                .with(prefix + "AccountCode", "")
                .with(prefix + "Context", context)
                .with(prefix + "Exten", exten)
                .with(prefix + "Priority", priority)
                .with(prefix + "Uniqueid", uniqueid)
                .with(prefix + "Linkedid", linkedid);
    }

    EventText listed(String actionId, Instant now) {
        Duration age = Duration.between(began, now);
        return EventText.item("CoreShowChannel", actionId)
                .channel("", this)
                .with("Application", application)
                .with("ApplicationData", applicationData)
                .with("Duration", "%02d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart()))
                .with("BridgeId", bridge);
    }
}
