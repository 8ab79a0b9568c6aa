package io.pishvaz.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; what a cell holds is never taken for a formula by the program that opens it. */
public interface SheetWriter extends Closeable {

    /** Numbers stay numbers; everything else is text; null is an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    static SheetWriter csv(OutputStream out) throws IOException {
        return new CsvSheet(out);
    }

    static SheetWriter xlsx(OutputStream out, String title) {
        return new XlsxSheet(out, title);
    }
}
