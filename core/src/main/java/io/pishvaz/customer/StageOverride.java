package io.pishvaz.customer;

import java.time.Instant;
import java.util.Map;

/** The stage a supervisor has set against the gates, and why; it holds until it is taken back. */
public record StageOverride(LifecycleStage stage, String reason, String by, Instant at) {

    Evidence evidence() {
        Phrase phrase = new Phrase("evidence.override", Map.of("by", by, "reason", reason, "at", at));
        return new Evidence(Evidence.State.MET, phrase);
    }
}
