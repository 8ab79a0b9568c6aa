package io.pishvaz.http;

import io.pishvaz.sales.Product;
import io.pishvaz.sales.Products;
import io.pishvaz.sales.Products.Search;
import io.pishvaz.sales.Quote.Title;
import io.pishvaz.sales.Written;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of what is sold. */
final class ProductRoutes {
    private final Products products;

    ProductRoutes(Products products) {
        this.products = products;
    }

    void mount(Operations operations) {
        operations.on("findProducts", this::find);
        operations.on("writeProduct", this::write);
        operations.on("loadProducts", this::load);
    }

    private Future<Reply> find(Asked asked) {
        var search = new Search(
                asked.query("q").orElse("").strip(),
                asked.query("all").map(Boolean::valueOf).orElse(false),
                asked.query("after"),
                asked.number("limit", 50));
        return products.find(search).map(Reply::ok);
    }

    private Future<Reply> write(Asked asked) {
        boolean known = asked.context().request().getHeader("If-Match") != null;
        var version = Versions.match(asked);
        if (known && version.isEmpty()) {
            return Versions.unreadable(asked).now();
        }
        var product = product(asked.path("product"), asked.body());
        return products.write(product, version, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Product::version));
    }

    private Future<Reply> load(Asked asked) {
        var all = SaleBodies.objects(asked.body(), "items").stream()
                .map(item -> product(item.getString("code"), item).at(item.getInteger("version", 0)))
                .toList();
        var codes = all.stream().map(Product::code).toList();
        Optional<String> twice = codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .findFirst();
        return twice.isPresent()
                ? Problem.field("items.code", twice.get(), "named once").reply().now()
                : products.load(all, Versions.login(asked))
                        .map(written -> written instanceof Written.Done<List<Product>>
                                ? Reply.ok(Map.of("count", all.size()))
                                : SaleBodies.reply(written, none -> 0));
    }

    private static Product product(String code, JsonObject body) {
        var title = body.getJsonObject("title");
        return new Product(
                code,
                0,
                new Title(title.getString("en").strip(), title.getString("fa").strip()),
                body.getString("category").strip(),
                body.getLong("priceRial"),
                body.getBoolean("offered", true));
    }
}
