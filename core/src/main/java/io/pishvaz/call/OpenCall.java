package io.pishvaz.call;

import java.util.List;
import java.util.Optional;

/**
 * A call and what the reducer must remember of it.
 *
 * @param alias the leg by which the PBX named the call when it was first seen
 * @param party the leg of the other party; where all are ours, of whoever began it
 * @param legs its living legs, oldest first
 * @param expected why the caller will have left the queue, unless it turns out that he hung up
 * @param explained whether the PBX said itself why the caller left
 */
record OpenCall(
        Call call, LegId alias, LegId party, List<LegId> legs, Optional<LeaveReason> expected, boolean explained) {
    static OpenCall of(Call call, LegId alias) {
        return new OpenCall(call, alias, call.first(), List.of(), Optional.empty(), false);
    }

    boolean ended() {
        return call.ended().isPresent();
    }
}
