package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works in which department, by the department's code. */
public record Departments(Map<String, Set<AgentId>> members) {

    public Set<String> of(AgentId agent) {
        return members.entrySet().stream()
                .filter(department -> department.getValue().contains(agent))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean knows(String code) {
        return members.containsKey(code);
    }
}
