package io.pishvaz.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of one table, gathered to be loaded by one COPY. */
final class Sheet {
    private final String table;
    private final String columns;
    private final StringBuilder rows = new StringBuilder();

    Sheet(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(written(values[i]));
        }
        rows.append('\n');
    }

    void load(CopyManager copy) throws SQLException, IOException {
        copy.copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns), new StringReader(rows.toString()));
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Optional<?> maybe -> written(maybe.orElse(null));
            case Instant at -> at.toString();
            default ->
                value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "");
        };
    }
}
