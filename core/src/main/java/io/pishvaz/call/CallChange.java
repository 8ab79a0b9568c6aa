package io.pishvaz.call;

import java.util.Optional;

/** A call before and after a fact; {@code before} is empty for a call seen for the first time. */
public record CallChange(Optional<Call> before, Call after) {}
