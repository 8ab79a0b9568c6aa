package io.pishvaz.sheet;

import io.pishvaz.sheet.BadFile.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook. A formula counts as the value that Excel last saved for it; nothing is ever computed.
 */
final class XlsxTable implements Table {
    /** A format that shows days, months or years; the text between quotes and brackets is not part of it. */
    private static final Pattern DATE = Pattern.compile("[dmyDMY]");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxTable(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static XlsxTable open(Path file) throws IOException {
        XlsxBounds.check(file);
        try {
            return new XlsxTable(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (ExcelReaderException | IllegalStateException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public Line next() {
        Row row = rows.next();
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new BadFile(
                    Reason.TOO_MANY_COLUMNS,
                    "row " + row.getRowNum() + ": at most " + MOST_COLUMNS + " columns are allowed, was "
                            + row.getCellCount());
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find()) {
            return date(cell.asDate());
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static BadFile unreadable(RuntimeException broken) {
        return new BadFile(Reason.NOT_A_WORKBOOK, "the workbook is damaged: " + broken.getMessage());
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
