package io.pishvaz.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV in UTF-8 with a mark, so that Excel reads Persian. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front; an import takes it away again.
 */
final class CsvSheet implements SheetWriter {
    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().bufferSize(1 << 16).build(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        boolean harmless = cell instanceof Number || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0;
        return harmless ? text : "'" + text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
