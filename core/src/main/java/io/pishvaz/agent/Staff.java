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
            agent.device().ifPresent(device -> {
                byDevice.put(device, agent);
                byExtension.put(extension(device), agent);
            });
        }
    }

    public Collection<Agent> all() {
        return Collections.unmodifiableCollection(agents.values());
    }

    public Optional<Agent> agent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    /**
     * Whose device it is. A queue may know an agent as {@code Local/1001@from-queue/n} and the phone as
     * {@code PJSIP/1001}: the same extension of the same PBX is the same agent.
     */
    public Optional<Agent> at(Device device) {
        Agent exact = byDevice.get(device);
        return Optional.ofNullable(exact != null ? exact : byExtension.get(extension(device)));
    }

    /** Whose queue membership it is: that of the device the queue rings, or of the phone it watches for it. */
    public Optional<Agent> of(Member member) {
        return at(member.device()).or(() -> at(member.phone()));
    }

    private static Device extension(Device device) {
        String name = device.name();
        int from = name.indexOf('/') + 1;
        int to = from;
        while (to < name.length() && name.charAt(to) != '@' && name.charAt(to) != '/') {
            to++;
        }
        return new Device(device.pbx(), name.substring(from, to));
    }
}
