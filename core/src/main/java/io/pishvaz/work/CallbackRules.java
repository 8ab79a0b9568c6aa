package io.pishvaz.work;

import io.pishvaz.call.LeaveReason;
import java.time.Duration;
import java.util.Set;

/**
 * Which calls make a callback: why the caller left, how long they had waited at least, and within which time they are
 * to be phoned back.
 */
public record CallbackRules(Set<LeaveReason> reasons, Duration shortestWait, Duration due) {}
