package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static io.pishvaz.store.SellingHouse.SHIRIN;
import static io.pishvaz.store.SellingHouse.by;
import static io.pishvaz.store.SellingHouse.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.sales.Product;
import io.pishvaz.sales.Products.Search;
import io.pishvaz.sales.Quote.Title;
import io.pishvaz.sales.Quotes.Draft;
import io.pishvaz.sales.Written;
import io.pishvaz.sales.Written.Reason;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sold is found as it is typed, in both languages, and changed by who has seen it as it is. */
class PgProductsIT {
    private final SellingHouse house = new SellingHouse();
    private final PgProducts products = house.products;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsFoundByTheBeginningOfAnyWord() {
        assertThat(await(products.load(
                        List.of(
                                product("BEAN-1", "House blend", "دانه قهوه", true),
                                product("BEAN-2", "Old blend", "دانه کهنه", false)),
                        "root")))
                .isInstanceOf(Written.Done.class);
        assertThat(found("blend", false)).containsExactly("BEAN-1");
        assertThat(found("قهوه", false)).containsExactly("BEAN-1");
        assertThat(found("bean-2", true)).containsExactly("BEAN-2");
        assertThat(found("lend", true)).isEmpty();
        assertThat(found("%", true)).isEmpty();
        assertThat(await(products.find(new Search("", true, Optional.empty(), 2))))
                .satisfies(page -> {
                    assertThat(page.next()).contains("BEAN-2");
                    assertThat(page.categories()).containsExactly("beans", "machine/grinder");
                });
    }

    @Test
    void itIsAddedOnceAndChangedByVersion() {
        Product blend = product("BEAN-1", "House blend", "قهوه", true);
        assertThat(done(await(products.write(blend, Optional.empty(), "root"))).version())
                .isEqualTo(1);
        assertThat(await(products.write(blend, Optional.empty(), "root")))
                .isEqualTo(new Written.Refused<>(Reason.EXISTS));
        Product dearer = new Product("BEAN-1", 0, blend.title(), "beans", 200, true);
        assertThat(done(await(products.write(dearer, Optional.of(1), "root"))).version())
                .isEqualTo(2);
        assertThat(await(products.write(dearer, Optional.of(1), "root"))).isInstanceOf(Written.Changed.class);
        assertThat(await(products.write(product("X", "x", "x", true), Optional.of(1), "root")))
                .isEqualTo(new Written.NotThere<>("product"));
        assertThat(await(house.changes.of(Change.Subject.PRODUCT, "BEAN-1", new Changes.Slice(Optional.empty(), 50)))
                        .items())
                .anySatisfy(change -> {
                    assertThat(change.field()).isEqualTo("priceRial");
                    assertThat(change.before()).contains("100");
                    assertThat(change.after()).contains("200");
                });
    }

    @Test
    void aListOverridesNothingThatWasNotSeen() {
        Product blend = product("BEAN-1", "House blend", "قهوه", true);
        Product dearer = new Product("BEAN-1", 0, blend.title(), "beans", 200, true);
        Product cup = product("CUP", "Cup", "فنجان", true);
        await(products.load(List.of(blend), "root"));
        assertThat(await(products.load(List.of(blend, cup), "omid"))).isInstanceOf(Written.Done.class);
        assertThat(await(products.load(List.of(dearer, product("POT", "Pot", "قوری", true)), "omid")))
                .isEqualTo(new Written.Changed<>(List.of(blend.at(1))));
        assertThat(found("pot", true)).isEmpty();
        assertThat(await(products.load(List.of(dearer.at(1)), "omid"))).isInstanceOf(Written.Done.class);
        assertThat(await(products.load(List.of(dearer.at(1)), "omid")))
                .as("the same once more")
                .isInstanceOf(Written.Done.class);
        assertThat(await(products.load(List.of(blend.at(1)), "root")))
                .isEqualTo(new Written.Changed<>(List.of(dearer.at(2))));
    }

    @Test
    void ofTwoWhoAddOneProductAtOnceTheSecondIsTold() {
        Product cup = product("CUP", "Cup", "فنجان", true);
        Product mug = product("CUP", "Mug", "لیوان", true);
        var both = await(Future.all(products.load(List.of(cup), "root"), products.load(List.of(mug), "omid")));
        assertThat(both.<Written<List<Product>>>list())
                .hasAtLeastOneElementOfType(Written.Done.class)
                .hasAtLeastOneElementOfType(Written.Changed.class);
    }

    @Test
    void aPartysDealsAreReadAtOnce() {
        house.opportunity("NEW");
        done(await(house.quotes.draft(
                SHIRIN,
                new Draft(SellingHouse.cart(), Optional.empty(), Optional.empty(), Optional.empty()),
                by("k-deals"))));
        var deals = await(house.deals.of(SHIRIN)).orElseThrow();
        assertThat(deals.opportunities()).singleElement().satisfies(o -> assertThat(o.ownerName())
                .contains("Mina Karimi"));
        assertThat(deals.quotes()).singleElement().satisfies(q -> assertThat(q.totalRial())
                .isEqualTo(990));
        assertThat(deals.discounts()).singleElement().satisfies(d -> assertThat(d.percent())
                .isEqualTo(10));
    }

    private List<String> found(String words, boolean all) {
        return await(products.find(new Search(words, all, Optional.empty(), 50))).items().stream()
                .map(Product::code)
                .toList();
    }

    private static Product product(String code, String en, String fa, boolean offered) {
        return new Product(code, 0, new Title(en, fa), "beans", 100, offered);
    }
}
