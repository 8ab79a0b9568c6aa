package io.pishvaz.ami;

import org.jspecify.annotations.Nullable;

/** One event as a PBX wrote it: hostile text until translated. */
public interface AmiEvent {

    /** The value of the Event header. */
    String name();

    /** The value of the header, exact spelling, the first where it repeats; null where the header is missing. */
    @Nullable
    String get(String header);
}
