package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.CallId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pops now open, in the order in which they opened. */
final class Pops {
    private final Map<AgentId, Map<CallId, OpenPop>> byAgent = new HashMap<>();
    private final Map<CallId, Map<AgentId, OpenPop>> byCall = new HashMap<>();
    private final Map<PopId, OpenPop> aboutOthers = new LinkedHashMap<>();

    Optional<OpenPop> find(PopId id) {
        return Optional.ofNullable(byAgent.getOrDefault(id.agent(), Map.of()).get(id.call()));
    }

    Collection<OpenPop> of(AgentId agent) {
        return byAgent.getOrDefault(agent, Map.of()).values();
    }

    List<OpenPop> all() {
        return byAgent.values().stream().flatMap(pops -> pops.values().stream()).toList();
    }

    List<OpenPop> of(CallId call) {
        return List.copyOf(byCall.getOrDefault(call, Map.of()).values());
    }

    /** Those of other calls that are probably about this one. */
    List<OpenPop> about(CallId call) {
        return aboutOthers.values().stream()
                .filter(pop -> pop.call().about().filter(call::equals).isPresent())
                .toList();
    }

    void put(OpenPop pop) {
        PopId id = pop.id();
        byAgent.computeIfAbsent(id.agent(), a -> new LinkedHashMap<>()).put(id.call(), pop);
        byCall.computeIfAbsent(id.call(), c -> new LinkedHashMap<>()).put(id.agent(), pop);
        if (pop.call().about().isPresent()) {
            aboutOthers.put(id, pop);
        } else {
            aboutOthers.remove(id);
        }
    }

    void remove(PopId id) {
        take(byAgent, id.agent(), id.call());
        take(byCall, id.call(), id.agent());
        aboutOthers.remove(id);
    }

    private static <A, B> void take(Map<A, Map<B, OpenPop>> all, A outer, B inner) {
        all.computeIfPresent(outer, (key, pops) -> {
            pops.remove(inner);
            return pops.isEmpty() ? null : pops;
        });
    }
}
