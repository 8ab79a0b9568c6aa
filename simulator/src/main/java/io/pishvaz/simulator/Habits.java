package io.pishvaz.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How people behave on a simulated floor. Shares are 0..1.
 *
 * @param answer when an agent answers, evenly between the two
 * @param talk half of the talks are shorter, half longer (log-normal)
 * @param talkSpread of the logarithm; 0 makes all talks equal
 * @param patience mean time for which a caller waits
 * @param unanswered share of the ringing that an agent does not answer
 * @param held share of the talks with a hold
 * @param transferred share of the talks that are handed over
 * @param manualAnswer as {@code answer}, for agents played by a human
 * @param manualTalk when a human's talk ends by itself, evenly between the two
 */
public record Habits(
        Span answer,
        Duration talk,
        double talkSpread,
        Duration patience,
        double unanswered,
        double held,
        double transferred,
        Span manualAnswer,
        Span manualTalk) {

    private static final double LONGEST_TALK = 8;

    /** From the least to the most. */
    public record Span(Duration least, Duration most) {

        public static Span seconds(long least, long most) {
            return new Span(Duration.ofSeconds(least), Duration.ofSeconds(most));
        }

        public static Span millis(long least, long most) {
            return new Span(Duration.ofMillis(least), Duration.ofMillis(most));
        }

        Duration draw(RandomGenerator random) {
            return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
        }
    }

    /** As on a real floor, with talks short enough to watch. */
    public static Habits natural() {
        return new Habits(
                Span.seconds(3, 9),
                Duration.ofSeconds(75),
                0.6,
                Duration.ofSeconds(150),
                0.06,
                0.15,
                0.08,
                Span.seconds(9, 13),
                Span.seconds(150, 330));
    }

    /** Everything works, quickly and always the same way: for tests and load. */
    public static Habits steady(Duration answer, Duration talk) {
        var at = new Span(answer, answer);
        return new Habits(at, talk, 0, Duration.ofHours(1), 0, 0, 0, at, new Span(talk, talk));
    }

    public Habits withMishaps(double noAnswer, double hold, double transfer) {
        return new Habits(answer, talk, talkSpread, patience, noAnswer, hold, transfer, manualAnswer, manualTalk);
    }

    public Habits withPatience(Duration mean) {
        return new Habits(answer, talk, talkSpread, mean, unanswered, held, transferred, manualAnswer, manualTalk);
    }

    public Habits withManual(Span answering, Span talking) {
        return new Habits(answer, talk, talkSpread, patience, unanswered, held, transferred, answering, talking);
    }

    Duration drawTalk(RandomGenerator random) {
        double factor = Math.exp(talkSpread * random.nextGaussian());
        return Duration.ofMillis((long) (talk.toMillis() * Math.min(factor, LONGEST_TALK)));
    }

    Duration drawPatience(RandomGenerator random) {
        return Duration.ofMillis((long) (patience.toMillis() * random.nextExponential()));
    }
}
