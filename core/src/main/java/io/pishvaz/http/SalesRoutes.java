package io.pishvaz.http;

import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that are made of quotes. */
final class SalesRoutes {
    private final Orders orders;

    SalesRoutes(Orders orders) {
        this.orders = orders;
    }

    void mount(Operations operations) {
        operations.createsInStore("registerOrder", this::register);
    }

    private Future<Reply> register(Asked asked) {
        var version = Versions.match(asked);
        if (version.isEmpty()) {
            return Versions.unreadable(asked).now();
        }
        var lines = new HashMap<Integer, Integer>();
        for (var line : SaleBodies.objects(asked.body(), "lines")) {
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
                SaleBodies.competitors(asked.body()),
                asked.maybe("discount"),
                asked.body().getBoolean("acceptExpired", false));
        return orders.register(registration, Versions.by(asked)).map(SalesRoutes::reply);
    }

    private static Reply reply(Registered outcome) {
        return switch (outcome) {
            case Registered.Done(Order order, boolean again) ->
                Reply.made(order, again).with("ETag", Versions.tag(order.version()));
            case Registered.NoSuchQuote() -> noSuchQuote();
            case Registered.Changed(Quote now) ->
                new Problem(412, "The quote was changed since", List.of(), Map.of("current", now)).reply();
            case Registered.Refused(var reason) ->
                new Problem(409, sentence(reason), List.of(), Map.of("reason", reason)).reply();
            case Registered.Invalid(var field, var value, var allowed) ->
                Problem.field(field, value, allowed).reply();
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
}
