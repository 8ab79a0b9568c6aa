package io.pishvaz.store;

import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.Spelling;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns what an agent types into one question: the beginnings of names, a number whole or begun or its last digits, the
 * number of an order or quote. Each part stops as soon as it has found enough, so that a single letter costs no more
 * than a name.
 */
final class PartySearch {
    private static final int LONGEST = 100;
    private static final int NAMES = 3;
    private static final Pattern BEGINNING = Pattern.compile("\\+?[0-9]{3,15}");
    private static final Pattern ENDING = Pattern.compile("[0-9]{4,15}");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9-]{1,20}");
    private static final Pattern SPOKEN = Pattern.compile("[A-Z]{0,5}[ -]?([0-9]{3,10})");

    /** Beyond every text that begins so, in the order of bytes. */
    private static final String BEYOND = "\uFFFD";

    /** {@code $1..$3} are the words, {@code $4..$5} the range of the longest. */
    private static final String NAMED =
            Stream.of(2, 3, 4).map(word -> """
                    (SELECT id FROM (SELECT id, search FROM party
                        WHERE merged_into IS NULL AND split_part(search, ' ', %1$d) ~>=~ $4
                          AND split_part(search, ' ', %1$d) ~<~ $5
                        ORDER BY split_part(search, ' ', %1$d) USING ~<~ LIMIT 1500) begun
                      WHERE search LIKE $1 AND search LIKE $2 AND search LIKE $3)
                    UNION ALL
                    """.formatted(word)).reduce("", String::concat);

    private static final String SQL = """
            WITH named AS MATERIALIZED (SELECT id FROM (
                %s
                (SELECT id FROM party WHERE merged_into IS NULL
                    AND search LIKE $1 AND search LIKE $2 AND search LIKE $3)) all_of_them LIMIT 50),
            found (id, rank, by, text) AS (
              (SELECT party_id, 0, 'NUMBER', e164 FROM party_phone WHERE e164 ~>=~ $6 AND e164 ~<~ $7 LIMIT 50)
              UNION ALL (SELECT party_id, 1, 'NUMBER', e164 FROM party_phone
                WHERE reverse(e164) ~>=~ $8 AND reverse(e164) ~<~ $9 LIMIT 50)
              UNION ALL (SELECT party_id, 0, 'ORDER', number FROM orders
                WHERE number ~>=~ $10 AND number ~<~ $11 LIMIT 50)
              UNION ALL (SELECT party_id, 0, 'QUOTE', number FROM quote
                WHERE number ~>=~ $10 AND number ~<~ $11 LIMIT 50)
              UNION ALL (SELECT party_id, 0, 'ORDER', number FROM orders WHERE digits_of(number) = $12 LIMIT 50)
              UNION ALL (SELECT party_id, 0, 'QUOTE', number FROM quote WHERE digits_of(number) = $12 LIMIT 50)
              UNION ALL SELECT id, 2, 'NAME', NULL FROM named),
            best AS (SELECT DISTINCT ON (id) id, rank, by, text FROM found ORDER BY id, rank, text)
            SELECT %s, best.by, best.text FROM best JOIN party p USING (id)
             ORDER BY best.rank, last_contact DESC NULLS LAST, p.name LIMIT $13
            """.formatted(NAMED, CandidateRow.COLUMNS);

    private final PhoneNumbers numbers;

    PartySearch(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** A statement and its values; {@code pointless} when nothing was typed. */
    record Question(String sql, Tuple values, boolean pointless) {}

    Question question(String typed, int limit) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<String> names = Stream.of(Spelling.words(text).split(" ", -1))
                .filter(w -> !w.isEmpty())
                .limit(NAMES)
                .toList();
        String raw = Spelling.latinDigits(text).strip().toUpperCase(Locale.ROOT);
        String digits = raw.replaceAll("[ ().\\u200c-]", "");
        Tuple values = Tuple.tuple();
        for (int i = 0; i < NAMES; i++) {
            values.addString(i < names.size() ? "% " + escaped(names.get(i)) + "%" : "%");
        }
        add(values, names.stream().max(Comparator.comparingInt(String::length)).map(Range::of));
        add(values, number(digits));
        add(values, ending(digits));
        add(values, Optional.of(raw).filter(r -> CODE.matcher(r).matches()).map(Range::of));
        Matcher spoken = SPOKEN.matcher(raw);
        values.addString(spoken.matches() ? spoken.group(1) : null).addInteger(limit);
        return new Question(SQL, values, names.isEmpty());
    }

    /** Texts from the first up to but without the last. An index serves it whatever the values, unlike a pattern. */
    private record Range(String from, String to) {
        static Range of(String beginning) {
            return new Range(beginning, beginning + BEYOND);
        }
    }

    /** A whole number exactly; half a number as its beginning. */
    private Optional<Range> number(String digits) {
        return numbers.parse(digits)
                .map(whole -> new Range(whole.e164(), whole.e164() + "\u0001"))
                .or(() -> Optional.of(digits)
                        .filter(d -> BEGINNING.matcher(d).matches())
                        .map(numbers::international)
                        .map(Range::of));
    }

    private static Optional<Range> ending(String digits) {
        return Optional.of(digits)
                .filter(d -> ENDING.matcher(d).matches())
                .map(d -> Range.of(new StringBuilder(d).reverse().toString()));
    }

    private static void add(Tuple values, Optional<Range> range) {
        values.addString(range.map(Range::from).orElse(null))
                .addString(range.map(Range::to).orElse(null));
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
