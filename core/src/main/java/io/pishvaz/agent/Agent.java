package io.pishvaz.agent;

import io.pishvaz.call.Device;
import java.util.Optional;

/** A person who takes calls and the device mapped to them. {@code extension} is what people dial. */
public record Agent(AgentId id, String name, Optional<String> extension, Optional<Device> device) {}
