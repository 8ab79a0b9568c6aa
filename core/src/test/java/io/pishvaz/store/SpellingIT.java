package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.Spelling;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is typed and what is on file are spelled alike, whatever it is: by the server here, by the database there. */
@SuppressWarnings("NullAway.Init")
class SpellingIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String LETTERS =
            "abzABZ019 -_.,;:/()\"'«»،؛%\\\u200c\u200d\u200e\u200f\u00a0\u0640\u064b\u0651\u0652\u0654\u0670"
                    + "اآأإبپتثجچحخدذرزژسشصضطظعغفقکكگلمنوؤهةۀیيىئء۰۱۹٠١٩éñ中";
    private static final int TEXTS = 2_000;
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void serverAndDatabaseSpellAlike() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> texts =
                IntStream.range(0, TEXTS).mapToObj(i -> text(random)).toList();
        var rows = await(database.pool()
                .preparedQuery(
                        "SELECT search_words(t) AS words FROM unnest($1::text[]) WITH ORDINALITY u (t, n) ORDER BY n")
                .execute(Tuple.tuple().addArrayOfString(texts.toArray(String[]::new))));
        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("words"))
                        .toList())
                .isEqualTo(
                        texts.stream().map(text -> " " + Spelling.words(text)).toList());
    }

    private static String text(SplittableRandom random) {
        return random.ints(random.nextInt(12), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
