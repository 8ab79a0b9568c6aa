package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.sales.Product;
import io.pishvaz.sales.Products;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The list of products in PostgreSQL. */
public final class PgProducts implements Products {
    private static final String FIND = """
            SELECT * FROM product
             WHERE ($1 = '' OR search LIKE
                   '% ' || replace(replace(btrim(search_key($1)), '\\', '\\\\'), '%', '\\%') || '%')
               AND ($2 OR offered) AND code > $3
             ORDER BY code LIMIT $4
            """;
    private static final String CATEGORIES = """
            SELECT DISTINCT category FROM (
              SELECT category FROM product UNION ALL (SELECT category FROM order_line LIMIT 10000)) all_of
             ORDER BY category LIMIT 500
            """;
    /** Of two who add one product the second finds it there: a row that is not there yet cannot be locked. */
    private static final String ALONE = "LOCK TABLE product IN SHARE ROW EXCLUSIVE MODE";

    private static final String FILED = "SELECT * FROM product WHERE code = ANY($1) ORDER BY code";
    private static final String WRITE = """
            INSERT INTO product AS p (code, title_en, title_fa, category, price, offered)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (code) DO UPDATE SET version = p.version + 1, title_en = excluded.title_en,
                title_fa = excluded.title_fa, category = excluded.category, price = excluded.price,
                offered = excluded.offered
             WHERE (p.title_en, p.title_fa, p.category, p.price, p.offered)
                IS DISTINCT FROM (excluded.title_en, excluded.title_fa, excluded.category, excluded.price,
                    excluded.offered)
            """;

    private final Database database;
    private final InstantSource clock;

    public PgProducts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Page> find(Search search) {
        Tuple values = Tuple.of(search.words(), search.all(), search.after().orElse(""), search.limit() + 1);
        Future<List<Product>> found = database.patiently(
                        database.pool().preparedQuery(FIND).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgProducts::product)
                        .toList());
        return found.compose(
                items -> database.patiently(database.pool().query(CATEGORIES).execute())
                        .map(rows -> page(
                                items,
                                search.limit(),
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString("category"))
                                        .toList())));
    }

    private static Page page(List<Product> found, int limit, List<String> categories) {
        return found.size() <= limit
                ? new Page(found, Optional.empty(), categories)
                : new Page(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).code()),
                        categories);
    }

    @Override
    public Future<Written<Product>> write(Product product, Optional<Integer> version, String by) {
        return alone(by, sale -> filed(sale, product.code()).compose(filed -> {
            if (version.isEmpty() && filed.isPresent()) {
                return Sale.refused(new Written.Refused<>(Written.Reason.EXISTS));
            }
            if (version.isPresent() && filed.isEmpty()) {
                return Sale.refused(new Written.NotThere<>("product"));
            }
            if (filed.isPresent() && filed.get().version() != version.orElseThrow()) {
                return Sale.refused(new Written.Changed<>(filed.get()));
            }
            return write(sale, product)
                    .compose(v -> filed(sale, product.code()))
                    .map(now -> new Written.Done<>(now.orElseThrow(), false));
        }));
    }

    private <T> Future<Written<T>> alone(String by, Function<Sale, Future<Written<T>>> work) {
        return database.patiently(database.pool().withTransaction(tx -> tx.query(ALONE)
                .execute()
                .compose(locked -> work.apply(new Sale(tx, By.unkeyed(by), clock.instant())))));
    }

    private static Future<Optional<Product>> filed(Sale sale, String code) {
        return sale.tx()
                .preparedQuery(FILED)
                .execute(Tuple.tuple().addArrayOfString(new String[] {code}))
                .map(rows -> Sale.first(rows).map(PgProducts::product));
    }

    @Override
    public Future<Written<List<Product>>> load(List<Product> products, String by) {
        String[] codes = products.stream().map(Product::code).toArray(String[]::new);
        return alone(by, sale -> sale.tx()
                .preparedQuery(FILED)
                .execute(Tuple.tuple().addArrayOfString(codes))
                .compose(rows -> {
                    List<Product> others = StreamSupport.stream(rows.spliterator(), false)
                            .map(PgProducts::product)
                            .filter(filed -> products.stream().anyMatch(wanted -> overrides(wanted, filed)))
                            .toList();
                    return others.isEmpty() ? write(sale, products) : Sale.refused(new Written.Changed<>(others));
                }));
    }

    /** Whether it would change what is on file without having seen it. */
    private static boolean overrides(Product wanted, Product filed) {
        return wanted.code().equals(filed.code())
                && wanted.version() != filed.version()
                && !wanted.at(filed.version()).equals(filed);
    }

    private static Future<Written<List<Product>>> write(Sale sale, List<Product> products) {
        Future<Void> all = Future.succeededFuture();
        for (Product product : products) {
            all = all.compose(v -> write(sale, product));
        }
        return all.map(new Written.Done<>(products, false));
    }

    private static Future<Void> write(Sale sale, Product product) {
        Tuple values = Tuple.of(
                        product.code(),
                        product.title().en(),
                        product.title().fa(),
                        product.category(),
                        product.priceRial())
                .addBoolean(product.offered());
        return sale.logged(Subject.PRODUCT, product.code(), () -> sale.run(WRITE, values));
    }

    private static Product product(Row row) {
        return new Product(
                row.getString("code"),
                row.getInteger("version"),
                new Quote.Title(row.getString("title_en"), row.getString("title_fa")),
                row.getString("category"),
                row.getLong("price"),
                row.getBoolean("offered"));
    }
}
