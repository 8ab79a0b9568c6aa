package io.pishvaz.ami;

import io.pishvaz.call.PbxId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps back the numbers that callers withheld. A PBX shows them in every event and says in none that they are
 * withheld, so it is asked for each number from outside; until it has answered nobody here knows the number.
 */
final class WithheldNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(WithheldNumbers.class);
    private static final String PRESENTATION = "CALLERID(num-pres)";
    private static final Pattern FROM_OUTSIDE = Pattern.compile("[^0-9]*(?:[0-9][^0-9]*){7,}");
    private static final Set<String> TELLING = Set.of("Newchannel", "NewCallerid", "CoreShowChannel");
    private static final Set<String> WHO = Set.of("CallerIDNum", "CallerIdNum", "CallerIDName", "CallerIdName");

    private final PbxId pbx;
    private final boolean shown;
    private boolean warned;

    WithheldNumbers(PbxId pbx, boolean shown) {
        this.pbx = pbx;
        this.shown = shown;
    }

    /** The event as it may be known now; {@code later} hears who it was once that is allowed. */
    AmiEvent screen(AmiEvent event, Function<AmiAction, Future<AmiBlock>> ask, Consumer<AmiEvent> later) {
        String channel = event.get("Channel");
        if (shown || channel == null || !TELLING.contains(event.name()) || !fromOutside(event)) {
            return event;
        }
        ask.apply(AmiAction.of("Getvar").with("Channel", channel).with("Variable", PRESENTATION))
                .map(answer -> isAllowed(answer.get("Value")))
                .otherwise(this::isBearable)
                .onSuccess(allowed -> {
                    if (allowed) {
                        later.accept(named(event));
                    }
                });
        return without(event);
    }

    private static boolean fromOutside(AmiEvent event) {
        String number = event.get("CallerIDNum");
        return number != null && FROM_OUTSIDE.matcher(number).matches();
    }

    private static boolean isAllowed(@Nullable String presentation) {
        return presentation == null || !presentation.startsWith("prohib");
    }

    /** A PBX that may not be asked cannot keep anything secret; one that does not answer now may still want to. */
    private boolean isBearable(Throwable failure) {
        boolean mayNotAsk = failure instanceof AmiFailure known
                && known.kind() == AmiFailure.Kind.REFUSED
                && !String.valueOf(known.getMessage()).contains("No such channel");
        if (mayNotAsk && !warned) {
            warned = true;
            LOG.warn("{}: cannot ask whether numbers are withheld, so all are shown: {}", pbx, failure.getMessage());
        }
        return mayNotAsk;
    }

    private static AmiEvent without(AmiEvent event) {
        return new Seen(event.name(), header -> WHO.contains(header) ? null : event.get(header));
    }

    private static AmiEvent named(AmiEvent event) {
        Map<String, String> names = Map.of(
                "Uniqueid",
                text(event, "Uniqueid"),
                "CallerIDNum",
                text(event, "CallerIDNum"),
                "CallerIDName",
                text(event, "CallerIDName"));
        return new Seen("NewCallerid", names::get);
    }

    private static String text(AmiEvent event, String header) {
        String value = event.get(header);
        return value == null ? "" : value;
    }

    private record Seen(String name, Headed headers) implements AmiEvent {
        @Override
        public @Nullable String get(String header) {
            return headers.of(header);
        }
    }

    /** The value of a header. */
    private interface Headed {
        @Nullable
        String of(String header);
    }
}
