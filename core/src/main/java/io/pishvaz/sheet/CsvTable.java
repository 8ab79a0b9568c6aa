package io.pishvaz.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.pishvaz.sheet.BadFile.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;

/** A text file as a table. */
final class CsvTable implements Table {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Layout layout;
    private long last;

    private CsvTable(CsvReader<CsvRecord> csv, Layout layout) {
        this.csv = csv;
        this.records = csv.iterator();
        this.layout = layout;
    }

    static CsvTable open(Path file, Layout layout) throws IOException {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(layout.separator().sign)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(reader(file, layout));
        return new CsvTable(csv, layout);
    }

    /** Strict: a letter that cannot be read is an error, not a question mark in somebody's name. */
    static Reader reader(Path file, Layout layout) throws IOException {
        var decoder = layout.encoding()
                .charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new Unmarked(new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder)));
        return layout.separator() == Separator.BLANKS ? new Unpadded(text) : text;
    }

    @Override
    public boolean hasNext() {
        return guarded(records::hasNext);
    }

    @Override
    public Line next() {
        CsvRecord read = guarded(records::next);
        last = read.getStartingLineNumber();
        if (read.getFieldCount() > MOST_COLUMNS) {
            throw new BadFile(
                    Reason.TOO_MANY_COLUMNS,
                    "row " + last + ": at most " + MOST_COLUMNS + " columns are allowed, was " + read.getFieldCount());
        }
        return new Line(last, read.getFields());
    }

    private <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException tooLong) {
            throw new BadFile(
                    Reason.CELL_TOO_LONG,
                    "after row " + last + ": a cell may have at most " + LONGEST_CELL
                            + " characters; perhaps a quotation mark is never closed");
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new BadFile(
                        Reason.ENCODING, "after row " + last + ": the file is not written in " + layout.encoding());
            }
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
