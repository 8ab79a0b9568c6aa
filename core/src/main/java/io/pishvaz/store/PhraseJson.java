package io.pishvaz.store;

import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Rial;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences and evidence as they are kept: what a value is stands beside it, so that it can be read back. */
public final class PhraseJson {
    private PhraseJson() {}

    /** As a column of evidence has it. */
    public static JsonArray write(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        evidence.forEach(e -> array.add(write(e.phrase()).put("state", e.state().name())));
        return array;
    }

    static JsonObject write(Phrase phrase) {
        JsonObject params = new JsonObject();
        phrase.params().forEach((name, value) -> params.put(name, written(value)));
        return new JsonObject().put("code", phrase.code()).put("params", params);
    }

    static Evidence evidence(Json row) {
        return new Evidence(row.word("state", Evidence.State.class), phrase(row));
    }

    static Phrase phrase(Json row) {
        Map<String, Object> params = row.one("params").object().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> read(e.getKey(), e.getValue())));
        return new Phrase(row.text("code"), params);
    }

    private static Object written(Object value) {
        return switch (value) {
            case Instant at -> JsonObject.of("at", at.toString());
            case LocalDate date -> JsonObject.of("date", date.toString());
            case Duration duration -> JsonObject.of("ms", duration.toMillis());
            case Rial money -> JsonObject.of("rial", money.rial());
            case Number number -> number;
            default -> value.toString();
        };
    }

    /** In older rows instants stand as plain text. */
    private static Object read(String name, Object value) {
        if (!(value instanceof JsonObject typed)) {
            return name.equals("at") ? Instant.parse(value.toString()) : value;
        }
        Json json = new Json(typed);
        return json.optional("at")
                .<Object>map(Instant::parse)
                .or(() -> json.optional("date").map(LocalDate::parse))
                .or(() -> json.maybeNumber("ms").map(Duration::ofMillis))
                .or(() -> json.maybeNumber("rial").map(Rial::new))
                .orElse("");
    }
}
