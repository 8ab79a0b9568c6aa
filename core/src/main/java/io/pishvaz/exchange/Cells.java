package io.pishvaz.exchange;

import io.pishvaz.customer.PhoneNumber;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell by the shape of its field. */
final class Cells {
    private static final int KEY = 100;
    private static final int TEXT = 200;
    private static final int LONG_TEXT = 20_000;
    private static final int CODE = 40;
    private static final Pattern PRODUCT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Reading reading;
    private final Notes notes;

    Cells(Reading reading, Notes notes) {
        this.reading = reading;
        this.notes = notes;
    }

    /** What a cell says: a value, or the rule it breaks. */
    record Said(@Nullable String value, Optional<Rule> broken, Optional<String> words) {
        static Said of(String value) {
            return new Said(value, Optional.empty(), Optional.empty());
        }

        static Said wrong(Rule rule) {
            return new Said(null, Optional.of(rule), Optional.empty());
        }
    }

    Said read(Field.Shape shape, String text) {
        return switch (shape) {
            case KEY -> text(Texts.latin(text), KEY);
            case TEXT -> text(text, TEXT);
            case LONG_TEXT -> text(text, LONG_TEXT);
            case CODE, LANGUAGE -> text(text, CODE);
            case PHONE -> phone(text);
            case DAY -> day(text);
            case MOMENT -> moment(text);
            case MONEY -> number(Amounts.rial(text, reading.rialPerUnit()), Rule.MONEY);
            case QUANTITY -> number(Amounts.count(text, 1, 1_000_000), Rule.QUANTITY);
            case DURATION -> number(Amounts.seconds(text), Rule.DURATION);
            case PARTY_KIND -> word(Words.PARTY_KIND, text);
            case ROLE -> word(Words.ROLE, text);
            case CHANNEL -> word(Words.CHANNEL, text);
            case DIRECTION -> word(Words.DIRECTION, text);
            case PRODUCT_CODE -> productCode(Texts.latin(text));
            case PRICE -> number(Amounts.price(text, reading.rialPerUnit()), Rule.PRICE);
            case YES_NO -> word(Words.YES_NO, text);
        };
    }

    private static Said text(String text, int longest) {
        return text.length() <= longest
                ? Said.of(text)
                : new Said(null, Optional.of(Rule.TOO_LONG), Optional.of(String.valueOf(longest)));
    }

    private Said phone(String text) {
        return reading.numbers()
                .parse(text)
                .map(PhoneNumber::e164)
                .map(Said::of)
                .orElse(Said.wrong(Rule.PHONE));
    }

    private static Said productCode(String text) {
        return PRODUCT_CODE.matcher(text).matches() ? Said.of(text) : Said.wrong(Rule.PRODUCT_CODE);
    }

    private Said day(String text) {
        return Moments.local(text)
                .map(read -> {
                    notes.day(read.jalali());
                    return Said.of(read.at().toLocalDate().toString());
                })
                .orElse(Said.wrong(Rule.DATE));
    }

    private Said moment(String text) {
        Moments.local(text).ifPresent(read -> notes.day(read.jalali()));
        return Moments.instant(text, reading.zone())
                .map(at -> Said.of(at.toString()))
                .orElse(Said.wrong(Rule.DATE));
    }

    private static Said number(OptionalLong number, Rule rule) {
        return number.isPresent() ? Said.of(String.valueOf(number.getAsLong())) : Said.wrong(rule);
    }

    private static Said word(Words words, String text) {
        return words.code(text)
                .map(Said::of)
                .orElse(new Said(null, Optional.of(Rule.WORD), Optional.of(words.allowed())));
    }
}
