package io.pishvaz.store;

import io.pishvaz.customer.Answers;
import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.Phrase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of the view {@code party_history} as a line of the history. */
final class HistoryRow {
    private HistoryRow() {}

    static HistoryItem read(Json row) {
        return new HistoryItem(
                row.text("id"),
                row.instant("at"),
                row.text("kind"),
                row.optional("direction"),
                new Phrase(row.text("title"), params(row.one("params").object())),
                row.optional("text"),
                row.optional("agent"),
                row.optional("disposition"),
                row.optional("reason"),
                row.maybeNumber("amount"),
                row.maybeNumber("talk_ms"),
                row.optional("script").map(script -> new Answers(script, row.words("answers"))),
                row.numbers("recordings"));
    }

    private static Map<String, Object> params(JsonObject params) {
        return params.stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> value(e.getValue())));
    }

    private static Object value(Object value) {
        return value instanceof JsonObject typed ? Duration.ofMillis(typed.getLong("ms", 0L)) : value;
    }
}
