package io.pishvaz.work;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import java.util.Optional;

/** The party that work is about; {@code number} is the first one to phone them by. */
public record Who(PartyId party, String name, LifecycleStage stage, Optional<String> number) {}
