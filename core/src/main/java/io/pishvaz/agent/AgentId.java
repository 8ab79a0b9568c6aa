package io.pishvaz.agent;

/** The login name of an agent. */
public record AgentId(String name) {
    @Override
    public String toString() {
        return name;
    }
}
