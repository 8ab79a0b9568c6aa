package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.customer.ContactCap;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Guidance;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PartyRole;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.desk.Catalogue.Disposition;
import io.pishvaz.desk.Catalogue.Title;
import io.pishvaz.live.Panel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a desk is told of in tests: agents, customers, panels, results. */
final class Sample {
    private Sample() {}

    static Panel panel(Panel.State state) {
        Panel.Text title = new Panel.Text("CEM", "CEM", List.of());
        return new Panel(
                "cem",
                title,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                300,
                Optional.empty());
    }

    static CustomerFile file(String name) {
        return file(name, LifecycleStage.LOYAL);
    }

    static CustomerFile file(String name, LifecycleStage stage) {
        Party party = new Party(
                new PartyId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                1,
                name,
                PartyKind.PERSON,
                PartyRole.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                CallsAsFacts.NOON);
        List<Evidence> none = List.of();
        Lifecycle lifecycle = new Lifecycle(stage, CallsAsFacts.NOON, Standing.ACTIVE, none, Optional.empty());
        Guidance.Action action = new Guidance.Action(Phrase.of("action.listen"), List.of());
        return new CustomerFile(
                party,
                lifecycle,
                new Guidance(Phrase.of("greeting"), List.of(), action, List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                new ContactCap(0, 3, Optional.empty()),
                new CustomerFile.Buying(List.of(), List.of(), Optional.empty(), 0));
    }

    static Disposition result(String code, int digit, List<Disposition> children) {
        return new Disposition(code, Optional.empty(), digit, new Title(code, code), List.of(), children);
    }

    static Agent seatless(AgentId id) {
        return new Agent(id, id.name(), List.of());
    }

    static Agent agent(AgentId id, String... extensions) {
        return new Agent(
                id,
                id.name(),
                Stream.of(extensions)
                        .map(extension -> new Phone(extension, CallsAsFacts.device(extension)))
                        .toList());
    }
}
