package io.pishvaz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as files write them: grouped or not, in any digits, money with its word behind. */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})");
    private static final long MOST = 1_000_000_000_000_000L;
    private static final long DEAREST = 1_000_000_000_000L;
    private static final int DAY_SECONDS = 86_400;

    private Amounts() {}

    /** Whole Rial; what is written counts {@code rialPerUnit} each. */
    static OptionalLong rial(String written, int rialPerUnit) {
        String text = Texts.latin(written)
                .replaceFirst("\\s*(?:ریال|تومان|rials?|tomans?|irr)$", "")
                .replace(" ", "");
        return number(text)
                .map(number -> number.multiply(BigDecimal.valueOf(rialPerUnit)))
                .filter(rial -> rial.compareTo(BigDecimal.valueOf(MOST)) <= 0)
                .filter(rial -> rial.setScale(0, RoundingMode.DOWN).compareTo(rial) == 0)
                .map(rial -> OptionalLong.of(rial.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    /** A price that the list of products takes. */
    static OptionalLong price(String written, int rialPerUnit) {
        OptionalLong rial = rial(written, rialPerUnit);
        return rial.isPresent() && rial.getAsLong() <= DEAREST ? rial : OptionalLong.empty();
    }

    static OptionalLong count(String written, long least, long most) {
        return number(Texts.latin(written).strip())
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(number -> OptionalLong.of(number.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    static OptionalLong seconds(String written) {
        String text = Texts.latin(written).strip();
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return count(text, 0, DAY_SECONDS);
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long seconds = hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3));
        return seconds <= DAY_SECONDS ? OptionalLong.of(seconds) : OptionalLong.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.length() <= 30 && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }
}
