package io.pishvaz.plugin.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A judgement of a customer that explains itself: the neutral {@value #NEUTRAL} moved by signed points, one reason
 * each. There is no score without reasons, and the reasons always add up to it because the value is their sum and
 * nothing else.
 *
 * @param reasons 1 to {@value #MAX_REASONS}, most important first; {@value #NEUTRAL} and their points add up to 0..100
 * @param headline the one line shown beside the number
 * @param detail a second line, shown smaller
 */
public record Score(List<Reason> reasons, Text headline, Optional<Text> detail) {

    /** Where every score starts. */
    public static final int NEUTRAL = 50;

    public static final int MAX = 100;
    public static final int MAX_REASONS = 12;

    public Score {
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(detail, "detail");
        if (reasons.isEmpty() || reasons.size() > MAX_REASONS) {
            throw new IllegalArgumentException("reasons must be 1.." + MAX_REASONS + ", were " + reasons.size());
        }
        int sum = sum(reasons);
        if (sum < 0 || sum > MAX) {
            throw new IllegalArgumentException("50 and the points must add up to 0.." + MAX + ", were " + sum
                    + "; Score.of adds the limit as a reason");
        }
    }

    /**
     * A score of these reasons. When they lead out of 0..100 one more reason is added that names the limit and carries
     * the points which bring the sum back, so that what the agent sees still adds up.
     *
     * @throws IllegalArgumentException when there is no reason, or more than {@value #MAX_REASONS} with the limit
     */
    public static Score of(Text headline, List<Reason> reasons) {
        int sum = sum(reasons);
        int value = Math.clamp(sum, 0, MAX);
        if (value == sum) {
            return new Score(reasons, headline, Optional.empty());
        }
        List<Reason> limited = new ArrayList<>(reasons);
        limited.add(Reason.of(value - sum, sum > MAX ? ceiling() : floor()));
        return new Score(limited, headline, Optional.empty());
    }

    /** The same score with a second line. */
    public Score withDetail(Text text) {
        return new Score(reasons, headline, Optional.of(text));
    }

    /** The number shown, 0 to 100: {@value #NEUTRAL} and the points of the reasons. */
    public int value() {
        return sum(reasons);
    }

    private static int sum(List<Reason> reasons) {
        return NEUTRAL + reasons.stream().mapToInt(Reason::points).sum();
    }

    private static Text ceiling() {
        return Text.of("A score ends at {0}", "امتیاز از {0} بالاتر نمی‌رود", Param.count(MAX));
    }

    private static Text floor() {
        return Text.of("A score ends at {0}", "امتیاز از {0} پایین‌تر نمی‌رود", Param.count(0));
    }
}
