package io.pishvaz.outreach;

import io.pishvaz.work.Page;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The telemarketing lists on file. Futures fail when the store cannot be reached. */
public interface CallLists {

    /** Whom a list of these terms would have now. */
    Future<Preview> preview(Terms terms);

    /** Makes the list; whom it has is decided now, whether they may be called again with each call. */
    Future<CallList> make(Terms terms, String by);

    /** Newest first; {@code state} empty: whatever their state. */
    Future<Page<CallList>> page(Optional<CallList.State> state, Optional<String> after, int limit);

    Future<Optional<CallList>> find(UUID list);

    /** Empty: there is no such list. An ended list stays ended. */
    Future<Optional<Changed>> state(UUID list, int version, CallList.State state);

    /** In the order of calling; {@code state} empty: whatever their state. */
    Future<Page<ListEntry>> entries(UUID list, Optional<ListEntry.State> state, Optional<String> after, int limit);

    /** A page of the whole list as a table, the headings first; {@code after} is the position that was read last. */
    Future<List<List<@Nullable Object>>> table(UUID list, int after, int limit);

    /** The list as it is now, and whether this was done or somebody was faster. */
    record Changed(boolean done, CallList now) {}

    /** How many there are, how many of them may not be called by which rule, and some of them. */
    record Preview(long count, boolean more, Map<String, Long> blocks, List<ListEntry> sample) {}
}
