package io.pishvaz.call;

import java.util.List;

/** The state after a fact and what the fact changed. */
public record Step(CallState state, List<CallChange> changes) {}
