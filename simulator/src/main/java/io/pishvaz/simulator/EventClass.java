package io.pishvaz.simulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of events a client may ask for. */
enum EventClass {
    SYSTEM,
    CALL,
    AGENT;

    private final String word = name().toLowerCase(Locale.ROOT);

    String privilege() {
        return word + ",all";
    }

    /** The classes that the Events header of a login names. */
    static Set<EventClass> named(String events) {
        return switch (events.strip().toLowerCase(Locale.ROOT)) {
            case "off" -> EnumSet.noneOf(EventClass.class);
            case "", "on" -> EnumSet.allOf(EventClass.class);
            default ->
                Arrays.stream(events.split(",", -1))
                        .map(String::strip)
                        .flatMap(name -> Arrays.stream(values()).filter(kind -> kind.word.equals(name)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventClass.class)));
        };
    }
}
