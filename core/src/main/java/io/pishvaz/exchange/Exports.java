package io.pishvaz.exchange;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on file, read row by row. Futures fail when the store cannot be reached or the reader gives up. */
public interface Exports {

    /** Everything of a kind, the headings first, in the columns that an import of the kind guesses. */
    Future<Void> read(Kind kind, Reader reader);

    /** Tables of the database that may leave it. */
    Future<List<String>> tables();

    /** A whole table, its columns' names first. */
    Future<Void> read(String table, Reader reader);

    /** Writes down who took what. */
    Future<Void> taken(String by, String what);

    /** Takes some rows at a time; success: it is ready for more. */
    interface Reader {
        Future<Void> rows(List<List<@Nullable Object>> rows);
    }
}
