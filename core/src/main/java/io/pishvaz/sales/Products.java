package io.pishvaz.sales;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The list of what is sold. Futures fail when the store cannot be reached. */
public interface Products {

    /** Those whose code or title has a word that begins so, the best first; without words in the order of codes. */
    Future<Page> find(Search search);

    /** Adds a product, or changes the one whose version is named. */
    Future<Written<Product>> write(Product product, Optional<Integer> version, String by);

    /**
     * Adds or changes many at once, by their codes; all or none. Each says by its version what was read, 0 for one that
     * was not there; what is the same is left as it is. {@link Written.Changed} names how those stand that are
     * otherwise than was read.
     */
    Future<Written<List<Product>>> load(List<Product> products, String by);

    /** {@code after} is the {@code next} of the page before; {@code all} also what is offered no more. */
    record Search(String words, boolean all, Optional<String> after, int limit) {}

    /** One page, and every category in use; {@code next} is empty on the last. */
    record Page(List<Product> items, Optional<String> next, List<String> categories) {}
}
