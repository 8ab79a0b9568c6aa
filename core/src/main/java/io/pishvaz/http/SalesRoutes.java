package io.pishvaz.http;

import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Quotes, and the orders made of them. */
final class SalesRoutes {
    private final Orders orders;

    SalesRoutes(Orders orders) {
        this.orders = orders;
    }

    void mount(Operations operations) {
        operations.on("getQuote", this::quote);
        operations.on("registerOrder", this::register);
    }

    private Future<Reply> quote(Asked asked) {
        return orders.quote(UUID.fromString(asked.path("quote")))
                .map(found -> found.map(quote -> Reply.ok(quote).with("ETag", Versions.tag(quote.version())))
                        .orElseGet(SalesRoutes::noSuchQuote));
    }

    private Future<Reply> register(Asked asked) {
        var version = Versions.match(asked);
        if (version.isEmpty()) {
            return Versions.unreadable(asked).now();
        }
        var lines = new HashMap<Integer, Integer>();
        for (var line : objects(asked, "lines")) {
            if (lines.put(line.getInteger("position"), line.getInteger("quantity")) != null) {
                return Problem.field("lines.position", line.getInteger("position"), "named once")
                        .reply()
                        .now();
            }
        }
        var registration = new Registration(
                UUID.fromString(asked.path("quote")),
                version.get(),
                lines,
                asked.maybe("opportunity").map(UUID::fromString),
                competitors(asked),
                asked.maybe("discount"),
                asked.body().getBoolean("acceptExpired", false));
        return orders.register(registration, Versions.by(asked)).map(SalesRoutes::reply);
    }

    private static Reply reply(Registered outcome) {
        return switch (outcome) {
            case Registered.Done(Order order, boolean again) -> Reply.json(again ? 200 : 201, order);
            case Registered.NoSuchQuote() -> noSuchQuote();
            case Registered.Changed(Quote now) ->
                new Problem(412, "The quote was changed since", List.of(), Map.of("current", now)).reply();
            case Registered.Refused(var reason) ->
                new Problem(409, sentence(reason), List.of(), Map.of("reason", reason)).reply();
            case Registered.Invalid(var field, var value, var allowed) ->
                Problem.field(field, value, allowed).reply();
            case Registered.KeyTaken() ->
                Problem.of(422, "Idempotency-Key was used for another request").reply();
        };
    }

    private static String sentence(Registered.Reason reason) {
        return switch (reason) {
            case NOT_OPEN -> "The quote is not open any more";
            case EXPIRED -> "The time of the quote's prices is over";
        };
    }

    private static Reply noSuchQuote() {
        return Problem.of(404, "There is no such quote").reply();
    }

    private static List<Competitor> competitors(Asked asked) {
        return objects(asked, "competitors").stream()
                .map(c -> new Competitor(
                        c.getString("name").strip(),
                        Optional.ofNullable(c.getString("note"))
                                .map(String::strip)
                                .filter(n -> !n.isEmpty())))
                .toList();
    }

    private static List<JsonObject> objects(Asked asked, String field) {
        JsonArray array = asked.body().getJsonArray(field, new JsonArray());
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(array::getJsonObject)
                .toList();
    }
}
