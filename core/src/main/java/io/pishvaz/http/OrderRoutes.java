package io.pishvaz.http;

import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Orders.Purchase;
import io.vertx.core.Future;
import java.util.UUID;

/** Orders without a quote, and orders that were other than was written down. */
final class OrderRoutes {
    private final Orders orders;

    OrderRoutes(Orders orders) {
        this.orders = orders;
    }

    void mount(Operations operations) {
        operations.createsInStore("placeOrder", this::place);
        operations.on("getOrder", this::read);
        operations.on("editOrder", this::edit);
        operations.on("cancelOrder", this::cancel);
    }

    private Future<Reply> place(Asked asked) {
        var purchase = new Purchase(
                SaleBodies.cart(asked),
                asked.maybe("opportunity").map(UUID::fromString),
                SaleBodies.competitors(asked.body()));
        return orders.place(PartyRoutes.party(asked.path("party")), purchase, Versions.by(asked))
                .map(written -> SaleBodies.made(written, Order::version));
    }

    private Future<Reply> read(Asked asked) {
        return orders.read(order(asked)).map(found -> found.map(
                        order -> Reply.ok(order).with("ETag", Versions.tag(order.version())))
                .orElseGet(() -> Problem.of(404, "There is no such order").reply()));
    }

    private Future<Reply> edit(Asked asked) {
        var cart = SaleBodies.cart(asked);
        return Versions.at(asked, version -> orders.edit(order(asked), version, cart, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Order::version)));
    }

    private Future<Reply> cancel(Asked asked) {
        var reason = asked.text("reason").strip();
        return Versions.at(asked, version -> orders.cancel(order(asked), version, reason, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Order::version)));
    }

    private static UUID order(Asked asked) {
        return UUID.fromString(asked.path("order"));
    }
}
