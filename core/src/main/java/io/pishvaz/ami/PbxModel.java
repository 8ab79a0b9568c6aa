package io.pishvaz.ami;

import io.pishvaz.agent.MemberChange;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.PbxId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything known of one PBX: events go in, changes come out. No clock, no input or output; use it from one thread.
 *
 * <p>After every (re)connect: {@link #beginResync}, then every item of the lists asked for by {@link #snapshotItem}, the
 * closing {@code …Complete} items included, then {@link #endResync}. Events heard between are given to {@link #apply} as
 * always: they are kept and applied at the end.
 */
public final class PbxModel {

    /** What a step changed. */
    public record Changes(List<CallChange> calls, List<MemberChange> members) {
        public static final Changes NONE = new Changes(List.of(), List.of());
    }

    private final PbxId pbx;

    /**
     * @param trunks device names such as {@code PJSIP/trunk} that lead outside; where empty, a device whose name is no short number
     *     and that is no queue member counts as outside
     * @param open calls that a former run left open; they continue with their identity when their first leg is seen again
     */
    public PbxModel(PbxId pbx, Set<String> trunks, List<Call> open) {
        this.pbx = pbx;
    }

    /** Takes one event; {@code heard} is the time where the event has no time of its own. */
    public Changes apply(AmiEvent event, Instant heard) {
        return Changes.NONE;
    }

    public void beginResync() {}

    public void snapshotItem(AmiEvent item) {}

    /** Makes the snapshot the truth: what is gone ends inferred, what is new begins, then the events kept meanwhile follow. */
    public Changes endResync(Instant now) {
        return Changes.NONE;
    }

    /** The calls that have not ended, in the order in which they began. */
    public List<Call> openCalls() {
        return List.of();
    }

    public PbxId pbx() {
        return pbx;
    }
}
