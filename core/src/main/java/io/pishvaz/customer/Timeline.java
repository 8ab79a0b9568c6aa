package io.pishvaz.customer;

import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole history of a party, page by page. Futures fail when the store cannot be reached. */
public interface Timeline {

    /**
     * Newest first; {@code before} is the {@code next} of the page before, {@code kinds} keeps those only, none keeps
     * all.
     */
    Future<Page> page(PartyId party, Optional<String> before, Set<String> kinds, int limit);

    /** One page; {@code next} is empty on the last one. */
    record Page(List<HistoryItem> items, Optional<String> next) {}
}
