package io.pishvaz.agent;

import java.util.Optional;

/** A queue membership before and after a fact; {@code after} is empty when it was removed. */
public record MemberChange(Optional<Member> before, Optional<Member> after) {}
