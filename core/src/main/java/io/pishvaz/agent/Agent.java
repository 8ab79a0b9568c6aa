package io.pishvaz.agent;

import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person who takes calls, at any of their phones; the first is the main one. Without a phone an agent is not logged
 * in.
 */
public record Agent(AgentId id, String name, List<Phone> phones) {

    public Agent {
        phones = List.copyOf(phones);
    }

    public Optional<Phone> main() {
        return phones.stream().findFirst();
    }

    /** What colleagues dial to reach the main phone. */
    public Optional<String> extension() {
        return main().map(Phone::extension);
    }

    /** The other extensions; several phones may have one. */
    public List<String> furtherExtensions() {
        return phones.stream().map(Phone::extension).distinct().skip(1).toList();
    }

    /** The first phone at a PBX. */
    public Optional<Phone> at(PbxId pbx) {
        return phones.stream().filter(phone -> phone.device().pbx().equals(pbx)).findFirst();
    }

    public Optional<Phone> phone(Device named) {
        return phones.stream().filter(phone -> phone.is(named)).findFirst();
    }

    public Set<PbxId> pbxs() {
        return phones.stream().map(phone -> phone.device().pbx()).collect(Collectors.toSet());
    }
}
