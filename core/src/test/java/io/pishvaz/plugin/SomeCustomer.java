package io.pishvaz.plugin;

import io.pishvaz.customer.ContactCap;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Guidance;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customer files as the store would read them. */
final class SomeCustomer {
    static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private SomeCustomer() {}

    static CustomerFile named(String name) {
        return file(name, LifecycleStage.PROSPECT, new CustomerFile.Buying(List.of(), List.of(), Optional.empty(), 0));
    }

    static CustomerFile file(String name, LifecycleStage stage, CustomerFile.Buying buying) {
        return new CustomerFile(
                party(name),
                new Lifecycle(stage, NOW, Standing.ACTIVE, List.of(), Optional.empty()),
                new Guidance(
                        Phrase.of("greet"), List.of(), new Guidance.Action(Phrase.of("help"), List.of()), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                new ContactCap(0, 3, Optional.empty()),
                buying);
    }

    private static Party party(String name) {
        return new Party(
                new PartyId(new UUID(0, 1)),
                1,
                name,
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("fa"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NOW.minusSeconds(86_400));
    }
}
