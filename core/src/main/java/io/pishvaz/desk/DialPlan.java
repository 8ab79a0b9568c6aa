package io.pishvaz.desk;

import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.live.Verb;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What agents may do with the calls of one PBX and how its dial plan is dialled.
 *
 * @param context where transfers and click-to-calls are dialled
 * @param parking what is dialled to park
 * @param ring how long an agent's own phone rings at a click-to-call
 */
public record DialPlan(
        String context,
        Optional<String> parking,
        Powers powers,
        List<QueueNumber> queues,
        Duration ring,
        Outside outside) {

    /**
     * What the PBX and its phones are set up for.
     *
     * @param phones whether phones answer and hold when they are told
     */
    public record Powers(boolean phones, boolean mute, boolean recording) {}

    /** What is dialled to reach a queue. */
    public record QueueNumber(String queue, String title, String extension) {}

    /** How numbers outside are dialled: {@code prefix} first, and only what is {@code allowed} as a whole. */
    public record Outside(String prefix, boolean national, Pattern allowed, PhoneNumbers numbers) {}

    /** A number as it is dialled and whose it is. */
    public record Dialled(String digits, CallerNumber number) {}

    boolean isSetUpFor(Verb verb) {
        return switch (verb) {
            case ANSWER, HOLD, UNHOLD -> powers.phones();
            case MUTE, UNMUTE -> powers.mute();
            case START_RECORDING, PAUSE_RECORDING, RESUME_RECORDING, STOP_RECORDING -> powers.recording();
            case PARK -> parking.isPresent();
            case HANG_UP, BLIND_TRANSFER, ATTENDED_TRANSFER, COMPLETE_TRANSFER, CANCEL_TRANSFER, PRESS_KEYS -> true;
        };
    }

    Optional<QueueNumber> queue(String name) {
        return queues.stream().filter(queue -> queue.queue().equals(name)).findFirst();
    }

    /** What somebody typed, if it is a number and may be dialled; nothing but digits and a plus ever comes of it. */
    Optional<Dialled> dial(String typed) {
        CallerNumber number = outside.numbers().read(Optional.of(typed));
        return switch (number) {
            case CallerNumber.External external -> allowed(outside(external.number()), number);
            case CallerNumber.Extension extension -> allowed(extension.number(), number);
            case CallerNumber.Withheld withheld -> Optional.empty();
        };
    }

    private String outside(PhoneNumber number) {
        return outside.prefix() + (outside.national() ? outside.numbers().national(number) : number.e164());
    }

    private Optional<Dialled> allowed(String digits, CallerNumber number) {
        return Optional.of(digits)
                .filter(text -> outside.allowed().matcher(text).matches())
                .map(text -> new Dialled(text, number));
    }
}
