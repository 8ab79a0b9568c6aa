package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.work.WorkChange;
import java.util.function.Consumer;

/** Who is told, after the commit, whose file changed and which department got something to do. */
public record Telling(Consumer<PartyId> changed, Consumer<WorkChange> work) {}
