package io.pishvaz.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook whose texts are typed as text, written as a stream; a full sheet is continued on the next. */
final class XlsxSheet implements SheetWriter {
    private static final int FLUSH = 1_000;

    private final Workbook workbook;
    private final String title;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;
    private List<? extends @Nullable Object> header = List.of();

    XlsxSheet(OutputStream out, String title) {
        this.workbook = new Workbook(out, "Pishvaz", "1.0");
        this.title = title;
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (sheets == 1 && row == 0) {
            header = cells;
        }
        if (row == Worksheet.MAX_ROWS) {
            sheet.finish();
            sheet = workbook.newWorksheet(title + " " + ++sheets);
            row = 0;
            write(header);
        }
        write(cells);
    }

    private void write(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> {}
                case Number number -> sheet.value(row, i, number);
                case Object text -> sheet.inlineString(row, i, legal(text.toString()));
            }
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    /** XML knows no control characters, and Excel no longer texts. */
    private static String legal(String text) {
        String clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.length() <= 32_767 ? clean : clean.substring(0, 32_767);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
