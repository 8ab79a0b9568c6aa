package io.pishvaz.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** The rows of a file, read one after the other; throws {@link BadFile} where it is none. */
public interface Table extends Iterator<Line>, Closeable {
    int MOST_COLUMNS = 500;
    int LONGEST_CELL = 1_000_000;

    /** Opens a file in a known layout. */
    static Table open(Path file, Layout layout) throws IOException {
        return layout.type() == Layout.Type.XLSX ? XlsxTable.open(file) : CsvTable.open(file, layout);
    }
}
