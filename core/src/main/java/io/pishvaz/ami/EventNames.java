package io.pishvaz.ami;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events worth reading, found by the bytes of their name without making a text of it. */
public final class EventNames {

    private static final int SPREAD = 4;

    private final @Nullable String[] slots;
    private final boolean all;

    private EventNames(Collection<String> names, boolean all) {
        this.slots = new @Nullable String[Integer.highestOneBit(Math.max(1, names.size())) * SPREAD];
        this.all = all;
        names.forEach(this::put);
    }

    /** Reads every event. */
    public static EventNames all() {
        return new EventNames(List.of(), true);
    }

    /** Reads these events and drops every other. */
    public static EventNames of(Collection<String> names) {
        return new EventNames(names, false);
    }

    /** The name that the bytes spell, or null where it is not worth reading. */
    @Nullable
    String find(byte[] bytes, int from, int to) {
        if (all) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int slot = hash(bytes, from, to) & (slots.length - 1);
        for (String name = slots[slot]; name != null; name = slots[slot]) {
            if (name.length() == to - from && AmiBlock.sameLetters(bytes, from, name)) {
                return name;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return null;
    }

    private void put(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        int slot = hash(bytes, 0, bytes.length) & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = name;
    }

    /** Deaf to the case of letters, as the comparison is. */
    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + (bytes[i] | 0x20);
        }
        return hash ^ (hash >>> 15);
    }
}
