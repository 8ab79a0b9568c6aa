package io.pishvaz.agent;

import io.pishvaz.call.Device;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The agents of the centre and the devices that ring for them, as of now: people come and go and change their phones.
 * Use it from one thread.
 */
public final class Staff {
    private final Map<AgentId, Agent> agents = new HashMap<>();
    private final Map<Device, Agent> byDevice = new HashMap<>();
    private final Map<Device, Agent> byExtension = new HashMap<>();

    public Staff(Collection<Agent> all) {
        become(all);
    }

    /** From now on these are the agents and their devices, and nobody else. */
    public void become(Collection<Agent> all) {
        agents.clear();
        byDevice.clear();
        byExtension.clear();
        for (Agent agent : all) {
            agents.put(agent.id(), agent);
            agent.phones().forEach(phone -> {
                byDevice.put(phone.device(), agent);
                byExtension.put(Phone.line(phone.device()), agent);
            });
        }
    }

    public Collection<Agent> all() {
        return Collections.unmodifiableCollection(agents.values());
    }

    public Optional<Agent> agent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    /** Whose device it is: the same extension of the same PBX is the same agent, whatever the device is called. */
    public Optional<Agent> at(Device device) {
        Agent exact = byDevice.get(device);
        return Optional.ofNullable(exact != null ? exact : byExtension.get(Phone.line(device)));
    }

    /** Whose queue membership it is: that of the device the queue rings, or of the phone it watches for it. */
    public Optional<Agent> of(Member member) {
        return at(member.device()).or(() -> at(member.phone()));
    }
}
