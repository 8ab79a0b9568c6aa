package io.pishvaz.desk;

import io.pishvaz.live.LiveStream;
import java.time.InstantSource;

/** Where the desk's results go, and what time it is. */
public record Outlets(History history, LiveStream stream, InstantSource clock) {}
