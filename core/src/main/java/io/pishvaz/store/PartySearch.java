package io.pishvaz.store;

import io.pishvaz.customer.PhoneNumbers;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns what an agent types into one question: the beginnings of names, a number whole or half typed, the number of an
 * order or quote.
 */
final class PartySearch {
    private static final int LONGEST = 100;
    private static final char BEFORE_DIGITS = '!';
    private static final char AFTER_DIGITS = ':';
    private static final int NAMES = 3;
    private static final int ENOUGH = 300;
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{4,15}");

    private final String sql;
    private final PhoneNumbers numbers;

    PartySearch(String candidate, PhoneNumbers numbers) {
        this.numbers = numbers;
        this.sql = """
                WITH found AS (
                  (SELECT party_id AS id, 0 AS rank FROM party_phone
                    WHERE e164 ~>=~ $4 AND e164 ~<~ $7 LIMIT %2$d)
                  UNION ALL SELECT party_id, 0 FROM orders WHERE number = $5
                  UNION ALL SELECT party_id, 0 FROM quote WHERE number = $5
                  UNION ALL (SELECT id, 1 FROM party
                    WHERE search LIKE $1 AND search LIKE $2 AND search LIKE $3 LIMIT %2$d)),
                best AS (SELECT id, min(rank) AS rank FROM found GROUP BY id)
                SELECT %1$s FROM best JOIN party p USING (id)
                 ORDER BY best.rank, last_contact DESC NULLS LAST, p.name LIMIT $6
                """.formatted(candidate, ENOUGH);
    }

    /** A statement and its values; {@code pointless} when nothing was typed. */
    record Question(String sql, Tuple values, boolean pointless) {}

    Question question(String typed, int limit) {
        String words = latin(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        List<String> names = Stream.of(words.split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .limit(NAMES)
                .toList();
        Tuple values = Tuple.tuple();
        for (int i = 0; i < NAMES; i++) {
            values.addString(i < names.size() ? "% " + escaped(names.get(i)) + "%" : "%");
        }
        Optional<Range> range = number(words);
        values.addString(range.map(Range::from).orElse(null))
                .addString(words.toUpperCase(Locale.ROOT))
                .addInteger(limit)
                .addString(range.map(Range::to).orElse(null));
        return new Question(sql, values, names.isEmpty());
    }

    /** Numbers from the first up to but without the last. An index serves it whatever the values, unlike a pattern. */
    private record Range(String from, String to) {}

    /** A whole number exactly; half a number as its beginning. */
    private Optional<Range> number(String words) {
        String digits = words.replaceAll("[ ().-]", "");
        return numbers.parse(digits)
                .map(whole -> new Range(whole.e164(), whole.e164() + BEFORE_DIGITS))
                .or(() -> Optional.of(digits)
                        .filter(d -> DIGITS.matcher(d).matches())
                        .map(numbers::international)
                        .map(beginning -> new Range(beginning, beginning + AFTER_DIGITS)));
    }

    /** The same spelling as the database's search_key, except that it begins without a blank. */
    private static String latin(String typed) {
        StringBuilder key = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> key.appendCodePoint(spelled(c)));
        return key.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static int spelled(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة' -> 'ه';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 0x200c -> ' ';
            case 0 -> ' ';
            default -> c;
        };
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
