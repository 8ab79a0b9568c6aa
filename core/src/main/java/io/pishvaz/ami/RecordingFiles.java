package io.pishvaz.ami;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out into which file a PBX records: no event says so, a variable of the channel does. */
final class RecordingFiles {
    /** The event that Asterisk does not have. */
    static final String TOLD = "RecordingFile";

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);

    private RecordingFiles() {}

    /** Asks when a recording begins; {@code later} hears the name. */
    static void follow(AmiEvent event, Function<AmiAction, Future<AmiBlock>> ask, Consumer<AmiEvent> later) {
        String channel = event.get("Channel");
        String leg = event.get("Uniqueid");
        if (!event.name().equals("MixMonitorStart") || channel == null || leg == null) {
            return;
        }
        ask.apply(AmiAction.of("Getvar").with("Channel", channel).with("Variable", "MIXMONITOR_FILENAME"))
                .map(answer -> answer.get("Value"))
                .onFailure(refused -> LOG.debug("the file of {} is not told: {}", channel, refused.getMessage()))
                .onSuccess(file -> {
                    if (file != null && !file.isBlank()) {
                        later.accept(new Told(Map.of("Uniqueid", leg, "File", file)));
                    }
                });
    }

    private record Told(Map<String, String> headers) implements AmiEvent {
        @Override
        public String name() {
            return TOLD;
        }

        @Override
        public @Nullable String get(String header) {
            return headers.get(header);
        }
    }
}
