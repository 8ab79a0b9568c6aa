package io.pishvaz.live;

import io.pishvaz.session.User;

/** Everything one user's screen shows now. */
public interface Snapshots {

    /**
     * Called on the floor's context and answered at once from memory: frames sent before this call are contained in the
     * answer, frames sent later are not. {@code board} only for supervisors and administrators.
     */
    Frame.State of(User user);
}
