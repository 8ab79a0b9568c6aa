package io.pishvaz.http;

import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Written;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What requests about selling have in common, and how they are answered. */
final class SaleBodies {
    private SaleBodies() {}

    static Cart cart(Asked asked) {
        List<Cart.Item> items = objects(asked.body(), "items").stream()
                .map(item -> new Cart.Item(
                        maybe(item, "product"),
                        item.getString("title").strip(),
                        item.getString("category").strip(),
                        item.getInteger("quantity"),
                        item.getLong("priceRial")))
                .toList();
        return new Cart(items, asked.maybe("discount"));
    }

    /** The same name twice is once, with the first note. */
    static List<Competitor> competitors(JsonObject body) {
        Map<String, Competitor> named = new LinkedHashMap<>();
        objects(body, "competitors").stream()
                .map(c -> new Competitor(c.getString("name").strip(), maybe(c, "note")))
                .forEach(c -> named.putIfAbsent(c.name(), c));
        return List.copyOf(named.values());
    }

    /** Blank counts as absent. */
    static Optional<String> maybe(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    static List<JsonObject> objects(JsonObject body, String field) {
        JsonArray array = body.getJsonArray(field, new JsonArray());
        return IntStream.range(0, array.size()).mapToObj(array::getJsonObject).toList();
    }

    static Optional<LocalDate> day(Asked asked, String field) {
        return asked.maybe(field).map(LocalDate::parse);
    }

    /** What was made; {@code version} is its ETag. */
    static <T> Reply made(Written<T> written, Function<T, Integer> version) {
        return written instanceof Written.Done<T>(var now, var again)
                ? Reply.made(now, again).with("ETag", Versions.tag(version.apply(now)))
                : reply(written, version);
    }

    static <T> Reply reply(Written<T> written, Function<T, Integer> version) {
        return switch (written) {
            case Written.Done<T>(var now, var again) -> Reply.ok(now).with("ETag", Versions.tag(version.apply(now)));
            case Written.NotThere<T>(var what) ->
                Problem.of(404, "There is no such " + what).reply();
            case Written.Changed<T>(var now) ->
                new Problem(412, "It was changed since it was read", List.of(), Map.of("current", now)).reply();
            case Written.Refused<T>(var reason) ->
                new Problem(409, sentence(reason), List.of(), Map.of("reason", reason)).reply();
            case Written.Invalid<T>(var field, var value, var allowed) ->
                Problem.field(field, value, allowed).reply();
        };
    }

    private static String sentence(Written.Reason reason) {
        return switch (reason) {
            case SENT -> "It was sent; a new version can be made of it";
            case DRAFT -> "It was not sent yet";
            case NOT_OPEN -> "It is an order already, or was refused or replaced";
            case CLOSED -> "It was won or lost";
            case CANCELLED -> "It was cancelled";
            case DELIVERED -> "The goods were delivered";
            case EXISTS -> "There is one already";
        };
    }
}
